namespace Kamino.Core.Portfolio;

/// <summary>The four boxes of the customer portfolio matrix.</summary>
public enum Quadrant
{
    /// <summary>Attractive, and a rival is stronger: invest time and money.</summary>
    Star,

    /// <summary>Attractive, and we are strongest: deepest joint planning, protect, ensure profit.</summary>
    Strategic,

    /// <summary>We are strongest, and it is less attractive: keep the position without new heavy investment.</summary>
    Status,

    /// <summary>Neither: manage for profit, lower the cost of service, or withdraw.</summary>
    Streamline,
}

/// <summary>Whose word the strength axis rests on, the best first.</summary>
public enum StrengthEvidence
{
    /// <summary>The customer scored us and at least one rival.</summary>
    CustomerStated,

    /// <summary>Both sides agreed on the stage of the relationship.</summary>
    AgreedStage,

    /// <summary>Measures of the ledger stand in: nobody asked the customer. Drawn hatched.</summary>
    LedgerProxy,

    /// <summary>There is nothing to go by.</summary>
    None,
}
