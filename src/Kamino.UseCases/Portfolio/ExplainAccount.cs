using Kamino.Core.Accounts;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>One factor of an account, down to what it was made of.</summary>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Family">What it speaks to.</param>
/// <param name="Kind">Where its score comes from.</param>
/// <param name="Measure">Key of the measure, where it is measured; its formula is in <c>docs/methods/measures.md</c>.</param>
/// <param name="Unit">How its value is written, where it is measured.</param>
/// <param name="Value">The measured value, before the anchors.</param>
/// <param name="Anchors">The scale, where it is measured.</param>
/// <param name="Score">From 0 to 10.</param>
/// <param name="Weight">Points of 100 in the model.</param>
/// <param name="Share">Part of the weight that counts, from 0 to 1.</param>
/// <param name="Contribution">Share × score; the contributions of an axis sum to its total.</param>
/// <param name="Assessors">Who judged it, and how.</param>
/// <param name="Voices">How many people the score is the mean of: assessors, or respondents of a survey.</param>
/// <param name="Spread">Highest minus lowest of them; unknown below two.</param>
public sealed record ExplainedFactor(
    string Factor, FactorFamily? Family, FactorKind Kind, string? Measure, MeasureUnit? Unit, Answer<double> Value, Anchors? Anchors,
    Answer<double> Score, int Weight, double Share, double Contribution, IReadOnlyList<FactorScore> Assessors, int Voices, Answer<double> Spread);

/// <summary>One sum of factors: our view of the customer, or one supplier in the customer's view.</summary>
/// <param name="Supplier">Whose strength it is; <c>null</c> on the attractiveness axis.</param>
/// <param name="Total">Sum of the contributions.</param>
/// <param name="Factors">In the model's order.</param>
public sealed record ExplainedAxis(string? Supplier, Answer<double> Total, IReadOnlyList<ExplainedFactor> Factors);

/// <summary>Where in the ledger an account's figures come from.</summary>
/// <param name="First">First day with a line.</param>
/// <param name="Last">Last day with a line.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Net">What they sum to.</param>
/// <param name="LastYear">The part of the last twelve months.</param>
/// <param name="YearBefore">The part of the twelve months before.</param>
public sealed record LedgerEvidence(DateOnly First, DateOnly Last, int Documents, Money Net, Money LastYear, Money YearBefore);

/// <summary>One account's place, opened down to its inputs.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Model">What it was scored with.</param>
/// <param name="Cut">The lines.</param>
/// <param name="Place">The account's row of the matrix.</param>
/// <param name="Attractiveness">What makes it attractive.</param>
/// <param name="Strength">Us first, then the rivals; for an agreed stage its items and for a ledger proxy the proxy measures, whose total is divided by the middle of the scale.</param>
/// <param name="Ledger">Where the figures come from.</param>
/// <param name="Formula">The page that says how.</param>
public sealed record AccountExplanation(
    DateOnly AsOf, ModelName Model, CutLines Cut, PlacedAccount Place, ExplainedAxis Attractiveness, IReadOnlyList<ExplainedAxis> Strength,
    LedgerEvidence Ledger, string Formula);

/// <summary>Opens one account's place down to its inputs.</summary>
/// <param name="portfolio">Where it is placed, and by what.</param>
/// <param name="asker">Who asks.</param>
public sealed class ExplainAccount(PlacePortfolio portfolio, IAsker asker)
{
    /// <summary>The explanation; <c>null</c> where there is no such account.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="query">Day and model.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AccountExplanation?> For(string account, PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var whole = await portfolio.For(query, ct);
        var (inputs, placed) = whole;
        if (whole.Facts(account) is not { } facts || whole.Place(account) is not { } place)
        {
            return null;
        }

        var scores = inputs.Scored(facts, inputs.Model);
        var given = inputs.Given.GetValueOrDefault(account) ?? [];
        var attractive = Explain(inputs, facts, inputs.Model.Attractiveness, scores.Attractiveness, null, [.. given.Where(score => score.Axis == Axis.Attractiveness)]);
        return new AccountExplanation(
            inputs.Facts.AsOf, ModelName.Of(inputs.Model), placed.Cut, place,
            asker.May(Right.SeeMargins) ? attractive : attractive with { Total = place.Attractiveness },
            [.. Suppliers(inputs, facts, scores, given)],
            new LedgerEvidence(facts.First, facts.Last, facts.Documents, facts.Net, facts.LastYear, facts.YearBefore),
            "docs/methods/portfolio.md");
    }

    private static IEnumerable<ExplainedAxis> Suppliers(
        PortfolioInputs inputs, AccountFacts facts, AccountScores scores, IReadOnlyList<FactorScore> given)
    {
        var axis = scores.StrengthAxis(inputs.Model);
        if (scores.Own is not null && inputs.Views.TryGetValue(facts.Account, out var view))
        {
            return view.Rivals.Prepend(view.Us).Select(supplier => Explain(inputs, facts, axis, [.. supplier.Scores.Select(score => score.Mean)], supplier.Supplier, []) is var own
                ? own with { Factors = [.. own.Factors.Select((factor, i) => factor with { Voices = supplier.Scores[i].Count, Spread = supplier.Scores[i].Spread })] }
                : own);
        }

        return scores.Us.Count == 0 ? [] : new[] { new SupplierScores(SupplierScores.Us, scores.Us) }.Concat(scores.Rivals)
            .Select(supplier => Explain(
                inputs, facts, axis, supplier.Scores, supplier.Supplier,
                [.. given.Where(score => score is { Axis: Axis.Strength, Source: ScoreSource.Customer } && score.Supplier == supplier.Supplier)]));
    }

    private static ExplainedAxis Explain(
        PortfolioInputs inputs, AccountFacts facts, ModelAxis axis, IReadOnlyList<Answer<double>> scores, string? supplier, IReadOnlyList<FactorScore> given)
    {
        var contributions = Contributions.Of(axis, scores, inputs.Model.Missing);
        var factors = axis.Factors.Select((factor, i) => Explain(inputs, facts, factor, contributions[i], [.. given.Where(score => score.Factor == factor.Key)])).ToList();
        var total = contributions.Any(contribution => contribution.Share > 0)
            ? Answer.Of(contributions.Sum(contribution => contribution.Adds))
            : Answer.Unknown<double>(Doubt.NoFactors);
        return new ExplainedAxis(supplier, total, factors);
    }

    private static ExplainedFactor Explain(
        PortfolioInputs inputs, AccountFacts facts, ModelFactor factor, Contribution contribution, IReadOnlyList<FactorScore> given)
    {
        var measure = factor.Kind == FactorKind.Measured && factor.Measure is { } key ? Measures.Find(key) : null;
        var spread = given.Count < 2 ? Answer.Unknown<double>(Doubt.NotScored) : Answer.Of(given.Max(score => score.Score) - given.Min(score => score.Score));
        return new ExplainedFactor(
            factor.Key, factor.Family, factor.Kind, measure?.Key, measure?.Unit,
            measure is null ? Answer.Unknown<double>(Doubt.NotScored) : measure.Of(facts, inputs.Context), factor.Anchors,
            contribution.Score, contribution.Points, contribution.Share, contribution.Adds, given, given.Count, spread);
    }
}
