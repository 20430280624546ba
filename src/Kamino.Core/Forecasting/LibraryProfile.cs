namespace Kamino.Core.Forecasting;

/// <summary>How long a period of a launch is.</summary>
public enum LaunchPeriod
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Where the shares of a profile come from.</summary>
public enum ProfileOrigin
{
    /// <summary>Counted in periods of that length.</summary>
    Observed,

    /// <summary>Counted by year, each year dealt out evenly over its periods.</summary>
    Spread,

    /// <summary>Nobody published sales: the Bass curve of the published p and q says them.</summary>
    Derived,
}

/// <summary>A product of the library as a launch profile.</summary>
/// <param name="Product">Which.</param>
/// <param name="Origin">Where the shares come from.</param>
/// <param name="Shares">By period from its launch on, sum to 1.</param>
public sealed record LibraryProfile(LibraryAnalog Product, ProfileOrigin Origin, IReadOnlyList<double> Shares)
{
    private const int Months = 12;
    private const int Quarters = 4;

    /// <summary>By the end of each period, the last is 1.</summary>
    public IReadOnlyList<double> Cumulative => [.. Shares.Select((_, i) => Shares.Take(i + 1).Sum())];

    /// <summary>Makes it: of counted years where there are some, else of the Bass curve.</summary>
    /// <param name="product">Which.</param>
    /// <param name="period">How long a period is.</param>
    /// <param name="periods">How many of them the launch has, from 1; a shorter series ends where it ends.</param>
    /// <remarks>Worked example: <c>docs/methods/analogy.md</c>.</remarks>
    public static LibraryProfile Of(LibraryAnalog product, LaunchPeriod period, int periods)
    {
        ArgumentNullException.ThrowIfNull(product);
        var year = ToAYear(period);
        var (curve, years) = (new BassCurve(product.P, product.Q, 1.0), product.Yearly);
        var sold = years.Count > 0
            ? Enumerable.Range(0, Math.Min(periods, years.Count * year)).Select(i => years[i / year] / year).ToList()
            : [.. Enumerable.Range(0, periods).Select(i => curve.Share((i + 1.0) / year) - curve.Share((double)i / year))];
        var all = sold.Sum();
        return new LibraryProfile(product, years.Count == 0 ? ProfileOrigin.Derived : year == 1 ? ProfileOrigin.Observed : ProfileOrigin.Spread, [.. sold.Select(own => own / all)]);
    }

    /// <summary>The profile as an analog.</summary>
    /// <param name="similarity">How like it is, from 0.</param>
    public Analog AsAnalog(double similarity) => new(Product.Name, Shares, similarity) { Library = this };

    private static int ToAYear(LaunchPeriod period) => period switch
    {
        LaunchPeriod.Month => Months,
        LaunchPeriod.Quarter => Quarters,
        LaunchPeriod.Year => 1,
    };
}
