using Kamino.Core.Quantities;

namespace Kamino.Core.Forecasting;

/// <summary>A product of the past that the new one is thought to be like.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sales">Per period from its launch, none below 0 and not all 0.</param>
/// <param name="Similarity">How like it is, from 0; only the proportions between analogs count.</param>
public sealed record Analog(string Name, IReadOnlyList<double> Sales, double Similarity)
{
    /// <summary>The product of the library that it is; <c>null</c> where its sales are the company's own or a file's.</summary>
    public LibraryProfile? Library { get; init; }

    /// <summary>All that was sold of it.</summary>
    public double Total => Sales.Sum();

    /// <summary>The share of all that was sold in a period.</summary>
    /// <param name="period">1 is the first; 0 after its last.</param>
    public double Share(int period) => period <= Sales.Count ? Sales[period - 1] / Total : 0.0;
}

/// <summary>A period of the forecast.</summary>
/// <param name="T">Its number; 1 is the first after launch.</param>
/// <param name="Share">The part of the total that falls into it, from 0 to 1.</param>
/// <param name="N">What is expected.</param>
/// <param name="Low">What the analog with the smallest share would say; unknown with one analog.</param>
/// <param name="High">What the analog with the largest share would say.</param>
/// <param name="Observed">What was sold, where the period is over.</param>
public sealed record AnalogyPoint(int T, double Share, double N, Answer<double> Low, Answer<double> High, double? Observed);

/// <summary>Launch profiles of the past, and what they make of the new product.</summary>
/// <remarks>Sources: Forecast Pro; Stellwagen. Worked examples in <c>docs/methods/analogy.md</c>.</remarks>
public static class ByAnalogy
{
    /// <summary>The profile of all analogs together: the mean of their shares, weighted by similarity, aligned at launch.</summary>
    /// <param name="analogs">At least one with a similarity above 0.</param>
    /// <returns>As long as the longest of them; sums to 1.</returns>
    public static IReadOnlyList<double> Profile(IReadOnlyCollection<Analog> analogs)
    {
        ArgumentNullException.ThrowIfNull(analogs);
        var all = analogs.Sum(analog => analog.Similarity);
        if (!(all > 0) || analogs.Any(analog => analog.Similarity < 0 || !(analog.Total > 0)))
        {
            throw new ArgumentException("Similarities from 0 and not all 0, sales above 0.", nameof(analogs));
        }

        return [.. Enumerable.Range(1, analogs.Max(analog => analog.Sales.Count)).Select(period => analogs.Sum(analog => analog.Similarity / all * analog.Share(period)))];
    }

    /// <summary>The total of the launch by the share that should have been sold by now: Σy / Σs.</summary>
    /// <param name="profile">Shares by period.</param>
    /// <param name="observed">Sales so far, not more periods than the profile.</param>
    /// <returns>Unknown where the profile has sold nothing by then.</returns>
    public static Answer<double> TotalByShare(IReadOnlyList<double> profile, IReadOnlyList<double> observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        var due = profile.Take(observed.Count).Sum();
        return due > 0 ? Answer.Of(observed.Sum() / due) : Answer.Unknown<double>(Doubt.TooShortHistory);
    }

    /// <summary>The total that fits the sales so far best: Σys / Σs².</summary>
    /// <param name="profile">Shares by period.</param>
    /// <param name="observed">Sales so far.</param>
    public static Answer<double> TotalBySquares(IReadOnlyList<double> profile, IReadOnlyList<double> observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        var square = profile.Take(observed.Count).Sum(share => share * share);
        return square > 0 ? Answer.Of(profile.Zip(observed, (share, sold) => share * sold).Sum() / square) : Answer.Unknown<double>(Doubt.TooShortHistory);
    }

    /// <summary>Every period of the launch.</summary>
    /// <param name="analogs">As for <see cref="Profile"/>.</param>
    /// <param name="profile">Their profile, or one that was moved to the seasons of the launch.</param>
    /// <param name="total">What will be sold in all of it, from 0.</param>
    /// <param name="observed">Sales so far.</param>
    public static IReadOnlyList<AnalogyPoint> Forecast(IReadOnlyCollection<Analog> analogs, IReadOnlyList<double> profile, double total, IReadOnlyList<double> observed)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(observed);
        var used = analogs.Where(analog => analog.Similarity > 0).ToList();
        var plain = Profile(analogs);
        return
        [
            .. profile.Select((share, i) =>
            {
                // What the seasons did to the profile they do to each analog too.
                var moved = plain[i] > 0 ? share / plain[i] : 0.0;
                Answer<double> Bound(Func<IEnumerable<double>, double> of) =>
                    used.Count > 1 ? Answer.Of(total * moved * of(used.Select(analog => analog.Share(i + 1)))) : Answer.Unknown<double>(Doubt.OneAnalogOnly);
                return new AnalogyPoint(i + 1, share, total * share, Bound(shares => shares.Min()), Bound(shares => shares.Max()), i < observed.Count ? observed[i] : null);
            }),
        ];
    }
}
