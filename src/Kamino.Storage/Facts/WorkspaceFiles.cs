using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

internal sealed class WorkspaceFiles(Workspace workspace, IFactsEngine engine, BatchStore batches, TimeProvider clock) : IWorkspaceFiles
{
    private static readonly TimeSpan LongestBackup = TimeSpan.FromDays(1);

    public async Task<DoctorReport> Mend(CancellationToken ct)
    {
        using var holder = ImportLock.Take(workspace);
        var kept = await batches.Files(ct);
        var findings = kept.Select(Look).OfType<WorkspaceFinding>().ToList();
        findings.AddRange(Leftovers(kept).Select(Remove));
        var broken = findings.Where(finding => finding.Flaw != WorkspaceFlaw.Leftover).Select(finding => Path.GetFileName(finding.File)).ToHashSet();
        var whole = (await batches.Visible(ct)).Where(batch => !broken.Contains(batch.Lines) && !broken.Contains(batch.Replaced ?? ""));
        findings.AddRange(await engine.Mend(await batches.WithLines(ct), [.. whole], ct));
        return new DoctorReport(kept.Count, findings);
    }

    private WorkspaceFinding? Look(KeptFile kept)
    {
        var path = Path.Combine(workspace.LedgerFolder, kept.Name);
        return !File.Exists(path) ? new WorkspaceFinding(Named(path), WorkspaceFlaw.Missing, false)
            : LedgerFolder.Hash(path) == kept.Sha256 ? null : new WorkspaceFinding(Named(path), WorkspaceFlaw.Damaged, false);
    }

    private List<string> Leftovers(IReadOnlyList<KeptFile> kept)
    {
        var names = kept.Select(file => file.Name).ToHashSet();
        return
        [
            .. Directory.EnumerateFiles(workspace.LedgerFolder).Where(path => !names.Contains(Path.GetFileName(path))),
            .. LedgerFolder.LeftInScratch(workspace),
            .. Snapshots(),
        ];
    }

    // Of backups that were broken off: one that is under way has begun since.
    private IEnumerable<string> Snapshots() => !Directory.Exists(workspace.SnapshotsFolder) ? []
        : Directory.EnumerateFiles(workspace.SnapshotsFolder, "*", SearchOption.AllDirectories).Where(path => clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) > LongestBackup);

    private WorkspaceFinding Remove(string path)
    {
        File.Delete(path);
        return new WorkspaceFinding(Named(path), WorkspaceFlaw.Leftover, true);
    }

    private string Named(string path) => Path.GetRelativePath(workspace.Folder, path);
}
