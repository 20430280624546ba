using System.Collections.Frozen;

namespace Kamino.Core.Rights;

/// <summary>What each role may do: the one table that pages, API, command line and tests read. What isn't in it isn't allowed.</summary>
public static class RightsTable
{
    private static readonly FrozenSet<Right> Everything = Enum.GetValues<Right>().ToFrozenSet();

    private static readonly FrozenSet<Right> Board = Of(
        Right.See, Right.SeeMargins, Right.SeeOpinions, Right.SeeInternalPlans, Right.Export, Right.ApprovePlans, Right.EditModels, Right.Decide);

    private static readonly FrozenSet<Right> Finance = Of(Right.See, Right.SeeMargins, Right.Export, Right.Import, Right.EditCosts);

    private static readonly FrozenSet<Right> KeyAccountManager = Of(
        Right.See, Right.SeeMargins, Right.SeeOpinions, Right.SeeInternalPlans, Right.Export, Right.EditPeople, Right.RunSurveys, Right.WritePlans, Right.SharePlans, Right.EditOpportunities);

    private static readonly FrozenSet<Right> TeamMember = Of(Right.See, Right.SeeOpinions, Right.SeeInternalPlans, Right.EditPeople, Right.WritePlans, Right.EditOpportunities);

    private static readonly FrozenSet<Right> Reader = Of(Right.See);

    private static readonly FrozenDictionary<Role, string> SeeingOf = Enum.GetValues<Role>().ToFrozenDictionary(role => role, role => string.Join(' ', Of(role).Where(IsSeeing).Order()));

    /// <summary>What a role may.</summary>
    public static IReadOnlySet<Right> Of(Role role) => role switch
    {
        Role.Administrator => Everything,
        Role.Board => Board,
        Role.Finance => Finance,
        Role.KeyAccountManager => KeyAccountManager,
        Role.TeamMember => TeamMember,
        Role.Reader => Reader,
    };

    /// <summary>What a role sees, as one word: two with the same word are shown the same of the same accounts.</summary>
    public static string Sees(Role role) => SeeingOf[role];

    /// <summary>Whether the role's work is with all accounts; the others reach their own, and what they are given.</summary>
    public static bool ReachesAll(Role role) => role is Role.Administrator or Role.Board or Role.Finance;

    /// <summary>Whether it only looks: what a token for reading may still do.</summary>
    public static bool IsSeeing(Right right) => right is Right.See or Right.SeeMargins or Right.SeeOpinions or Right.SeeInternalPlans or Right.Export;

    private static FrozenSet<Right> Of(params Right[] rights) => rights.ToFrozenSet();
}
