using System.Text.Json.Serialization;

namespace Kamino.UseCases.Ledger;

/// <summary>Whether what an import brought counts.</summary>
public enum BatchStatus
{
    /// <summary>It counts.</summary>
    Visible,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>What an import brought.</summary>
public enum BatchKind
{
    /// <summary>Sales lines.</summary>
    Ledger,

    /// <summary>What the company knows of its accounts.</summary>
    Accounts,

    /// <summary>What it knows of its products.</summary>
    Products,

    /// <summary>The people at accounts.</summary>
    Contacts,

    /// <summary>Exchange rates.</summary>
    Rates,

    /// <summary>What activities cost, and how much of them accounts took.</summary>
    Costs,

    /// <summary>What accounts owe.</summary>
    Receivables,

    /// <summary>What accounts spend, and with whom.</summary>
    Wallet,

    /// <summary>The rules that name RFM scores.</summary>
    Segments,

    /// <summary>What customers answered in surveys.</summary>
    Surveys,

    /// <summary>How both sides see relationships.</summary>
    Stages,

    /// <summary>What people scored.</summary>
    Scores,
}

/// <summary>A cell that stayed as it was when its import was taken back, because somebody had changed it since.</summary>
/// <param name="Record">Which record: its code, or what it is known by.</param>
/// <param name="Field">The field, as <c>--map</c> names it.</param>
/// <param name="Value">What it holds; <c>null</c> where somebody emptied it.</param>
public sealed record KeptEdit(string Record, string Field, string? Value);

/// <summary>One import, as it is listed.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Kind">What it brought.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="Files">Names of its files.</param>
/// <param name="By">Who imported.</param>
/// <param name="At">When.</param>
/// <param name="UndoneBy">Who took it back.</param>
/// <param name="UndoneAt">When it was taken back.</param>
/// <param name="LeansOn">Earlier batches whose lines or records it confirmed or corrected.</param>
public sealed record KeptBatch(
    string Batch, BatchKind Kind, BatchStatus Status, IReadOnlyList<string> Files, string By, DateTimeOffset At,
    string? UndoneBy, DateTimeOffset? UndoneAt, IReadOnlyList<string> LeansOn)
{
    /// <summary>What became of the rows.</summary>
    public required RowCounts Rows { get; init; }

    /// <summary>What an import of the ledger did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImportReport? Report { get; init; }

    /// <summary>What an import of accounts, products, contacts or rates did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TableReport? Table { get; init; }

    /// <summary>What stayed when it was taken back, because somebody had changed it since.</summary>
    public IReadOnlyList<KeptEdit> KeptEdits { get; init; } = [];
}

/// <summary>The imports of the workspace.</summary>
public interface IBatchStore
{
    /// <summary>All of them, latest first.</summary>
    Task<IReadOnlyList<KeptBatch>> List(CancellationToken ct);

    /// <summary>Takes one back: in one transaction, and only if no visible one leans on it.</summary>
    /// <returns>The visible batches that lean on it; none where it was undone.</returns>
    /// <exception cref="ImportUnderWayException">An import is under way: it may be about to lean on it.</exception>
    Task<IReadOnlyList<string>> Undo(string batch, string by, DateTimeOffset at, CancellationToken ct);

    /// <summary>The refused rows of a batch as CSV; <c>null</c> where none were refused.</summary>
    Task<string?> RefusedFile(string batch, CancellationToken ct);
}
