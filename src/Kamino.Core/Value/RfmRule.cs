namespace Kamino.Core.Value;

/// <summary>How customers are put into groups on each of the three measures.</summary>
public enum RfmMethod
{
    /// <summary>All customers are sorted on each measure by itself: cells are uneven, some empty.</summary>
    Independent,

    /// <summary>Frequency is sorted within each recency group, amount within each of those: cells are nearly equal.</summary>
    Nested,

    /// <summary>Fixed limits, such as up to 90 days.</summary>
    Bands,
}

/// <summary>What becomes of equal customers.</summary>
public enum RfmTies
{
    /// <summary>They get the group of their average place: equal data, equal score. Groups may vanish.</summary>
    Midrank,

    /// <summary>They keep their places, the earlier code the better one: groups of equal size, but equal customers may differ.</summary>
    Ordinal,
}

/// <summary>Which number is the best group's.</summary>
public enum RfmBest
{
    /// <summary>The highest: Hughes's 555.</summary>
    High,

    /// <summary>1: Mason's numbering.</summary>
    Low,
}

/// <summary>Limits between groups; n limits make n + 1 groups.</summary>
/// <param name="Recency">Most days since the last purchase, best group first, rising.</param>
/// <param name="Frequency">Fewest purchases, rising: what is below the first is the worst group.</param>
/// <param name="Monetary">Least amount, likewise.</param>
public sealed record RfmBands(IReadOnlyList<int> Recency, IReadOnlyList<int> Frequency, IReadOnlyList<decimal> Monetary);

/// <summary>The rule that scores a customer base.</summary>
/// <param name="Groups">How many groups per measure, from 2 to 20; without effect on bands.</param>
/// <param name="Method">How groups are formed.</param>
/// <param name="Ties">What becomes of equal customers.</param>
/// <param name="Best">Which number is the best group's.</param>
/// <param name="Bands">The limits, for <see cref="RfmMethod.Bands"/>.</param>
public sealed record RfmRule(
    int Groups = 5, RfmMethod Method = RfmMethod.Independent, RfmTies Ties = RfmTies.Midrank, RfmBest Best = RfmBest.High, RfmBands? Bands = null)
{
    /// <summary>A start to be edited: no limits fit every trade, and amounts depend on the currency.</summary>
    public static RfmBands UsualBands { get; } = new([30, 90, 180, 365], [2, 3, 6, 12], [100, 1_000, 10_000, 100_000]);
}
