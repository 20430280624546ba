namespace Kamino.Core.Portfolio;

/// <summary>Where an account is on its way to being a key account, and away from it.</summary>
public enum SelectionStage
{
    /// <summary>No customer yet.</summary>
    Prospect,

    /// <summary>Looked at.</summary>
    Candidate,

    /// <summary>Proposed to the board.</summary>
    Nominated,

    /// <summary>A key account.</summary>
    Active,

    /// <summary>A key account whose place is in question.</summary>
    UnderReview,

    /// <summary>On its way out, under a plan.</summary>
    Transition,

    /// <summary>A customer like most.</summary>
    Ordinary,
}

/// <summary>Why an account can't be moved.</summary>
public enum SelectionFlaw
{
    /// <summary>That stage doesn't follow this one.</summary>
    NotNext,

    /// <summary>No reason is given.</summary>
    NoReason,

    /// <summary>A key account needs a sponsor.</summary>
    NoSponsor,

    /// <summary>A key account needs a snapshot in which both axes are scored, or an override in force.</summary>
    NotScored,

    /// <summary>Leaving needs a transition plan.</summary>
    NoTransitionPlan,

    /// <summary>There would be more key accounts than the limit.</summary>
    TooMany,

    /// <summary>An override needs a last day that isn't past.</summary>
    Expired,
}

/// <summary>How many key accounts are too many.</summary>
/// <param name="Warn">Above it there is a warning.</param>
/// <param name="Refuse">Above it nobody is let in.</param>
/// <remarks>15 to 35 are sensible, 5 and 50 the extremes: Woodburn and McDonald, ch. 13; Baldwin after McDonald and Woodburn.</remarks>
public sealed record SelectionLimits(int Warn = SelectionLimits.Sensible, int Refuse = SelectionLimits.Extreme)
{
    private const int Sensible = 35;
    private const int Extreme = 50;
}

/// <summary>One step of an account's way; steps are only ever added.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it went; the same where only an override was given.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Sponsor">Who stands for the account, from here on.</param>
/// <param name="OverrideUntil">Last day on which the decision stands against the matrix.</param>
/// <param name="TransitionPlan">How it is to be left.</param>
public sealed record SelectionStep(
    string Account, SelectionStage From, SelectionStage To, string Reason, string By, DateTimeOffset At,
    string? Sponsor = null, DateOnly? OverrideUntil = null, string? TransitionPlan = null);

/// <summary>What a move is judged by.</summary>
/// <param name="Day">The day that counts as today.</param>
/// <param name="KeyAccounts">How many key accounts there are now.</param>
/// <param name="Limits">How many are too many.</param>
/// <param name="BothAxesScored">Whether the latest snapshot places the account on both axes.</param>
public sealed record SelectionGround(DateOnly Day, int KeyAccounts, SelectionLimits Limits, bool BothAxesScored);

/// <summary>Where one account is now.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Since">When it came there; <c>null</c> where nobody ever moved it.</param>
/// <param name="Sponsor">Who stands for it.</param>
/// <param name="Reason">Why it is there.</param>
/// <param name="OverrideUntil">Last day on which a decision stands against the matrix.</param>
/// <param name="TransitionPlan">How it is to be left.</param>
public sealed record SelectedAccount(
    string Account, SelectionStage Stage, DateTimeOffset? Since = null, string? Sponsor = null, string? Reason = null,
    DateOnly? OverrideUntil = null, string? TransitionPlan = null)
{
    /// <summary>Whether it counts as a key account.</summary>
    public bool IsKey => Stage is SelectionStage.Active or SelectionStage.UnderReview;
}

/// <summary>The way of accounts to and from being key accounts.</summary>
/// <remarks><c>docs/guide/selection.md</c>.</remarks>
public static class Selection
{
    /// <summary>The stages that may follow.</summary>
    public static IReadOnlyList<SelectionStage> Next(SelectionStage stage) => stage switch
    {
        SelectionStage.Prospect => [SelectionStage.Candidate],
        SelectionStage.Candidate => [SelectionStage.Nominated, SelectionStage.Ordinary],
        SelectionStage.Nominated => [SelectionStage.Active, SelectionStage.Candidate],
        SelectionStage.Active => [SelectionStage.UnderReview],
        SelectionStage.UnderReview => [SelectionStage.Active, SelectionStage.Transition],
        SelectionStage.Transition => [SelectionStage.Ordinary, SelectionStage.Active],
        SelectionStage.Ordinary => [SelectionStage.Candidate],
    };

    /// <summary>What forbids a step; <c>null</c> where nothing does.</summary>
    /// <param name="now">Where the account is.</param>
    /// <param name="step">Where it is to go.</param>
    /// <param name="ground">What it is judged by.</param>
    public static SelectionFlaw? Forbids(SelectedAccount now, SelectionStep step, SelectionGround ground)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(ground);
        return string.IsNullOrWhiteSpace(step.Reason) ? SelectionFlaw.NoReason
            : step.OverrideUntil < ground.Day ? SelectionFlaw.Expired
            : step.To == now.Stage && step.OverrideUntil is not null ? null
            : !Next(now.Stage).Contains(step.To) ? SelectionFlaw.NotNext
            : step.To switch
            {
                SelectionStage.Active => ForbidsActive(now, step, ground),
                SelectionStage.Ordinary => now.Stage == SelectionStage.Transition && string.IsNullOrWhiteSpace(step.TransitionPlan ?? now.TransitionPlan)
                    ? SelectionFlaw.NoTransitionPlan
                    : null,
                SelectionStage.Prospect or SelectionStage.Candidate or SelectionStage.Nominated or SelectionStage.UnderReview or SelectionStage.Transition => null,
            };
    }

    /// <summary>Whether that many key accounts are more than is sensible.</summary>
    public static bool Warns(int keyAccounts, SelectionLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return keyAccounts > limits.Warn;
    }

    /// <summary>Where an account is after its steps.</summary>
    /// <param name="account">Its code.</param>
    /// <param name="start">Where it is before the first: a customer is ordinary, a stranger a prospect.</param>
    /// <param name="steps">Its own steps, oldest first.</param>
    public static SelectedAccount After(string account, SelectionStage start, IEnumerable<SelectionStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Aggregate(new SelectedAccount(account, start), (now, step) => now with
        {
            Stage = step.To,
            Since = step.To == now.Stage ? now.Since : step.At,
            Sponsor = step.Sponsor ?? now.Sponsor,
            Reason = step.Reason,
            OverrideUntil = step.OverrideUntil ?? now.OverrideUntil,
            TransitionPlan = step.TransitionPlan ?? now.TransitionPlan,
        });
    }

    private static SelectionFlaw? ForbidsActive(SelectedAccount now, SelectionStep step, SelectionGround ground) =>
        string.IsNullOrWhiteSpace(step.Sponsor ?? now.Sponsor) ? SelectionFlaw.NoSponsor
        : !ground.BothAxesScored && !((step.OverrideUntil ?? now.OverrideUntil) >= ground.Day) ? SelectionFlaw.NotScored
        : !now.IsKey && ground.KeyAccounts + 1 > ground.Limits.Refuse ? SelectionFlaw.TooMany
        : null;
}
