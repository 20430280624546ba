using Kamino.Core.Quantities;

namespace Kamino.Core.Perception;

/// <summary>Makes one view of a customer out of the answers of its people.</summary>
/// <remarks>Method, sources and worked examples: <c>docs/methods/perception.md</c>.</remarks>
public static class AnswerSum
{
    /// <summary>Sums answers up.</summary>
    /// <param name="factors">What was asked about.</param>
    /// <param name="rivals">The rivals that were asked about, in their order; those that respondents named themselves come after them.</param>
    /// <param name="answers">One for each respondent, in any order; without flaws.</param>
    /// <param name="weighing">How they are weighed.</param>
    /// <returns><c>null</c> where nobody answered. The same bits for the same answers in any order.</returns>
    public static CustomerView? Of(
        IReadOnlyList<SuccessFactor> factors, IReadOnlyList<string> rivals, IReadOnlyCollection<SurveyAnswer> answers, Weighing weighing)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(rivals);
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count == 0)
        {
            return null;
        }

        var voices = Voices(answers, weighing, out var weighed);
        var given = factors.Select(factor => Of(voices, answer => PointsOf(answer, factor.Key))).ToList();
        var points = Points(given);
        var us = Supplier(SupplierName.Us, factors, points, voices);
        var others = Named(rivals, voices).Select(rival => Supplier(rival, factors, points, voices)).Where(rival => rival.Covered > 0).ToList();
        var best = others.Where(rival => rival.Covered >= CustomerView.EnoughCovered).MaxBy(Known);
        return new CustomerView(
            answers.Min(answer => answer.Day), answers.Max(answer => answer.Day), answers.Count, weighed,
            [.. factors.Select((factor, i) => new PerceivedFactor(factor.Key, factor.Name, points[i], given[i]))], us, others,
            best is null ? Answer.Unknown<double>(Doubt.NoRival) : us.Strength.Then(ours => ours / Known(best)), best?.Supplier);
    }

    /// <summary>Σ points × score ÷ the points of what is scored: a supplier's strength, from 1 to 10.</summary>
    /// <param name="points">One for each factor.</param>
    /// <param name="scores">One for each factor.</param>
    public static Answer<double> Strength(IReadOnlyList<int> points, IReadOnlyList<Answer<double>> scores)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(scores);
        var (sum, weight) = (0.0, 0);
        for (var i = 0; i < points.Count; i++)
        {
            if (scores[i] is Answer<double>.Known score)
            {
                (sum, weight) = (sum + (points[i] * score.Value), weight + points[i]);
            }
        }

        return weight == 0 ? Answer.Unknown<double>(Doubt.NotScored) : Answer.Of(sum / weight);
    }

    private static List<Voice> Voices(IReadOnlyCollection<SurveyAnswer> answers, Weighing weighing, out Weighing weighed)
    {
        var hasInfluence = answers.All(answer => answer.By.Influence is not null) && answers.Any(answer => answer.By.Influence > 0);
        var weighedBy = weighing == Weighing.Influence && hasInfluence ? Weighing.Influence : Weighing.Equal;
        weighed = weighedBy;
        // In the order of names, so that sums come to the same bits however the answers arrived.
        return [.. answers.OrderBy(answer => answer.By.Name, StringComparer.Ordinal).ThenBy(answer => answer.Day)
            .Select(answer => new Voice(answer, weighedBy == Weighing.Influence ? answer.By.Influence ?? 0 : 1))];
    }

    private static IReadOnlyList<int> Points(List<Tally> given)
    {
        var means = given.Select(tally => (decimal)tally.Mean.Match(mean => mean, _ => 0)).ToList();
        return means.Any(mean => mean > 0) ? Weights.Normalise(means) : Weights.Normalise([.. means.Select(_ => 1m)]);
    }

    private static IEnumerable<string> Named(IReadOnlyList<string> asked, List<Voice> voices)
    {
        var known = asked.Select(SupplierName.Fold).ToHashSet();
        var own = voices.SelectMany(voice => voice.Answer.Scores).Select(score => score.Supplier)
            .Where(supplier => !SupplierName.IsUs(supplier) && !known.Contains(SupplierName.Fold(supplier)))
            .Order(StringComparer.Ordinal).DistinctBy(SupplierName.Fold);
        return asked.Concat(own);
    }

    private static PerceivedSupplier Supplier(string name, IReadOnlyList<SuccessFactor> factors, IReadOnlyList<int> points, List<Voice> voices)
    {
        var folded = SupplierName.Fold(name);
        List<Tally> scores = [.. factors.Select(factor => Of(voices, answer => ScoreOf(answer, folded, factor.Key)))];
        return new PerceivedSupplier(
            name, scores, Strength(points, [.. scores.Select(score => score.Mean)]), points.Where((_, i) => scores[i].Mean is Answer<double>.Known).Sum());
    }

    // Who has no influence is counted, and heard in the spread, but doesn't move the mean; where nobody else spoke, it is theirs.
    private static Tally Of(List<Voice> voices, Func<SurveyAnswer, int?> said)
    {
        var (sum, weight, plain) = (0.0, 0.0, 0.0);
        var (count, lowest, highest) = (0, 0, 0);
        foreach (var voice in voices)
        {
            if (said(voice.Answer) is { } value)
            {
                (sum, weight, plain) = (sum + (voice.Weight * value), weight + voice.Weight, plain + value);
                (lowest, highest) = count == 0 ? (value, value) : (Math.Min(lowest, value), Math.Max(highest, value));
                count++;
            }
        }

        return new Tally(
            count == 0 ? Answer.Unknown<double>(Doubt.NotScored) : Answer.Of(weight > 0 ? sum / weight : plain / count), count, lowest, highest);
    }

    private static int? PointsOf(SurveyAnswer answer, string factor)
    {
        foreach (var given in answer.Points)
        {
            if (given.Factor == factor)
            {
                return given.Points;
            }
        }

        return 0;
    }

    private static int? ScoreOf(SurveyAnswer answer, string folded, string factor)
    {
        foreach (var score in answer.Scores)
        {
            if (score.Factor == factor && SupplierName.Fold(score.Supplier) == folded)
            {
                return score.Score;
            }
        }

        return null;
    }

    private static double Known(PerceivedSupplier supplier) => supplier.Strength.Match(value => value, _ => double.NegativeInfinity);

    private readonly record struct Voice(SurveyAnswer Answer, int Weight);
}
