using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>What customers spend, in columns: those with a repeat purchase and a mean above zero.</summary>
public sealed class SpendTable
{
    private readonly double[] repeats;
    private readonly double[] total;
    private readonly SortedDictionary<int, int> byRepeats;

    private SpendTable(List<double> repeats, List<double> total, SortedDictionary<int, int> byRepeats)
    {
        var padded = (repeats.Count + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        (this.repeats, this.total, this.byRepeats) = (new double[padded], new double[padded], byRepeats);
        repeats.CopyTo(this.repeats);
        total.CopyTo(this.total);
        Customers = repeats.Count;
    }

    /// <summary>Customers in the table.</summary>
    public int Customers { get; }

    /// <summary>Customers left out because they bought only once.</summary>
    public int WithoutRepeat { get; private init; }

    /// <summary>Customers left out because their mean isn't above zero: returns or losses outweigh.</summary>
    public int WithoutSpend { get; private init; }

    /// <summary>Mean over the customers' means, in money; 0 for an empty table.</summary>
    public double Mean => Customers == 0 ? 0.0 : Enumerable.Range(0, Customers).Sum(row => total[row] / repeats[row]) / Customers;

    /// <summary>x, one per customer; then zeros up to a whole number of vectors.</summary>
    internal ReadOnlySpan<double> Repeats => repeats;

    /// <summary>x times the mean, likewise.</summary>
    internal ReadOnlySpan<double> Total => total;

    /// <summary>How many customers have each x.</summary>
    internal IEnumerable<KeyValuePair<int, int>> ByRepeats => byRepeats;

    /// <summary>Takes the customers that tell something, and counts the others.</summary>
    public static SpendTable Of(IEnumerable<(int Repeats, double Mean)> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var (repeats, total, byRepeats) = (new List<double>(), new List<double>(), new SortedDictionary<int, int>());
        var (withoutRepeat, withoutSpend) = (0, 0);
        foreach (var (x, mean) in customers)
        {
            if (x <= 0)
            {
                withoutRepeat++;
            }
            else if (!(mean > 0 && double.IsFinite(mean)))
            {
                withoutSpend++;
            }
            else
            {
                repeats.Add(x);
                total.Add(x * mean);
                byRepeats[x] = byRepeats.GetValueOrDefault(x) + 1;
            }
        }

        return new SpendTable(repeats, total, byRepeats) { WithoutRepeat = withoutRepeat, WithoutSpend = withoutSpend };
    }
}
