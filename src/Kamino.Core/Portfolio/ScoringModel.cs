using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Portfolio;

/// <summary>Where a factor's scores come from.</summary>
public enum FactorKind
{
    /// <summary>A person gives a score from 0 to 10.</summary>
    Judged,

    /// <summary>A measure of the ledger, scored between two anchors.</summary>
    Measured,
}

/// <summary>What happens where a score is missing.</summary>
public enum MissingPolicy
{
    /// <summary>The account isn't scored on that axis.</summary>
    Block,

    /// <summary>The other factors share the weight; below the model's coverage there is no quadrant.</summary>
    Renormalise,

    /// <summary>The middle of the scale, 5, stands in; the coverage shows it.</summary>
    Impute,
}

/// <summary>How the line between high and low attractiveness is drawn.</summary>
public enum CutRule
{
    /// <summary>At the model's own value.</summary>
    Fixed,

    /// <summary>Midway between the lowest and the highest account.</summary>
    MidRange,

    /// <summary>At the median account.</summary>
    Median,

    /// <summary>Just under the accounts that there is capacity for.</summary>
    Capacity,
}

/// <summary>One thing that counts on an axis.</summary>
/// <param name="Key">snake_case name, unique on its axis.</param>
/// <param name="Weight">Not negative, in any unit: weights are made into points of 100.</param>
/// <param name="Kind">Where its scores come from.</param>
/// <param name="Measure">Key of the measure; only where it is measured.</param>
/// <param name="Anchors">The measure's scale; only where it is measured.</param>
/// <param name="Family">What it speaks to; only on the attractiveness axis.</param>
/// <param name="Text">What 0, 5 and 10 mean, in the words of those who score.</param>
public sealed record ModelFactor(
    string Key, decimal Weight, FactorKind Kind = FactorKind.Judged, string? Measure = null, Anchors? Anchors = null,
    FactorFamily? Family = null, string? Text = null);

/// <summary>The factors of one axis.</summary>
/// <param name="Factors">In the order that ties are broken in.</param>
/// <param name="Total">What the weights add up to, where somebody says so; then it must be true.</param>
public sealed record ModelAxis(IReadOnlyList<ModelFactor> Factors, decimal? Total = null)
{
    /// <summary>No factor at all.</summary>
    public static ModelAxis None { get; } = new([]);

    /// <summary>The factors' points: whole numbers that sum to 100; none where no factor weighs anything.</summary>
    public IReadOnlyList<int> Points() =>
        Factors.Any(factor => factor.Weight > 0) ? Weights.Normalise([.. Factors.Select(factor => factor.Weight)]) : [.. Factors.Select(_ => 0)];
}

/// <summary>Where the cut lines lie.</summary>
/// <param name="Rule">How the attractiveness line is drawn.</param>
/// <param name="Attractiveness">The line itself where the rule is fixed, from 0 to 10.</param>
/// <param name="Strength">The strength line: 1 is as strong as the best rival.</param>
/// <param name="Capacity">For how many attractive accounts there is capacity; only for that rule.</param>
public sealed record CutSetting(
    CutRule Rule = CutRule.Fixed, double Attractiveness = CutSetting.Middle, double Strength = CutSetting.BestRival,
    int Capacity = CutSetting.SensibleNumber)
{
    private const double Middle = 5;
    private const double BestRival = 1;

    // Baldwin after McDonald and Woodburn: 15 to 35 key accounts are sensible.
    private const int SensibleNumber = 35;
}

/// <summary>How accounts are scored. A version that was used never changes; a change makes the next version.</summary>
/// <param name="Name">What its users call it.</param>
/// <param name="Attractiveness">How attractive the customer is to us.</param>
/// <param name="Strength">The customer's critical success factors: how strong we are against the best rival, as the customer says.</param>
/// <param name="Proxy">Measures of the ledger that stand in for strength until the customer has answered.</param>
/// <param name="Cut">Where the cut lines lie.</param>
/// <param name="Missing">What happens where a score is missing.</param>
/// <param name="Coverage">Share of the weight, from 0 to 1, that must be scored for a quadrant.</param>
/// <param name="Seed">Seed of the weight draws behind the hold rate.</param>
/// <param name="Version">From 1 on.</param>
public sealed record ScoringModel(
    string Name, ModelAxis Attractiveness, ModelAxis Strength, ModelAxis? Proxy = null, CutSetting? Cut = null,
    MissingPolicy Missing = MissingPolicy.Renormalise, double Coverage = ScoringModel.UsualCoverage, long Seed = ScoringModel.UsualSeed,
    int Version = 1)
{
    /// <summary>Coverage asked for unless the model says otherwise.</summary>
    public const double UsualCoverage = 0.7;

    /// <summary>Seed unless the model says otherwise.</summary>
    public const long UsualSeed = 20070501;

    /// <summary>The axis that strength scores of that evidence belong to.</summary>
    public ModelAxis StrengthBy(StrengthEvidence evidence) => evidence switch
    {
        StrengthEvidence.CustomerStated => Strength,
        StrengthEvidence.AgreedStage => StageStrength.Axis,
        StrengthEvidence.LedgerProxy or StrengthEvidence.None => Proxy ?? ModelAxis.None,
    };
}
