using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>The matrix under a model that isn't kept yet, or what keeps it from being scored with.</summary>
/// <param name="Flaws">What is wrong with the model; empty where it scores.</param>
/// <param name="Points">Each attractiveness factor's points of 100, in the model's order; empty where it has flaws.</param>
/// <param name="Portfolio">The matrix; <c>null</c> where the model has flaws.</param>
public sealed record ModelPreview(IReadOnlyList<ModelFlaw> Flaws, IReadOnlyList<int> Points, PortfolioView? Portfolio);

/// <summary>Scores the accounts with a model while somebody edits it.</summary>
/// <param name="portfolio">What it is computed from.</param>
/// <param name="asker">Who asks.</param>
public sealed class PreviewModel(ReadPortfolio portfolio, IAsker asker)
{
    /// <summary>The matrix under the model; nothing is kept.</summary>
    /// <param name="model">Any model; it may have flaws.</param>
    /// <param name="asOf">The day that counts as today; the ledger's last day where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<ModelPreview> For(ScoringModel model, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
        ArgumentNullException.ThrowIfNull(model);
        var flaws = ModelReview.Flaws(model);
        if (flaws.Count > 0)
        {
            return new ModelPreview(flaws, [], null);
        }

        var inputs = await portfolio.For(new PortfolioQuery(asOf) { Scoring = model }, ct);
        var placed = ParallelPlacement.All(inputs.ScoredWith(model), model, ct);
        return new ModelPreview([], model.Attractiveness.Points(), new PortfolioView(inputs.Facts.AsOf, ModelName.Of(model), placed.Cut, placed.Accounts));
    }
}
