using Kamino.Core.Quantities;

namespace Kamino.Core.Perception;

/// <summary>Where we stand on one factor against the best rival on it.</summary>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Points">How much it matters, points of 100.</param>
/// <param name="Us">Our score.</param>
/// <param name="Rival">Who is best on it besides us.</param>
/// <param name="Best">That rival's score.</param>
/// <param name="Behind">Points × (theirs − ours) ÷ 100: what it costs our strength. Below zero where we lead.</param>
public sealed record FactorGap(string Factor, int Points, double Us, string Rival, double Best, double Behind);

/// <summary>What the customer thinks of us on one factor beside what we guessed.</summary>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Points">How much it matters to them.</param>
/// <param name="GuessedPoints">How much we thought it does.</param>
/// <param name="Theirs">Their score of us.</param>
/// <param name="Ours">The score that we guessed.</param>
public sealed record PerceptionGap(string Factor, int Points, int GuessedPoints, Answer<double> Theirs, Answer<double> Ours)
{
    /// <summary>Their score minus our own: below zero where we flatter ourselves.</summary>
    public Answer<double> Gap => Theirs is Answer<double>.Known theirs ? Ours.Then(ours => theirs.Value - ours) : Theirs;
}

/// <summary>What changed on one factor since the survey before.</summary>
/// <param name="Factor">Key of the factor.</param>
/// <param name="PointsBefore">How much it mattered; unknown where it wasn't asked about.</param>
/// <param name="Points">How much it matters.</param>
/// <param name="UsBefore">Our score then.</param>
/// <param name="Us">Our score now.</param>
/// <param name="BestBefore">The best rival's then.</param>
/// <param name="Best">The best rival's now.</param>
public sealed record FactorChange(
    string Factor, Answer<double> PointsBefore, int Points, Answer<double> UsBefore, Answer<double> Us, Answer<double> BestBefore, Answer<double> Best);

/// <summary>Reads a customer's view: where we are behind, where we were wrong about it, what moved.</summary>
/// <remarks><c>docs/methods/perception.md</c>.</remarks>
public static class Gaps
{
    /// <summary>Every factor that we and a rival are scored on, the costliest gap first; equal ones by points.</summary>
    public static IReadOnlyList<FactorGap> Of(CustomerView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var gaps = new List<FactorGap>();
        for (var i = 0; i < view.Factors.Count; i++)
        {
            if (view.Us.Scores[i].Mean is Answer<double>.Known us && Best(view, i) is { } best)
            {
                var factor = view.Factors[i];
                gaps.Add(new FactorGap(factor.Key, factor.Points, us.Value, best.Rival, best.Score, factor.Points * (best.Score - us.Value) / 100));
            }
        }

        return [.. gaps.OrderByDescending(gap => gap.Behind).ThenByDescending(gap => gap.Points)];
    }

    /// <summary>Each factor with their score and our guess, in the view's order.</summary>
    /// <param name="view">Their view.</param>
    /// <param name="guess">Our own, on the same factors.</param>
    public static IReadOnlyList<PerceptionGap> Between(CustomerView view, CustomerView guess)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(guess);
        return [.. view.Factors.Select((factor, i) => new PerceptionGap(
            factor.Key, factor.Points, guess.Factors[i].Points, view.Us.Scores[i].Mean, guess.Us.Scores[i].Mean))];
    }

    /// <summary>Each factor as it is and as it was, in the order of now; one that is no longer asked about is left out.</summary>
    public static IReadOnlyList<FactorChange> Since(CustomerView before, CustomerView now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var earlier = before.Factors.Select((factor, i) => (factor.Key, At: i)).ToDictionary(entry => entry.Key, entry => entry.At);
        var unknown = Answer.Unknown<double>(Doubt.NotScored);
        return [.. now.Factors.Select((factor, i) => earlier.TryGetValue(factor.Key, out var then)
            ? new FactorChange(factor.Key, Answer.Of((double)before.Factors[then].Points), factor.Points, before.Us.Scores[then].Mean, now.Us.Scores[i].Mean, BestScore(before, then), BestScore(now, i))
            : new FactorChange(factor.Key, unknown, factor.Points, unknown, now.Us.Scores[i].Mean, unknown, BestScore(now, i)))];
    }

    private static Answer<double> BestScore(CustomerView view, int at) =>
        Best(view, at) is { } best ? Answer.Of(best.Score) : Answer.Unknown<double>(Doubt.NoRival);

    private static (string Rival, double Score)? Best(CustomerView view, int at)
    {
        (string Rival, double Score)? best = null;
        foreach (var rival in view.Rivals)
        {
            if (rival.Scores[at].Mean is Answer<double>.Known score && (best is null || score.Value > best.Value.Score))
            {
                best = (rival.Supplier, score.Value);
            }
        }

        return best;
    }
}
