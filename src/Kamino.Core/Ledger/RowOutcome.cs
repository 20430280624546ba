namespace Kamino.Core.Ledger;

/// <summary>What became of one row of a file.</summary>
/// <param name="Row">1-based row of the file.</param>
public abstract record RowOutcome(long Row)
{
    /// <summary>The row is a ledger line.</summary>
    public sealed record Accepted(LedgerLine Line) : RowOutcome(Line.Row);

    /// <summary>The row holds a flaw: nothing of it enters.</summary>
    /// <param name="Row">1-based row of the file.</param>
    /// <param name="Column">The column's header as the file writes it; empty where the row as a whole is flawed.</param>
    /// <param name="Value">The cell's text, shortened to 200 characters.</param>
    /// <param name="Flaw">What is wrong.</param>
    /// <param name="Cells">The whole row as text, so that it can be saved, mended and imported.</param>
    public sealed record Refused(long Row, string Column, string Value, RowFlaw Flaw, IReadOnlyList<string> Cells) : RowOutcome(Row)
    {
        /// <summary>The file's name, where the ledger came in several.</summary>
        public string? File { get; init; }
    }

    /// <summary>The row is no line of the ledger, and rightly so.</summary>
    public sealed record Ignored(long Row, IgnoredBecause Why) : RowOutcome(Row);
}

/// <summary>Why a row was left out without being wrong.</summary>
public enum IgnoredBecause
{
    /// <summary>It sums up other rows.</summary>
    TotalRow,

    /// <summary>It holds nothing.</summary>
    BlankRow,

    /// <summary>It stands above the header row.</summary>
    TitleRow,

    /// <summary>It repeats the header row.</summary>
    RepeatedHeader,

    /// <summary>Its document was cancelled.</summary>
    Cancelled,
}

/// <summary>Why a row was refused.</summary>
public enum RowFlaw
{
    /// <summary>There is no date.</summary>
    NoDate,

    /// <summary>The text is no date in the column's format.</summary>
    BadDate,

    /// <summary>The day doesn't exist, such as 31/02.</summary>
    ImpossibleDate,

    /// <summary>The date is in another format than the rest of its column.</summary>
    MixedDates,

    /// <summary>There is no amount, and no quantity and price to make it of.</summary>
    NoAmount,

    /// <summary>The text is no number in the column's format.</summary>
    BadNumber,

    /// <summary>The number has more digits than can be kept exactly.</summary>
    NumberTooLarge,

    /// <summary>The currency isn't an ISO 4217 code.</summary>
    BadCurrency,

    /// <summary>The row has more or fewer cells than the header.</summary>
    WrongCellCount,

    /// <summary>No header row of the documents file carries this line's document.</summary>
    NoDocumentHeader,

    /// <summary>The cell holds a spreadsheet's error, such as #N/A.</summary>
    ErrorCell,

    /// <summary>A quote opens and never closes.</summary>
    UnclosedQuote,

    /// <summary>A cell is longer than a cell may be.</summary>
    CellTooLong,

    /// <summary>The row holds NUL characters, which no text has.</summary>
    UnreadableText,
}
