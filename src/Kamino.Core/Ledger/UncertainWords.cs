namespace Kamino.Core.Ledger;

/// <summary>The words by which a status column says that a sale is still open or disputed: it counts, and may yet be taken back.</summary>
public static class UncertainWords
{
    private static readonly HashSet<string> Words =
    [
        "disputed", "indispute", "onhold", "hold", "pending", "draft", "inprocess", "open", "enproceso", "pendiente", "borrador", "retenido", "retenida", "endisputa",
        "disputada", "disputado", "abierto", "abierta", "blocked", "bloqueado", "bloqueada", "proforma",
    ];

    /// <summary>Whether the status is such a word; case, accents and blanks don't matter.</summary>
    public static bool Has(string status) => Words.Contains(HeaderText.Fold(status));
}
