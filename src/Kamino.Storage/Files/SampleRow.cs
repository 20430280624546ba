using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>A row kept for looking at.</summary>
/// <param name="Number">1-based, as a spreadsheet counts.</param>
/// <param name="Cells">Its cells as text.</param>
/// <param name="Forms">How the file holds them.</param>
internal sealed record SampleRow(long Number, string[] Cells, CellForm[] Forms)
{
    public static SampleRow Of(CellRow row)
    {
        var forms = new CellForm[row.Count];
        for (var column = 0; column < forms.Length; column++)
        {
            forms[column] = row.Form(column);
        }

        return new SampleRow(row.Number, row.ToTexts(), forms);
    }

    /// <summary>The cell's text where the file holds it as text; empty otherwise.</summary>
    public ReadOnlySpan<char> TextOf(int column) =>
        column >= 0 && column < Cells.Length && Forms[column] == CellForm.Text ? Cells[column] : [];
}
