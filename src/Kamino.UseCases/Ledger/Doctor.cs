using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Ledger;

/// <summary>What was found of a file of the workspace.</summary>
public enum WorkspaceFlaw
{
    /// <summary>Left over from an import that was broken off; it counts nowhere.</summary>
    Leftover,

    /// <summary>The manifest names it and it isn't there.</summary>
    Missing,

    /// <summary>It isn't what was written: its hash differs.</summary>
    Damaged,

    /// <summary>The cluster that serves the lines didn't have all of them; they were brought there again.</summary>
    NotServed,
}

/// <summary>A file with what is wrong with it.</summary>
/// <param name="File">Its name, from the workspace's folder on.</param>
/// <param name="Flaw">What is wrong.</param>
/// <param name="Removed">Whether it was removed.</param>
public sealed record WorkspaceFinding(string File, WorkspaceFlaw Flaw, bool Removed);

/// <summary>The state of a workspace.</summary>
/// <param name="Files">How many files the manifest names.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record DoctorReport(int Files, IReadOnlyList<WorkspaceFinding> Findings)
{
    /// <summary>Whether the trail of who did what is as it was written.</summary>
    public AuditCheck Audit { get; init; } = new(0, AuditChain.Start, null);

    /// <summary>Whether every line that counts is there as it was written, and every deed.</summary>
    public bool Sound => Findings.All(finding => finding.Flaw is WorkspaceFlaw.Leftover or WorkspaceFlaw.NotServed) && Audit.Sound;
}

/// <summary>The files of the workspace.</summary>
public interface IWorkspaceFiles
{
    /// <summary>Holds every file against the manifest and removes what counts nowhere.</summary>
    /// <exception cref="ImportUnderWayException">An import is under way: its files are no leftovers.</exception>
    Task<DoctorReport> Mend(CancellationToken ct);
}

/// <summary>Looks a workspace over after a crash.</summary>
/// <param name="files">Its files.</param>
/// <param name="trail">Who did what.</param>
/// <param name="asker">Who asks.</param>
public sealed class Doctor(IWorkspaceFiles files, IAuditTrail trail, IAsker asker)
{
    /// <summary>Removes what a broken-off import left, and names what is missing or damaged.</summary>
    public async Task<DoctorReport> Look(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return await files.Mend(ct) with { Audit = await trail.Check(ct) };
    }
}
