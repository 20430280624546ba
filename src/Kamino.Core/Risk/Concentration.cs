using Kamino.Core.Quantities;

namespace Kamino.Core.Risk;

/// <summary>What the largest customers together make of the sales.</summary>
/// <param name="N">How many of the largest.</param>
/// <param name="Share">Their part, from 0 to 1.</param>
public readonly record struct TopShare(int N, double Share);

/// <summary>A customer's part of the sales.</summary>
/// <param name="Account">The customer's code: of its group, where common control makes several one.</param>
/// <param name="Share">From 0 to 1.</param>
public readonly record struct AccountShare(string Account, double Share);

/// <summary>How much of the sales hangs on few customers.</summary>
/// <param name="Hhi">Sum of the squared shares, from 0 to 1; 0.25 is a warning sign for a small company.</param>
/// <param name="Effective">How many customers of equal size would be as concentrated: 1 / HHI.</param>
/// <param name="Top">The largest 1, 3, 5 and 10, as far as there are so many.</param>
/// <param name="TenPercent">Customers at or above 10 %, which annual accounts must disclose; largest first.</param>
/// <param name="Patatoukas">The sum of squared shares over those customers alone.</param>
/// <remarks>Sources and worked example: <c>docs/methods/concentration.md</c>.</remarks>
public sealed record Concentration(
    double Hhi, double Effective, IReadOnlyList<TopShare> Top, IReadOnlyList<AccountShare> TenPercent, double Patatoukas)
{
    private const double Major = 0.10;
    private const double Rounding = 1e-12; // a share that is 10 % on paper may miss it in binary
    private static readonly int[] Sizes = [1, 3, 5, 10];

    /// <summary>Measures it.</summary>
    /// <param name="sales">Every customer's sales in one currency; one whose returns outweigh counts for nothing.</param>
    /// <returns>Unknown where nobody bought.</returns>
    public static Answer<Concentration> Of(IReadOnlyCollection<(string Account, decimal Sales)> sales)
    {
        ArgumentNullException.ThrowIfNull(sales);
        var buyers = sales.Where(account => account.Sales > 0)
            .OrderByDescending(account => account.Sales).ThenBy(account => account.Account, StringComparer.Ordinal).ToList();
        if (buyers.Count == 0)
        {
            return Answer.Unknown<Concentration>(Doubt.NoSales);
        }

        var total = buyers.Sum(account => account.Sales);
        var shares = buyers.Select(account => new AccountShare(account.Account, (double)(account.Sales / total))).ToList();
        var hhi = shares.Sum(account => account.Share * account.Share);
        var major = shares.TakeWhile(account => account.Share >= Major - Rounding).ToList();
        return Answer.Of(new Concentration(
            hhi, 1.0 / hhi, [.. Sizes.Where(n => n <= shares.Count).Select(n => new TopShare(n, shares.Take(n).Sum(account => account.Share)))],
            major, major.Sum(account => account.Share * account.Share)));
    }
}
