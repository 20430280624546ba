using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

/// <summary>Rows of a file as tests write them: cells with a bar between, the seventh row of its file.</summary>
internal static class Rows
{
    public const long Number = 7;

    public delegate T Reading<out T>(CellRow row);

    public static T Look<T>(string cells, Reading<T> look, CellForm form = CellForm.Text)
    {
        var spans = new List<CellSpan>();
        var start = 0;
        foreach (var cell in cells.Split('|'))
        {
            spans.Add(new CellSpan(start, cell.Length, form));
            start += cell.Length + 1;
        }

        return look(new CellRow(Number, cells, [.. spans]));
    }

    public static LedgerLayout Layout(string header, params ReadOnlySpan<LedgerField> fields)
    {
        var columns = new Dictionary<LedgerField, int>();
        for (var column = 0; column < fields.Length; column++)
        {
            columns.Add(fields[column], column);
        }

        return new LedgerLayout(header.Split('|'), columns, [], DateOrder.YearMonthDay);
    }
}
