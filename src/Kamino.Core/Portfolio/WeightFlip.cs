using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>Finds the smallest change of one weight that puts an account into another box.</summary>
/// <remarks>Method and worked example: <c>docs/methods/fragility.md</c>.</remarks>
public static class WeightFlip
{
    private const int Heaviest = 100;

    /// <summary>
    /// Looks at every whole weight from 0 to 100 of every factor on both axes, the other weights staying as they are, and all of them
    /// made to shares of their new total. The cut lines stay where they are.
    /// </summary>
    /// <param name="account">The account's scores.</param>
    /// <param name="numbers">The model's numbers.</param>
    /// <param name="cut">The lines.</param>
    /// <returns>
    /// The nearest weight that flips; on a tie the earlier factor, attractiveness before strength, more before less. <c>null</c>
    /// where no single weight does, or the account has no box.
    /// </returns>
    public static Flip? Smallest(AccountScores account, ModelNumbers numbers, CutLines cut)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(cut);
        return cut.Attractiveness is Answer<double>.Known line
            && PortfolioMatrix.Box(PortfolioMatrix.Position(account, numbers), cut, numbers) is Answer<Quadrant>.Known
            ? Smallest(account, numbers, line.Value, cut.Strength)
            : null;
    }

    internal static Flip? Smallest(AccountScores account, ModelNumbers numbers, double line, double strengthLine)
    {
        var attractive = ScoreRow.Of(account.Attractiveness, numbers.Attractiveness.Points, numbers.Model.Missing);
        var strength = RelativeStrength.Of(account, numbers);
        var onAttractiveness = Nearest(numbers.Attractiveness, attractive, [attractive.With(line - CutLines.Tolerance)], 1, Heaviest + 1);
        var best = onAttractiveness is { } flip ? Math.Abs(flip.WeightTo - flip.WeightFrom) : Heaviest + 1;
        return Nearest(numbers.StrengthBy(account), strength.Ours, strength.Rivals, strengthLine - CutLines.Tolerance, best) ?? onAttractiveness;
    }

    // Attractiveness is a race as well: against a yardstick that scores the cut line on every factor.
    private static Flip? Nearest(AxisNumbers axis, ScoreRow ours, IReadOnlyList<ScoreRow> rivals, double line, int within)
    {
        Flip? nearest = null;
        for (var factor = 0; factor < axis.Keys.Count; factor++)
        {
            if (!ours.Present[factor] && rivals.All(rival => !rival.Present[factor]))
            {
                continue;
            }

            var race = new WeightRace(axis.Points, factor, ours, rivals, line);
            if (race.Distance(axis.Points[factor], within - 1) is { } distance)
            {
                within = Math.Abs(distance);
                nearest = new Flip(axis.Keys[factor], axis.Points[factor], axis.Points[factor] + distance);
            }
        }

        return nearest;
    }
}
