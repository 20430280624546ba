namespace Kamino.Core.Ledger;

/// <summary>How a file holds a cell. Text has to be read by the column's format; a spreadsheet's or Parquet's own numbers and days don't.</summary>
public enum CellForm
{
    /// <summary>Text as somebody or some program wrote it.</summary>
    Text,

    /// <summary>A number that the file holds as a number, written here with a decimal point and nothing else.</summary>
    Number,

    /// <summary>A day that the file holds as a day, written here as <c>yyyy-MM-dd</c>.</summary>
    Day,
}

/// <summary>Where a cell lies in the text of its row.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters; 0 for an empty cell.</param>
/// <param name="Form">How the file holds it.</param>
public readonly record struct CellSpan(int Start, int Length, CellForm Form);

/// <summary>One row of a file, cut into cells, without a copy of any of them.</summary>
public readonly ref struct CellRow
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<CellSpan> _cells;

    /// <summary>Takes a row.</summary>
    /// <param name="number">1-based, as a spreadsheet counts.</param>
    /// <param name="text">The text that the cells point into.</param>
    /// <param name="cells">The cells, from left to right.</param>
    public CellRow(long number, ReadOnlySpan<char> text, ReadOnlySpan<CellSpan> cells)
    {
        Number = number;
        _text = text;
        _cells = cells;
    }

    /// <summary>1-based number of the row, as a spreadsheet counts.</summary>
    public long Number { get; }

    /// <summary>How many cells the row has.</summary>
    public int Count => _cells.Length;

    /// <summary>The cell's text; empty where the row has no such cell.</summary>
    public ReadOnlySpan<char> this[int column] =>
        column >= 0 && column < _cells.Length ? _text.Slice(_cells[column].Start, _cells[column].Length) : [];

    /// <summary>How the file holds the cell.</summary>
    public CellForm Form(int column) => column >= 0 && column < _cells.Length ? _cells[column].Form : CellForm.Text;

    /// <summary>All cells as text, for showing and for mending.</summary>
    public string[] ToTexts()
    {
        var texts = new string[_cells.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = this[i].ToString();
        }

        return texts;
    }
}
