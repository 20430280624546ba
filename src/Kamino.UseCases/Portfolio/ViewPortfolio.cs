using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>Shows every account's place on the portfolio matrix.</summary>
/// <param name="portfolio">Where they are placed.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewPortfolio(PlacePortfolio portfolio, IAsker asker)
{
    /// <summary>The same, for a file that leaves the program.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public Task<PortfolioView> ToTake(PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return For(query, ct);
    }

    /// <summary>The matrix, scored from the ledger as it stands.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public async Task<PortfolioView> For(PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (inputs, placed) = await portfolio.For(query, ct);
        return new PortfolioView(inputs.Facts.AsOf, ModelName.Of(inputs.Model), placed.Cut, placed.Accounts);
    }
}
