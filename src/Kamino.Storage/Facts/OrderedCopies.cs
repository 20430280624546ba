using System.Security.Cryptography;
using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>
/// Copies of large batches with the lines in the order of their accounts, so that questions about few accounts read little. They can be made again at
/// any time: no backup has them, and whoever finds none reads the batch itself.
/// </summary>
/// <remarks><c>docs/decisions/0028-copies-in-the-order-of-accounts.md</c>.</remarks>
internal sealed class OrderedCopies(Workspace workspace, IFactsEngine engine, BatchStore batches) : IOrderedCopies
{
    /// <summary>Where a copy has its lines.</summary>
    public const string Table = "lines";

    private const string Extension = ".duckdb";

    private const int Digits = 16;

    // How often a batch must fit into what is free.
    private const int Room = 10;

    private const string Copy =
        $"attach $to as made; create table made.{Table} as select * from read_parquet($from) order by account, day; checkpoint made; detach made";

    private readonly HashSet<string> _whole = [];
    private HashSet<string> _unneeded = [];

    /// <summary>From how many bytes on a batch is copied; a smaller one is read as fast itself.</summary>
    public long Large { get; init; } = 8 << 20;

    public async Task Keep(CancellationToken ct)
    {
        if (engine is not DuckEngine)
        {
            return;
        }

        var large = (await batches.Visible(ct)).Where(batch => new FileInfo(Path.Combine(workspace.LedgerFolder, batch.Lines)) is { Exists: true } file && file.Length >= Large).ToList();
        if (large.Count == 0 && !Directory.Exists(workspace.OrderedFolder))
        {
            return;
        }

        Directory.CreateDirectory(workspace.OrderedFolder);
        Clean([.. large.Select(Start)]);
        foreach (var batch in large.Where(batch => Find(workspace, batch) is null && HasRoom(batch)))
        {
            await Make(batch, ct);
        }
    }

    // A copy is never worth a disk that is full: sorting spills, and imports need room as well.
    private bool HasRoom(ManifestBatch batch) =>
        new DriveInfo(workspace.Folder).AvailableFreeSpace > Room * new FileInfo(Path.Combine(workspace.LedgerFolder, batch.Lines)).Length;

    /// <summary>The copy of a batch; <c>null</c> where there is none.</summary>
    public static string? Find(Workspace workspace, ManifestBatch batch) => !Directory.Exists(workspace.OrderedFolder) ? null
        : Directory.EnumerateFiles(workspace.OrderedFolder, Start(batch) + "*" + Extension).FirstOrDefault();

    // A copy is named by the file that it was made of and by what it holds itself: one that isn't what was written isn't read for long.
    private async Task Make(ManifestBatch batch, CancellationToken ct)
    {
        var part = Path.Combine(workspace.OrderedFolder, $"{Guid.NewGuid():n}.part");
        try
        {
            await using (var duck = await Duck.Open(workspace, large: false, ct))
            {
                await duck.Run(Copy.Replace("$from", Duck.Text(Path.Combine(workspace.LedgerFolder, batch.Lines)), StringComparison.Ordinal).Replace("$to", Duck.Text(part), StringComparison.Ordinal), ct);
            }

            var made = Path.Combine(workspace.OrderedFolder, $"{Start(batch)}{Hash(part)}{Extension}");
            File.Move(part, made, overwrite: true);
            _whole.Add(made);
        }
        finally
        {
            File.Delete(part);
        }
    }

    // What was damaged goes at once. Copies of batches that no longer count, and what was broken off, go a round later: somebody may be reading.
    private void Clean(HashSet<string> starts)
    {
        var files = Directory.GetFiles(workspace.OrderedFolder);
        var unneeded = files.Where(file => !starts.Contains(Path.GetFileName(file)[..(Digits + 1)])).ToHashSet();
        foreach (var file in files.Where(file => unneeded.Contains(file) ? _unneeded.Contains(file) : !IsWhole(file)))
        {
            File.Delete(file);
        }

        _unneeded = unneeded;
    }

    private bool IsWhole(string file)
    {
        if (!_whole.Contains(file) && Path.GetFileNameWithoutExtension(file)[(Digits + 1)..] == Hash(file))
        {
            _whole.Add(file);
        }

        return _whole.Contains(file);
    }

    private static string Start(ManifestBatch batch) => batch.Hash[..Digits] + "-";

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..Digits];
    }
}
