using System.Globalization;

namespace Kamino.Core.Value;

/// <summary>A named part of the customer base, by groups that count 5 as the best.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Recency">Lowest and highest recency group.</param>
/// <param name="Frequency">The same of frequency.</param>
/// <param name="Monetary">The same of the amount.</param>
public sealed record RfmSegment(string Name, (int From, int To) Recency, (int From, int To) Frequency, (int From, int To) Monetary)
{
    /// <summary>Whether a score lies inside all three ranges, ends included.</summary>
    public bool Holds(RfmScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Inside(score.R, Recency) && Inside(score.F, Frequency) && Inside(score.M, Monetary);
    }

    /// <summary>Reads a range of groups, <c>5</c> or <c>3-5</c>; <c>null</c> where it is none.</summary>
    public static (int From, int To)? Groups(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ends = text.Split('-', '–').Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var group) && group <= HighestGroup ? group : -1).ToList();
        return ends is [>= 0 and var one] ? (one, one)
            : ends is [>= 0 and var from, var to] && from <= to ? (from, to)
            : null;
    }

    /// <summary>As <see cref="Groups"/> reads it.</summary>
    public static string Text((int From, int To) range) => range.From == range.To ? Number(range.From) : $"{Number(range.From)}-{Number(range.To)}";

    private const int HighestGroup = 20;

    private static string Number(int group) => group.ToString(CultureInfo.InvariantCulture);

    private static bool Inside(int group, (int From, int To) range) => group >= range.From && group <= range.To;
}

/// <summary>Rules that name scores.</summary>
public static class RfmSegments
{
    /// <summary>A start to be edited, for five groups with 5 the best. The order is part of it.</summary>
    public static IReadOnlyList<RfmSegment> Usual { get; } =
    [
        new("champions", (5, 5), (5, 5), (5, 5)),
        new("loyal", (3, 5), (4, 5), (1, 5)),
        new("big_spenders", (3, 5), (1, 5), (5, 5)),
        new("new", (5, 5), (1, 1), (1, 5)),
        new("promising", (4, 5), (1, 3), (1, 5)),
        new("needs_attention", (3, 3), (1, 3), (1, 5)),
        new("cannot_lose", (1, 2), (4, 5), (4, 5)),
        new("at_risk", (1, 2), (3, 5), (1, 5)),
        new("asleep", (1, 2), (1, 2), (1, 5)),
        new("never", (0, 0), (0, 0), (0, 0)),
    ];

    /// <summary>The first rule that holds; <c>null</c> where none does.</summary>
    public static string? Name(RfmScore score, IReadOnlyList<RfmSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return segments.FirstOrDefault(segment => segment.Holds(score))?.Name;
    }
}
