namespace Kamino.Core.Ledger;

/// <summary>Recognises what a spreadsheet shows where a formula failed, in English and in Spanish.</summary>
public static class SpreadsheetError
{
    private static readonly string[] Errors =
    [
        "#N/A", "#N/D", "#REF!", "#¡REF!", "#VALUE!", "#¡VALOR!", "#DIV/0!", "#¡DIV/0!", "#NAME?", "#¿NOMBRE?", "#NULL!", "#¡NULO!", "#NUM!", "#¡NUM!",
        "#SPILL!", "#CALC!", "#GETTING_DATA",
    ];

    /// <summary>Whether the cell is such an error and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> cell)
    {
        var text = CellText.Trim(cell);
        foreach (var error in Errors)
        {
            if (text.Equals(error, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
