using System.Globalization;

namespace Kamino.Storage.Facts;

/// <summary>The visible lines on a ClickHouse cluster; what is put beside them goes with each question that names it.</summary>
/// <param name="servers">The cluster.</param>
/// <param name="visible">What tells lines that count.</param>
/// <param name="hasBatches">Whether any batch counts.</param>
internal sealed class ClickHouseView(ClickHouseServers servers, string visible, bool hasBatches) : IFactsView
{
    private const string Account = "account";
    private const string Product = "product";

    // The longer a name, the sooner it is replaced: none begins with another that comes before.
    private readonly SortedDictionary<string, string> _beside = new(Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)))
    {
        ["$" + Account] = Account,
        ["$" + Beside.Charges] = "0",
    };

    public bool HasBatches => hasBatches;

    public IFactsSql Sql { get; } = new ClickHouseSql();

    public Task Set(string name, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        _beside["$" + name] = keys.Count == 0 ? "0" : Look(name, keys.Select(ClickHouseText.Of), Enumerable.Repeat("1", keys.Count), "0");
        return Task.CompletedTask;
    }

    public Task Map(string name, IReadOnlyCollection<KeyValuePair<string, string>> pairs, CancellationToken ct)
    {
        var otherwise = name == Beside.Targets ? Account : "''";
        var key = name == Beside.Targets ? Account : name;
        _beside["$" + key] = pairs.Count == 0 ? otherwise
            : Look(name, pairs.Select(pair => ClickHouseText.Of(pair.Key)), pairs.Select(pair => ClickHouseText.Of(pair.Value)), otherwise);
        return Task.CompletedTask;
    }

    public async Task Map(string name, IReadOnlyCollection<KeyValuePair<string, long>> pairs, CancellationToken ct)
    {
        await Set("known_" + name, [.. pairs.Select(pair => pair.Key)], ct);
        _beside["$" + name] = pairs.Count == 0 ? "0"
            : Look(name, pairs.Select(pair => ClickHouseText.Of(pair.Key)), pairs.Select(pair => pair.Value.ToString(CultureInfo.InvariantCulture)), "0");
    }

    public Task Run(string sql, CancellationToken ct) => servers.Run(Fill(sql), ct);

    public async Task<IReadOnlyList<T>> Read<T>(string sql, Func<IFactsRow, T> row, CancellationToken ct)
    {
        var rows = new List<T>();
        await servers.Read(Fill(sql), read => rows.Add(row(read)), ct);
        return rows;
    }

    public async Task Purchases(PurchaseQuestion question, PurchaseDays days, CancellationToken ct)
    {
        foreach (var sql in Sql.Purchases(question))
        {
            await servers.Read(Fill(sql), days.Take, ct);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Look(string name, IEnumerable<string> keys, IEnumerable<string> values, string otherwise)
    {
        var key = name == Beside.Targets ? Account : name == Beside.Asked ? _beside["$" + Account] : Product;
        return ClickHouseText.Look(key, keys, values, otherwise);
    }

    private string Fill(string sql)
    {
        var filled = sql.Replace("$visible", visible, StringComparison.Ordinal)
            .Replace("$gathered", sql.Contains(Sql.OrderDays, StringComparison.Ordinal) ? "1" : "0", StringComparison.Ordinal);
        return _beside.Aggregate(filled, (text, beside) => text.Replace(beside.Key, beside.Value, StringComparison.Ordinal));
    }
}
