using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>The facts that were asked for last, while nothing has changed: a page that is turned reads no line twice.</summary>
internal sealed class FactsCache(RecordsVersion version)
{
    // A row takes about half a kilobyte.
    private const int RowsKept = 1_500_000;

    private readonly Lock _turn = new();
    private readonly LinkedList<(FactsQuery Query, LedgerFacts Facts)> _kept = [];
    private long _version = -1;

    public async Task<LedgerFacts> Get(FactsQuery query, Func<Task<LedgerFacts>> read)
    {
        var now = version.Now();
        if (Find(query, now) is { } known)
        {
            return known;
        }

        var facts = await read();
        Keep(query, facts, now);
        return facts;
    }

    private LedgerFacts? Find(FactsQuery query, long now)
    {
        lock (_turn)
        {
            if (_version != now)
            {
                _kept.Clear();
                _version = now;
            }

            return _kept.FirstOrDefault(kept => kept.Query == query).Facts;
        }
    }

    private void Keep(FactsQuery query, LedgerFacts facts, long asked)
    {
        lock (_turn)
        {
            if (_version != asked)
            {
                return; // something changed while it was read
            }

            _kept.AddFirst((query, facts));
            while (_kept.Count > 1 && _kept.Sum(kept => kept.Facts.Accounts.Count) > RowsKept)
            {
                _kept.RemoveLast();
            }
        }
    }
}
