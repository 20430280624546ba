using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>Many customers in columns, equal ones counted once; the form in which likelihoods are summed.</summary>
public sealed class PurchaseTable
{
    private readonly (double[] Repeats, double[] Last, double[] Age, double[] Weight) columns;
    private readonly int padded;
    private readonly double[] atLeast;

    private PurchaseTable(HistoryGroups groups)
    {
        (columns, Distinct) = (groups.ToColumns(), groups.Count);
        padded = (groups.Count + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        atLeast = CountAtLeast(columns.Repeats, columns.Weight, Distinct);
        Customers = (long)atLeast[0];
        for (var k = 1; k < atLeast.Length; k++)
        {
            Purchases += atLeast[k];
        }
    }

    /// <summary>Customers that differ in x, t_x or T.</summary>
    public int Distinct { get; }

    /// <summary>All customers.</summary>
    public long Customers { get; }

    /// <summary>Repeat purchases of all customers.</summary>
    public double Purchases { get; }

    /// <summary>x, one per distinct customer; then zeros up to a whole number of vectors.</summary>
    public ReadOnlySpan<double> Repeats => columns.Repeats.AsSpan(0, padded);

    /// <summary>t_x, likewise.</summary>
    public ReadOnlySpan<double> Last => columns.Last.AsSpan(0, padded);

    /// <summary>T, likewise.</summary>
    public ReadOnlySpan<double> Age => columns.Age.AsSpan(0, padded);

    /// <summary>How many customers are like that; 0 in the rows that fill up.</summary>
    public ReadOnlySpan<double> Weight => columns.Weight.AsSpan(0, padded);

    /// <summary>One of the distinct customers.</summary>
    /// <param name="row">Which, from 0.</param>
    public PurchaseHistory this[int row] => new((int)Repeats[row], Last[row], Age[row]);

    /// <summary>Groups the customers. One pass; memory grows with the distinct ones only.</summary>
    public static PurchaseTable Of(IEnumerable<PurchaseHistory> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var groups = new HistoryGroups();
        foreach (var customer in customers)
        {
            groups.Add(customer.Repeats, customer.Last, customer.Age);
        }

        return new PurchaseTable(groups);
    }

    /// <summary>Groups customers given in columns, each possible (<see cref="PurchaseHistory.Possible"/>) but for the last digits of t_x.</summary>
    /// <param name="repeats">x of each customer.</param>
    /// <param name="last">t_x, as many.</param>
    /// <param name="age">T, as many.</param>
    /// <returns>The table, and for each customer its row in it.</returns>
    public static (PurchaseTable Table, int[] Rows) Of(ReadOnlySpan<double> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> age)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(last.Length, repeats.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(age.Length, repeats.Length);
        var groups = new HistoryGroups(repeats.Length);
        var rows = groups.AddAll(repeats, last, age);
        return (new PurchaseTable(groups), rows);
    }

    /// <summary>One distinct customer in every <paramref name="stride"/>, with its weight: a small likeness for a first fit.</summary>
    public PurchaseTable Sample(int stride)
    {
        var sample = new HistoryGroups();
        for (var row = 0; row < Distinct; row += stride)
        {
            sample.Add(Repeats[row], Last[row], Age[row], Weight[row]);
        }

        return new PurchaseTable(sample);
    }

    /// <summary>How many customers have <c>x + shift > k</c>, for k = 0, 1, …: what sums of rising factorials need.</summary>
    /// <param name="shift">0 or 1.</param>
    public ReadOnlySpan<double> MoreThan(int shift) => atLeast.AsSpan(1 - shift);

    private static double[] CountAtLeast(double[] repeats, double[] weight, int distinct)
    {
        var most = 0.0;
        for (var row = 0; row < distinct; row++)
        {
            most = Math.Max(most, repeats[row]);
        }

        var tally = new double[(int)most + 1];
        for (var row = 0; row < distinct; row++)
        {
            tally[(int)repeats[row]] += weight[row];
        }

        for (var k = tally.Length - 2; k >= 0; k--)
        {
            tally[k] += tally[k + 1];
        }

        return tally;
    }
}
