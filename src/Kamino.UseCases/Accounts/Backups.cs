using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>A backup that was written.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Sha256">What proves that a copy of it is the same.</param>
/// <param name="At">The instant whose state it holds.</param>
/// <param name="Schema">The tables' last migration.</param>
/// <param name="Batches">How many imports it knows.</param>
/// <param name="Files">How many files are in it.</param>
public sealed record BackupReport(string File, long Bytes, string Sha256, DateTimeOffset At, string Schema, int Batches, int Files);

/// <summary>A backup that was put back.</summary>
/// <param name="File">Where it was read.</param>
/// <param name="At">The instant whose state the workspace has now.</param>
/// <param name="WrittenSchema">The tables' last migration when it was written.</param>
/// <param name="Schema">The tables' last migration now.</param>
/// <param name="Batches">How many imports it knows.</param>
/// <param name="Files">How many files were in it.</param>
public sealed record RestoreReport(string File, DateTimeOffset At, string WrittenSchema, string Schema, int Batches, int Files);

/// <summary>The whole workspace as one file.</summary>
public interface IBackups
{
    /// <summary>Writes the state of one instant; nobody who reads or writes waits for it. The file is there whole or not at all.</summary>
    /// <exception cref="UnreadableFileException">Another kind of file lies there, or a file of the ledger is missing or damaged.</exception>
    Task<BackupReport> Write(string file, ReadingProgress progress, CancellationToken ct);

    /// <summary>Puts a backup into an empty workspace, brought up to date; all of it or nothing.</summary>
    /// <exception cref="UnreadableFileException">It is no backup or damaged, or the workspace isn't empty.</exception>
    /// <exception cref="NewerWorkspaceException">A newer program wrote it.</exception>
    Task<RestoreReport> PutBack(string file, ReadingProgress progress, CancellationToken ct);
}

/// <summary>Backs the workspace up while it is being served and written.</summary>
/// <param name="backups">Where they are written.</param>
/// <param name="asker">A backup holds everything.</param>
public sealed class BackUpWorkspace(IBackups backups, IAsker asker)
{
    /// <summary>Writes the backup.</summary>
    /// <exception cref="NotAllowedException">They may not see all that is in it.</exception>
    public Task<BackupReport> To(string file, ReadingProgress progress, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return backups.Write(file, progress, ct);
    }
}

/// <summary>Makes an empty workspace what it was when a backup was written.</summary>
/// <param name="backups">Where they are read.</param>
/// <param name="asker">Who wants it.</param>
public sealed class RestoreWorkspace(IBackups backups, IAsker asker)
{
    /// <summary>Puts the backup back.</summary>
    public Task<RestoreReport> From(string file, ReadingProgress progress, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return backups.PutBack(file, progress, ct);
    }
}
