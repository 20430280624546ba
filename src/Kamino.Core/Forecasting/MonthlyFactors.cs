namespace Kamino.Core.Forecasting;

/// <summary>How the year's sales are spread over its months: 1 is an average month.</summary>
/// <remarks>Worked example: <c>docs/methods/analogy.md</c>.</remarks>
public static class MonthlyFactors
{
    private const int Months = 12;

    /// <summary>From sales of whole years: each month's mean over the mean of all.</summary>
    /// <param name="sales">By month, oldest first, from any month on; at least twelve.</param>
    /// <param name="first">The month of the first, 1 to 12.</param>
    /// <returns>Twelve factors from January that sum to 12; 1 each where nothing was sold.</returns>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> sales, int first)
    {
        ArgumentNullException.ThrowIfNull(sales);
        ArgumentOutOfRangeException.ThrowIfLessThan(sales.Count, Months);
        var means = Enumerable.Range(0, Months)
            .Select(month => sales.Where((_, i) => (first - 1 + i) % Months == month).Average(sold => Math.Max(0.0, sold))).ToList();
        var all = means.Average();
        return [.. means.Select(mean => all > 0 ? mean / all : 1.0)];
    }

    /// <summary>Moves a profile into the seasons of the launch; its sum stays.</summary>
    /// <param name="profile">Shares by month from launch.</param>
    /// <param name="factors">Twelve, from January, none below 0.</param>
    /// <param name="launch">The month of the launch, 1 to 12.</param>
    public static IReadOnlyList<double> Moved(IReadOnlyList<double> profile, IReadOnlyList<double> factors, int launch)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(factors);
        var moved = profile.Select((share, i) => share * factors[(launch - 1 + i) % Months]).ToList();
        var (before, after) = (profile.Sum(), moved.Sum());
        return after > 0 ? [.. moved.Select(share => share * before / after)] : profile;
    }
}
