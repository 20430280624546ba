using System.Collections;
using System.Runtime.CompilerServices;
using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Every customer's figures in columns, those of equal customers kept once: a row is made when somebody looks at it.</summary>
public sealed class CustomerWorths : IReadOnlyList<CustomerWorth>
{
    private readonly SummaryTable _summary;
    private readonly int[] _rows;
    private readonly Answer<PurchaseOutlook> _alive;
    private readonly Answer<PurchaseOutlook> _outlook;
    private readonly Spending _spending;

    internal CustomerWorths(SummaryTable summary, int[] rows, Answer<PurchaseOutlook> alive, Answer<PurchaseOutlook> outlook, Spending spending) =>
        (_summary, _rows, _alive, _outlook, _spending) = (summary, rows, alive, outlook, spending);

    /// <inheritdoc/>
    public int Count => _summary.Count;

    /// <inheritdoc/>
    public CustomerWorth this[int index]
    {
        get
        {
            var (row, repeats) = (_rows[index], _summary.Repeats[index]);
            var spend = _spending.Expected(repeats, _summary.Means?[index] ?? 0.0);
            return new CustomerWorth(
                _summary.Customers[index], repeats, _summary.Last[index], _summary.Age[index],
                _alive.Then(outlook => outlook.Alive[row]), _outlook.Then(outlook => outlook.Expected[row]), spend,
                _outlook.Match(outlook => spend.Then(amount => amount * outlook.Discounted[row]), Answer.Unknown<double>));
        }
    }

    /// <summary>Those worth most: by value where it is known, else by purchases; of equal ones the earlier comes first.</summary>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<CustomerWorth> Best(int top)
    {
        var (best, threshold) = (new PriorityQueue<int, (double Worth, int Earlier)>(), double.NegativeInfinity);
        var worths = Worths();
        for (var i = 0; i < worths.Length; i++)
        {
            var worth = worths[i];
            if (best.Count < top || worth > threshold)
            {
                best.Enqueue(i, (worth, -i));
                if (best.Count > top)
                {
                    best.Dequeue();
                }

                threshold = best.TryPeek(out _, out var least) ? least.Worth : threshold;
            }
        }

        var shown = new List<CustomerWorth>(best.Count);
        while (best.TryDequeue(out var index, out _))
        {
            shown.Add(this[index]);
        }

        shown.Reverse();
        return shown;
    }

    /// <inheritdoc/>
    public IEnumerator<CustomerWorth> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[] Worths()
    {
        var worths = new double[Count];
        if (_outlook is not Answer<PurchaseOutlook>.Known { Value: var outlook })
        {
            return worths;
        }

        var expected = outlook.Expected;
        var discounted = outlook.Discounted;
        var means = _summary.Means;
        for (var i = 0; i < worths.Length; i++)
        {
            worths[i] = _spending.Report is not null && _spending.Amount(_summary.Repeats[i], means is null ? 0.0 : means[i]) is { } spend ? spend * discounted[_rows[i]] : expected[_rows[i]];
        }

        return worths;
    }
}
