using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>Many customers in columns, equal ones counted once; the form in which likelihoods are summed.</summary>
public sealed class PurchaseTable
{
    private readonly double[] repeats;
    private readonly double[] last;
    private readonly double[] age;
    private readonly double[] weight;
    private readonly double[] atLeast;

    private PurchaseTable(IReadOnlyCollection<KeyValuePair<PurchaseHistory, int>> counts)
    {
        var padded = (counts.Count + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        (repeats, last, age, weight) = (new double[padded], new double[padded], new double[padded], new double[padded]);
        var row = 0;
        foreach (var (history, count) in counts)
        {
            (repeats[row], last[row], age[row], weight[row]) = (history.Repeats, history.Last, history.Age, count);
            row++;
        }

        (Distinct, Customers) = (counts.Count, counts.Sum(pair => (long)pair.Value));
        atLeast = CountAtLeast(counts);
    }

    /// <summary>Customers that differ in x, t_x or T.</summary>
    public int Distinct { get; }

    /// <summary>All customers.</summary>
    public long Customers { get; }

    /// <summary>Repeat purchases of all customers.</summary>
    public double Purchases => atLeast.Skip(1).Sum();

    /// <summary>x, one per distinct customer; then zeros up to a whole number of vectors.</summary>
    public ReadOnlySpan<double> Repeats => repeats;

    /// <summary>t_x, likewise.</summary>
    public ReadOnlySpan<double> Last => last;

    /// <summary>T, likewise.</summary>
    public ReadOnlySpan<double> Age => age;

    /// <summary>How many customers are like that; 0 in the rows that fill up.</summary>
    public ReadOnlySpan<double> Weight => weight;

    /// <summary>Groups the customers. One pass; memory grows with the distinct ones only.</summary>
    public static PurchaseTable Of(IEnumerable<PurchaseHistory> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var groups = new HistoryGroups();
        foreach (var customer in customers)
        {
            groups.Add(customer);
        }

        return new PurchaseTable(groups.Counts);
    }

    /// <summary>One distinct customer in every <paramref name="stride"/>, with its weight: a small likeness for a first fit.</summary>
    public PurchaseTable Sample(int stride) => new([.. Enumerable.Range(0, Distinct)
        .Where(row => row % stride == 0)
        .Select(row => KeyValuePair.Create(new PurchaseHistory((int)repeats[row], last[row], age[row]), (int)weight[row]))]);

    /// <summary>How many customers have <c>x + shift > k</c>, for k = 0, 1, …: what sums of rising factorials need.</summary>
    /// <param name="shift">0 or 1.</param>
    public ReadOnlySpan<double> MoreThan(int shift) => atLeast.AsSpan(1 - shift);

    private static double[] CountAtLeast(IReadOnlyCollection<KeyValuePair<PurchaseHistory, int>> counts)
    {
        var tally = new double[counts.Select(pair => pair.Key.Repeats).DefaultIfEmpty().Max() + 1];
        foreach (var (history, count) in counts)
        {
            tally[history.Repeats] += count;
        }

        for (var k = tally.Length - 2; k >= 0; k--)
        {
            tally[k] += tally[k + 1];
        }

        return tally;
    }
}
