using DuckDB.NET.Data;

namespace Kamino.Storage.Facts;

/// <summary>Puts what the records know beside the lines, as tables that SQL joins.</summary>
internal static class SideTables
{
    /// <param name="duck">Where the lines are.</param>
    /// <param name="targets">Codes that count for another account, with that account.</param>
    /// <param name="charges">Product codes that are charges.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Load(
        DuckDBConnection duck, IReadOnlyCollection<KeyValuePair<string, string>> targets, IReadOnlySet<string> charges, CancellationToken ct)
    {
        await duck.Run("create temp table target (code varchar, target varchar); create temp table charge (product varchar)", ct);
        using (var appender = duck.CreateAppender("target"))
        {
            foreach (var (code, target) in targets)
            {
                appender.CreateRow().AppendValue(code).AppendValue(target).EndRow();
            }
        }

        using var products = duck.CreateAppender("charge");
        foreach (var product in charges)
        {
            products.CreateRow().AppendValue(product).EndRow();
        }
    }
}
