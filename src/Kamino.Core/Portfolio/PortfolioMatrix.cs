using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>Sorts accounts by how attractive they are to us and how strong we are with them, as they see it.</summary>
/// <remarks>Method, sources and worked examples: <c>docs/methods/portfolio.md</c>.</remarks>
public static class PortfolioMatrix
{
    /// <summary>The middle of every score's scale.</summary>
    public const double MidScale = 5;

    private const double WidestRatio = 3;

    /// <summary>The box an account falls in; a value on a line belongs to the higher class.</summary>
    /// <param name="attractiveness">From 0 to 10, not rounded.</param>
    /// <param name="strength">Ours over the best rival's, not rounded.</param>
    /// <param name="attractivenessCut">The horizontal line.</param>
    /// <param name="strengthCut">The vertical line.</param>
    public static Quadrant Place(double attractiveness, double strength, double attractivenessCut, double strengthCut) =>
        (attractiveness >= attractivenessCut - CutLines.Tolerance, strength >= strengthCut - CutLines.Tolerance) switch
        {
            (true, true) => Quadrant.Strategic,
            (true, false) => Quadrant.Star,
            (false, true) => Quadrant.Status,
            (false, false) => Quadrant.Streamline,
        };

    /// <summary>How far to the right a strength is drawn where high strength is on the left, on a logarithmic scale from 3× to ⅓×.</summary>
    /// <param name="strength">Ours over the best rival's; not negative.</param>
    /// <returns>From 0 (three times as strong, or more) to 1 (a third, or less); 0.5 where equal.</returns>
    public static double X(double strength)
    {
        var clipped = Math.Clamp(strength, 1 / WidestRatio, WidestRatio);
        return (Math.Log(WidestRatio) - Math.Log(clipped)) / (2 * Math.Log(WidestRatio));
    }

    /// <summary>Radius of a bubble whose area is in proportion to the amount.</summary>
    /// <param name="amount">Not negative.</param>
    /// <param name="largest">The amount of the largest bubble, above zero.</param>
    /// <param name="radius">The largest bubble's radius.</param>
    public static double Radius(decimal amount, decimal largest, double radius) =>
        radius * Math.Sqrt((double)(Math.Max(0, amount) / largest));

    /// <summary>How attractive one account is and how strong we are with it, before any line is drawn.</summary>
    /// <param name="account">The account's scores.</param>
    /// <param name="numbers">The model's numbers.</param>
    public static Position Position(AccountScores account, ModelNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(numbers);
        var missing = numbers.Model.Missing;
        var attractive = ScoreRow.Of(account.Attractiveness, numbers.Attractiveness.Points, missing);
        var strength = RelativeStrength.Of(account, numbers);
        return new Position(
            attractive.WhyNoMean(numbers.Attractiveness.Points) is { } why
                ? Answer.Unknown<double>(why)
                : Answer.Of(attractive.Mean(numbers.Attractiveness.Points)),
            attractive.Covered / 100.0,
            strength.Value,
            strength.Covered / 100.0);
    }

    /// <summary>Draws the lines through a portfolio.</summary>
    /// <param name="positions">Every account's position.</param>
    /// <param name="numbers">The model's numbers.</param>
    public static CutLines Cut(IEnumerable<Position> positions, ModelNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return CutLines.Of(
            numbers.Cut,
            [.. positions.Where(position => Covers(position.AttractivenessCoverage, numbers)).Select(position => position.Attractiveness).OfType<Answer<double>.Known>().Select(known => known.Value)]);
    }

    /// <summary>The box of a position, or why it has none.</summary>
    /// <param name="position">Where the account stands.</param>
    /// <param name="cut">The lines.</param>
    /// <param name="numbers">The model's numbers.</param>
    public static Answer<Quadrant> Box(Position position, CutLines cut, ModelNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(cut);
        return (position.Attractiveness, position.Strength, cut.Attractiveness) switch
        {
            (Answer<double>.Unknown attractiveness, _, _) => Answer.Unknown<Quadrant>(attractiveness.Why),
            (_, Answer<double>.Unknown strength, _) => Answer.Unknown<Quadrant>(strength.Why),
            (Answer<double>.Known a, Answer<double>.Known s, Answer<double>.Known line) =>
                Covers(position.AttractivenessCoverage, numbers) && Covers(position.StrengthCoverage, numbers)
                    ? Answer.Of(Place(a.Value, s.Value, line.Value, cut.Strength))
                    : Answer.Unknown<Quadrant>(Doubt.TooLittleCoverage),
            _ => Answer.Unknown<Quadrant>(Doubt.NoFactors),
        };
    }

    /// <summary>Whether that much of the weight is scored that the model places an account by it.</summary>
    internal static bool Covers(double coverage, ModelNumbers numbers) =>
        numbers.Model.Missing != MissingPolicy.Renormalise || coverage >= numbers.Model.Coverage - CutLines.Tolerance;
}

/// <summary>Where an account stands, before any line is drawn.</summary>
/// <param name="Attractiveness">From 0 to 10.</param>
/// <param name="AttractivenessCoverage">Share of the weight that is scored, from 0 to 1.</param>
/// <param name="Strength">Ours over the best rival's.</param>
/// <param name="StrengthCoverage">The same of the strength axis, of us or the best rival, whichever is less.</param>
public sealed record Position(
    Answer<double> Attractiveness, double AttractivenessCoverage, Answer<double> Strength, double StrengthCoverage)
{
    /// <summary>Share of the weight that is scored, on the axis with less of it; an axis without any strength score doesn't count.</summary>
    public double Coverage => Strength is Answer<double>.Known ? Math.Min(AttractivenessCoverage, StrengthCoverage) : AttractivenessCoverage;
}
