namespace Kamino.Storage.Facts;

/// <summary>Puts beside the lines what most questions need.</summary>
internal static class SideTables
{
    /// <param name="lines">The lines.</param>
    /// <param name="targets">Codes that count for another account, with that account.</param>
    /// <param name="charges">Product codes that are charges.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task PutBeside(
        this IFactsView lines, IReadOnlyCollection<KeyValuePair<string, string>> targets, IReadOnlySet<string> charges, CancellationToken ct)
    {
        await lines.Map(Beside.Targets, targets, ct);
        await lines.Set(Beside.Charges, charges, ct);
    }

    /// <summary>Every code whose lines count for one of some accounts, as a list that SQL reads.</summary>
    /// <param name="sql">How the engine is asked.</param>
    /// <param name="targets">Codes that count for another account, with that account.</param>
    /// <param name="accounts">The accounts.</param>
    public static string Codes(this IFactsSql sql, IReadOnlyCollection<KeyValuePair<string, string>> targets, IReadOnlyCollection<string> accounts)
    {
        var asked = accounts.ToHashSet();
        return string.Join(", ", targets.Where(pair => asked.Contains(pair.Value)).Select(pair => pair.Key).Concat(accounts).DefaultIfEmpty("").Select(sql.Text));
    }
}
