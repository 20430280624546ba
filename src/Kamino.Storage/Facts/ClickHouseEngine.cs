using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>A ClickHouse cluster that serves the lines of the ledger's files. <c>docs/decisions/0023-facts-on-a-clickhouse-cluster.md</c>.</summary>
internal sealed class ClickHouseEngine(Workspace workspace, ClickHouseServers servers) : IFactsEngine
{
    private readonly ConcurrentDictionary<ulong, bool> _placed = new();
    private readonly ClickHouseTransfer _transfer = new(workspace, servers);
    private bool _hasTables;

    /// <summary>The number that a batch's lines carry. It comes of what the manifest says of the file, so that no lines of an attempt that failed ever count.</summary>
    public static ulong LoadOf(ManifestBatch batch) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{batch.Lines}:{batch.Hash}")));

    public async Task<IFactsView> Open(IReadOnlyList<ManifestBatch> visible, Breadth breadth, CancellationToken ct)
    {
        await Prepare(ct);
        var missing = await Missing(visible, ct);
        return missing.Count == 0 ? new ClickHouseView(servers, Visible(visible), visible.Count > 0) : throw new UnreadableFileException(missing[0].Lines, FileFlaw.NotOnCluster);
    }

    // No two attempts have the same name, so no two have the same load.
    public string FileName(string batch) => $"{batch}-{Guid.NewGuid():N}"[..(batch.Length + 9)];

    public async Task Meet(DuckDBConnection duck, IReadOnlyList<ManifestBatch> visible, ImportMode mode, CancellationToken ct)
    {
        if (visible.Count == 0)
        {
            await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
            return;
        }

        await Prepare(ct);
        if (await Missing(visible, ct) is [var missing, ..])
        {
            throw new UnreadableFileException(missing.Lines, FileFlaw.NotOnCluster);
        }

        await _transfer.Fetch(duck, Visible(visible), mode, ct);
    }

    public async Task Place(ManifestBatch batch, CancellationToken ct)
    {
        await Prepare(ct);
        var load = LoadOf(batch);
        await Drop(load, ct);
        await _transfer.Send(batch, load, ct);
        _placed[load] = true;
    }

    public Task<string?> Silent(CancellationToken ct) => servers.Silent(ct);

    public async Task<IReadOnlyList<WorkspaceFinding>> Mend(IReadOnlyList<ManifestBatch> batches, IReadOnlyList<ManifestBatch> visible, CancellationToken ct)
    {
        await Prepare(ct);
        _placed.Clear();
        var kept = await Kept(ct);
        var known = batches.Select(LoadOf).ToHashSet();
        var findings = new List<WorkspaceFinding>();
        foreach (var (load, lines) in kept.Where(pair => !known.Contains(pair.Key)))
        {
            await Drop(load, ct);
            findings.Add(new WorkspaceFinding(string.Create(CultureInfo.InvariantCulture, $"{servers.Address.Database}/{load} ({lines.There})"), WorkspaceFlaw.Leftover, true));
        }

        foreach (var batch in visible.Where(batch => !kept.TryGetValue(LoadOf(batch), out var lines) || lines.There != lines.Said))
        {
            await Place(batch, ct);
            findings.Add(new WorkspaceFinding(batch.Lines, WorkspaceFlaw.NotServed, false));
        }

        return findings;
    }

    // The tables are made where they aren't there; that takes every server.
    private async Task Prepare(CancellationToken ct)
    {
        if (_hasTables)
        {
            return;
        }

        foreach (var server in servers.Address.Servers)
        {
            await servers.Run(server, $"create database if not exists {servers.Address.Database}", ct, database: false);
            foreach (var statement in ClickHouseTables.Made(servers.Address))
            {
                await servers.Run(server, statement, ct);
            }
        }

        _hasTables = true;
    }

    private async Task<IReadOnlyList<ManifestBatch>> Missing(IReadOnlyList<ManifestBatch> visible, CancellationToken ct)
    {
        var asked = visible.Where(batch => !_placed.ContainsKey(LoadOf(batch))).ToList();
        if (asked.Count > 0)
        {
            var sql = $"select load from loads where load in ({ClickHouseText.Of(asked.Select(LoadOf))}) group by load having sum(sign) > 0";
            await servers.Read(sql, row => _placed[row.Number(0)] = true, ct);
        }

        return [.. asked.Where(batch => !_placed.ContainsKey(LoadOf(batch)))];
    }

    private async Task Drop(ulong load, CancellationToken ct)
    {
        foreach (var server in servers.Address.Servers)
        {
            foreach (var statement in ClickHouseTables.Dropped(load))
            {
                await servers.Run(server, statement, ct);
            }
        }

        var said = $"select load, batch, lines, replaced, toInt8(-1) as gone from loads where load = {ClickHouseText.Of([load])} group by load, batch, lines, replaced having sum(sign) > 0";
        await servers.Run($"insert into loads {said}", ct);
    }

    // How many lines of each load are there, and how many are said to be.
    private async Task<Dictionary<ulong, (long There, long Said)>> Kept(CancellationToken ct)
    {
        var kept = new Dictionary<ulong, (long There, long Said)>();
        await servers.Read("select load, count() from lines group by load", row => kept[row.Number(0)] = (row.Long(1), -1), ct);
        await servers.Read(
            "select load, sum(lines * sign) from loads group by load having sum(sign) > 0",
            row => kept[row.Number(0)] = (kept.GetValueOrDefault(row.Number(0)).There, row.Long(1)), ct);
        return kept;
    }

    private static string Visible(IReadOnlyList<ManifestBatch> visible)
    {
        var replacing = visible.Where(batch => batch.Replaced is not null).Select(LoadOf).ToList();
        var counts = visible.Count == 0 ? "0" : $"load in ({ClickHouseText.Of(visible.Select(LoadOf))})";
        return replacing.Count == 0 ? counts : $"{counts} and (batch, seq) global not in (select batch, seq from replaced where load in ({ClickHouseText.Of(replacing)}))";
    }
}
