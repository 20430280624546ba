using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>A value of one index.</summary>
/// <param name="Value">From 0 to 10; unknown where too little of the weight is scored.</param>
/// <param name="Judged">Share of the weight, from 0 to 1, that people scored; measures stand in for the rest.</param>
/// <param name="Level">Its level, from 0 up; unknown as the value.</param>
public sealed record IndexValue(Answer<double> Value, double Judged, Answer<int> Level);

/// <summary>Places accounts on any published portfolio: one engine for all of them.</summary>
/// <remarks><c>docs/methods/published-portfolios.md</c>.</remarks>
public static class PublishedPlacement
{
    // As in the matrix: below that share of the weight nothing is said.
    private const double LeastCoverage = ScoringModel.UsualCoverage;

    /// <summary>An index of one account.</summary>
    /// <param name="index">The index.</param>
    /// <param name="judged">What people scored, from 0 to 10, by factor.</param>
    /// <param name="measured">What stands in, from 0 to 10, by factor.</param>
    public static IndexValue Value(PublishedIndex index, Func<PublishedFactor, Answer<double>> judged, Func<PublishedFactor, Answer<double>> measured)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(measured);
        var points = Weights.Normalise([.. index.Factors.Select(factor => factor.Weight)]);
        var (said, scores) = (0, new List<Answer<double>>());
        foreach (var (at, factor) in index.Factors.Index())
        {
            var own = judged(factor);
            said += own is Answer<double>.Known ? points[at] : 0;
            scores.Add(own is Answer<double>.Known ? own : measured(factor));
        }

        var row = ScoreRow.Of(scores, points, MissingPolicy.Renormalise);
        var value = row.WhyNoMean(points) is { } why ? Answer.Unknown<double>(why)
            : row.Covered / 100.0 < LeastCoverage - CutLines.Tolerance ? Answer.Unknown<double>(Doubt.TooLittleCoverage)
            : Answer.Of(row.Mean(points));
        return new IndexValue(value, said / 100.0, value.Then(known => Level(index.Cuts, known)));
    }

    /// <summary>The level of a value: how many cuts it reaches.</summary>
    /// <param name="cuts">From low to high.</param>
    /// <param name="value">Not rounded.</param>
    public static int Level(IReadOnlyList<double> cuts, double value) => cuts.Count(cut => value >= cut - CutLines.Tolerance);

    /// <summary>The cell of an account's levels, or why it has none.</summary>
    /// <param name="step">The step.</param>
    /// <param name="values">One for each index.</param>
    public static Answer<PublishedCell> Cell(PublishedStep step, IReadOnlyList<IndexValue> values)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(values);
        return values.Select(value => value.Level).OfType<Answer<int>.Unknown>().FirstOrDefault() is { } unknown ? Answer.Unknown<PublishedCell>(unknown.Why)
            : CellAt(step, [.. values.Select(value => value.Level.Match(level => level, _ => 0))]) is { } cell ? Answer.Of(cell)
            : Answer.Unknown<PublishedCell>(Doubt.NoFactors);
    }

    /// <summary>The first cell that fits the levels; <c>null</c> where none does.</summary>
    public static PublishedCell? CellAt(PublishedStep step, IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Cells.FirstOrDefault(cell => cell.At.Zip(levels).All(pair => pair.First < 0 || pair.First == pair.Second));
    }

    /// <summary>What is wrong with a portfolio's data; empty where nothing is.</summary>
    /// <returns>Short texts that name step, index and cell.</returns>
    public static IReadOnlyList<string> Flaws(PublishedPortfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        return portfolio.Steps.Count == 0 ? ["steps: none"] : [.. portfolio.Steps.Index().SelectMany(step => Flaws(step.Item, step.Index, step.Index == 0 ? null : portfolio.Steps[step.Index - 1]))];
    }

    private static IEnumerable<string> Flaws(PublishedStep step, int at, PublishedStep? before)
    {
        var where = FormattableString.Invariant($"steps[{at}]");
        foreach (var (i, index) in step.Indices.Index())
        {
            if (!index.Factors.Any(factor => factor.Weight > 0) || index.Factors.Any(factor => factor.Weight < 0))
            {
                yield return FormattableString.Invariant($"{where}.indices[{i}]: weights");
            }

            if (index.Levels.Count != index.Cuts.Count + 1 || index.Cuts.Zip(index.Cuts.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                yield return FormattableString.Invariant($"{where}.indices[{i}]: cuts");
            }
        }

        if (step.Indices.Count is < 1 or > 3)
        {
            yield return where + ": indices";
        }
        else if (Combinations([.. step.Indices.Select(index => index.Levels.Count)]).FirstOrDefault(levels => CellAt(step, levels) is null) is { } open)
        {
            yield return $"{where}: no cell at [{string.Join(", ", open)}]";
        }

        foreach (var cell in step.Cells.Where(cell => cell.At.Count != step.Indices.Count))
        {
            yield return $"{where}.cells: {cell.Key}";
        }

        foreach (var key in (step.Of ?? []).Where(key => before?.Cells.Any(cell => cell.Key == key) != true))
        {
            yield return $"{where}.of: {key}";
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Combinations(IReadOnlyList<int> levels) => levels.Aggregate(
        (IEnumerable<IReadOnlyList<int>>)[[]], (made, count) => made.SelectMany(start => Enumerable.Range(0, count).Select(IReadOnlyList<int> (level) => [.. start, level])));
}
