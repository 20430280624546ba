using System.Runtime.InteropServices;

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
    private readonly Dictionary<Asked, LinkedListNode<Kept>> _places = [];
    private readonly Dictionary<string, HashSet<LinkedListNode<Kept>>> _madeOf = []; // by table: a write costs what it makes old, not what is kept
    private readonly Dictionary<Asked, Computing> _computing = [];
    private TableNumbers? _written;
    private DateOnly _day;
    private long _moment;
    private long _rows;

    /// <summary>The answer as it is kept; where it isn't, as it is computed now, once for all who ask at the same time.</summary>
    public async Task<TAnswer> Get(TQuestion question, Func<Task<TAnswer>> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        var asked = new Asked(question, reach is null ? null : await reach(), clock.Today());
        for (long? since = null; ;)
        {
            var written = version.Tables();
            if (Find(asked, written, out var turn) is { } known)
            {
                return known.Noted();
            }

            var (computing, isOurs, moment) = turn;
            if (isOurs)
            {
                return await Compute(computing, written, compute);
            }

            // What somebody began before we asked is ours too where nothing was written in between; what was begun since then is in any case.
            since ??= moment;
            if (await computing.Ended is { } other && (computing.Begun > since || other.Holds(written)))
            {
                return other.Noted();
            }
        }
    }

    private async Task<TAnswer> Compute(Computing computing, TableNumbers written, Func<Task<TAnswer>> compute)
    {
        Kept? made = null;
        try
        {
            using var read = TablesRead.Begin();
            var answer = await compute();
            made = new Kept(computing.Asked, answer, read.Names().ToDictionary(table => table, written.Of));
            return answer;
        }
        finally
        {
            End(computing, made);
        }
    }

    private void End(Computing computing, Kept? made)
    {
        lock (_turn)
        {
            _computing.Remove(computing.Asked);
            if (made is not null)
            {
                Keep(made);
            }
        }

        computing.End(made); // those who waited for what failed or was stopped compute it themselves
    }

    // Whoever doesn't find it has their turn at once: between two looks it could be made, and be computed once more.
    private Kept? Find(Asked asked, TableNumbers written, out (Computing Computing, bool IsOurs, long Moment) turn)
    {
        lock (_turn)
        {
            if (_written is null || written.Order > _written.Order)
            {
                ForgetWhatIsOld(written);
                _written = written;
            }

            var place = _places.GetValueOrDefault(asked);
            turn = place is null ? Join(asked) : default;
            return place?.Value;
        }
    }

    private (Computing Computing, bool IsOurs, long Moment) Join(Asked asked)
    {
        var isOurs = !_computing.TryGetValue(asked, out var computing);
        computing ??= _computing[asked] = new Computing(asked, ++_moment);
        return (computing, isOurs, _moment);
    }

    private void Keep(Kept answer)
    {
        ForgetOtherDays(answer.Asked.Day);
        if (_places.TryGetValue(answer.Asked, out var before))
        {
            Forget(before);
        }

        if (_written is { } written && !answer.Holds(written))
        {
            return; // something that it is made of was written while it was computed
        }

        Add(answer);
        while (_kept is { Count: > 1, Last: { } oldest } && _rows > most)
        {
            Forget(oldest);
        }
    }

    private void Add(Kept answer)
    {
        var place = _places[answer.Asked] = _kept.AddFirst(answer);
        foreach (var table in answer.MadeOf.Keys)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_madeOf, table, out _) ??= []).Add(place);
        }

        _rows += rows(answer.Answer);
    }

    // What is kept holds what was written so far: only what is made of a table that was written since then is old.
    private void ForgetWhatIsOld(TableNumbers written)
    {
        foreach (var (_, places) in _madeOf.Where(table => _written?.Of(table.Key) != written.Of(table.Key)))
        {
            foreach (var place in places.ToList())
            {
                Forget(place);
            }
        }
    }

    private void ForgetOtherDays(DateOnly day)
    {
        if (_day != day)
        {
            foreach (var place in _places.Values.Where(place => place.Value.Asked.Day != day).ToList())
            {
                Forget(place);
            }
        }

        _day = day;
    }

    private void Forget(LinkedListNode<Kept> place)
    {
        _kept.Remove(place);
        _places.Remove(place.Value.Asked);
        foreach (var table in place.Value.MadeOf.Keys)
        {
            _madeOf[table].Remove(place);
        }

        _rows -= rows(place.Value.Answer);
    }

    private sealed record Asked(TQuestion Question, object? Reach, DateOnly Day);

    private sealed record Kept(Asked Asked, TAnswer Answer, IReadOnlyDictionary<string, long> MadeOf)
    {
        public TAnswer Noted()
        {
            TablesRead.Note(MadeOf.Keys);
            return Answer;
        }

        public bool Holds(TableNumbers written) => MadeOf.All(table => written.Of(table.Key) == table.Value);
    }

    private sealed class Computing(Asked asked, long begun)
    {
        private readonly TaskCompletionSource<Kept?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Asked Asked => asked;

        public long Begun => begun;

        public Task<Kept?> Ended => _ended.Task;

        public void End(Kept? made) => _ended.SetResult(made);
    }
}
