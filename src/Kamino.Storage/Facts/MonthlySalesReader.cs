using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines by month.</summary>
internal sealed class MonthlySalesReader(Workspace workspace, BatchStore batches) : IMonthlySales
{
    private const int MonthsOfYear = 12;

    private const string PerMonth =
        """
        select year(date '0001-01-01' + day) * 12 + month(date '0001-01-01' + day) - 1 as at, account is not null, currency, sum(net), sum(net_rest)::varchar
        from visible where not cancelled and day <= $asof group by all order by all
        """;

    public async Task<IReadOnlyList<MonthSales>> Read(DateOnly asOf, CancellationToken ct)
    {
        var visible = await batches.Visible(ct);
        if (visible.Count == 0)
        {
            return [];
        }

        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
        var sql = PerMonth.Replace("$asof", asOf.DayNumber.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return await duck.Read(sql, Month, ct);
    }

    private static MonthSales Month(DuckRow row)
    {
        var at = (int)row.Long(0);
        return new MonthSales(
            new DateOnly(at / MonthsOfYear, (at % MonthsOfYear) + 1, 1), row.Flag(1), new Money(row.Amount(3, 4), new Currency(row.Text(2) ?? "XXX")));
    }
}
