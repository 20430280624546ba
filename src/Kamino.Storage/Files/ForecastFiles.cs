using System.Globalization;
using Kamino.Core.Forecasting;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Reads series since a launch, launch profiles and monthly factors.</summary>
internal sealed class ForecastFiles : IForecastFiles
{
    private const int Months = 12;

    public async Task<IReadOnlyList<double>> Series(string file, int fewest, CancellationToken ct)
    {
        var rows = await Counted(file, ["t", "sales"], ct);
        var sales = rows.Select(row => Sold(row, "sales") ?? throw row.Refused(FileFlaw.EmptyCell, "sales", "")).ToList();
        return sales.Count < fewest ? throw new UnreadableFileException(file, FileFlaw.TooFewPeriods, string.Create(CultureInfo.InvariantCulture, $"row {sales.Count + 1}, column sales: {sales.Count} < {fewest}"))
            : fewest > 1 && sales.TrueForAll(sold => sold == 0) ? throw new UnreadableFileException(file, FileFlaw.NothingSold, "column sales")
            : sales;
    }

    public async Task<IReadOnlyList<Analog>> Analogs(string file, CancellationToken ct)
    {
        var rows = await Counted(file, ["t"], ct);
        var names = await CommaTable.Header(file, ct);
        return names.Count(name => name.Length > 0) < 2 ? throw new UnreadableFileException(file, FileFlaw.NoAnalog, "row 1")
            : [.. names.Where(name => name.Length > 0 && !name.Equals("t", StringComparison.OrdinalIgnoreCase)).Select(name => Profile(file, rows, name))];
    }

    public async Task<IReadOnlyList<double>> Factors(string file, CancellationToken ct)
    {
        var factors = new double?[Months];
        foreach (var row in await CommaTable.Read(file, ["month", "factor"], ct))
        {
            var month = row.Number("month") is { } number && number == decimal.Floor(number) && number is >= 1 and <= Months ? (int)number : throw row.Refused(FileFlaw.NotAMonth, "month", row.Text("month"));
            factors[month - 1] = factors[month - 1] is null ? Sold(row, "factor") ?? throw row.Refused(FileFlaw.EmptyCell, "factor", "") : throw row.Refused(FileFlaw.RepeatedMonth, "month", row.Text("month"));
        }

        return Array.IndexOf(factors, null) is >= 0 and var missing ? throw new UnreadableFileException(file, FileFlaw.MonthMissing, string.Create(CultureInfo.InvariantCulture, $"column month: {missing + 1}"))
            : factors.All(factor => factor == 0) ? throw new UnreadableFileException(file, FileFlaw.NothingSold, "column factor")
            : [.. factors.Select(factor => factor ?? 0)];
    }

    public async Task<IReadOnlyList<ExpertRating>> Experts(string file, CancellationToken ct)
    {
        var rows = await CommaTable.Read(file, ["expert", "analog", "similarity"], ct);
        var said = new HashSet<(string, string)>();
        return [.. rows.Select(row => said.Add((row.Needed("expert"), row.Needed("analog"))) ? Rating(row) : throw row.Refused(FileFlaw.RepeatedAnalog, "analog", row.Text("analog")))];
    }

    public async Task<IReadOnlyList<double>> Judged(string file, CancellationToken ct)
    {
        var rows = await CommaTable.Read(file, ["expert", "total"], ct);
        var said = new HashSet<string>();
        var totals = rows.Select(row => !said.Add(row.Needed("expert")) ? throw row.Refused(FileFlaw.RepeatedExpert, "expert", row.Text("expert")) : Sold(row, "total") ?? throw row.Refused(FileFlaw.EmptyCell, "total", "")).ToList();
        return totals.Count > 0 ? totals : throw new UnreadableFileException(file, FileFlaw.EmptyFile);
    }

    private static ExpertRating Rating(CommaRow row)
    {
        var rating = row.Number("similarity") ?? throw row.Refused(FileFlaw.EmptyCell, "similarity", "");
        return rating is >= 0 and <= (decimal)StructuredAnalogies.Most
            ? new ExpertRating(row.Needed("expert"), row.Needed("analog"), (double)rating, IsYes(row.Text("experience")))
            : throw row.Refused(FileFlaw.SimilarityOutOfScale, "similarity", row.Text("similarity"));
    }

    private static bool IsYes(string word) => word.Trim().ToUpperInvariant() is "YES" or "Y" or "SI" or "SÍ" or "S" or "1" or "TRUE" or "X";

    private static Analog Profile(string file, IReadOnlyList<CommaRow> rows, string name)
    {
        var column = name.ToLowerInvariant();
        var cells = rows.Select(row => Sold(row, column)).ToList();
        var length = cells.FindLastIndex(cell => cell is not null) + 1;
        var sales = cells.Take(length).Select((cell, i) => cell ?? throw rows[i].Refused(FileFlaw.EmptyCell, name, "")).ToList();
        return sales.Sum() > 0 ? new Analog(name, sales, 1.0) : throw new UnreadableFileException(file, FileFlaw.NothingSold, $"column {name}");
    }

    private static async Task<IReadOnlyList<CommaRow>> Counted(string file, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var rows = await CommaTable.Read(file, columns, ct);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Number("t") != i + 1)
            {
                throw rows[i].Refused(FileFlaw.PeriodOutOfOrder, "t", rows[i].Text("t"));
            }
        }

        return rows.Count == 0 ? throw new UnreadableFileException(file, FileFlaw.EmptyFile) : rows;
    }

    private static double? Sold(CommaRow row, string column) => row.Number(column) is not { } sold ? null : sold >= 0 ? (double)sold : throw row.Refused(FileFlaw.NegativeSales, column, row.Text(column));
}
