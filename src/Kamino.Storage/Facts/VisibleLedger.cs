using Kamino.Storage.Records;

namespace Kamino.Storage.Facts;

/// <summary>The ledger as the manifest shows it at this moment.</summary>
internal sealed class VisibleLedger(IFactsEngine engine, BatchStore batches)
{
    /// <summary>Opens the lines that count for questions.</summary>
    public async Task<IFactsView> Open(CancellationToken ct) => await engine.Open(await batches.Visible(ct), Breadth.Any, ct);

    /// <summary>Opens them to ask for few accounts.</summary>
    public async Task<IFactsView> OpenFew(CancellationToken ct) => await engine.Open(await batches.Visible(ct), Breadth.Few, ct);

    /// <summary>Opens them to sum every account up at once.</summary>
    public async Task<IFactsView> OpenLarge(CancellationToken ct) => await engine.Open(await batches.Visible(ct), Breadth.All, ct);

    /// <summary>The last day of the lines; <c>null</c> where there are none.</summary>
    public static async Task<DateOnly?> LastDay(IFactsView lines, CancellationToken ct) => await Day(lines, lines.Sql.LastDay, ct);

    /// <summary>The day that a question answers with, where there is one.</summary>
    public static async Task<DateOnly?> Day(IFactsView lines, string sql, CancellationToken ct) =>
        (await lines.Read(sql, row => row.Has(0) ? row.Day(0) : (DateOnly?)null, ct))[0];
}
