using Kamino.Core.Ledger;

namespace Kamino.UseCases.Ledger;

/// <summary>What becomes of lines that the ledger holds already.</summary>
public enum ImportMode
{
    /// <summary>New lines enter, changed ones correct the old, nothing goes.</summary>
    Add,

    /// <summary>The file is the whole truth of each document that it names.</summary>
    ReplaceDocuments,

    /// <summary>The file is the whole truth from its first day to its last.</summary>
    ReplacePeriod,
}

/// <summary>What the good rows come to.</summary>
public sealed record StagedLines(long Lines, IReadOnlyList<CurrencyTotal> Totals, DaySpan? Period, long Accounts, long WithoutAccount);

/// <summary>What the good rows mean to the ledger.</summary>
/// <param name="Accepted">New lines.</param>
/// <param name="Unchanged">Lines already there.</param>
/// <param name="Corrected">Lines that replace or withdraw an older one.</param>
/// <param name="Withdrawn">Older lines hidden for good by the mode.</param>
/// <param name="Cancelled">Rows of cancelled documents that the ledger didn't hold, so there is nothing to do.</param>
public sealed record LedgerComparison(long Accepted, long Unchanged, long Corrected, long Withdrawn, IReadOnlyList<long> Cancelled)
{
    /// <summary>Whether the ledger would be another one afterwards.</summary>
    public bool Changes => Accepted + Corrected + Withdrawn > 0;
}

/// <summary>What is kept of an import beside its lines.</summary>
/// <param name="Files">Names of the files, without folders.</param>
/// <param name="By">Who imported.</param>
/// <param name="At">When.</param>
/// <param name="Report">The whole report.</param>
public sealed record BatchDraft(IReadOnlyList<string> Files, string By, DateTimeOffset At, ImportReport Report);

/// <summary>One import under way. Whatever isn't committed leaves nothing behind.</summary>
public interface ILedgerIntake : IAsyncDisposable
{
    /// <summary>The number that the batch will have.</summary>
    string Batch { get; }

    /// <summary>Takes in the good rows and keeps the refused ones as text.</summary>
    /// <param name="rows">Every row of the file.</param>
    /// <param name="header">The header of the refused rows.</param>
    /// <param name="ct">Stops the work.</param>
    Task<StagedLines> Stage(IAsyncEnumerable<IReadOnlyList<RowOutcome>> rows, IReadOnlyList<string> header, CancellationToken ct);

    /// <summary>Finds out which lines are new, known or changed.</summary>
    Task<LedgerComparison> Compare(ImportMode mode, CancellationToken ct);

    /// <summary>Makes the lines visible: from one moment to the next, or not at all.</summary>
    Task Commit(BatchDraft draft, CancellationToken ct);

    /// <summary>Saves the refused rows as CSV with the file's own cells: mended, they import.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="ct">Stops the work.</param>
    Task SaveRefused(string file, CancellationToken ct);
}

/// <summary>The ledger of the workspace, where it is written.</summary>
public interface ILedgerStore
{
    /// <summary>Starts an import; only one can be under way.</summary>
    /// <exception cref="ImportUnderWayException">Another one is.</exception>
    Task<ILedgerIntake> Begin(CancellationToken ct);
}

/// <summary>Somebody else is importing into this workspace.</summary>
public sealed class ImportUnderWayException() : Exception("Another import is under way in this workspace.");
