using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>What customers spend, in columns: those with a repeat purchase and a mean above zero.</summary>
public sealed class SpendTable
{
    private readonly double[] repeats;
    private readonly double[] total;
    private readonly int padded;
    private readonly KeyValuePair<int, int>[] byRepeats;

    private SpendTable(double[] repeats, double[] total, int customers)
    {
        padded = (customers + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        (this.repeats, this.total, Customers) = (repeats, total, customers);
        byRepeats = CountByRepeats(repeats.AsSpan(0, customers));
        var (sum, logMeans, logTotals) = (0.0, 0.0, 0.0);
        for (var row = 0; row < customers; row++)
        {
            var mean = total[row] / repeats[row];
            sum += mean;
            logMeans += Math.Log(mean);
            logTotals += repeats[row] * Math.Log(total[row]);
        }

        (Mean, LogMeans, LogTotals) = (customers == 0 ? 0.0 : sum / customers, logMeans, logTotals);
    }

    /// <summary>Customers in the table.</summary>
    public int Customers { get; }

    /// <summary>Customers left out because they bought only once.</summary>
    public int WithoutRepeat { get; private init; }

    /// <summary>Customers left out because their mean isn't above zero: returns or losses outweigh.</summary>
    public int WithoutSpend { get; private init; }

    /// <summary>Mean over the customers' means, in money; 0 for an empty table.</summary>
    public double Mean { get; }

    /// <summary>The sum of the means' logarithms.</summary>
    internal double LogMeans { get; }

    /// <summary>The sum of x times the logarithm of x times the mean.</summary>
    internal double LogTotals { get; }

    /// <summary>x, one per customer; then zeros up to a whole number of vectors.</summary>
    internal ReadOnlySpan<double> Repeats => repeats.AsSpan(0, padded);

    /// <summary>x times the mean, likewise.</summary>
    internal ReadOnlySpan<double> Total => total.AsSpan(0, padded);

    /// <summary>How many customers have each x.</summary>
    internal ReadOnlySpan<KeyValuePair<int, int>> ByRepeats => byRepeats;

    /// <summary>Takes the customers that tell something, and counts the others.</summary>
    public static SpendTable Of(IEnumerable<(int Repeats, double Mean)> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var given = customers.ToList();
        return Of([.. given.Select(customer => (double)customer.Repeats)], [.. given.Select(customer => customer.Mean)]);
    }

    /// <summary>The same of customers given in columns.</summary>
    /// <param name="repeats">x of each customer.</param>
    /// <param name="means">Mean amount of its repeat purchases, as many; 0 where nobody knows.</param>
    public static SpendTable Of(ReadOnlySpan<double> repeats, ReadOnlySpan<double> means)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(means.Length, repeats.Length);
        var (kept, totals) = (new double[repeats.Length + Vector256<double>.Count], new double[repeats.Length + Vector256<double>.Count]);
        var (count, withoutRepeat, withoutSpend) = (0, 0, 0);
        for (var i = 0; i < repeats.Length; i++)
        {
            var (x, mean) = (repeats[i], means[i]);
            if (x > 0 && mean > 0 && double.IsFinite(mean))
            {
                (kept[count], totals[count]) = (x, x * mean);
                count++;
            }
            else
            {
                withoutRepeat += x > 0 ? 0 : 1;
                withoutSpend += x > 0 ? 1 : 0;
            }
        }

        return new SpendTable(kept, totals, count) { WithoutRepeat = withoutRepeat, WithoutSpend = withoutSpend };
    }

    private static KeyValuePair<int, int>[] CountByRepeats(ReadOnlySpan<double> repeats)
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in repeats)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (int)x, out _)++;
        }

        return [.. counts.OrderBy(pair => pair.Key)];
    }
}
