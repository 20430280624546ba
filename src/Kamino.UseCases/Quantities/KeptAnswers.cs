namespace Kamino.UseCases.Quantities;

/// <summary>
/// The answers that were asked for last, each until a table that it was made of is written or the day is over: a page that is turned or opened again
/// computes nothing twice, and a note on one plan makes nobody sum up the ledger anew.
/// </summary>
/// <typeparam name="TQuestion">Compared by its content.</typeparam>
/// <typeparam name="TAnswer">Never changed by those who get it; made of the question, of tables and of the day alone.</typeparam>
/// <param name="version">Tells which tables were written.</param>
/// <param name="clock">Tells what day it is.</param>
/// <param name="rows">How many rows an answer holds.</param>
/// <param name="most">How many rows are kept together; the last answer is kept whatever it holds.</param>
/// <param name="reach">What an answer depends on besides the question: what whoever asks reaches and may see; nothing where all get the same.</param>
public sealed class KeptAnswers<TQuestion, TAnswer>(IRecordsVersion version, TimeProvider clock, Func<TAnswer, int> rows, int most, Func<Task<object>>? reach = null)
    where TQuestion : notnull
{
    private readonly Lock _turn = new();
    private readonly LinkedList<Kept> _kept = [];
    private IReadOnlyDictionary<string, long>? _written;

    /// <summary>The answer as it is kept; where it isn't, as it is computed now.</summary>
    public async Task<TAnswer> Get(TQuestion question, Func<Task<TAnswer>> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        var (asked, written) = (new Asked(question, reach is null ? null : await reach(), clock.Today()), version.Tables());
        if (Find(asked, written) is { } known)
        {
            TablesRead.Note(known.MadeOf.Keys);
            return known.Answer;
        }

        using var read = TablesRead.Begin();
        var answer = await compute();
        Keep(new Kept(asked, answer, read.Names().ToDictionary(table => table, table => written.GetValueOrDefault(table))));
        return answer;
    }

    private Kept? Find(Asked asked, IReadOnlyDictionary<string, long> written)
    {
        lock (_turn)
        {
            if (!ReferenceEquals(_written, written))
            {
                Forget(kept => !kept.Holds(written));
                _written = written;
            }

            return _kept.FirstOrDefault(kept => kept.Asked == asked);
        }
    }

    private void Keep(Kept answer)
    {
        lock (_turn)
        {
            Forget(kept => kept.Asked == answer.Asked || kept.Asked.Day != answer.Asked.Day);
            if (_written is { } written && !answer.Holds(written))
            {
                return; // something that it is made of was written while it was computed
            }

            _kept.AddFirst(answer);
            while (_kept.Count > 1 && _kept.Sum(kept => kept.Answer is { } held ? rows(held) : 0) > most)
            {
                _kept.RemoveLast();
            }
        }
    }

    private void Forget(Func<Kept, bool> which)
    {
        foreach (var old in _kept.Where(which).ToList())
        {
            _kept.Remove(old);
        }
    }

    private sealed record Asked(TQuestion Question, object? Reach, DateOnly Day);

    private sealed record Kept(Asked Asked, TAnswer Answer, IReadOnlyDictionary<string, long> MadeOf)
    {
        public bool Holds(IReadOnlyDictionary<string, long> written) => MadeOf.All(table => written.GetValueOrDefault(table.Key) == table.Value);
    }
}
