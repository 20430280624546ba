using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Ledger;

/// <summary>Why a file can't be taken as a whole; each has its sentence in both languages.</summary>
public enum FileFlaw
{
    /// <summary>A day is needed as YYYY-MM-DD.</summary>
    BadDate,

    /// <summary>This is no model file: see docs/guide/models.md for how one is written.</summary>
    BadModel,

    /// <summary>A number is needed, with a decimal point and no thousands sign.</summary>
    BadNumber,

    /// <summary>The file is no published portfolio: something is missing or doesn't fit.</summary>
    BadPortfolio,

    /// <summary>The file is no question matrix: key, name and questions in Spanish and English are needed.</summary>
    BadQuestions,

    /// <summary>It is no text file, workbook or Parquet file.</summary>
    BinaryFile,

    /// <summary>A cell holds what can't stand there: numbers are numbers, and days are Excel's dates or YYYY-MM-DD.</summary>
    CellNotReadable,

    /// <summary>The file is damaged.</summary>
    DamagedFile,

    /// <summary>The cell is empty: fill it in.</summary>
    EmptyCell,

    /// <summary>The file is empty.</summary>
    EmptyFile,

    /// <summary>The fewest calls ask for more time than there is: lower them, or raise the capacity.</summary>
    FewestAboveCapacity,

    /// <summary>People's money doesn't add up to the budget: mend one of them.</summary>
    PeopleNotBudget,

    /// <summary>A person's capacity is written as name and number with a semicolon between them.</summary>
    PersonUnreadable,

    /// <summary>A file of this name lies there already, and no sample made it.</summary>
    FileInTheWay,

    /// <summary>A virus was found in the file: it wasn't taken in.</summary>
    FileInfected,

    /// <summary>The file doesn't exist.</summary>
    FileNotFound,

    /// <summary>The file can't be opened.</summary>
    FileNotReadable,

    /// <summary>The file couldn't be looked through for viruses, so it wasn't taken in.</summary>
    FileNotScanned,

    /// <summary>The files are larger than this server takes at once.</summary>
    FileTooLarge,

    /// <summary>It is a folder, not a file.</summary>
    IsAFolder,

    /// <summary>Judged sales must rise: no effort &lt; half &lt; today &lt; one and a half times &lt; saturation; ask again.</summary>
    JudgmentNotRising,

    /// <summary>The curve would be flatter or steeper than selling effort ever is (c outside 0.3 to 6): ask again.</summary>
    JudgmentOutOfRange,

    /// <summary>The last purchase lies after the end of the observed time: t_x is at most T.</summary>
    LastAfterEnd,

    /// <summary>Without a repeat purchase there is no last one: where x is 0, t_x is 0.</summary>
    LastWithoutRepeat,

    /// <summary>A file of the ledger isn’t what was written: see kamino doctor; no backup was written.</summary>
    LedgerFileDamaged,

    /// <summary>A file of the ledger that the manifest names is missing: see kamino doctor; no backup was written.</summary>
    LedgerFileMissing,

    /// <summary>A file of the ledger can’t be read any more: see kamino doctor, put it back from a backup, or undo its batch and import it again.</summary>
    LedgerFileUnreadable,

    /// <summary>Sales so far go on for longer than any similar launch: give longer analogs.</summary>
    LongerThanAnalogs,

    /// <summary>The margin is a share of the sale, above 0 and at most 1: 0.30.</summary>
    MarginOutOfRange,

    /// <summary>A column is missing that can't be left out.</summary>
    MissingColumn,

    /// <summary>A month is missing: all twelve are needed.</summary>
    MonthMissing,

    /// <summary>More responses than customers.</summary>
    MoreResponsesThanCustomers,

    /// <summary>More purchases than occasions up to the last one: x is at most t_x.</summary>
    MoreThanOccasions,

    /// <summary>The most calls are below the fewest.</summary>
    MostBelowFewest,

    /// <summary>An amount from 0 is needed.</summary>
    NegativeAmount,

    /// <summary>It must be a number from 0.</summary>
    NegativeNumber,

    /// <summary>Sales are numbers from 0: take returns off within the period.</summary>
    NegativeSales,

    /// <summary>Time is a number from 0.</summary>
    NegativeTime,

    /// <summary>No launch in the ledger: the product was there from the beginning, or isn't known; see kamino forecast launches.</summary>
    NeverLaunched,

    /// <summary>The library of published products has none of that name; see kamino forecast library.</summary>
    NotInLibrary,

    /// <summary>A column per similar launch is missing, besides t.</summary>
    NoAnalog,

    /// <summary>It is no backup of Kamino.</summary>
    NoBackup,

    /// <summary>Another file of this name lies there already, and it is no backup: choose another name.</summary>
    NoBackupInTheWay,

    /// <summary>It doesn’t say what serves the ledger’s lines.</summary>
    NoCluster,

    /// <summary>It doesn’t say where the records are.</summary>
    NoConnection,

    /// <summary>It is no PowerPoint deck.</summary>
    NoDeck,

    /// <summary>The launch's total is missing: give --launch-total or --observed.</summary>
    NoLaunchTotal,

    /// <summary>It is no workbook that plan export wrote: its hidden sheet kamino is missing.</summary>
    NoPlanWorkbook,

    /// <summary>A column is missing: give it in the header row.</summary>
    NoSuchColumn,

    /// <summary>The workbook has no such sheet.</summary>
    NoSuchSheet,

    /// <summary>A whole number is needed, from 0 and not beyond what can be counted.</summary>
    NotACount,

    /// <summary>A month is a number from 1 to 12.</summary>
    NotAMonth,

    /// <summary>It must be above 0.</summary>
    NotAboveZero,

    /// <summary>The cluster that serves the ledger doesn’t have all lines of a batch: kamino doctor brings them there.</summary>
    NotOnCluster,

    /// <summary>There are no sales to go by: give some above 0.</summary>
    NothingSold,

    /// <summary>The workbook is of another plan.</summary>
    OtherPlan,

    /// <summary>The workbook is locked with a password: save it without one.</summary>
    PasswordProtected,

    /// <summary>Periods count 1, 2, 3… from launch, without gaps.</summary>
    PeriodOutOfOrder,

    /// <summary>The points draw no curve that rises to saturation: add points, or use judgments.</summary>
    PointsMakeNoCurve,

    /// <summary>Another program has the records open.</summary>
    RecordsInUse,

    /// <summary>There is data already where the records are to go.</summary>
    RecordsNotEmpty,

    /// <summary>The variable says where the records are and would still say so afterwards.</summary>
    RecordsSaidElsewhere,

    /// <summary>The records are on that engine already.</summary>
    RecordsSameEngine,

    /// <summary>An account comes twice: keep one row per account.</summary>
    RepeatedAccount,

    /// <summary>A similar launch comes twice: rename one of them.</summary>
    RepeatedAnalog,

    /// <summary>This cell stands twice: keep one row.</summary>
    RepeatedCell,

    /// <summary>This customer stands twice: keep one row.</summary>
    RepeatedCustomer,

    /// <summary>An expert comes twice: keep one row.</summary>
    RepeatedExpert,

    /// <summary>A month comes twice.</summary>
    RepeatedMonth,

    /// <summary>A name comes twice.</summary>
    RepeatedName,

    /// <summary>This score stands twice: keep one row.</summary>
    RepeatedScore,

    /// <summary>A score lies on its scale, from 0 to 10.</summary>
    ScoreOutOfRange,

    /// <summary>The archive holds several tables: give one of them.</summary>
    SeveralTables,

    /// <summary>The shares must add up to 100.</summary>
    SharesNotHundred,

    /// <summary>All similarities are 0: give at least one above.</summary>
    SimilaritiesAllZero,

    /// <summary>--similarity says nothing of a launch of the file: give it a number, 0 to leave it out.</summary>
    SimilarityMissing,

    /// <summary>A similarity is from 0 to 10.</summary>
    SimilarityOutOfScale,

    /// <summary>At least five periods are needed for a fit: add those that are missing, or forecast by analogy (forecast analogy).</summary>
    TooFewPeriods,

    /// <summary>Five different efforts per account are needed to measure a curve: add points, or use judgments.</summary>
    TooFewPoints,

    /// <summary>The sheet has too many rows.</summary>
    TooManyRows,

    /// <summary>The archive breaks off or is damaged.</summary>
    TruncatedArchive,

    /// <summary>A quotation mark opens and never closes.</summary>
    UnclosedQuote,

    /// <summary>--similarity names a launch that the file doesn't have; it has those that follow.</summary>
    UnknownAnalog,

    /// <summary>The axis is attractiveness or strength.</summary>
    UnknownAxis,

    /// <summary>That encoding isn't known.</summary>
    UnknownEncoding,

    /// <summary>The model has no such factor on this axis.</summary>
    UnknownFactor,

    /// <summary>The name must end in one of these.</summary>
    UnknownFileKind,

    /// <summary>This kind of file isn't read.</summary>
    UnknownFormat,

    /// <summary>The account names somebody or something that the other file doesn't have: add it there, or mend it here.</summary>
    UnknownName,

    /// <summary>The source of a score is customer or judged.</summary>
    UnknownSource,

    /// <summary>The template has a token that nothing fills.</summary>
    UnknownToken,

    /// <summary>A word is none that the column knows.</summary>
    UnknownWord,

    /// <summary>The file can't be written.</summary>
    UnwritableFile,

    /// <summary>It is a web page or XML under another name: open it in a spreadsheet and save it as XLSX or CSV.</summary>
    WebPage,

    /// <summary>The workspace isn’t empty: restore into another folder with --workspace.</summary>
    WorkspaceNotEmpty,

    /// <summary>The row doesn't have as many cells as the header.</summary>
    WrongCellCount,

    /// <summary>The archive unpacks to far more than a ledger ever does.</summary>
    ZipBomb,
}

/// <summary>A file that can't be read, or doesn't hold what its reader needs. Nothing was changed.</summary>
/// <param name="file">The file's name.</param>
/// <param name="reason">What is wrong: a <see cref="FileFlaw"/>, or the flaw of what the file describes.</param>
/// <param name="detail">Where, and what was found there.</param>
public sealed class UnreadableFileException(string file, Enum reason, string? detail = null)
    : Exception($"{file}: {RecordWord.Of(reason)}{(detail is null ? "" : $" ({detail})")}")
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong.</summary>
    public Enum Reason { get; } = reason;

    /// <summary>What is wrong, as records write it.</summary>
    public string Flaw => RecordWord.Of(Reason);

    /// <summary>Where.</summary>
    public string? Detail { get; } = detail;
}
