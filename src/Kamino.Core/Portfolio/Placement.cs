using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>A whole portfolio, placed.</summary>
/// <param name="Cut">The lines.</param>
/// <param name="Accounts">By matrix rank.</param>
public sealed record PlacedPortfolio(CutLines Cut, IReadOnlyList<PlacedAccount> Accounts);

/// <summary>Places every account of a portfolio, in steps that each need no other account, so that they can run side by side.</summary>
/// <remarks><c>docs/methods/portfolio.md</c> and <c>docs/methods/fragility.md</c>.</remarks>
public static class Placement
{
    /// <summary>Places them one after the other.</summary>
    /// <param name="accounts">Each account once; order doesn't matter.</param>
    /// <param name="numbers">The model's numbers.</param>
    public static PlacedPortfolio All(IReadOnlyList<AccountScores> accounts, ModelNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var positions = accounts.Select(account => PortfolioMatrix.Position(account, numbers)).ToList();
        var cut = PortfolioMatrix.Cut(positions, numbers);
        var ranks = Ranks(accounts, positions);
        return new PlacedPortfolio(
            cut, [.. accounts.Select((account, i) => One(account, positions[i], ranks[i], cut, numbers)).OrderBy(placed => placed.RankByMatrix)]);
    }

    /// <summary>Each account's two ranks, from 1 on, in the order of <paramref name="accounts"/>.</summary>
    /// <param name="accounts">Each account once.</param>
    /// <param name="positions">Their positions, in the same order.</param>
    public static IReadOnlyList<AccountRanks> Ranks(IReadOnlyList<AccountScores> accounts, IReadOnlyList<Position> positions)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(positions);
        var all = Enumerable.Range(0, accounts.Count).ToList();
        var bySales = all.Where(i => accounts[i].Sales is Answer<Money>.Known)
            .OrderByDescending(i => Amount(accounts[i])).ThenBy(i => accounts[i].Account, StringComparer.Ordinal);
        var byMatrix = all.OrderByDescending(i => Known(positions[i].Attractiveness)).ThenByDescending(i => Known(positions[i].Strength))
            .ThenByDescending(i => Amount(accounts[i])).ThenBy(i => accounts[i].Account, StringComparer.Ordinal);
        var (sales, matrix) = (new int[accounts.Count], new int[accounts.Count]);
        Number(bySales, sales);
        Number(byMatrix, matrix);
        return [.. all.Select(i => new AccountRanks(sales[i] == 0 ? Answer.Unknown<int>(Doubt.NoSales) : Answer.Of(sales[i]), matrix[i]))];
    }

    /// <summary>One account in its place.</summary>
    /// <param name="account">Its scores.</param>
    /// <param name="position">Its position.</param>
    /// <param name="ranks">Its ranks.</param>
    /// <param name="cut">The lines.</param>
    /// <param name="numbers">The model's numbers.</param>
    public static PlacedAccount One(AccountScores account, Position position, AccountRanks ranks, CutLines cut, ModelNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(ranks);
        ArgumentNullException.ThrowIfNull(cut);
        var box = PortfolioMatrix.Box(position, cut, numbers);
        var hold = box is Answer<Quadrant>.Known quadrant && cut.Attractiveness is Answer<double>.Known line
            ? Answer.Of(Fragility.HoldRate(account, numbers, line.Value, cut.Strength, quadrant.Value))
            : box.Then(_ => 0.0);
        return new PlacedAccount(
            account.Account, account.Name, position.Attractiveness, position.Strength, account.Evidence, position.Coverage, box,
            position.Strength.Then(PortfolioMatrix.X), account.Sales, account.Available, ShareOfWallet(account.Sales, account.Available),
            hold, Margin(position, cut), box is Answer<Quadrant>.Known ? WeightFlip.Smallest(account, numbers, cut) : null,
            hold is Answer<double>.Known { Value: < Fragility.ContestedBelow }, ranks.BySales, ranks.ByMatrix);
    }

    /// <summary>What part of the customer's spend is ours.</summary>
    /// <param name="sales">Our yearly sales.</param>
    /// <param name="available">What the customer spends a year, in the same currency.</param>
    /// <returns>From 0 up; above 1 says that the stated spend is too low; unknown where either is or nothing is spent.</returns>
    public static Answer<double> ShareOfWallet(Answer<Money> sales, Answer<Money> available) => (sales, available) switch
    {
        (Answer<Money>.Known ours, Answer<Money>.Known { Value.Amount: > 0 } all) when ours.Value.Currency == all.Value.Currency =>
            Answer.Of((double)(ours.Value.Amount / all.Value.Amount)),
        (Answer<Money>.Unknown unknown, _) => Answer.Unknown<double>(unknown.Why),
        (_, Answer<Money>.Unknown unknown) => Answer.Unknown<double>(unknown.Why),
        _ => Answer.Unknown<double>(Doubt.NoAvailableSpend),
    };

    private static MarginToCut Margin(Position position, CutLines cut) => new(
        cut.Attractiveness is Answer<double>.Known line
            ? position.Attractiveness.Then(value => value - line.Value)
            : Answer.Unknown<double>(Doubt.NoFactors),
        position.Strength.Then(value => value - cut.Strength));

    private static void Number(IEnumerable<int> order, int[] ranks)
    {
        var rank = 0;
        foreach (var i in order)
        {
            ranks[i] = ++rank;
        }
    }

    private static decimal Amount(AccountScores account) => account.Sales is Answer<Money>.Known sales ? sales.Value.Amount : decimal.MinValue;

    private static double Known(Answer<double> answer) => answer is Answer<double>.Known known ? known.Value : double.NegativeInfinity;
}

/// <summary>An account's two ranks.</summary>
/// <param name="BySales">1 for the highest sales.</param>
/// <param name="ByMatrix">1 for the most attractive.</param>
public sealed record AccountRanks(Answer<int> BySales, int ByMatrix);
