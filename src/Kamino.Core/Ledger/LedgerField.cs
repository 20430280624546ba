namespace Kamino.Core.Ledger;

/// <summary>What a column of a sales ledger may hold. The words of the command line and of JSON are these names in snake_case.</summary>
public enum LedgerField
{
    /// <summary>The customer's code in the source system. Stays text.</summary>
    Account,

    /// <summary>The customer's name.</summary>
    AccountName,

    /// <summary>The code or name of the group that the customer belongs to.</summary>
    Group,

    /// <summary>The day of the document.</summary>
    Date,

    /// <summary>Number of the invoice, order or credit note.</summary>
    Document,

    /// <summary>Number of the line in its document.</summary>
    Line,

    /// <summary>The product's code.</summary>
    Product,

    /// <summary>The product's name.</summary>
    ProductName,

    /// <summary>The product line or family.</summary>
    Category,

    /// <summary>How many units; negative for a return.</summary>
    Quantity,

    /// <summary>Price of one unit, net of discounts.</summary>
    UnitPrice,

    /// <summary>Amount of the line without tax.</summary>
    Net,

    /// <summary>What the line cost us, in the line's currency.</summary>
    Cost,

    /// <summary>ISO 4217 code.</summary>
    Currency,

    /// <summary>State of the document, such as shipped or cancelled.</summary>
    Status,

    /// <summary>Who sold it.</summary>
    Seller,
}
