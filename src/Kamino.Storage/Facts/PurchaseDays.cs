using System.Runtime.CompilerServices;
using Kamino.Core.Quantities;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Facts;

/// <summary>The lines' days and amounts, taken a chunk at a time and then folded account by account.</summary>
/// <param name="question">What was asked.</param>
/// <param name="rates">At what lines in other currencies count.</param>
/// <remarks>The engine would build ten million groups to count a million accounts; here a line is twenty bytes, and an account's lines are sorted among themselves.</remarks>
internal sealed class PurchaseDays(PurchaseQuestion question, PurchaseRates rates)
{
    private readonly TextNumbers _accounts = new();
    private readonly TextNumbers _currencies = new(); // those that lines are in
    private readonly TextNumbers _counted = new(); // those that they count in
    private readonly List<int> _countedOf = []; // of those the second for each of the first
    private readonly Segments<int> _account = new();
    private readonly Segments<(long When, long Net)> _lines = new(); // when: the currency's number above, the day below
    private readonly Segments<Int128> _rests = new(); // empty where every amount is whole millionths

    private bool KeepsRests => question.HasRest || rates.Any;

    /// <summary>Keeps a chunk of the answer to <see cref="IFactsSql.Purchases"/>.</summary>
    public void Take(EngineChunk chunk)
    {
        _accounts.Add(chunk.Column<EngineText>(0), _account);
        var currencies = chunk.Column<EngineText>(1);
        var days = chunk.Column<int>(2);
        var nets = chunk.Numbers<long>(3);
        var rests = question.HasRest ? chunk.Numbers<Int128>(4) : default;
        for (var row = 0; row < chunk.Rows; row++)
        {
            var currency = _currencies.Of(in currencies[row]);
            if (rates.Any)
            {
                Convert(currency, days[row], nets[row], question.HasRest ? rests[row] : 0, 1);
            }
            else
            {
                Keep(currency, days[row], nets[row], question.HasRest ? rests[row] : 0);
            }
        }
    }

    /// <summary>Keeps a row of the same: account, currency, day, net, rest and of how many lines; amounts are each line's where some have to be converted, and the sum of all otherwise.</summary>
    public void Take(IFactsRow row)
    {
        _account.Add(_accounts.Of(row.Text(0) ?? ""));
        var (currency, day, net) = (_currencies.Of(row.Text(1) ?? ""), row.Int(2), row.Sum(3, 4));
        if (rates.Any)
        {
            Convert(currency, day, net.Millionths, net.RestOfThem, row.Long(5));
        }
        else if (net.Millionths == (long)net.Millionths)
        {
            Keep(currency, day, (long)net.Millionths, net.RestOfThem);
        }
        else
        {
            Keep(currency, day, 0, (net.Millionths * ExactSum.RestsInMillionth) + net.RestOfThem);
        }
    }

    /// <summary>Every account's purchases, by code and currency.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // called once, over all lines
    public IReadOnlyList<AccountPurchases> Fold(CancellationToken ct)
    {
        var (starts, rows) = ByAccount();
        var currencies = TextOrder.Of(_counted.Texts);
        var (ranks, own) = (TextOrder.Ranks(currencies), new SortedLines());
        var folded = new List<AccountPurchases>(_accounts.Texts.Count);
        foreach (var account in TextOrder.Of(_accounts.Texts))
        {
            ct.ThrowIfCancellationRequested();
            own.Begin(starts[account + 1] - starts[account]);
            for (var at = starts[account]; at < starts[account + 1]; at++)
            {
                var (when, net) = _lines[rows[at]];
                own.Add(ranks[(int)(when >> 32)], (int)(when & uint.MaxValue), net, _rests.Count > 0 ? _rests[rows[at]] : 0);
            }

            own.Sort();
            while (own.Next(question) is var (rank, fold))
            {
                if (fold.Result(_accounts.Texts[account], new Currency(_counted.Texts[currencies[rank]])) is { } purchases)
                {
                    folded.Add(purchases);
                }
            }
        }

        return folded;
    }

    private void Keep(int currency, int day, long net, Int128 rest)
    {
        _lines.Add((((long)Counted(currency) << 32) | (uint)day, net));
        if (KeepsRests)
        {
            _rests.Add(rest);
        }
    }

    // What was converted may be more than a long can hold, so all of it goes where the rests are.
    private void Convert(int currency, int day, Int128 net, Int128 rest, long times)
    {
        var (counts, more) = rates.Convert(_currencies.Texts[currency], day, net, rest);
        Keep(currency, day, 0, ((counts * ExactSum.RestsInMillionth) + more) * times);
    }

    private int Counted(int currency)
    {
        for (var next = _countedOf.Count; next <= currency; next++)
        {
            _countedOf.Add(_counted.Of(question.Reporting is { } reporting ? reporting.Code : _currencies.Texts[next]));
        }

        return _countedOf[currency];
    }

    // The rows of account n are those from place n to place n + 1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // called once, over all lines
    private (int[] Starts, int[] Rows) ByAccount()
    {
        var starts = new int[_accounts.Texts.Count + 1];
        for (var row = 0; row < _account.Count; row++)
        {
            starts[_account[row] + 1]++;
        }

        for (var account = 1; account < starts.Length; account++)
        {
            starts[account] += starts[account - 1];
        }

        var (free, rows) = (starts.AsSpan(0, starts.Length - 1).ToArray(), new int[_account.Count]);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[free[_account[row]]++] = row;
        }

        return (starts, rows);
    }
}
