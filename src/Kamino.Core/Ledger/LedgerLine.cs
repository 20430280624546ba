using Kamino.Core.Quantities;

namespace Kamino.Core.Ledger;

/// <summary>One line of the sales ledger: what one account was invoiced or credited on one day.</summary>
/// <param name="Row">1-based row of the file it came from, as a spreadsheet counts (the header is a row too).</param>
/// <param name="Account">The account's code in the source system; <c>null</c> where the file names no customer.</param>
/// <param name="Date">The document's day, in the seller's calendar.</param>
/// <param name="Net">Without tax, after discounts, in units of <paramref name="Currency"/>, not rounded; negative for a credit.</param>
/// <param name="Currency">The line's own currency; <c>XXX</c> where nobody said.</param>
public sealed record LedgerLine(long Row, string? Account, DateOnly Date, decimal Net, Currency Currency)
{
    /// <summary>The customer's name on this line.</summary>
    public string? AccountName { get; init; }

    /// <summary>The customer's group on this line.</summary>
    public string? Group { get; init; }

    /// <summary>The invoice, order or credit note.</summary>
    public string? Document { get; init; }

    /// <summary>The line's number in its document, as the file writes it.</summary>
    public string? Line { get; init; }

    /// <summary>The product's code.</summary>
    public string? Product { get; init; }

    /// <summary>The product's name.</summary>
    public string? ProductName { get; init; }

    /// <summary>The product line.</summary>
    public string? Category { get; init; }

    /// <summary>Units; negative for a return; unknown as <c>null</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Price of a unit; unknown as <c>null</c>.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Cost of the whole line in its currency; unknown as <c>null</c>, never 0.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The document's state, as the file writes it.</summary>
    public string? Status { get; init; }

    /// <summary>Who sold it.</summary>
    public string? Seller { get; init; }

    /// <summary>Whether the status column says that the document was cancelled: such a line counts nowhere.</summary>
    public bool Cancelled { get; init; }
}
