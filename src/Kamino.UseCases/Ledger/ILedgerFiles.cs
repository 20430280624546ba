using Kamino.Core.Ledger;

namespace Kamino.UseCases.Ledger;

/// <summary>What a user says of a file before it is read; what is left out is found by looking at it.</summary>
/// <param name="Mapping">Field to column header (or <c>#3</c> for the third column), as <c>--map</c> gives it.</param>
/// <param name="Settings">Option to value, as <c>--set</c> gives it: <c>encoding, delimiter, decimal, thousands, dates, header_row, sheet, currency, cancelled</c>.</param>
public sealed record ReadingChoices(
    IReadOnlyDictionary<LedgerField, string> Mapping, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Nothing chosen.</summary>
    public static ReadingChoices None { get; } = new(new Dictionary<LedgerField, string>(), new Dictionary<string, string>());
}

/// <summary>How a file is written, as found or chosen.</summary>
public sealed record FileFormat(
    string Encoding, string? Delimiter, string? Decimal, string? Thousands, string? Dates, int HeaderRow, string? Sheet);

/// <summary>Something that only a person can know, with the option that answers it.</summary>
/// <param name="About"><c>dates</c>, <c>decimal</c>, <c>mapping</c>, <c>sheet</c>…</param>
/// <param name="Choices">The readings that are possible.</param>
/// <param name="AnswerWith">The exact option of the command line, for the first choice.</param>
/// <param name="Column">The column in question, where it is one.</param>
/// <param name="Example">A value that can be read both ways.</param>
public sealed record Question(
    string About, IReadOnlyList<string> Choices, string AnswerWith, string? Column = null, string? Example = null);

/// <summary>Something worth knowing about a file that is no reason to refuse it.</summary>
/// <param name="About">A snake_case word with a sentence in <c>Words/</c>, such as <c>mojibake</c>, <c>no_currency</c>, <c>header_total_differs</c>.</param>
/// <param name="Count">How many rows it concerns.</param>
/// <param name="Example">One of them.</param>
public sealed record Notice(string About, long Count, string? Example = null);

/// <summary>A file as understood before any of it enters.</summary>
public record LedgerInspection(
    IReadOnlyList<string> Files, FileFormat Format, IReadOnlyDictionary<LedgerField, string> Mapping, IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Preview, IReadOnlyList<Question> Questions, IReadOnlyList<Notice> Notices, ReadingChoices Choices);

/// <summary>What importing needs from the files of the world.</summary>
public interface ILedgerFiles
{
    /// <summary>Finds out how the files are written, by looking at whole columns where a sample leaves a doubt.</summary>
    /// <param name="files">One ledger, or lines and documents that belong together.</param>
    /// <param name="choices">What the user or a profile already said; it wins over what is found.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A file can't be opened or isn't what its name says.</exception>
    Task<LedgerInspection> Inspect(IReadOnlyList<string> files, ReadingChoices choices, CancellationToken ct);

    /// <summary>Reads every row once, in file order, in blocks of some thousand rows. Memory doesn't grow with the file.</summary>
    /// <exception cref="UnreadableFileException">The file breaks off or is no such file.</exception>
    IAsyncEnumerable<IReadOnlyList<RowOutcome>> Read(LedgerInspection inspection, ReadingProgress progress, CancellationToken ct);
}

/// <summary>How far reading is. Written by the reader, read by whoever draws the bar.</summary>
public sealed class ReadingProgress
{
    /// <summary>Bytes of the files taken in so far.</summary>
    public long BytesRead { get; set; }

    /// <summary>Bytes of the files as they lie on disk.</summary>
    public long BytesTotal { get; set; }

    /// <summary>Rows read so far.</summary>
    public long Rows { get; set; }

    /// <summary>What only the end of the file tells; complete when reading is.</summary>
    public List<Notice> Notices { get; } = [];
}
