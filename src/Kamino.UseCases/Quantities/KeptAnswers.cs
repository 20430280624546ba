namespace Kamino.UseCases.Quantities;

/// <summary>The answers that were asked for last, while nothing is written to the records: a page that is turned or opened again computes nothing twice.</summary>
/// <typeparam name="TQuestion">Compared by its content.</typeparam>
/// <typeparam name="TAnswer">Never changed by those who get it.</typeparam>
/// <param name="version">Tells when everything is forgotten.</param>
/// <param name="rows">How many rows an answer holds.</param>
/// <param name="most">How many rows are kept together; the last answer is kept whatever it holds.</param>
/// <param name="reach">What an answer depends on besides the question: what whoever asks reaches and may see; nothing where all get the same.</param>
public sealed class KeptAnswers<TQuestion, TAnswer>(IRecordsVersion version, Func<TAnswer, int> rows, int most, Func<object>? reach = null)
    where TQuestion : notnull
{
    private readonly Lock _turn = new();
    private readonly LinkedList<(Asked Question, TAnswer Answer)> _kept = [];
    private long _version = -1;

    /// <summary>The answer as it is kept; where it isn't, as it is computed now.</summary>
    public async Task<TAnswer> Get(TQuestion question, Func<Task<TAnswer>> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        var (asked, now) = (new Asked(question, reach?.Invoke()), version.Now());
        if (Find(asked, now) is { } known)
        {
            return known.Value.Answer;
        }

        var answer = await compute();
        Keep(asked, answer, now);
        return answer;
    }

    private LinkedListNode<(Asked Question, TAnswer Answer)>? Find(Asked question, long now)
    {
        lock (_turn)
        {
            if (_version != now)
            {
                _kept.Clear();
                _version = now;
            }

            var node = _kept.First;
            while (node is not null && node.Value.Question != question)
            {
                node = node.Next;
            }

            return node;
        }
    }

    private void Keep(Asked question, TAnswer answer, long asked)
    {
        lock (_turn)
        {
            if (_version != asked)
            {
                return; // something was written while it was computed
            }

            _kept.AddFirst((question, answer));
            while (_kept.Count > 1 && _kept.Sum(kept => kept.Answer is { } held ? rows(held) : 0) > most)
            {
                _kept.RemoveLast();
            }
        }
    }

    private sealed record Asked(TQuestion Question, object? Reach);
}
