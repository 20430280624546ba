using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Portfolio;

/// <summary>What can be wrong with a scoring model.</summary>
public enum ModelFault
{
    /// <summary>A weight is below zero.</summary>
    NegativeWeight,

    /// <summary>No weight is above zero.</summary>
    NoWeight,

    /// <summary>The weights claim a total that they don't add up to.</summary>
    WeightsMissTheirTotal,

    /// <summary>A factor has no key.</summary>
    NoKey,

    /// <summary>Two factors of one axis have the same key.</summary>
    RepeatedKey,

    /// <summary>There is no such measure.</summary>
    UnknownMeasure,

    /// <summary>A measured factor has no anchors.</summary>
    NoAnchors,

    /// <summary>The coverage isn't between 0 and 1.</summary>
    CoverageOutOfRange,

    /// <summary>A cut line lies outside its scale.</summary>
    CutOutOfRange,

    /// <summary>There is neither an attractiveness nor a strength factor.</summary>
    NoFactors,

    /// <summary>A kept model has fewer than three factors on an axis.</summary>
    TooFewFactors,

    /// <summary>A kept model has more than nine factors on an axis.</summary>
    TooManyFactors,

    /// <summary>The name is empty.</summary>
    NoName,
}

/// <summary>One thing wrong with a scoring model, and where.</summary>
/// <param name="Fault">What.</param>
/// <param name="Axis"><c>attractiveness</c>, <c>strength</c> or <c>proxy</c>; <c>null</c> where it is the model as a whole.</param>
/// <param name="Factor">The factor's key; <c>null</c> where it is the axis as a whole.</param>
/// <param name="Found">What stands there, such as the total found.</param>
/// <param name="Wanted">What was claimed or is allowed.</param>
public sealed record ModelFlaw(ModelFault Fault, string? Axis, string? Factor, string? Found = null, string? Wanted = null);

/// <summary>Checks a scoring model before anything is scored with it. All flaws are found at once.</summary>
public static class ModelReview
{
    /// <summary>Fewest factors of an axis of a model that is kept.</summary>
    public const int FewestFactors = 3;

    /// <summary>Most factors of an axis of a model that is kept.</summary>
    public const int MostFactors = 9;

    /// <summary>What makes a model impossible to score with.</summary>
    /// <param name="model">Any model.</param>
    public static IReadOnlyList<ModelFlaw> Flaws(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. OfAxis("attractiveness", model.Attractiveness),
            .. OfAxis("strength", model.Strength),
            .. OfAxis("proxy", model.Proxy ?? ModelAxis.None),
            .. OfWhole(model),
        ];
    }

    /// <summary>What keeps a model from being kept, though it can score: the number of its factors.</summary>
    /// <param name="model">Any model.</param>
    public static IReadOnlyList<ModelFlaw> FlawsToKeep(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Flaws(model), .. OfNumber("attractiveness", model.Attractiveness), .. OfNumber("strength", model.Strength)];
    }

    private static IEnumerable<ModelFlaw> OfNumber(string name, ModelAxis axis)
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{FewestFactors}–{MostFactors}");
        var fault = axis.Factors.Count < FewestFactors ? ModelFault.TooFewFactors : ModelFault.TooManyFactors;
        return axis.Factors.Count is < FewestFactors or > MostFactors ? [new ModelFlaw(fault, name, null, Number(axis.Factors.Count), wanted)] : [];
    }

    private static IEnumerable<ModelFlaw> OfAxis(string name, ModelAxis axis)
    {
        var weights = axis.Factors.Select(factor => factor.Weight).ToList();
        var repeated = axis.Factors.GroupBy(factor => factor.Key).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        IEnumerable<ModelFlaw> flaws =
        [
            .. axis.Factors.Where(factor => factor.Weight < 0).Select(factor => new ModelFlaw(ModelFault.NegativeWeight, name, factor.Key, Number(factor.Weight))),
            .. repeated.Select(key => new ModelFlaw(ModelFault.RepeatedKey, name, key)),
            .. axis.Factors.Where(factor => factor.Key.Length == 0).Select(_ => new ModelFlaw(ModelFault.NoKey, name, null)),
            .. axis.Factors.SelectMany(factor => OfFactor(name, factor)),
        ];
        return weights.Count > 0 && weights.All(weight => weight == 0) ? flaws.Append(new ModelFlaw(ModelFault.NoWeight, name, null))
            : weights.Count > 0 && !Weights.KeepTheirClaim(weights, axis.Total) ? flaws.Append(MissedTotal(name, weights, axis.Total))
            : flaws;
    }

    private static ModelFlaw MissedTotal(string axis, List<decimal> weights, decimal? stated) => new(
        ModelFault.WeightsMissTheirTotal, axis, null, Number(weights.Sum()), Number(Weights.Claimed(weights, stated) ?? weights.Sum()));

    private static IEnumerable<ModelFlaw> OfFactor(string axis, ModelFactor factor) => factor.Kind switch
    {
        FactorKind.Judged => [],
        FactorKind.Measured when factor.Measure is { } key && Measures.Find(key) is null => [new ModelFlaw(ModelFault.UnknownMeasure, axis, factor.Key, key)],
        FactorKind.Measured when factor.Measure is not null && factor.Anchors is null => [new ModelFlaw(ModelFault.NoAnchors, axis, factor.Key)],
        FactorKind.Measured => [],
    };

    private static IEnumerable<ModelFlaw> OfWhole(ScoringModel model)
    {
        var cut = model.Cut ?? new CutSetting();
        return new (bool Wrong, ModelFlaw Flaw)[]
        {
            (string.IsNullOrWhiteSpace(model.Name), new ModelFlaw(ModelFault.NoName, null, null)),
            (model.Attractiveness.Factors.Count + model.Strength.Factors.Count == 0, new ModelFlaw(ModelFault.NoFactors, null, null)),
            (model.Coverage is not (>= 0 and <= 1), new ModelFlaw(ModelFault.CoverageOutOfRange, null, null, Number(model.Coverage), "0–1")),
            (cut.Attractiveness is not (>= 0 and <= 10), new ModelFlaw(ModelFault.CutOutOfRange, "attractiveness", null, Number(cut.Attractiveness), "0–10")),
            (cut.Strength is not (> 0 and <= 10), new ModelFlaw(ModelFault.CutOutOfRange, "strength", null, Number(cut.Strength), "0–10")),
            (cut.Capacity < 1, new ModelFlaw(ModelFault.CutOutOfRange, "attractiveness", null, Number(cut.Capacity), "≥ 1")),
        }.Where(check => check.Wrong).Select(check => check.Flaw);
    }

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
