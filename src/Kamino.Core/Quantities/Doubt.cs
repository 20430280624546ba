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

    /// <summary>Nobody bought a second time, so no rate of coming back can be told.</summary>
    NoRepeatPurchases,

    /// <summary>The data can't tell one set of parameters from another.</summary>
    NotIdentified,

    /// <summary>The best value of a parameter lies at zero or infinity, so no estimate of it exists.</summary>
    ParameterAtBoundary,

    /// <summary>The search for the best parameters stopped before it reached them.</summary>
    NotConverged,

    /// <summary>The mean that would be needed is infinite at these parameters.</summary>
    MeanDoesNotExist,

    /// <summary>All accounts together make no profit that a share could be of.</summary>
    NoProfit,

    /// <summary>Nobody imported what it is made of.</summary>
    NotImported,

    /// <summary>Nobody counted for the account what its cost is driven by.</summary>
    NotCounted,

    /// <summary>What was imported doesn't cover all of the time that is looked at.</summary>
    OtherPeriod,

    /// <summary>The company's settings don't state the rate or the amount that it needs.</summary>
    NotSet,

    /// <summary>Only one side of the relationship said how it sees it, or neither.</summary>
    OneSideOnly,

    /// <summary>A side says that trust is broken: no step of the ladder says how far apart they are.</summary>
    Disintegrating,

    /// <summary>Too few answered for a number that means something: the answers themselves are shown.</summary>
    TooFewAnswers,

    /// <summary>Sales don't rise before they fall, or no curve has such a peak.</summary>
    NoPeak,

    /// <summary>One analog alone tells nothing of how widely launches differ.</summary>
    OneAnalogOnly,

    /// <summary>Nobody gave a total, and nothing is sold yet that could tell one.</summary>
    NoTotal,

    /// <summary>No other account buys enough of the same lines to be compared with.</summary>
    NoComparable,

    /// <summary>Too few ended the same way to tell a chance from them.</summary>
    TooFewClosed,

    /// <summary>Nobody has made any account a key account yet.</summary>
    NoKeyAccounts,

    /// <summary>Nobody measured yet where it stands.</summary>
    NotMeasured,

    /// <summary>Whoever asks has no right to see it.</summary>
    NotVisible,
}
