using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>What becomes of what is known already.</summary>
public enum TableMode
{
    /// <summary>New rows enter; filled cells change what is known, empty ones leave it.</summary>
    Update,

    /// <summary>New rows enter; what is known becomes what the file's columns say, empty cells included.</summary>
    Replace,

    /// <summary>New rows enter; what is known stays as it is.</summary>
    AddOnly,

    /// <summary>Nothing new enters; filled cells change what is known.</summary>
    KnownOnly,
}

/// <summary>Why a row of accounts, products, contacts or rates was refused.</summary>
public enum RecordFlaw
{
    /// <summary>It has no code, or another cell that it can't be without is empty.</summary>
    EmptyCell,

    /// <summary>An earlier row of the file says something else of the same thing.</summary>
    RepeatedCode,

    /// <summary>The accounts would belong to each other in a circle; the value names it.</summary>
    GroupCircle,

    /// <summary>Not an ISO 4217 code.</summary>
    BadCurrency,

    /// <summary>An amount below zero where none can be.</summary>
    BelowZero,

    /// <summary>A rate has to be above zero.</summary>
    NotAboveZero,

    /// <summary>A rate between a currency and itself.</summary>
    SameCurrency,

    /// <summary>The number lies outside its scale.</summary>
    OutOfScale,

    /// <summary>Neither a year, a quarter, a month nor two days with a slash between them.</summary>
    BadPeriod,

    /// <summary>The days overlap with another rate of the activity.</summary>
    OverlappingPeriods,

    /// <summary>Not a word that the field knows.</summary>
    UnknownWord,
}

/// <summary>A file of accounts, products, contacts or rates as a user asks for it.</summary>
/// <param name="Files">The files, read one after the other.</param>
/// <param name="Mapping">Field to column header.</param>
/// <param name="Settings">Option to value, as for a ledger, and the table's own.</param>
public sealed record TableImportRequest(
    IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Mapping, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>What becomes of what is known already.</summary>
    public TableMode Mode { get; init; }

    /// <summary>Do everything but the last step.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where to save the refused rows of the one file, so that they can be mended; nowhere where left out.</summary>
    public string? RefusedTo { get; init; }

    /// <summary>What an option was set to; <c>null</c> where it wasn't or is blank.</summary>
    public string? Setting(string option) => Settings.TryGetValue(option, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}

/// <summary>A row that was refused.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">1-based row of the file, as a spreadsheet counts.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Value">The cell's text.</param>
/// <param name="Flaw">What is wrong, as a word: of <see cref="RecordFlaw"/>, or of the ledger's row flaws.</param>
public sealed record TableRefusal(string File, long Row, string Column, string Value, string Flaw);

/// <summary>What such an import did, or would do.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Rows">What became of the rows.</param>
/// <param name="Format">How the first file is written.</param>
/// <param name="Mapping">Field to column header, in the first file.</param>
/// <param name="Refusals">Each refused row.</param>
/// <param name="Questions">What only a person can know; then nothing was read.</param>
/// <param name="Notices">What is worth knowing.</param>
public sealed record TableReport(
    ImportStatus Status, RowCounts Rows, FileFormat? Format, IReadOnlyDictionary<string, string> Mapping,
    IReadOnlyList<TableRefusal> Refusals, IReadOnlyList<Question> Questions, IReadOnlyList<Notice> Notices);
