using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>A table whose cells have types: a sheet of a workbook, or a Parquet file.</summary>
internal interface ITypedRows : IDisposable
{
    /// <summary>Whether a bare number in a date column counts days from 1904.</summary>
    bool DaysFrom1904 { get; }

    /// <summary>Whether days are made of instants; they are taken in UTC.</summary>
    bool HasInstants => false;

    /// <summary>Goes on to the next row that the file holds and writes its cells down.</summary>
    /// <param name="cells">Where to write; empty.</param>
    /// <returns>The row's 1-based number; <c>null</c> at the end.</returns>
    long? Next(CellBuffer cells);
}

/// <summary>The rows of a table with types. A sheet leaves blank rows out: they are counted where another row follows.</summary>
internal sealed class TypedRows(ITypedRows rows) : RowSource
{
    private readonly CellBuffer _cells = new();
    private long _filled;

    public override bool DaysFrom1904 => rows.DaysFrom1904;

    public override bool HasInstants => rows.HasInstants;

    protected override ReadOnlySpan<char> Text => _cells.Text;

    protected override ReadOnlySpan<CellSpan> Cells => Number == _filled ? _cells.Cells : [];

    public override bool Next()
    {
        if (Number == _filled && !Fill())
        {
            return false;
        }

        Number++;
        Flaw = Number == _filled ? _cells.Flaw : null;
        return true;
    }

    public override void Dispose() => rows.Dispose();

    private bool Fill()
    {
        _cells.Clear();
        while (rows.Next(_cells) is { } number)
        {
            if (!_cells.IsBlank && number > _filled)
            {
                _filled = number;
                return true;
            }

            _cells.Clear();
        }

        return false;
    }
}
