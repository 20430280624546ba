using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Facts;

/// <summary>Sums every account's days by SQL over the visible lines.</summary>
internal sealed class PurchaseFactsReader(Workspace workspace, BatchStore batches, AccountDirectory directory) : IPurchaseFacts
{
    // A day whose net isn't above zero is no purchase.
    private const string PerAccount =
        """
        select code, currency, count(*) filter (bought), min(day) filter (bought), max(day) filter (bought),
          arg_min(net, day) filter (bought), (arg_min(rest, day) filter (bought))::varchar,
          sum(net) filter (bought), (sum(rest) filter (bought))::varchar
        from (
          select *, net + coalesce(rest, 0) * 1000000 > 0 as bought
          from (select $account as code, currency, day, sum(net) as net, sum(net_rest) as rest
            from visible l $join where l.account is not null and day <= $asof group by all))
        group by all
        order by code, currency
        """;

    public async Task<PurchaseFacts> Read(DateOnly? asOf, CancellationToken ct)
    {
        var visible = await batches.Visible(ct);
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
        var last = (await duck.Read(FactsSql.LastDay, row => row.Has(0) ? row.Day(0) : (DateOnly?)null, ct))[0];
        if (visible.Count == 0 || (asOf ?? last) is not { } day)
        {
            return new PurchaseFacts(asOf ?? default, []);
        }

        var merged = (await directory.Accounts(ct)).Merged;
        await SideTables.Load(duck, merged, new HashSet<string>(), ct);
        var sql = PerAccount
            .Replace("$account", merged.Count > 0 ? "coalesce(t.target, l.account)" : "l.account", StringComparison.Ordinal)
            .Replace("$join", merged.Count > 0 ? FactsSql.GroupJoin : "", StringComparison.Ordinal)
            .Replace("$asof", day.DayNumber.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new PurchaseFacts(day, await duck.Read(sql, Purchases, ct));
    }

    private static AccountPurchases Purchases(DuckRow row)
    {
        var currency = new Currency(row.Text(1) ?? "XXX");
        return row.Long(2) == 0
            ? new AccountPurchases(row.Text(0) ?? "", 0, default, default, new Money(0, currency), new Money(0, currency))
            : new AccountPurchases(
                row.Text(0) ?? "", (int)row.Long(2), row.Day(3), row.Day(4), new Money(row.Amount(5, 6), currency), new Money(row.Amount(7, 8), currency));
    }
}
