namespace Kamino.Storage.Facts;

/// <summary>One account's lines, sorted by currency and day. One of these serves all accounts, one after the other.</summary>
internal sealed class SortedLines
{
    private long[] _when = [];
    private int[] _order = [];
    private long[] _nets = [];
    private Int128[] _rests = [];
    private int _count;
    private int _next;

    public void Begin(int count)
    {
        (_count, _next) = (0, 0);
        if (count > _when.Length)
        {
            (_when, _order, _nets, _rests) = (new long[count * 2], new int[count * 2], new long[count * 2], new Int128[count * 2]);
        }
    }

    /// <summary>Adds a line.</summary>
    /// <param name="rank">The currency's place among the others.</param>
    /// <param name="day">The day's number.</param>
    /// <param name="net">Whole millionths.</param>
    /// <param name="rest">What doesn't fit in them, in units of 10⁻¹⁸.</param>
    public void Add(int rank, int day, long net, Int128 rest)
    {
        (_when[_count], _order[_count], _nets[_count], _rests[_count]) = (((long)rank << 32) | (uint)day, _count, net, rest);
        _count++;
    }

    public void Sort()
    {
        for (var at = 1; at < _count; at++)
        {
            if (_when[at] < _when[at - 1])
            {
                _when.AsSpan(0, _count).Sort(_order.AsSpan(0, _count));
                return;
            }
        }
    }

    /// <summary>Folds the days of the next currency; <c>null</c> where there is none left.</summary>
    public (int Rank, PurchaseFold Fold)? Next(PurchaseQuestion question)
    {
        if (_next == _count)
        {
            return null;
        }

        var (rank, fold) = (Rank(_next), new PurchaseFold(question, Day(_next)));
        while (_next < _count && Rank(_next) == rank)
        {
            var (day, sum) = (Day(_next), default(ExactSum));
            for (var now = _when[_next]; _next < _count && _when[_next] == now; _next++)
            {
                sum.Add(_nets[_order[_next]], _rests[_order[_next]]);
            }

            fold.Add(day, sum);
        }

        return (rank, fold);
    }

    private int Rank(int at) => (int)(_when[at] >> 32);

    private int Day(int at) => (int)(_when[at] & uint.MaxValue);
}
