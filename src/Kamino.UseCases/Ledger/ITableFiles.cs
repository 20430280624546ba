using Kamino.Core.Ledger;

namespace Kamino.UseCases.Ledger;

/// <summary>What a cell of a small table holds.</summary>
public enum CellKind
{
    /// <summary>Text; codes stay text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>A field that a table may carry.</summary>
/// <param name="Name">snake_case, as <c>--map</c> writes it.</param>
/// <param name="Kind">How its cells are read.</param>
/// <param name="Required">Whether the table is refused without it.</param>
/// <param name="Headers">Header words in Spanish and English that mean it; case, accents and punctuation don't count.</param>
public sealed record TableField(string Name, CellKind Kind, bool Required, IReadOnlyList<string> Headers)
{
    /// <summary>Header words that mean it only where no column means it more surely: <c>Cliente</c> may be a code or a name.</summary>
    public IReadOnlyList<string> LessSure { get; init; } = [];
}

/// <summary>One row of a table, cells by field name. A cell that is empty isn't there.</summary>
public sealed record TableRow(long Row, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, decimal> Numbers, IReadOnlyDictionary<string, DateOnly> Dates);

/// <summary>A cell or row that can't be read.</summary>
public sealed record TableFlaw(long Row, string Column, string Value, RowFlaw Flaw);

/// <summary>A whole small table (accounts, products, rates…), read by the same detection as a ledger.</summary>
public sealed record Table(
    FileFormat Format, IReadOnlyDictionary<string, string> Mapping, IReadOnlyList<TableRow> Rows,
    IReadOnlyList<TableFlaw> Flaws, IReadOnlyList<Question> Questions, long RowsRead, long RowsIgnored);

/// <summary>Reads tables that fit in memory.</summary>
public interface ITableFiles
{
    /// <summary>Reads one file in any of the forms that a ledger may have.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="fields">The fields it may carry.</param>
    /// <param name="mapping">Field name to column header, where the user said so.</param>
    /// <param name="settings">As for a ledger.</param>
    /// <param name="ct">Stops the work.</param>
    Task<Table> Read(
        string file, IReadOnlyList<TableField> fields, IReadOnlyDictionary<string, string> mapping,
        IReadOnlyDictionary<string, string> settings, CancellationToken ct);

    /// <summary>Saves some of a file's rows as CSV, with its header and their own cells, so that they can be mended and imported.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="rows">1-based rows, as a spreadsheet counts.</param>
    /// <param name="target">Where to.</param>
    /// <param name="fields">The fields that the file may carry; they tell which row is its header.</param>
    /// <param name="settings">As it was read.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The target can't be written.</exception>
    Task SaveRows(
        string file, IReadOnlySet<long> rows, string target, IReadOnlyList<TableField> fields, IReadOnlyDictionary<string, string> settings, CancellationToken ct);
}
