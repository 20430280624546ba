using DuckDB.NET.Data;

namespace Kamino.Storage.Facts;

/// <summary>
/// One DuckDB that stays open for questions: opening one costs ten times what most of them do, and closing it gives all free memory of the process back
/// to the system. It is opened anew when other lines are visible, or other copies of them are there; questions that are being asked keep the one that
/// they began with.
/// </summary>
/// <remarks><c>docs/decisions/0033-one-duckdb-stays-open.md</c>.</remarks>
internal sealed class StandingDuck(Workspace workspace) : IDisposable
{
    // Files are never written twice under one name, so what was read of their heads stays true.
    private const string KeepHeads = "set global parquet_metadata_cache = true";

    // Who asks for the latest few lines of an account reads two thousand rows: reading their columns in a second pass over the table takes six times as long.
    private const string ReadOnce = "set global late_materialization_max_rows = 0";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (CopiedLines Lines, DuckDBConnection Duck)? _open;
    private bool _isOver;

    /// <summary>A connection of its own, with the view <c>visible</c>.</summary>
    /// <param name="visible">The batches whose lines count.</param>
    /// <param name="few">Whether only few accounts are asked for.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<DuckDBConnection> Open(IReadOnlyList<ManifestBatch> visible, bool few, CancellationToken ct)
    {
        var lines = VisibleLines.Ordered(workspace, visible);
        await _turn.WaitAsync(ct);
        try
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            return await Asked(lines, visible, few, ct);
        }
        catch (DuckDBException)
        {
            Close(); // DuckDB that met a defect of its own answers nothing any more
            return await Asked(lines, visible, few, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    // Whoever is about to begin a question ends that first, and those in line behind them are told.
    public void Dispose()
    {
        _turn.Wait();
        _isOver = true;
        Close();
        _turn.Release();
    }

    // Copies are in the order of accounts: who asks for all reads the files themselves.
    private async Task<DuckDBConnection> Asked(CopiedLines lines, IReadOnlyList<ManifestBatch> visible, bool few, CancellationToken ct)
    {
        if (_open is not { } open || open.Lines != lines)
        {
            Close();
            _open = open = (lines, await Over(lines, visible, ct));
        }

        return await open.Duck.Duplicate().Ready(async own =>
        {
            await own.OpenAsync(ct);
            await own.Run(few ? "select 1" : $"create temp view visible as {VisibleLines.Of(workspace, visible)}", ct);
        });
    }

    private async Task<DuckDBConnection> Over(CopiedLines lines, IReadOnlyList<ManifestBatch> visible, CancellationToken ct) =>
        await (await Duck.Open(workspace, VisibleLines.AreLarge(workspace, visible), ct)).Ready(async duck =>
        {
            await duck.Run(KeepHeads, ct);
            await duck.Run(ReadOnce, ct);
            await duck.Run($"create view visible as {(await Attached(duck, lines, ct) ? lines.Sql : VisibleLines.Of(workspace, visible))}", ct);
        });

    // A copy that another program wrote or the disk spoilt is no reason to answer nothing: the files of the ledger say the same.
    private static async Task<bool> Attached(DuckDBConnection duck, CopiedLines lines, CancellationToken ct)
    {
        try
        {
            await duck.Run(lines.Attach, ct);
            return true;
        }
        catch (Exception spoilt) when (spoilt is DuckDBException or IOException)
        {
            return false;
        }
    }

    private void Close()
    {
        _open?.Duck.Dispose();
        _open = null;
    }
}
