namespace Kamino.UseCases.Portfolio;

/// <summary>Shows every account's place on the portfolio matrix.</summary>
/// <param name="portfolio">What it is computed from.</param>
public sealed class ViewPortfolio(ReadPortfolio portfolio)
{
    /// <summary>The matrix, scored anew from the ledger.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public async Task<PortfolioView> For(PortfolioQuery query, CancellationToken ct)
    {
        var inputs = await portfolio.For(query, ct);
        var placed = ParallelPlacement.All(inputs.Scored(), inputs.Model, ct);
        return new PortfolioView(inputs.Facts.AsOf, ModelName.Of(inputs.Model), placed.Cut, placed.Accounts);
    }
}
