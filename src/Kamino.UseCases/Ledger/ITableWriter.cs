namespace Kamino.UseCases.Ledger;

/// <summary>A table to be written to a file.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Header">One heading for each column.</param>
/// <param name="Rows">Cells: text, whole and decimal numbers, days; <c>null</c> is empty.</param>
public sealed record WrittenTable(string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Writes tables for other programs.</summary>
public interface ITableWriter
{
    /// <summary>Writes a file, XLSX or CSV as its name ends. Numbers stay numbers; a text that a spreadsheet would run as a formula is disarmed.</summary>
    /// <exception cref="UnreadableFileException">The file can't be written or its name ends otherwise.</exception>
    Task Write(string file, WrittenTable table, CancellationToken ct);
}
