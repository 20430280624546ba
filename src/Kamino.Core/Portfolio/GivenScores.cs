using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>What people said of one account, made into one score per factor: the mean over those who scored it.</summary>
/// <param name="Attractiveness">Score from 0 to 10 (or the measured value, where the factor is measured) by factor key.</param>
/// <param name="Strength">Score from 0 to 10 by supplier and factor key; we are <see cref="SupplierScores.Us"/>.</param>
public sealed record GivenScores(
    IReadOnlyDictionary<string, double> Attractiveness,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Strength)
{
    // A mean of the same numbers in another order can differ in its last bit.
    private static readonly Comparer<FactorScore> ByScore = Comparer<FactorScore>.Create((one, other) => one.Score.CompareTo(other.Score));

    /// <summary>
    /// Sums up the scores of one account: each assessor's latest counts, and the mean over the assessors. On the strength axis only the
    /// customer's word counts; what we think of ourselves is no perception.
    /// </summary>
    /// <param name="scores">Of one account, in any order.</param>
    public static GivenScores Of(IEnumerable<FactorScore> scores)
    {
        var latest = scores.GroupBy(score => (score.Axis, score.Factor, score.Supplier, score.Assessor, score.Source))
            .Select(group => group.MaxBy(score => score.Day)).OfType<FactorScore>().ToList();
        return new GivenScores(
            Means(latest.Where(score => score.Axis == Axis.Attractiveness)),
            latest.Where(score => score is { Axis: Axis.Strength, Source: ScoreSource.Customer }).GroupBy(score => score.Supplier)
                .ToDictionary(group => group.Key, Means));
    }

    /// <summary>Whether anybody scored us on one of the axis's factors.</summary>
    public bool HasOurs(ModelAxis axis) => Ours(axis).Any(score => score is Answer<double>.Known);

    /// <summary>Our scores, in the model's order.</summary>
    public IReadOnlyList<Answer<double>> Ours(ModelAxis axis) => Of(SupplierScores.Us, axis);

    /// <summary>The rivals scored on at least one of the axis's factors, by name.</summary>
    public IReadOnlyList<SupplierScores> Rivals(ModelAxis axis) =>
    [
        .. Strength.Keys.Where(supplier => supplier != SupplierScores.Us).Order(StringComparer.Ordinal)
            .Select(supplier => new SupplierScores(supplier, Of(supplier, axis)))
            .Where(rival => rival.Scores.Any(score => score is Answer<double>.Known)),
    ];

    private static IReadOnlyDictionary<string, double> Means(IEnumerable<FactorScore> scores) =>
        scores.GroupBy(score => score.Factor).ToDictionary(group => group.Key, group => group.Order(ByScore).Average(score => score.Score));

    private IReadOnlyList<Answer<double>> Of(string supplier, ModelAxis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        var scores = Strength.GetValueOrDefault(supplier);
        return
        [
            .. axis.Factors.Select(factor => scores is not null && scores.TryGetValue(factor.Key, out var score)
                ? Answer.Of(score)
                : Answer.Unknown<double>(Doubt.NotScored)),
        ];
    }
}
