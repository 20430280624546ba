using DuckDB.NET.Data;

namespace Kamino.Storage.Facts;

/// <summary>The visible lines in DuckDB; what is put beside them are tables.</summary>
internal sealed class DuckView(DuckDBConnection duck, bool hasBatches) : IFactsView
{
    private readonly HashSet<string> _filled = [];

    public bool HasBatches => hasBatches;

    public IFactsSql Sql { get; } = new DuckSql();

    public async Task Set(string name, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await duck.Run($"create temp table {name} (key varchar)", ct);
        Note(name, keys.Count);
        using var appender = duck.CreateAppender(name);
        foreach (var key in keys)
        {
            appender.CreateRow().AppendValue(key).EndRow();
        }
    }

    public async Task Map(string name, IReadOnlyCollection<KeyValuePair<string, string>> pairs, CancellationToken ct)
    {
        await duck.Run($"create temp table {name} (key varchar, value varchar)", ct);
        Note(name, pairs.Count);
        using var appender = duck.CreateAppender(name);
        foreach (var (key, value) in pairs)
        {
            appender.CreateRow().AppendValue(key).AppendValue(value).EndRow();
        }
    }

    public async Task Map(string name, IReadOnlyCollection<KeyValuePair<string, long>> pairs, CancellationToken ct)
    {
        await duck.Run($"create temp table {name} (key varchar, value bigint)", ct);
        Note(name, pairs.Count);
        using var appender = duck.CreateAppender(name);
        foreach (var (key, value) in pairs)
        {
            appender.CreateRow().AppendValue(key).AppendValue(value).EndRow();
        }
    }

    public Task Run(string sql, CancellationToken ct) => duck.Run(Fill(sql), ct);

    public Task<IReadOnlyList<T>> Read<T>(string sql, Func<IFactsRow, T> row, CancellationToken ct) => duck.Read<T>(Fill(sql), row, ct);

    public Task Purchases(PurchaseQuestion question, PurchaseDays days, CancellationToken ct)
    {
        foreach (var sql in Sql.Purchases(question))
        {
            duck.Read(Fill(sql), days.Take, ct);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => duck.DisposeAsync();

    private void Note(string name, int count)
    {
        if (count > 0)
        {
            _filled.Add(name);
        }
    }

    // A table that holds nothing isn't joined.
    private string Fill(string sql) => sql
        .Replace("$account", _filled.Contains(Beside.Targets) ? "coalesce(t.value, l.account)" : "l.account", StringComparison.Ordinal)
        .Replace("$join", _filled.Contains(Beside.Targets) ? $"left join {Beside.Targets} t on l.account = t.key" : "", StringComparison.Ordinal)
        .Replace("$charge", _filled.Contains(Beside.Charges) ? $"coalesce(l.product in (select key from {Beside.Charges}), false)" : "false", StringComparison.Ordinal);
}
