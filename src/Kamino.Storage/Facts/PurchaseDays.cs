using System.Runtime.CompilerServices;
using Kamino.Core.Quantities;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Facts;

/// <summary>The lines' days and amounts, taken a chunk at a time and then folded account by account.</summary>
/// <param name="question">What was asked.</param>
/// <remarks>The engine would build ten million groups to count a million accounts; here a line is twenty bytes, and an account's lines are sorted among themselves.</remarks>
internal sealed class PurchaseDays(PurchaseQuestion question)
{
    private readonly TextNumbers _accounts = new();
    private readonly TextNumbers _currencies = new();
    private readonly Segments<int> _account = new();
    private readonly Segments<(long When, long Net)> _lines = new(); // when: the currency's number above, the day below
    private readonly Segments<Int128> _rests = new(); // empty where every amount is whole millionths

    /// <summary>Keeps a chunk of the answer to <see cref="PurchaseQuestion.Sql"/>.</summary>
    public void Take(EngineChunk chunk)
    {
        _accounts.Add(chunk.Column<EngineText>(0), _account);
        if (question.HasForeign)
        {
            TakeConverted(chunk);
        }
        else
        {
            TakeNets(chunk);
        }
    }

    /// <summary>Every account's purchases, by code and currency.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // called once, over all lines
    public IReadOnlyList<AccountPurchases> Fold(CancellationToken ct)
    {
        var (starts, rows) = ByAccount();
        var currencies = TextOrder.Of(_currencies.Texts);
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
                if (fold.Result(_accounts.Texts[account], new Currency(_currencies.Texts[currencies[rank]])) is { } purchases)
                {
                    folded.Add(purchases);
                }
            }
        }

        return folded;
    }

    private void TakeNets(EngineChunk chunk)
    {
        var currencies = chunk.Column<EngineText>(1);
        var days = chunk.Column<int>(2);
        var nets = chunk.Numbers<long>(3);
        for (var row = 0; row < chunk.Rows; row++)
        {
            _lines.Add((When(in currencies[row], days[row]), nets[row]));
        }

        if (question.HasRest)
        {
            var rests = chunk.Numbers<Int128>(4);
            for (var row = 0; row < chunk.Rows; row++)
            {
                _rests.Add(rests[row]);
            }
        }
    }

    // What was converted may be more than a long can hold, so all of it goes where the rests are.
    private void TakeConverted(EngineChunk chunk)
    {
        var currencies = chunk.Column<EngineText>(1);
        var days = chunk.Column<int>(2);
        var (nets, rests) = (chunk.Numbers<Int128>(3), question.HasRest ? chunk.Numbers<Int128>(4) : default);
        for (var row = 0; row < chunk.Rows; row++)
        {
            _lines.Add((When(in currencies[row], days[row]), 0));
            _rests.Add((nets[row] * ExactSum.RestsInMillionth) + (question.HasRest ? rests[row] : 0));
        }
    }

    private long When(in EngineText currency, int day) => ((long)_currencies.Of(in currency) << 32) | (uint)day;

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
