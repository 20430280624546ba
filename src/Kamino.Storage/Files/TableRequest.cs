using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Which fields are looked for in a table, and what a person already said of it.</summary>
/// <param name="Words">The fields' header words.</param>
/// <param name="Kinds">What each field holds.</param>
/// <param name="Mapping">Field to header or <c>#3</c>.</param>
/// <param name="Settings">Option to value.</param>
internal sealed record TableRequest(
    IReadOnlyList<HeaderWords> Words, IReadOnlyDictionary<string, CellKind> Kinds,
    IReadOnlyDictionary<string, string> Mapping, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The fields that a person said nothing of.</summary>
    public IReadOnlyList<HeaderWords> Open { get; } = Mapping.Count == 0 ? Words : [.. Words.Where(words => !Mapping.ContainsKey(words.Field))];

    public CellKind Kind(string field) => Kinds.GetValueOrDefault(field, CellKind.Text);
}

/// <summary>A table as understood by looking at it.</summary>
/// <param name="Source">Where it lies.</param>
/// <param name="Form">How its rows are cut.</param>
/// <param name="HeaderRow">1-based; 0 where there is none.</param>
/// <param name="Header">The header row.</param>
/// <param name="Columns">Field to 0-based column.</param>
/// <param name="Formats">The number format of each column.</param>
/// <param name="Dates">The order of days.</param>
/// <param name="Sample">The first rows below the header.</param>
internal sealed record TableLook(
    SourceFile Source, SourceForm Form, int HeaderRow, IReadOnlyList<string> Header, IReadOnlyDictionary<string, int> Columns,
    IReadOnlyList<NumberFormat> Formats, DateOrder Dates, IReadOnlyList<SampleRow> Sample)
{
    public required FileFormat Format { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<Notice> Notices { get; init; }

    public bool DaysFrom1904 { get; init; }
}
