using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>What became of a model that somebody wants to keep.</summary>
/// <param name="Flaws">What is wrong with it; empty where it was kept.</param>
/// <param name="Kept">The version as it is kept; <c>null</c> where it has flaws.</param>
public sealed record ModelOutcome(IReadOnlyList<ModelFlaw> Flaws, KeptModel? Kept);

/// <summary>Lists, keeps and puts in force scoring models.</summary>
/// <param name="models">The models.</param>
/// <param name="portfolio">The ledger, for anchors from the accounts themselves.</param>
/// <param name="clock">When.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditModels(IModelStore models, ReadPortfolio portfolio, TimeProvider clock, IAsker asker)
{
    /// <summary>Every version of every model. The automatic model is made first where there is none yet.</summary>
    public async Task<IReadOnlyList<KeptModel>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var kept = await models.List(ct);
        if (kept.Count > 0)
        {
            return kept;
        }

        await portfolio.For(new PortfolioQuery(), ct);
        return await models.List(ct);
    }

    /// <summary>One version of a model, the latest where none is named; <c>null</c> where there is none.</summary>
    public Task<KeptModel?> Find(string name, int? version, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return models.Find(name, version, ct);
    }

    /// <summary>Keeps a model as the next version of its name; versions that exist never change.</summary>
    /// <param name="model">The model; measured factors without anchors get them from the accounts.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<ModelOutcome> Keep(ScoringModel model, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
        by = asker.Signs(by);
        ArgumentNullException.ThrowIfNull(model);
        var anchored = await Anchored(model, ct);
        var flaws = ModelReview.FlawsToKeep(anchored);
        return flaws.Count > 0 ? new ModelOutcome(flaws, null) : new ModelOutcome([], await models.Add(anchored, by, clock.GetUtcNow(), ct));
    }

    /// <summary>Makes one version the one that the matrix uses.</summary>
    /// <exception cref="UnknownModelException">There is no such version.</exception>
    public async Task<KeptModel> PutInForce(string name, int? version, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
        var kept = await models.Find(name, version, ct) ?? throw new UnknownModelException(name, version);
        await models.PutInForce(name, kept.Model.Version, ct);
        return kept with { InForce = true };
    }

    private async Task<ScoringModel> Anchored(ScoringModel model, CancellationToken ct)
    {
        var axes = new[] { model.Attractiveness, model.Strength, model.Proxy ?? ModelAxis.None };
        if (!axes.SelectMany(axis => axis.Factors).Any(Lacks))
        {
            return model;
        }

        var inputs = await portfolio.For(new PortfolioQuery { Scoring = model }, ct);
        ModelAxis With(ModelAxis axis) => axis with { Factors = [.. axis.Factors.Select(factor => Lacks(factor) ? Anchored(factor, inputs) : factor)] };
        return model with { Attractiveness = With(model.Attractiveness), Strength = With(model.Strength), Proxy = model.Proxy is null ? null : With(model.Proxy) };
    }

    private static ModelFactor Anchored(ModelFactor factor, PortfolioInputs inputs) =>
        factor.Measure is { } key && Measures.Find(key) is { } measure
            ? factor with { Anchors = DefaultModel.AnchorsFor(measure, inputs.Facts.Accounts, inputs.Context), Family = factor.Family ?? measure.Family }
            : factor;

    private static bool Lacks(ModelFactor factor) => factor is { Kind: FactorKind.Measured, Measure: not null, Anchors: null };
}
