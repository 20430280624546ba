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
}
