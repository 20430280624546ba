using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>Reads single lines out of the visible ones.</summary>
internal sealed class AccountLinesReader(Workspace workspace, BatchStore batches, AccountDirectory directory, FrozenRates rates) : IAccountLines
{
    private const string Latest =
        """
        select batch, row, day, net::hugeint, net_rest::varchar, currency, document, line, product, product_name,
          quantity::hugeint, quantity_rest::varchar, unit_price::hugeint, unit_price_rest::varchar, cost::hugeint, cost_rest::varchar, count(*) over ()
        from visible where account in ($codes) and day <= $asof
        order by day desc, batch desc, seq desc limit $take offset $skip
        """;

    public async Task<AccountLines> Read(LinesQuery query, CancellationToken ct)
    {
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, await batches.Visible(ct))}", ct);
        var merged = (await directory.Accounts(ct)).Merged.Where(pair => pair.Value == query.Account).Select(pair => pair.Key);
        var sql = Latest
            .Replace("$codes", string.Join(", ", merged.Append(query.Account).Select(Duck.Text)), StringComparison.Ordinal)
            .Replace("$asof", (query.AsOf ?? DateOnly.MaxValue).DayNumber.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$take", query.Take.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$skip", query.Skip.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var rows = await duck.Read(sql, row => (Line: Line(row), Total: row.Long(16)), ct);
        return new AccountLines(query.Account, rows.Count == 0 ? 0 : rows[0].Total, await Reported([.. rows.Select(row => row.Line)], ct));
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

    private static CountedLine Line(DuckRow row)
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
}
