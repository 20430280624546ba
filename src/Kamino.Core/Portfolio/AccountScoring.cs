using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Portfolio;

/// <summary>Scores accounts on a model's factors: measured ones from the ledger, judged ones from what people said.</summary>
/// <remarks><c>docs/methods/portfolio.md</c>.</remarks>
public static class AccountScoring
{
    /// <summary>Everything that places one account.</summary>
    /// <param name="facts">What the ledger says of it.</param>
    /// <param name="given">What people said of it; <c>null</c> where nobody did.</param>
    /// <param name="stage">Points of the stage that both sides agree on, as <see cref="StageStrength"/> takes them; <c>null</c> where they don't.</param>
    /// <param name="model">The model.</param>
    /// <param name="context">What is the same for all accounts.</param>
    public static AccountScores Score(AccountFacts facts, GivenScores? given, IReadOnlyList<double>? stage, ScoringModel model, MeasureContext context)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(model);
        var rivals = given is null ? [] : given.Rivals(model.Strength);
        var evidence = given is not null && given.HasOurs(model.Strength) && rivals.Count > 0 ? StrengthEvidence.CustomerStated
            : stage is not null ? StrengthEvidence.AgreedStage
            : model.Proxy is { Factors.Count: > 0 } ? StrengthEvidence.LedgerProxy
            : StrengthEvidence.None;
        return new AccountScores(
            facts.Account, facts.Name, OnAxis(model.Attractiveness, facts, given?.Attractiveness, context), evidence,
            evidence switch
            {
                StrengthEvidence.CustomerStated => given is null ? [] : given.Ours(model.Strength),
                StrengthEvidence.AgreedStage => StageStrength.Scores(stage ?? []),
                StrengthEvidence.LedgerProxy => OnAxis(model.Proxy ?? ModelAxis.None, facts, null, context),
                StrengthEvidence.None => [],
            },
            evidence == StrengthEvidence.CustomerStated ? rivals : [], Answer.Of(facts.LastYear), facts.Available);
    }

    /// <summary>One factor's score: measured between its anchors, or as judged.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="facts">What the ledger says.</param>
    /// <param name="judged">Judged scores by factor key; <c>null</c> where there are none.</param>
    /// <param name="context">What is the same for all accounts.</param>
    public static Answer<double> Score(
        ModelFactor factor, AccountFacts facts, IReadOnlyDictionary<string, double>? judged, MeasureContext context)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return factor is { Kind: FactorKind.Measured, Measure: { } key, Anchors: { } anchors } && Measures.Find(key) is { } measure
            ? measure.Of(facts, context).Then(anchors.Score)
            : judged is not null && judged.TryGetValue(factor.Key, out var score) ? Answer.Of(score)
            : Answer.Unknown<double>(Doubt.NotScored);
    }

    private static IReadOnlyList<Answer<double>> OnAxis(
        ModelAxis axis, AccountFacts facts, IReadOnlyDictionary<string, double>? judged, MeasureContext context) =>
        [.. axis.Factors.Select(factor => Score(factor, facts, judged, context))];
}
