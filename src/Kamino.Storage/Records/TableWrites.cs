
namespace Kamino.Storage.Records;

/// <summary>
/// Counts the writes to each table, by triggers: whoever writes, by whichever statement, from whichever program, is counted in the same transaction.
/// </summary>
internal static class TableWrites
{
    /// <summary>The table of the counts.</summary>
    public const string Table = "table_version";

    /// <summary>The statements after which a table counts.</summary>
    public static readonly IReadOnlyList<string> Statements = ["insert", "update", "delete"];

    private const string Counts = $"select name, number from {Table}";

    /// <summary>What a trigger of a table is called.</summary>
    public static string Trigger(string table, string statement) => $"{table}_{statement}_counts";

    /// <summary>Counts the tables that aren't counted yet.</summary>
    public static void Watch(IRecordsEngine engine, IReadOnlyList<string> unwatched, Action<string> run)
    {
        if (unwatched.Count > 0)
        {
            run(engine.CountTable);
            run(string.Concat(unwatched.Select(engine.Count)));
        }
    }

    /// <summary>The counts now.</summary>
    public static IReadOnlyDictionary<string, long> Read(IRecordsEngine engine)
    {
        using var connection = engine.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = Counts;
        using var rows = command.ExecuteReader();
        var counts = new Dictionary<string, long>();
        while (rows.Read())
        {
            counts.Add(rows.GetString(0), rows.GetInt64(1));
        }

        return counts;
    }

    /// <summary>Whether nothing was written between two looks.</summary>
    public static bool AreSame(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> other) =>
        one.Count == other.Count && one.All(table => other.TryGetValue(table.Key, out var number) && number == table.Value);
}
