namespace Kamino.Core.Ledger;

/// <summary>The words by which a status column says that a document doesn't count.</summary>
public static class CancelledWords
{
    private static readonly string[] Usual =
    [
        "cancelled", "canceled", "cancelado", "cancelada", "anulado", "anulada", "void", "voided", "annulled", "cancel", "cancelacion", "anulacion",
        "reversed", "anul", "canc", "storniert", "annule",
    ];

    // In these columns one letter says it; in a column called "Estado" an X may be anything.
    private static readonly string[] Flags = ["lifecyclestatus", "anulada", "anulado", "cancelada", "cancelado", "cancelled", "canceled", "void"];

    private static readonly string[] FlagValues = ["x", "s", "si", "y", "yes", "true", "1", "verdadero"];

    /// <summary>The words that mean "cancelled" in a column, folded as headers are.</summary>
    /// <param name="header">The status column's header.</param>
    /// <param name="chosen">Words that a person chose, separated by commas; they replace the usual ones.</param>
    public static IReadOnlySet<string> For(string header, string? chosen)
    {
        if (chosen is not null)
        {
            return chosen.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(HeaderText.Fold).ToHashSet();
        }

        var folded = HeaderText.Fold(header);
        return Usual.Concat(folded == Flags[0] ? FlagValues[..1] : Flags.Contains(folded) ? FlagValues : []).ToHashSet();
    }
}
