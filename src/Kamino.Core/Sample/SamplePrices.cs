namespace Kamino.Core.Sample;

/// <summary>What things cost in which year.</summary>
internal static class SamplePrices
{
    private static readonly decimal[] Inflation = [1m, 1.068m, 1.121m];

    public static decimal Price(SampleProduct product, SampleAccount account, DateOnly day) =>
        Inflated(product.Price * (decimal)(1 - Math.Round(account.Habit.Discount, 3)), day);

    public static decimal Cost(SampleProduct product, DateOnly day) => Inflated(product.Cost, day);

    public static decimal Inflated(decimal amount, DateOnly day) => Math.Round(amount * Inflation[day.Year - SampleCompany.Days.From.Year], 2);
}

/// <summary>How much more or less is bought in a month than in the mean month.</summary>
internal static class Season
{
    private static readonly double[] Months = [0.82, 0.9, 0.98, 1.03, 0.97, 1.04, 1, 0.96, 0.98, 1.01, 1.06, 1.25];

    public static double Of(DateOnly day) => Months[day.Month - 1];
}
