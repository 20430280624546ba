using Kamino.Core.Quantities;

namespace Kamino.Core.Perception;

/// <summary>How answers of several respondents are weighed against each other.</summary>
public enum Weighing
{
    /// <summary>By each respondent's influence; equally where the influence of one of them isn't known, or all have none.</summary>
    Influence,

    /// <summary>Each the same.</summary>
    Equal,
}

/// <summary>What several people said, as one number with its spread.</summary>
/// <param name="Mean">The weighted mean; unknown where nobody said anything.</param>
/// <param name="Count">How many said something.</param>
/// <param name="Lowest">The lowest that was said; meaningless where nobody did.</param>
/// <param name="Highest">The highest.</param>
public sealed record Tally(Answer<double> Mean, int Count, double Lowest, double Highest)
{
    /// <summary>Highest minus lowest: how far they are apart; unknown below two.</summary>
    public Answer<double> Spread => Count < 2 ? Answer.Unknown<double>(Doubt.NotScored) : Answer.Of(Highest - Lowest);
}

/// <summary>One factor in the customer's eyes.</summary>
/// <param name="Key">Key of the factor.</param>
/// <param name="Name">What respondents read.</param>
/// <param name="Points">How much it matters: whole points of 100 over all factors.</param>
/// <param name="Given">The points as they were given.</param>
public sealed record PerceivedFactor(string Key, LocalText Name, int Points, Tally Given);

/// <summary>One supplier in the customer's eyes.</summary>
/// <param name="Supplier">A rival's name, or <see cref="SupplierName.Us"/>.</param>
/// <param name="Scores">From 1 to 10, one for each factor, in the view's order.</param>
/// <param name="Strength">Σ points × score over the points of the factors that it was scored on, from 1 to 10.</param>
/// <param name="Covered">Points, from 0 to 100, of the factors that it was scored on.</param>
public sealed record PerceivedSupplier(string Supplier, IReadOnlyList<Tally> Scores, Answer<double> Strength, int Covered);

/// <summary>How one customer sees us against its other suppliers.</summary>
/// <param name="First">Day of the earliest answer that counts.</param>
/// <param name="Last">Day of the latest.</param>
/// <param name="Respondents">How many answered.</param>
/// <param name="Weighed">How their answers were weighed in the end.</param>
/// <param name="Factors">What matters to it.</param>
/// <param name="Us">How it sees us.</param>
/// <param name="Rivals">How it sees the others, in the order they were asked about, then by name.</param>
/// <param name="Strength">Ours over the strongest rival's: a ratio of sums; unknown where no rival is scored on enough, never 1 by default.</param>
/// <param name="Best">The strongest rival; <c>null</c> where none counts.</param>
public sealed record CustomerView(
    DateOnly First, DateOnly Last, int Respondents, Weighing Weighed, IReadOnlyList<PerceivedFactor> Factors, PerceivedSupplier Us,
    IReadOnlyList<PerceivedSupplier> Rivals, Answer<double> Strength, string? Best)
{
    /// <summary>Points of 100 that a rival must be scored on to be a yardstick.</summary>
    public const int EnoughCovered = 70;
}
