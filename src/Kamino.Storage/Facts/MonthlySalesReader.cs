using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines by month.</summary>
internal sealed class MonthlySalesReader(VisibleLedger ledger) : IMonthlySales
{
    public async Task<IReadOnlyList<MonthSales>> Read(DateOnly asOf, CancellationToken ct)
    {
        await using var lines = await ledger.Open(ct);
        var sql = lines.Sql.Days.Replace("$asof", asOf.DayNumber.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var days = lines.HasBatches ? await lines.Read(sql, row => (Month: MonthOf(row.Day(0)), Named: row.Flag(1), Currency: row.Text(2) ?? "XXX", Net: row.Sum(3, 4)), ct) : [];
        return
        [
            .. days.GroupBy(day => (day.Month, day.Named, day.Currency), day => day.Net)
                .OrderBy(month => month.Key.Month).ThenBy(month => month.Key.Named).ThenBy(month => month.Key.Currency, StringComparer.Ordinal)
                .Select(month => new MonthSales(month.Key.Month, month.Key.Named, ExactSum.Of(month).In(new Currency(month.Key.Currency)))),
        ];
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
