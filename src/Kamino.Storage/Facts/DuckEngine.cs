using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>DuckDB over the ledger's own files.</summary>
internal sealed class DuckEngine(Workspace workspace) : IFactsEngine
{
    public async Task<IFactsView> Open(IReadOnlyList<ManifestBatch> visible, Breadth breadth, CancellationToken ct)
    {
        var duck = breadth == Breadth.All ? await Duck.OpenLarge(workspace, ct) : await Duck.Open(workspace, ct);
        try
        {
            await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible, breadth == Breadth.Few)}", ct);
            return new DuckView(duck, visible.Count > 0);
        }
        catch
        {
            await duck.DisposeAsync();
            throw;
        }
    }

    public string FileName(string batch) => batch;

    public Task Meet(DuckDBConnection duck, IReadOnlyList<ManifestBatch> visible, ImportMode mode, CancellationToken ct) =>
        duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);

    public Task Place(ManifestBatch batch, CancellationToken ct) => Task.CompletedTask;

    public Task<string?> Silent(CancellationToken ct) => Task.FromResult<string?>(null);

    public Task<IReadOnlyList<WorkspaceFinding>> Mend(IReadOnlyList<ManifestBatch> batches, IReadOnlyList<ManifestBatch> visible, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<WorkspaceFinding>>([]);
}
