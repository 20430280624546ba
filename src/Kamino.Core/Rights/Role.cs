namespace Kamino.Core.Rights;

/// <summary>What one of us is to the workspace.</summary>
public enum Role
{
    /// <summary>Runs the workspace: settings, users, everything.</summary>
    Administrator,

    /// <summary>Approves plans, models and who is a key account.</summary>
    Board,

    /// <summary>Keeps rates, costs and files.</summary>
    Finance,

    /// <summary>Answers for accounts and their plans.</summary>
    KeyAccountManager,

    /// <summary>Works on plans and with people at accounts.</summary>
    TeamMember,

    /// <summary>Looks and changes nothing.</summary>
    Reader,
}

/// <summary>What may be done, or seen of a row besides its plain figures.</summary>
public enum Right
{
    /// <summary>Seeing the figures, the matrix, plans and reviews of the accounts in reach.</summary>
    See,

    /// <summary>Seeing costs and margins: one tells the other.</summary>
    SeeMargins,

    /// <summary>Seeing what we think of people: influence, disposition, relationship, trust, next steps, and what is computed from them.</summary>
    SeeOpinions,

    /// <summary>Seeing what of a plan isn't meant for the customer.</summary>
    SeeInternalPlans,

    /// <summary>Taking files out.</summary>
    Export,

    /// <summary>Taking files in, and taking that back.</summary>
    Import,

    /// <summary>Merging accounts and saying what belongs to whom.</summary>
    EditAccounts,

    /// <summary>Keeping rates, costs, charges and segments.</summary>
    EditCosts,

    /// <summary>Keeping people at accounts, and what stage a relationship is at.</summary>
    EditPeople,

    /// <summary>Asking customers.</summary>
    RunSurveys,

    /// <summary>Writing plans and holding reviews.</summary>
    WritePlans,

    /// <summary>Moving plans on to approval and back.</summary>
    ApprovePlans,

    /// <summary>Sharing plans with customers.</summary>
    SharePlans,

    /// <summary>Keeping opportunities, wallets, scores and signals up to date.</summary>
    EditOpportunities,

    /// <summary>Changing scoring models, thresholds and what plans must meet.</summary>
    EditModels,

    /// <summary>Deciding who is a key account; taking and signing snapshots.</summary>
    Decide,

    /// <summary>Settings, the team, privacy rules, upkeep of the workspace.</summary>
    Administer,

    /// <summary>Saying who may sign in, and as what.</summary>
    ManageUsers,
}
