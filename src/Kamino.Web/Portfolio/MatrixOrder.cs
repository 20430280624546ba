using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Web.Shell;

namespace Kamino.Web.Portfolio;

/// <summary>Sorts the matrix as a table. What is unknown comes last, whichever way the rest goes.</summary>
internal static class MatrixOrder
{
    private static readonly Dictionary<string, Func<PlacedAccount, double?>> Figures = new()
    {
        ["attractiveness"] = account => Known(account.Attractiveness),
        ["strength"] = account => Known(account.Strength),
        ["sales"] = account => Known(account.Sales),
        ["available"] = account => Known(account.Available),
        ["share"] = account => Known(account.ShareOfWallet),
        ["hold"] = account => Known(account.HoldRate),
    };

    /// <summary>One page of the table.</summary>
    public static IReadOnlyList<PlacedAccount> Page(IReadOnlyList<PlacedAccount> accounts, MatrixFilter filter, string order) =>
        [.. Sorted(accounts, filter.Sort, order).Skip((filter.Page - 1) * MatrixFilter.PageSize).Take(MatrixFilter.PageSize)];

    /// <summary>Every account in the order of the table.</summary>
    public static IEnumerable<PlacedAccount> Sorted(IReadOnlyList<PlacedAccount> accounts, string sort, string order) =>
        sort == "name" ? ByName(accounts, order == "down")
        : !Figures.TryGetValue(sort, out var figure) ? (order == "down" ? accounts.Reverse() : accounts)
        : order == "up" ? accounts.OrderBy(account => figure(account) is null).ThenBy(figure).ThenBy(account => account.RankByMatrix)
        : accounts.OrderBy(account => figure(account) is null).ThenByDescending(figure).ThenBy(account => account.RankByMatrix);

    private static IOrderedEnumerable<PlacedAccount> ByName(IReadOnlyList<PlacedAccount> accounts, bool down) =>
        down ? accounts.OrderByDescending(account => Folded.Of(account.Name), StringComparer.Ordinal)
        : accounts.OrderBy(account => Folded.Of(account.Name), StringComparer.Ordinal);

    private static double? Known(Answer<double> answer) => answer is Answer<double>.Known known ? known.Value : null;

    private static double? Known(Answer<Money> answer) => answer is Answer<Money>.Known known ? (double)known.Value.Amount : null;
}
