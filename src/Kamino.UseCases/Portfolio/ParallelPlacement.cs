using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>Places a portfolio on every core; the bits are those of <see cref="Placement.All"/>.</summary>
internal static class ParallelPlacement
{
    public static PlacedPortfolio All(IReadOnlyList<AccountScores> accounts, ScoringModel model, CancellationToken ct)
    {
        var numbers = new ModelNumbers(model);
        var options = new ParallelOptions { CancellationToken = ct };
        var positions = new Position[accounts.Count];
        Parallel.For(0, accounts.Count, options, i => positions[i] = PortfolioMatrix.Position(accounts[i], numbers));
        var cut = PortfolioMatrix.Cut(positions, numbers);
        var ranks = Placement.Ranks(accounts, positions);
        var placed = new PlacedAccount[accounts.Count];
        Parallel.For(0, accounts.Count, options, i => placed[ranks[i].ByMatrix - 1] = Placement.One(accounts[i], positions[i], ranks[i], cut, numbers));
        return new PlacedPortfolio(cut, placed);
    }
}
