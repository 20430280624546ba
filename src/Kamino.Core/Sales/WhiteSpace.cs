using System.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Sales;

/// <summary>What is known of a product line at an account.</summary>
public enum SpaceState
{
    /// <summary>It buys the line from us.</summary>
    Sold,

    /// <summary>An opportunity is open.</summary>
    Quoted,

    /// <summary>It buys the line from somebody else.</summary>
    Rival,

    /// <summary>It said that it doesn't need it.</summary>
    NoNeed,

    /// <summary>Nobody knows.</summary>
    Unknown,
}

/// <summary>An account as white space sees it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Sales">Sales by line, above 0.</param>
/// <param name="Told">What is known of lines that it doesn't buy from us.</param>
/// <param name="Available">What it spends a year with everybody.</param>
public sealed record SpaceAccount(string Account, IReadOnlyDictionary<string, decimal> Sales, IReadOnlyDictionary<string, SpaceState> Told, Answer<decimal> Available);

/// <summary>A line at an account.</summary>
/// <param name="Line">The line.</param>
/// <param name="State">What is known.</param>
/// <param name="Sales">What we sell of it, 0 where it isn't sold.</param>
/// <param name="Potential">Available spend times the line's share at comparable accounts that buy it; unknown where nobody said what the account spends, or none of those buys it.</param>
/// <param name="Support">Share of the comparable accounts that buy it, from 0 to 1.</param>
/// <param name="Lift">That over the share of all accounts that buy it: above 1, accounts like this one buy it more than others.</param>
/// <param name="Suggested">Worth asking about: common among comparable accounts, not sold, and not refused.</param>
public sealed record SpaceCell(string Line, SpaceState State, decimal Sales, Answer<double> Potential, Answer<double> Support, Answer<double> Lift, bool Suggested);

/// <summary>What accounts don't buy from us, and what others like them do.</summary>
/// <remarks>Worked example: <c>docs/methods/white-space.md</c>.</remarks>
public static class WhiteSpace
{
    /// <summary>How many of the most similar accounts are compared with.</summary>
    public const int Comparable = 20;

    private const double LeastSimilar = 0.2;
    private const double LeastSupport = 0.3;
    private const int Bits = 64;

    /// <summary>Every line of every account.</summary>
    /// <param name="accounts">All of them.</param>
    /// <param name="lines">All lines.</param>
    /// <returns>By account in the order given, cells in the order of the lines.</returns>
    public static IReadOnlyList<IReadOnlyList<SpaceCell>> Of(IReadOnlyList<SpaceAccount> accounts, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(lines);
        var baskets = accounts.Select(account => Basket(account, lines)).ToList();
        var buyers = lines.Select(line => accounts.Count(account => account.Sales.ContainsKey(line))).ToList();
        var shares = accounts.Select(account => Shares(account, lines)).ToList();
        return [.. accounts.Select((account, i) => Cells(account, Alike(i, baskets), lines, buyers, shares))];
    }

    /// <summary>How alike two accounts are: lines that both buy over lines that either buys.</summary>
    /// <param name="both">How many both buy.</param>
    /// <param name="either">How many one or the other does.</param>
    public static double Similarity(int both, int either) => either == 0 ? 0.0 : (double)both / either;

    private static List<int> Alike(int account, List<ulong[]> baskets)
    {
        var own = baskets[account];
        var alike = new List<(int Account, double Similarity)>();
        for (var other = 0; other < baskets.Count; other++)
        {
            var (both, either, theirs) = (0, 0, baskets[other]);
            for (var word = 0; word < own.Length; word++)
            {
                both += BitOperations.PopCount(own[word] & theirs[word]);
                either += BitOperations.PopCount(own[word] | theirs[word]);
            }

            var similarity = Similarity(both, either);
            if (other != account && similarity >= LeastSimilar)
            {
                alike.Add((other, similarity));
            }
        }

        // The most similar first, and of equal ones the earlier: a sort of all, but cheaper than by two keys of objects.
        alike.Sort((one, other) => one.Similarity == other.Similarity ? one.Account.CompareTo(other.Account) : other.Similarity.CompareTo(one.Similarity));
        return [.. alike.Take(Comparable).Select(other => other.Account)];
    }

    private static List<SpaceCell> Cells(SpaceAccount account, List<int> alike, IReadOnlyList<string> lines, List<int> buyers, List<double[]> shares)
    {
        var cells = new List<SpaceCell>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, count, sum) = (lines[i], 0, 0.0);
            foreach (var other in alike)
            {
                count += shares[other][i] > 0 ? 1 : 0;
                sum += shares[other][i];
            }

            var support = alike.Count > 0 ? Answer.Of((double)count / alike.Count) : Answer.Unknown<double>(Doubt.NoComparable);
            var lift = alike.Count == 0 ? Answer.Unknown<double>(Doubt.NoComparable)
                : buyers[i] > 0 ? Answer.Of((double)count / alike.Count / ((double)buyers[i] / shares.Count)) : Answer.Unknown<double>(Doubt.NoSales);
            var potential = count == 0 ? Answer.Unknown<double>(Doubt.NoComparable) : account.Available is Answer<decimal>.Known spend ? Answer.Of((double)spend.Value * (sum / count)) : account.Available.Then(_ => 0.0);
            var state = account.Sales.ContainsKey(line) ? SpaceState.Sold : account.Told.GetValueOrDefault(line, SpaceState.Unknown);
            var common = support is Answer<double>.Known { Value: >= LeastSupport } && lift is Answer<double>.Known { Value: > 1 };
            cells.Add(new SpaceCell(line, state, account.Sales.GetValueOrDefault(line), potential, support, lift, common && (state is SpaceState.Unknown or SpaceState.Rival)));
        }

        return cells;
    }

    // Each line's part of what the account buys from us, 0 where it buys none.
    private static double[] Shares(SpaceAccount account, IReadOnlyList<string> lines)
    {
        var total = account.Sales.Values.Sum();
        return [.. lines.Select(line => account.Sales.TryGetValue(line, out var sold) ? (double)(sold / total) : 0)];
    }

    private static ulong[] Basket(SpaceAccount account, IReadOnlyList<string> lines)
    {
        var basket = new ulong[(lines.Count + Bits - 1) / Bits];
        for (var i = 0; i < lines.Count; i++)
        {
            basket[i / Bits] |= account.Sales.ContainsKey(lines[i]) ? 1UL << (i % Bits) : 0;
        }

        return basket;
    }
}
