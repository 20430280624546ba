namespace Kamino.Core.Quantities;

/// <summary>Turns weights as people give them into points that sum to exactly 100.</summary>
/// <remarks>Method, sources and worked examples: <c>docs/methods/portfolio.md</c>.</remarks>
public static class Weights
{
    private const decimal Nearly = 0.10m;

    /// <summary>Whole points that sum to 100 in the proportion of the weights, by largest remainder.</summary>
    /// <param name="given">Not negative, in any unit; at least one above zero.</param>
    /// <returns>One number of points for each weight, in the same order. Equal remainders favour the earlier weight.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or none is above zero.</exception>
    public static IReadOnlyList<int> Normalise(IReadOnlyList<decimal> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var total = given.Sum();
        if (given.Any(weight => weight < 0) || total <= 0)
        {
            throw new ArgumentException("Weights are not negative, and one at least is above zero.", nameof(given));
        }

        var quotas = given.Select(weight => 100 * weight / total).ToList();
        var points = quotas.Select(quota => (int)decimal.Floor(quota)).ToArray();
        var byRemainder = Enumerable.Range(0, quotas.Count).OrderByDescending(i => quotas[i] - points[i]).ThenBy(i => i);
        foreach (var i in byRemainder.Take(100 - points.Sum()))
        {
            points[i]++;
        }

        return points;
    }

    /// <summary>
    /// What the user says that the weights add up to: the total that is stated, else 1 or 100 where they come within a tenth of it.
    /// <c>null</c> where nothing was claimed, so that only their ratio counts.
    /// </summary>
    /// <param name="given">The weights as they were given.</param>
    /// <param name="stated">The total written beside them; <c>null</c> where there is none.</param>
    public static decimal? Claimed(IReadOnlyList<decimal> given, decimal? stated)
    {
        ArgumentNullException.ThrowIfNull(given);
        var total = given.Sum();
        return stated ?? (Math.Abs(total - 1) <= Nearly ? 1 : Math.Abs(total - 100) <= 100 * Nearly ? 100m : null);
    }

    /// <summary>Whether the weights add up to what the user claims, as far as rounding each of them allows.</summary>
    /// <param name="given">The weights as they were given; their longest decimals say how they were rounded.</param>
    /// <param name="stated">The total written beside them; it must be met exactly. <c>null</c> where there is none.</param>
    public static bool KeepTheirClaim(IReadOnlyList<decimal> given, decimal? stated)
    {
        var claimed = Claimed(given, stated);
        if (claimed is not { } total)
        {
            return true;
        }

        var unit = given.Min(weight => new decimal(1, 0, 0, false, weight.Scale));
        var rounding = stated is null ? given.Count * unit / 2 : 0;
        return Math.Abs(given.Sum() - total) <= rounding;
    }
}
