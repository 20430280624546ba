using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>A good row, and what it makes of what is known.</summary>
internal sealed record RecordChange<TKey, TRecord>(IntakeRow Row, TKey Key, TRecord Record, RowChange Change)
{
    /// <summary>Whether it changes what is known.</summary>
    public bool IsNews => Change is RowChange.New or RowChange.Changed;
}

/// <summary>Compares the rows of an import with what is known, one record per key.</summary>
/// <param name="intake">The rows.</param>
/// <param name="known">What is known.</param>
internal sealed class RecordChanges<TKey, TRecord>(TableIntake intake, IReadOnlyDictionary<TKey, TRecord> known)
    where TKey : notnull
    where TRecord : class
{
    private readonly List<RecordChange<TKey, TRecord>> _changes = [];
    private readonly Dictionary<TKey, TRecord> _seen = [];

    public IReadOnlyList<RecordChange<TKey, TRecord>> All => _changes;

    /// <summary>What is to be saved and what was only said again: each record once.</summary>
    public TableChanges<TRecord> Found => new(
        [.. _changes.Where(change => change.IsNews).Select(change => change.Record)],
        [.. _changes.Where(change => change.Change == RowChange.Same).Select(change => change.Record).Distinct()]);

    /// <summary>What became of each row.</summary>
    public IReadOnlyCollection<RowChange> Outcomes => [.. _changes.Select(change => change.Change)];

    /// <summary>Takes a row in.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">Which record it is about.</param>
    /// <param name="field">The field that the key stands in.</param>
    /// <param name="read">Makes the record of the known one, or of nothing; <c>null</c> where the row was refused.</param>
    public void Take(IntakeRow row, TKey key, string field, Func<TRecord?, TRecord?> read)
    {
        var before = known.GetValueOrDefault(key);
        if (read(before) is not { } after)
        {
            return;
        }

        if (_seen.TryGetValue(key, out var earlier))
        {
            Repeated(row, key, field, earlier, after);
        }
        else
        {
            _seen.Add(key, after);
            _changes.Add(new(row, key, after, Outcome(before is not null, after.Equals(before))));
        }
    }

    /// <summary>Takes rows out again that were refused for what they make together.</summary>
    /// <returns>How many.</returns>
    public int Drop(Predicate<RecordChange<TKey, TRecord>> refused) => _changes.RemoveAll(refused);

    private void Repeated(IntakeRow row, TKey key, string field, TRecord earlier, TRecord record)
    {
        if (record.Equals(earlier))
        {
            _changes.Add(new(row, key, record, RowChange.Same));
        }
        else
        {
            intake.Refuse(row, field, key.ToString(), RecordFlaw.RepeatedCode);
        }
    }

    private RowChange Outcome(bool isKnown, bool isSame) => (isKnown, intake.Request.Mode) switch
    {
        (true, TableMode.AddOnly) or (false, TableMode.KnownOnly) => RowChange.LeftOut,
        (false, TableMode.Update or TableMode.Replace or TableMode.AddOnly) => RowChange.New,
        (true, TableMode.Update or TableMode.Replace or TableMode.KnownOnly) => isSame ? RowChange.Same : RowChange.Changed,
    };
}
