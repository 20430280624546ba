using System.Numerics;
using System.Runtime.InteropServices;
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

    /// <summary>Every line of every account.</summary>
    /// <param name="accounts">All of them.</param>
    /// <param name="lines">All lines.</param>
    /// <returns>By account in the order given, cells in the order of the lines; one account after the other as they are asked for, for a map has hundreds of thousands of cells.</returns>
    public static IEnumerable<IReadOnlyList<SpaceCell>> Of(IReadOnlyList<SpaceAccount> accounts, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(lines);
        var places = lines.Select((line, i) => (line, i)).ToDictionary(pair => pair.line, pair => pair.i);
        var baskets = accounts.Select(account => Basket.Of(account, places)).ToList();
        var buyers = new int[lines.Count];
        foreach (var bought in baskets.SelectMany(basket => basket.Bought))
        {
            buyers[bought]++;
        }

        var (alike, answers) = (Neighbours(baskets), new SpaceAnswers(buyers, accounts.Count));
        return accounts.Select((account, i) => Cells(account, baskets[i], [.. alike[i].Without(i).Select(other => baskets[other])], lines, answers));
    }

    /// <summary>How alike two accounts are: lines that both buy over lines that either buys.</summary>
    /// <param name="both">How many both buy.</param>
    /// <param name="either">How many one or the other does.</param>
    public static double Similarity(int both, int either) => either == 0 ? 0.0 : (double)both / either;

    // Accounts that buy the same lines have the same neighbours, and many do: each pair of such groups is compared once, for both.
    private static Nearest[] Neighbours(List<Basket> baskets)
    {
        var groups = Enumerable.Range(0, baskets.Count).GroupBy(i => baskets[i].Bits, SameLines.Compare).Select(own => new BuyAlike(baskets[own.First()], [.. own])).ToList();
        for (var one = 0; one < groups.Count; one++)
        {
            for (var other = one; other < groups.Count; other++)
            {
                var similarity = groups[one].Likeness(groups[other]);
                if (similarity >= LeastSimilar)
                {
                    groups[one].Nearest.Offer(groups[other].Accounts, similarity);
                    if (one != other)
                    {
                        groups[other].Nearest.Offer(groups[one].Accounts, similarity);
                    }
                }
            }
        }

        var nearest = new Nearest[baskets.Count];
        groups.ForEach(group => group.Accounts.ForEach(account => nearest[account] = group.Nearest));
        return nearest;
    }

    private static List<SpaceCell> Cells(SpaceAccount account, Basket own, List<Basket> alike, IReadOnlyList<string> lines, SpaceAnswers answers)
    {
        var (counts, sums) = (new int[lines.Count], new double[lines.Count]);
        foreach (var other in alike)
        {
            for (var i = 0; i < other.Bought.Length; i++)
            {
                counts[other.Bought[i]]++;
                sums[other.Bought[i]] += other.Shares[i];
            }
        }

        var cells = new List<SpaceCell>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, share, said) = (lines[i], sums[i] / counts[i], answers.Of(i, counts[i], alike.Count));
            var state = own.Sold(i) ? SpaceState.Sold : account.Told.Count == 0 ? SpaceState.Unknown : account.Told.GetValueOrDefault(line, SpaceState.Unknown);
            cells.Add(new SpaceCell(
                line, state, state == SpaceState.Sold ? account.Sales[line] : 0m, counts[i] == 0 ? SpaceAnswers.NoComparable : account.Available.Then(spend => (double)spend * share), said.Support, said.Lift,
                said.IsCommon && (state is SpaceState.Unknown or SpaceState.Rival)));
        }

        return cells;
    }

    /// <summary>Accounts that buy the same lines.</summary>
    /// <param name="Basket">One of them.</param>
    /// <param name="Accounts">All of them, in their order.</param>
    private sealed record BuyAlike(Basket Basket, List<int> Accounts)
    {
        public Nearest Nearest { get; } = new();

        public double Likeness(BuyAlike other)
        {
            var both = 0;
            for (var word = 0; word < Basket.Bits.Length; word++)
            {
                both += BitOperations.PopCount(Basket.Bits[word] & other.Basket.Bits[word]);
            }

            return Similarity(both, Basket.Bought.Length + other.Basket.Bought.Length - both);
        }
    }

    /// <summary>The most similar accounts, and of equal ones the earlier; one more than are compared with, for an account isn't compared with itself.</summary>
    private sealed class Nearest
    {
        private readonly List<(int Account, double Similarity)> _best = new(Comparable + 2);

        public IEnumerable<int> Without(int self) => _best.Select(own => own.Account).Where(account => account != self).Take(Comparable);

        // In their order: after one that is too late, the others are too.
        public void Offer(List<int> accounts, double similarity)
        {
            foreach (var account in accounts)
            {
                if (_best.Count > Comparable && !IsBefore(account, similarity, _best[^1]))
                {
                    return;
                }

                Insert(account, similarity);
            }
        }

        private void Insert(int account, double similarity)
        {
            var at = _best.Count;
            while (at > 0 && IsBefore(account, similarity, _best[at - 1]))
            {
                at--;
            }

            _best.Insert(at, (account, similarity));
            if (_best.Count > Comparable + 1)
            {
                _best.RemoveAt(_best.Count - 1);
            }
        }

        private static bool IsBefore(int account, double similarity, (int Account, double Similarity) other) =>
            similarity > other.Similarity || (similarity == other.Similarity && account < other.Account);
    }

    /// <summary>Baskets are alike where the same lines are in them.</summary>
    private sealed class SameLines : IEqualityComparer<ulong[]>
    {
        public static readonly SameLines Compare = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] bits)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes<ulong>(bits));
            return hash.ToHashCode();
        }
    }

    /// <summary>Support and lift of a line. What most cells say is said once: at most twenty comparable accounts make few answers.</summary>
    /// <param name="buyers">How many accounts buy each line.</param>
    /// <param name="all">How many accounts there are.</param>
    private sealed class SpaceAnswers(int[] buyers, int all)
    {
        public static readonly Answer<double> NoComparable = Answer.Unknown<double>(Doubt.NoComparable);
        private static readonly Answer<double> NoSales = Answer.Unknown<double>(Doubt.NoSales);

        private readonly Dictionary<(int Line, int Count, int Alike), (Answer<double> Support, Answer<double> Lift, bool IsCommon)> _said = [];

        public (Answer<double> Support, Answer<double> Lift, bool IsCommon) Of(int line, int count, int alike)
        {
            if (!_said.TryGetValue((line, count, alike), out var said))
            {
                said = Find(line, count, alike);
                _said.Add((line, count, alike), said);
            }

            return said;
        }

        private (Answer<double>, Answer<double>, bool) Find(int line, int count, int alike)
        {
            if (alike == 0)
            {
                return (NoComparable, NoComparable, false);
            }

            var support = (double)count / alike;
            var lift = buyers[line] > 0 ? support / ((double)buyers[line] / all) : 0.0;
            return (Answer.Of(support), buyers[line] == 0 ? NoSales : Answer.Of(lift), support >= LeastSupport && lift > 1);
        }
    }

    /// <summary>What an account buys.</summary>
    /// <param name="Bits">A bit for each line.</param>
    /// <param name="Bought">Which lines, by place.</param>
    /// <param name="Shares">Each one's part of what it buys from us.</param>
    private sealed record Basket(ulong[] Bits, int[] Bought, double[] Shares)
    {
        private const int Word = 64;

        public static Basket Of(SpaceAccount account, Dictionary<string, int> places)
        {
            var (bits, total) = (new ulong[(places.Count + Word - 1) / Word], account.Sales.Values.Sum());
            var bought = account.Sales.Where(sold => places.ContainsKey(sold.Key)).Select(sold => (Place: places[sold.Key], Share: (double)(sold.Value / total))).ToList();
            foreach (var (place, _) in bought)
            {
                bits[place / Word] |= 1UL << (place % Word);
            }

            return new Basket(bits, [.. bought.Select(line => line.Place)], [.. bought.Select(line => line.Share)]);
        }

        public bool Sold(int place) => (Bits[place / Word] & (1UL << (place % Word))) != 0;
    }
}
