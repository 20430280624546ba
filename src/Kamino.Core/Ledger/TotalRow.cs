namespace Kamino.Core.Ledger;

/// <summary>Recognises rows that sum up others, as reports print them between and under the lines.</summary>
public static class TotalRow
{
    private static readonly string[] Words =
    [
        "total", "totales", "totals", "subtotal", "subtotales", "subtotals", "sub-total", "sub total", "suma", "sumas", "sum", "gran total", "grand total",
        "suma total", "suma y sigue", "resultado", "summe", "gesamt", "acumulado", "totaal", "somme",
    ];

    /// <summary>Whether the cell starts with a word that labels a sum, as a whole word: <c>Total general</c>, <c>Subtotal:</c>, <c>TOTAL 2020</c>, but not <c>Totalgaz</c>.</summary>
    public static bool IsLabel(ReadOnlySpan<char> cell)
    {
        var text = CellText.Trim(cell).TrimStart("*=-# ");
        foreach (var word in Words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
