using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Plans;

/// <summary>A column of a plan's workbook.</summary>
/// <param name="Name">The field: <c>target</c>.</param>
/// <param name="Head">What the workbook's reader sees.</param>
/// <param name="Kind">How its cells are typed.</param>
/// <param name="Choices">Words of a closed set, each with what the reader sees; empty where anything may stand there.</param>
public sealed record PlanColumn(string Name, string Head, CellKind Kind, IReadOnlyDictionary<string, string> Choices);

/// <summary>A row of a plan's workbook.</summary>
/// <param name="Number">1-based, as a spreadsheet counts.</param>
/// <param name="Id">The node: <c>o1</c>; empty for a new one.</param>
/// <param name="Cells">Values as a plan's fields write them, one for each column; empty for nothing.</param>
public sealed record PlanBookRow(int Number, string Id, IReadOnlyList<string> Cells);

/// <summary>A sheet: the nodes of one part of a plan.</summary>
/// <param name="Part">The part: <c>objectives</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Columns">Its columns after the id.</param>
/// <param name="Rows">Its rows.</param>
public sealed record PlanSheet(string Part, string Name, IReadOnlyList<PlanColumn> Columns, IReadOnlyList<PlanBookRow> Rows);

/// <summary>Objectives and actions of a plan as a workbook. It remembers what it was written from, so that what comes back is put together field by field.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sheets">The sheets.</param>
/// <param name="Base">Fields by path as they were when it was written; empty in one that isn't to come back.</param>
public sealed record PlanBook(int Plan, int Version, IReadOnlyList<PlanSheet> Sheets, IReadOnlyDictionary<string, string> Base);

/// <summary>Workbooks of plans.</summary>
public interface IPlanBooks
{
    /// <summary>A workbook as a file.</summary>
    Task<byte[]> Write(PlanBook book, CancellationToken ct);

    /// <summary>Reads one back.</summary>
    /// <exception cref="UnreadableFileException">It is no such workbook, or a cell holds what can't stand there; says sheet, row and column.</exception>
    PlanBook Read(string file);
}
