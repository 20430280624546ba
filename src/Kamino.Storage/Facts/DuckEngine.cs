using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>DuckDB over the ledger's own files.</summary>
internal sealed class DuckEngine(Workspace workspace) : IFactsEngine, IDisposable
{
    private readonly FewDuck _few = new(workspace);

    public async Task<IFactsView> Open(IReadOnlyList<ManifestBatch> visible, Breadth breadth, CancellationToken ct)
    {
        if (breadth == Breadth.Few)
        {
            return new DuckView(await _few.Open(visible, ct), visible.Count > 0);
        }

        var duck = breadth == Breadth.All ? await Duck.OpenLarge(workspace, ct) : await Duck.Open(workspace, ct);
        try
        {
            await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
            return new DuckView(duck, visible.Count > 0);
        }
        catch
        {
            await duck.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _few.Dispose();

    public string FileName(string batch) => batch;

    public Task Meet(DuckDBConnection duck, IReadOnlyList<ManifestBatch> visible, ImportMode mode, CancellationToken ct) =>
        duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);

    public Task Place(ManifestBatch batch, CancellationToken ct) => Task.CompletedTask;

    public Task<string?> Silent(CancellationToken ct) => Task.FromResult<string?>(null);

    public Task<IReadOnlyList<WorkspaceFinding>> Mend(IReadOnlyList<ManifestBatch> batches, IReadOnlyList<ManifestBatch> visible, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<WorkspaceFinding>>([]);
}
