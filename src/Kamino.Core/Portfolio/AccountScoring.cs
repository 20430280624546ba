using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Portfolio;

/// <summary>Scores accounts on a model's factors: measured ones from the ledger, judged ones from what people said.</summary>
/// <remarks><c>docs/methods/portfolio.md</c>.</remarks>
public static class AccountScoring
{
    /// <summary>Everything that places one account. Its strength rests on the best evidence there is.</summary>
    /// <param name="facts">What the ledger says of it.</param>
    /// <param name="said">What people said of it.</param>
    /// <param name="model">The model.</param>
    /// <param name="context">What is the same for all accounts.</param>
    public static AccountScores Score(AccountFacts facts, AccountStatements said, ScoringModel model, MeasureContext context)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(model);
        var strength = ByAnswers(said.View) ?? ByScores(said.Scores, model.Strength) ?? ByStage(said.Stage) ?? ByLedger(facts, model.Proxy, context) ?? Nothing;
        return new AccountScores(
            facts.Account, facts.Name, OnAxis(model.Attractiveness, facts, said.Scores?.Attractiveness, context), strength.Evidence, strength.Us, strength.Rivals,
            Answer.Of(facts.LastYear), facts.Available)
        { Own = strength.Own };
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

    private static readonly Strength Nothing = new(StrengthEvidence.None, [], [], null);

    private static Strength? ByAnswers(CustomerView? view) => view is not { Rivals.Count: > 0 } ? null : new Strength(
        StrengthEvidence.CustomerStated, Means(view.Us), [.. view.Rivals.Select(rival => new SupplierScores(rival.Supplier, Means(rival)))],
        new ModelAxis([.. view.Factors.Select(factor => new ModelFactor(factor.Key, factor.Points))]));

    private static Strength? ByScores(GivenScores? given, ModelAxis axis) =>
        given is not null && given.HasOurs(axis) && given.Rivals(axis) is { Count: > 0 } rivals
            ? new Strength(StrengthEvidence.CustomerStated, given.Ours(axis), rivals, null)
            : null;

    private static Strength? ByStage(IReadOnlyList<double>? points) =>
        points is null ? null : new Strength(StrengthEvidence.AgreedStage, StageStrength.Scores(points), [], null);

    private static Strength? ByLedger(AccountFacts facts, ModelAxis? proxy, MeasureContext context) =>
        proxy is { Factors.Count: > 0 } ? new Strength(StrengthEvidence.LedgerProxy, OnAxis(proxy, facts, null, context), [], null) : null;

    private static IReadOnlyList<Answer<double>> Means(PerceivedSupplier supplier) => [.. supplier.Scores.Select(score => score.Mean)];

    private static IReadOnlyList<Answer<double>> OnAxis(
        ModelAxis axis, AccountFacts facts, IReadOnlyDictionary<string, double>? judged, MeasureContext context) =>
        [.. axis.Factors.Select(factor => Score(factor, facts, judged, context))];

    /// <summary>What the strength of an account is made of.</summary>
    private sealed record Strength(StrengthEvidence Evidence, IReadOnlyList<Answer<double>> Us, IReadOnlyList<SupplierScores> Rivals, ModelAxis? Own);
}
