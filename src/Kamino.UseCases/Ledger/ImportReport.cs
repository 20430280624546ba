using System.Text.Json.Serialization;
using Kamino.Core.Ledger;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Ledger;

/// <summary>How an import ended.</summary>
public enum ImportStatus
{
    /// <summary>The lines are in the ledger.</summary>
    Committed,

    /// <summary>Everything was done but the last step: nothing changed.</summary>
    DryRun,

    /// <summary>The file, or its rows under <c>--strict</c>, were refused, or a question is open: nothing changed.</summary>
    Refused,

    /// <summary>The ledger holds all of it already.</summary>
    Unchanged,
}

/// <summary>What became of the rows. <c>Read = Accepted + Unchanged + Corrected + Refused + Ignored</c>, always.</summary>
/// <param name="Read">Rows of the file, without its header.</param>
/// <param name="Accepted">New lines.</param>
/// <param name="Unchanged">Lines that the ledger holds already.</param>
/// <param name="Corrected">Lines that replace an older one of the same document, or withdraw it.</param>
/// <param name="Refused">Rows with a flaw; nothing of them enters.</param>
/// <param name="Ignored">Rows that are no line, such as totals.</param>
public sealed record RowCounts(long Read, long Accepted, long Unchanged, long Corrected, long Refused, long Ignored);

/// <summary>What the good rows of a file sum up to in one currency; exact.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Net"><c>Gross − Credits</c>.</param>
/// <param name="Gross">Lines at or above zero.</param>
/// <param name="Credits">Lines below zero, as a positive amount.</param>
/// <param name="CreditLines">Lines with both quantity and net below zero.</param>
/// <param name="CreditDocuments">Documents that such lines stand on.</param>
/// <param name="NetWithoutAccount">Net of the lines without a customer.</param>
public sealed record CurrencyTotal(
    Currency Currency, Money Net, Money Gross, Money Credits, long CreditLines, long CreditDocuments, Money NetWithoutAccount);

/// <summary>A row that was refused.</summary>
/// <param name="Row">1-based row of the file, as a spreadsheet counts.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Value">The cell's text.</param>
/// <param name="Flaw">What is wrong.</param>
public sealed record Refusal(long Row, string Column, string Value, RowFlaw Flaw)
{
    /// <summary>The file's name, where the ledger came in several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }
}

/// <summary>A row that is no line.</summary>
public sealed record IgnoredRow(long Row, IgnoredBecause Why);

/// <summary>The days that lines lie on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last day.</param>
public sealed record DaySpan(DateOnly From, DateOnly Until);

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport(
    string? Batch, ImportStatus Status, RowCounts Rows, IReadOnlyList<CurrencyTotal> Totals, DaySpan? Period, long Accounts,
    FileFormat Format, IReadOnlyDictionary<string, string> Mapping, IReadOnlyList<Refusal> Refusals, IReadOnlyList<IgnoredRow> Ignored,
    IReadOnlyList<Question> Questions, IReadOnlyList<Notice> Notices)
{
    /// <summary>How many refusals and ignored rows a report lists at most; the counts are always whole.</summary>
    public const int Listed = 10_000;

    /// <summary>Lines of the ledger that this import hides without putting another in their place.</summary>
    public long Withdrawn { get; init; }

    /// <summary>Lines without a customer: kept, counted, under no account.</summary>
    public long LinesWithoutAccount { get; init; }

    /// <summary>The profile that it was read by or saved as.</summary>
    public ProfileName? Profile { get; init; }

    /// <summary>What was read, for whoever wants to see it before it enters.</summary>
    [JsonIgnore]
    public LedgerInspection? Inspection { get; init; }
}

/// <summary>A profile in one of its versions.</summary>
public sealed record ProfileName(string Name, int Version);
