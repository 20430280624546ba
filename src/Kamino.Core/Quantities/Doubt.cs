namespace Kamino.Core.Quantities;

/// <summary>Why a figure can't be given. <c>Words/</c> holds the sentence for each, in every language.</summary>
public enum Doubt
{
    /// <summary>Nobody scored a factor yet.</summary>
    NoFactors,

    /// <summary>Too little of the weight is covered by scores.</summary>
    TooLittleCoverage,

    /// <summary>Nobody gave a score for this factor.</summary>
    NotScored,

    /// <summary>A score is missing and the model lets none be missing.</summary>
    MissingScore,

    /// <summary>No rival was scored, so nothing can be relative to the best of them.</summary>
    NoRival,

    /// <summary>Too few purchases to tell a pattern.</summary>
    TooFewPurchases,

    /// <summary>The earlier period has no sales to compare with: the account is new.</summary>
    NoEarlierSales,

    /// <summary>The ledger has no cost for all of the lines.</summary>
    NoCost,

    /// <summary>There are no sales to divide by.</summary>
    NoSales,

    /// <summary>Nobody said how much the customer spends in the category.</summary>
    NoAvailableSpend,

    /// <summary>An exchange rate is missing for a day and a currency.</summary>
    NoRate,

    /// <summary>The ledger is too short for the comparison.</summary>
    TooShortHistory,

    /// <summary>The ledger doesn't carry the column that the figure needs.</summary>
    NoColumn,
}
