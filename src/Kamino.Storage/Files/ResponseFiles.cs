using Kamino.UseCases.Ledger;
using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Value;

namespace Kamino.Storage.Files;

/// <summary>Reads what came of a mailing, cell by cell.</summary>
internal sealed class ResponseFiles : IResponseFiles
{
    private static readonly string[] Columns = ["cell", "customers", "responses", "revenue"];

    public async Task<IReadOnlyList<ResponseCell>> Read(string file, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. (await CommaTable.Read(file, Columns, ct)).Select(row => seen.Add(row.Needed("cell")) ? Cell(row) : throw row.Refused(FileFlaw.RepeatedCell, "cell", row.Text("cell")))];
    }

    private static ResponseCell Cell(CommaRow row)
    {
        var (customers, responses) = (Count(row, "customers"), Count(row, "responses"));
        return responses > customers
            ? throw row.Refused(FileFlaw.MoreResponsesThanCustomers, "responses", responses.ToString(CultureInfo.InvariantCulture))
            : new ResponseCell(row.Needed("cell"), customers, responses, new Money(Needed(row, "revenue"), default));
    }

    private static long Count(CommaRow row, string column) =>
        Needed(row, column) is >= 0 and <= long.MaxValue and var count && count == decimal.Floor(count) ? (long)count : throw row.Refused(FileFlaw.NotACount, column, row.Text(column));

    private static decimal Needed(CommaRow row, string column) => row.Number(column) ?? throw row.Refused(FileFlaw.EmptyCell, column, "");
}
