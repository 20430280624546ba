using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>Reads single lines out of the visible ones.</summary>
internal sealed class AccountLinesReader(VisibleLedger ledger, AccountDirectory directory, FrozenRates rates) : IAccountLines
{
    public async Task<AccountLines> Read(LinesQuery query, CancellationToken ct)
    {
        await using var lines = await ledger.OpenFew(ct);
        var codes = lines.Sql.Codes((await directory.Accounts(ct)).Merged, [query.Account]);
        string Fill(string sql) => sql
            .Replace("$codes", codes, StringComparison.Ordinal)
            .Replace("$asof", Number((query.AsOf ?? DateOnly.MaxValue).DayNumber), StringComparison.Ordinal)
            .Replace("$take", Number(query.Take), StringComparison.Ordinal)
            .Replace("$skip", Number(query.Skip), StringComparison.Ordinal);
        var total = (await lines.Read(Fill(lines.Sql.LineCount), row => row.Long(0), ct))[0];
        var rows = total > query.Skip ? await lines.Read(Fill(lines.Sql.LatestLines), Line, ct) : [];
        return new AccountLines(query.Account, rows.Count == 0 ? 0 : total, await Reported(rows, ct));
    }

    // The same frozen rates that the sums are made at, so that lines and sums agree.
    private async Task<IReadOnlyList<CountedLine>> Reported(IReadOnlyList<CountedLine> lines, CancellationToken ct)
    {
        if (await rates.Reporting(ct) is not { } reporting)
        {
            return lines;
        }

        bool Foreign(CountedLine line) => line.Net.Currency != reporting && line.Net.Currency != default;
        var frozen = await rates.Freeze(reporting, [.. lines.Where(Foreign).Select(line => (line.Net.Currency.Code, line.Date)).Distinct()], ct);
        return
        [
            .. lines.Select(line => !Foreign(line) ? line with { Reported = Answer.Of(line.Net with { Currency = reporting }) }
                : frozen.TryGetValue((line.Net.Currency.Code, line.Date), out var rate) ? line with { Reported = Answer.Of(rate.Convert(line.Net)), Rate = rate }
                : line),
        ];
    }

    private static CountedLine Line(IFactsRow row)
    {
        var currency = new Currency(row.Text(5) ?? "XXX");
        decimal? Known(int column) => row.Has(column) ? row.Amount(column, column + 1) : null;
        return new CountedLine(ManifestName.Of(row.Int(0)), row.Long(1), row.Day(2), new Money(row.Amount(3, 4), currency))
        {
            Document = row.Text(6),
            Line = row.Text(7),
            Product = row.Text(8),
            ProductName = row.Text(9),
            Quantity = Known(10),
            UnitPrice = Known(12),
            Reported = Answer.Unknown<Money>(Doubt.NoRate),
            Cost = Known(14) is { } cost ? Answer.Of(new Money(cost, currency)) : Answer.Unknown<Money>(Doubt.NoCost),
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
