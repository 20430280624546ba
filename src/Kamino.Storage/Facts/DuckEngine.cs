using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>DuckDB over the ledger's own files.</summary>
internal sealed class DuckEngine(Workspace workspace) : IFactsEngine, IDisposable
{
    private readonly StandingDuck _standing = new(workspace);

    public async Task<IFactsView> Open(IReadOnlyList<ManifestBatch> visible, Breadth breadth, CancellationToken ct) =>
        new DuckView(breadth == Breadth.All && VisibleLines.AreLarge(workspace, visible) ? await OpenLarge(visible, ct) : await _standing.Open(visible, breadth == Breadth.Few, ct), visible.Count > 0);

    public void Dispose() => _standing.Dispose();

    public string FileName(string batch) => batch;

    public Task Meet(DuckDBConnection duck, IReadOnlyList<ManifestBatch> visible, ImportMode mode, CancellationToken ct) =>
        duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);

    public Task Place(ManifestBatch batch, CancellationToken ct) => Task.CompletedTask;

    public Task<string?> Silent(CancellationToken ct) => Task.FromResult<string?>(null);

    public Task<IReadOnlyList<WorkspaceFinding>> Mend(IReadOnlyList<ManifestBatch> batches, IReadOnlyList<ManifestBatch> visible, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<WorkspaceFinding>>([]);

    // What summing many accounts up at once took goes back to the system when it closes.
    private async Task<DuckDBConnection> OpenLarge(IReadOnlyList<ManifestBatch> visible, CancellationToken ct) =>
        await (await Duck.OpenLarge(workspace, ct)).Ready(duck => duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct));
}
