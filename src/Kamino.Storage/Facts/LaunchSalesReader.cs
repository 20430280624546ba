using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines by product and month of its life.</summary>
internal sealed class LaunchSalesReader(VisibleLedger ledger, AccountDirectory directory, TimeProvider clock) : ILaunchSales
{
    public async Task<LaunchSales> Read(DateOnly? asOf, int quiet, CancellationToken ct)
    {
        await using var lines = await ledger.Open(ct);
        var end = asOf ?? await VisibleLedger.LastDay(lines, ct);
        var first = await VisibleLedger.Day(lines, lines.Sql.FirstProductDay, ct);
        if (end is not { } last || first is not { } began)
        {
            return new LaunchSales(end ?? clock.Today(), end ?? clock.Today(), []);
        }

        await lines.PutBeside([], await directory.Charges(ct), ct);
        var since = began.AddMonths(quiet);
        string Fill(string sql) => sql.Replace("$asof", Number(last), StringComparison.Ordinal).Replace("$since", Number(since), StringComparison.Ordinal);
        var launched = (await lines.Read(Fill(lines.Sql.Launched), row => new Launch(row.Text(0) ?? "", row.Text(1), row.Day(2)), ct)).ToDictionary(launch => launch.Product);
        await lines.Set(Beside.Launched, launched.Keys, ct);
        var days = await lines.Read(Fill(lines.Sql.LaunchDays), row => (Product: row.Text(0) ?? "", Currency: row.Text(1) ?? "XXX", Day: row.Day(2), Net: row.Sum(3, 4)), ct);
        return new LaunchSales(last, since,
        [
            .. days.Where(day => day.Day >= launched[day.Product].First)
                .GroupBy(day => (day.Product, Month: launched[day.Product].MonthOf(day.Day), day.Currency), day => day.Net)
                .OrderBy(month => month.Key.Product, StringComparer.Ordinal).ThenBy(month => month.Key.Month).ThenBy(month => month.Key.Currency, StringComparer.Ordinal)
                .Select(month => launched[month.Key.Product].Row(month.Key.Month, ExactSum.Of(month).In(new Currency(month.Key.Currency)))),
        ]);
    }

    private sealed record Launch(string Product, string? Name, DateOnly First)
    {
        // Whole months, each from the launch's day of the month on.
        public int MonthOf(DateOnly day)
        {
            var months = ((day.Year - First.Year) * 12) + day.Month - First.Month;
            return First.AddMonths(months) > day ? months - 1 : months;
        }

        public LaunchMonth Row(int month, Money net) => new(Product, Name ?? Product, First, month, net);
    }

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
