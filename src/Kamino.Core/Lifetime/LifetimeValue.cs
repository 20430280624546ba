using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>One year of an account's forecast.</summary>
/// <param name="Profit">What the account would earn us that year if it is still a customer, in money.</param>
/// <param name="Survival">The chance, from 0 to 1, that it is a customer in that year: of being there, not of staying a further year.</param>
public readonly record struct YearForecast(decimal Profit, double Survival);

/// <summary>What a customer is worth today.</summary>
/// <remarks>Formulas, sources and worked examples: <c>docs/methods/lifetime-value.md</c>.</remarks>
public static class LifetimeValue
{
    /// <summary>
    /// The present value of a customer's purchases over a number of months: each month's expected purchases times the spend, discounted
    /// from the month's end.
    /// </summary>
    /// <param name="model">The model of buying; its unit says how long a month is.</param>
    /// <param name="history">What was seen of the customer.</param>
    /// <param name="spend">Amount of a purchase, in money.</param>
    /// <param name="months">Months ahead, from 0.</param>
    /// <param name="monthlyRate">Discount per month, such as 0.01.</param>
    /// <param name="monthLength">A month in the model's unit; 30.4375 days if left out.</param>
    public static double Discounted(
        IPurchaseModel model, PurchaseHistory history, double spend, int months, double monthlyRate, double? monthLength = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var month = monthLength ?? TimeUnit.Month.Days() / model.Unit.Days();
        return spend * DiscountedPurchases(model, history, months, month, monthlyRate);
    }

    /// <summary>Purchases ahead, each worth what it is today, counted at the ends of equal steps.</summary>
    /// <param name="model">The model of buying.</param>
    /// <param name="history">What was seen of the customer.</param>
    /// <param name="steps">How many steps, from 0.</param>
    /// <param name="length">Length of a step in the model's unit, above 0.</param>
    /// <param name="rate">Discount per step, above -1.</param>
    public static double DiscountedPurchases(IPurchaseModel model, PurchaseHistory history, int steps, double length, double rate)
    {
        ArgumentNullException.ThrowIfNull(model);
        return DiscountedPurchases(until => model.Expected(history, until), new Discounting(steps, length, rate));
    }

    /// <inheritdoc cref="DiscountedPurchases(IPurchaseModel, PurchaseHistory, int, double, double)"/>
    /// <param name="expected">Purchases to expect from now until a time ahead; never falls.</param>
    /// <param name="discounting">The steps, their length in the unit of that time, and the discount of each.</param>
    public static double DiscountedPurchases(Func<double, double> expected, Discounting discounting)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var (steps, length, rate) = discounting;
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, -1.0);
        var (sum, before, factor) = (0.0, 0.0, 1.0);
        for (var step = 1; step <= steps; step++)
        {
            var until = expected(step * length);
            factor /= 1.0 + rate;
            sum += Math.Max(0.0, until - before) * factor;
            before = until;
        }

        return sum;
    }

    /// <summary>A key account's value from its own forecast: each year's profit times the chance of having it, discounted.</summary>
    /// <param name="years">The years ahead, the next one first.</param>
    /// <param name="costOfCapital">Yearly rate, such as 0.10.</param>
    public static decimal RiskAdjusted(IReadOnlyList<YearForecast> years, double costOfCapital)
    {
        ArgumentNullException.ThrowIfNull(years);
        return years.Select((year, i) => year.Profit * (decimal)(year.Survival / Math.Pow(1.0 + costOfCapital, i + 1))).Sum();
    }

    /// <summary>The value of yearly amounts with one rate of staying: <c>Σ m_t r^t / (1+d)^t</c>, t from 0.</summary>
    /// <param name="amounts">Today's amount first (an acquisition cost is negative), then year by year.</param>
    /// <param name="retention">r, from 0 to 1.</param>
    /// <param name="rate">d, yearly.</param>
    /// <returns>The running total after each year; the last is the value.</returns>
    public static IReadOnlyList<decimal> Running(IReadOnlyList<decimal> amounts, double retention, double rate)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var (running, total) = (new List<decimal>(), 0m);
        for (var year = 0; year < amounts.Count; year++)
        {
            total += amounts[year] * (decimal)Math.Pow(retention / (1.0 + rate), year);
            running.Add(total);
        }

        return running;
    }

    /// <summary>By what to multiply a year's margin to get the value of a customer for ever: <c>r / (1 + d - r (1 + g))</c>.</summary>
    /// <param name="retention">r, yearly, from 0 to 1.</param>
    /// <param name="rate">d, yearly.</param>
    /// <param name="growth">g, the margin's yearly growth.</param>
    /// <returns>From 0; unknown where the margin outgrows discount and losses, for then the value is infinite.</returns>
    public static Answer<double> Multiple(double retention, double rate, double growth = 0.0)
    {
        var divisor = 1.0 + rate - retention * (1.0 + growth);
        return divisor > 0 ? Answer.Of(retention / divisor) : Answer.Unknown<double>(Doubt.MeanDoesNotExist);
    }

    /// <summary>A quick look at whether a customer is still active, without a model: <c>(t_x / T)^x</c>.</summary>
    /// <returns>From 0 to 1; unknown without a repeat purchase, about which the rule knows nothing.</returns>
    public static Answer<double> QuickAlive(PurchaseHistory history) => history.Repeats == 0 || history.Age == 0
        ? Answer.Unknown<double>(Doubt.TooFewPurchases)
        : Answer.Of(Math.Pow(history.Last / history.Age, history.Repeats));
}
