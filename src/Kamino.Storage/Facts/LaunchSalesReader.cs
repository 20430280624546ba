using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines by product and month of its life.</summary>
internal sealed class LaunchSalesReader(Workspace workspace, BatchStore batches, AccountDirectory directory, TimeProvider clock) : ILaunchSales
{
    private const string FirstDay = "select min(day) from visible where product is not null";

    // Days are numbered from 0001-01-01. A day's returns may outweigh: the first day with sales is the launch.
    private const string PerMonth =
        """
        with sold as (
          select l.product, l.currency, date '0001-01-01' + l.day as day, max(l.product_name) as name, sum(l.net) as net, sum(l.net_rest) as rest
          from visible l left join charge c on l.product = c.product
          where l.product is not null and c.product is null and not l.cancelled and l.day <= $asof
          group by all),
        launched as (
          select product, max(name) as name, min(day) filter (net > 0) as first
          from sold group by product having min(day) >= date '0001-01-01' + $since and min(day) filter (net > 0) is not null)
        select s.product, n.name, (n.first - date '0001-01-01')::integer, date_sub('month', n.first, s.day), s.currency, sum(s.net), sum(s.rest)::varchar
        from sold s join launched n on s.product = n.product
        where s.day >= n.first
        group by all order by all
        """;

    public async Task<LaunchSales> Read(DateOnly? asOf, int quiet, CancellationToken ct)
    {
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, await batches.Visible(ct))}", ct);
        var end = asOf ?? await FactsSql.LastDay(duck, ct);
        var first = (await duck.Read(FirstDay, row => row.Has(0) ? row.Day(0) : (DateOnly?)null, ct))[0];
        if (end is not { } last || first is not { } began)
        {
            return new LaunchSales(end ?? clock.Today(), end ?? clock.Today(), []);
        }

        await SideTables.Load(duck, [], await directory.Charges(ct), ct);
        var since = began.AddMonths(quiet);
        var sql = PerMonth.Replace("$asof", Number(last), StringComparison.Ordinal).Replace("$since", Number(since), StringComparison.Ordinal);
        return new LaunchSales(last, since, await duck.Read(sql, Month, ct));
    }

    private static LaunchMonth Month(DuckRow row)
    {
        var product = row.Text(0) ?? "";
        return new LaunchMonth(product, row.Text(1) ?? product, row.Day(2), (int)row.Long(3), new Money(row.Amount(5, 6), new Currency(row.Text(4) ?? "XXX")));
    }

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
