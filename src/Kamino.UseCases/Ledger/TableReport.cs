namespace Kamino.UseCases.Ledger;

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

    /// <summary>The people would report to each other in a circle.</summary>
    ReportingCircle,

    /// <summary>A note on a person has a word on health, politics or belief; the value is that word.</summary>
    SensitiveWord,

    /// <summary>A person's points don't add up to 100.</summary>
    PointsNotHundred,

    /// <summary>A person scored rivals only, and not us.</summary>
    UsNotScored,

    /// <summary>A person scored us and more than three others.</summary>
    TooManySuppliers,

    /// <summary>The survey doesn't ask about this factor.</summary>
    UnknownFactor,

    /// <summary>A new survey needs three to nine factors.</summary>
    BadQuestionnaire,

    /// <summary>The survey is closed: it takes no new answer.</summary>
    SurveyClosed,

    /// <summary>They answered themselves: their answer isn't ours to change.</summary>
    AnsweredThemselves,

    /// <summary>A guess of ours counts only before the customer's first answer.</summary>
    GuessTooLate,
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
    IReadOnlyList<TableRefusal> Refusals, IReadOnlyList<Question> Questions, IReadOnlyList<Notice> Notices)
{
    /// <summary>The batch that it made, by which it can be taken back; <c>null</c> where nothing changed.</summary>
    public string? Batch { get; init; }
}

/// <summary>What an import of such a table found, against what was known.</summary>
/// <param name="Changed">Records that are new or another than before.</param>
/// <param name="Confirmed">Records that the file says again.</param>
public sealed record TableChanges<T>(IReadOnlyCollection<T> Changed, IReadOnlyCollection<T> Confirmed)
{
    /// <summary>The same in another form.</summary>
    public TableChanges<TOther> As<TOther>(Func<T, TOther> form) => new([.. Changed.Select(form)], [.. Confirmed.Select(form)]);
}

/// <summary>What is kept of such an import, so that it can be listed and taken back.</summary>
/// <param name="Files">Names of the files, without folders.</param>
/// <param name="By">Who imported.</param>
/// <param name="At">When.</param>
/// <param name="Report">The whole report.</param>
public sealed record TableDraft(IReadOnlyList<string> Files, string By, DateTimeOffset At, TableReport Report);
