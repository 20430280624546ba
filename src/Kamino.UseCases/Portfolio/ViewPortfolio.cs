namespace Kamino.UseCases.Portfolio;

/// <summary>Shows every account's place on the portfolio matrix.</summary>
/// <param name="portfolio">Where they are placed.</param>
public sealed class ViewPortfolio(PlacePortfolio portfolio)
{
    /// <summary>The matrix, scored from the ledger as it stands.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public async Task<PortfolioView> For(PortfolioQuery query, CancellationToken ct)
    {
        var (inputs, placed) = await portfolio.For(query, ct);
        return new PortfolioView(inputs.Facts.AsOf, ModelName.Of(inputs.Model), placed.Cut, placed.Accounts);
    }
}
