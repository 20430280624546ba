using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>What one customer's ledger says on one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Net">The sum of the day's lines or of one of them, returns negative.</param>
public readonly record struct PurchaseDay(DateOnly Day, decimal Net);

/// <summary>A customer as the models see it.</summary>
/// <param name="Customer">The customer's code: what every figure is keyed by.</param>
/// <param name="History">x, t_x and T in the unit.</param>
/// <param name="Spend">Mean net of the repeat days; unknown without one.</param>
/// <param name="Returns">Days whose net wasn't above zero: no purchases, told apart.</param>
/// <param name="Holdout">Purchase days after the observation and within the holdout.</param>
/// <param name="HoldoutSpend">Their mean net; unknown without one.</param>
public sealed record CustomerSummary(
    string Customer, PurchaseHistory History, Answer<decimal> Spend, int Returns, int Holdout, Answer<decimal> HoldoutSpend)
{
    /// <summary>Makes the summary of one customer.</summary>
    /// <param name="customer">Its code.</param>
    /// <param name="lines">Its days in any order; several of one day are one occasion with their sum.</param>
    /// <param name="end">Last day of the observation; what comes later doesn't count.</param>
    /// <param name="unit">The unit of time.</param>
    /// <param name="holdoutEnd">Last day of the holdout, if there is one.</param>
    /// <returns>Unknown where there is no purchase up to the end.</returns>
    public static Answer<CustomerSummary> Of(
        string customer, IEnumerable<PurchaseDay> lines, DateOnly end, TimeUnit unit, DateOnly? holdoutEnd = null)
    {
        var days = lines.GroupBy(line => line.Day, (day, group) => new PurchaseDay(day, group.Sum(line => line.Net))).OrderBy(day => day.Day).ToList();
        var seen = days.Where(day => day.Day <= end).ToList();
        var bought = seen.Where(day => day.Net > 0).ToList();
        if (bought.Count == 0)
        {
            return Answer.Unknown<CustomerSummary>(Doubt.TooFewPurchases);
        }

        var after = days.Where(day => day.Day > end && day.Day <= (holdoutEnd ?? end) && day.Net > 0).ToList();
        var history = new PurchaseHistory(
            bought.Count - 1, Between(bought[0].Day, bought[^1].Day, unit), Between(bought[0].Day, end, unit));
        return Answer.Of(new CustomerSummary(customer, history, Mean(bought.Skip(1)), seen.Count - bought.Count, after.Count, Mean(after)));
    }

    private static double Between(DateOnly from, DateOnly until, TimeUnit unit) => (until.DayNumber - from.DayNumber) / unit.Days();

    private static Answer<decimal> Mean(IEnumerable<PurchaseDay> days) =>
        days.Select(day => day.Net).ToList() is { Count: > 0 } amounts ? Answer.Of(amounts.Average()) : Answer.Unknown<decimal>(Doubt.TooFewPurchases);
}
