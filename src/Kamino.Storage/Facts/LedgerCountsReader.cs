using System.Globalization;
using DuckDB.NET.Data;
using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Value;

namespace Kamino.Storage.Facts;

/// <summary>Counts what serving accounts is driven by, by SQL over the visible lines.</summary>
internal sealed class LedgerCountsReader(Workspace workspace, BatchStore batches, AccountDirectory directory) : ILedgerCounts
{
    private const decimal Millionth = 1_000_000m;

    // A document that has no number is the day's. A charge has no list price: it counts as invoiced.
    private const string PerAccount =
        """
        select account, count(distinct coalesce(document, day::varchar)) filter (bought), count(distinct day) filter (bought), count(*),
          count(distinct coalesce(document, day::varchar)) filter (credit), sum(quantity) filter (bought and not charge), sum(quantity_rest)::varchar,
          count(distinct product) filter (not charge), sum(case when charge then net::hugeint * 1000000 else quantity::hugeint * price end),
          count(*) filter (not charge and (price is null or quantity is null or quantity_rest is not null))
        from (select coalesce(t.target, l.account) as account, day, document, l.product, net, quantity, quantity_rest, p.price,
            c.product is not null as charge, net < 0 or coalesce(net_rest < 0, false) as credit, net > 0 or coalesce(net_rest > 0, false) as bought
          from visible l left join target t on l.account = t.code left join price p on l.product = p.product left join charge c on l.product = c.product
          where l.account is not null and day between $from and $last)
        group by all
        """;

    public async Task<IReadOnlyDictionary<string, CountedAccount>> Read(
        Period period, FactsLevel level, IReadOnlyDictionary<string, decimal> prices, CancellationToken ct)
    {
        var visible = await batches.Visible(ct);
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
        var accounts = await directory.Accounts(ct);
        await SideTables.Load(duck, level == FactsLevel.Group ? accounts.Members : accounts.Merged, await directory.Charges(ct), ct);
        await LoadPrices(duck, prices, ct);
        var sql = PerAccount
            .Replace("$from", Number(period.From), StringComparison.Ordinal)
            .Replace("$last", Number(period.Until.AddDays(-1)), StringComparison.Ordinal);
        return (await duck.Read(sql, row => (Account: row.Text(0) ?? "", Counted: Counted(row)), ct)).ToDictionary(row => row.Account, row => row.Counted);
    }

    private static async Task LoadPrices(DuckDBConnection duck, IReadOnlyDictionary<string, decimal> prices, CancellationToken ct)
    {
        await duck.Run("create temp table price (product varchar, price bigint)", ct);
        using var appender = duck.CreateAppender("price");
        foreach (var (product, price) in prices)
        {
            appender.CreateRow().AppendValue(product).AppendValue((long)decimal.Round(price * Millionth)).EndRow();
        }
    }

    private static CountedAccount Counted(DuckRow row) => new(
        new LedgerCounts(row.Long(1), row.Long(2), row.Long(3), row.Long(4), row.Amount(5, 6), row.Long(7), 0),
        row.Long(9) > 0 ? Answer.Unknown<decimal>(Doubt.NoColumn) : Answer.Of(row.Amount(8) / Millionth));

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
