namespace Kamino.Core.Plans;

/// <summary>What somebody did with a shared plan.</summary>
public enum PlanActKind
{
    /// <summary>Opened it.</summary>
    Opened,

    /// <summary>Said that one of their objectives is right as it stands.</summary>
    Confirmed,

    /// <summary>Said how one of their objectives should read.</summary>
    Corrected,

    /// <summary>Said something about it.</summary>
    Commented,

    /// <summary>Proposed an action or an objective.</summary>
    Proposed,

    /// <summary>Took an action as theirs, or a date as agreed.</summary>
    Accepted,

    /// <summary>Marked an action of theirs as done.</summary>
    Done,

    /// <summary>Stated a figure of the joint scorecard.</summary>
    Measured,

    /// <summary>Agreed to the plan as it stands.</summary>
    Agreed,

    /// <summary>One of us put what they proposed or corrected into the plan.</summary>
    TakenOver,

    /// <summary>One of us has read what they did.</summary>
    Seen,
}

/// <summary>One thing that somebody did with a shared plan. Acts are added, never changed or taken away.</summary>
/// <param name="Number">Counts acts; 0 before it is kept.</param>
/// <param name="Plan">The plan's number.</param>
/// <param name="Version">The version that they saw.</param>
/// <param name="Kind">What they did.</param>
/// <param name="Person">Who.</param>
/// <param name="At">When.</param>
public sealed record PlanAct(long Number, int Plan, int Version, PlanActKind Kind, string Person, DateTimeOffset At)
{
    /// <summary>The share that they came by; 0 for one of us.</summary>
    public int Share { get; init; }

    /// <summary>What it is about, such as <c>actions/a3</c>; empty for the whole plan. For what one of us took over, <c>acts/12</c>.</summary>
    public string Where { get; init; } = "";

    /// <summary>What they wrote, or the words that they accepted.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it was somebody at the customer.</summary>
    public bool IsTheirs => Share > 0;
}

/// <summary>A name with a time: who accepted, confirmed or agreed, and when.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Holds">Whether the words still are those that they saw then.</param>
public sealed record Signature(string By, DateTimeOffset At, bool Holds = true);

/// <summary>Reads what customers did: nothing that they signed is kept in the plan itself, so none of us can write it.</summary>
public static class PlanActs
{
    /// <summary>The words of an action that acceptance is about: changed ones must be accepted anew.</summary>
    public static string Words(PlanAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Due is { } due ? FormattableString.Invariant($"{action.Text} · {due:yyyy-MM-dd}") : action.Text;
    }

    /// <summary>The words of a date to meet.</summary>
    public static string Words(PlanMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.On is { } day ? FormattableString.Invariant($"{meeting.Text} · {day:yyyy-MM-dd}") : meeting.Text;
    }

    /// <summary>Who last did something about one thing; <c>null</c> where nobody did.</summary>
    /// <param name="acts">The plan's acts.</param>
    /// <param name="kind">What.</param>
    /// <param name="where">About which thing.</param>
    /// <param name="words">How it reads now.</param>
    public static Signature? Of(IEnumerable<PlanAct> acts, PlanActKind kind, string where, string words) =>
        acts.Where(act => act.IsTheirs && act.Kind == kind && act.Where == where).MaxBy(act => act.Number) is { } act
            ? new Signature(act.Person, act.At, act.Text == words)
            : null;

    /// <summary>Who of the customer agreed to the plan last; <c>null</c> where nobody did. It holds for the version that they saw.</summary>
    public static Signature? Agreed(IEnumerable<PlanAct> acts, int version) =>
        acts.Where(act => act is { IsTheirs: true, Kind: PlanActKind.Agreed }).MaxBy(act => act.Number) is { } act ? new Signature(act.Person, act.At, act.Version == version) : null;

    /// <summary>What the customer did that none of us has read, latest first.</summary>
    public static IReadOnlyList<PlanAct> Unread(IReadOnlyCollection<PlanAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var seen = acts.Where(act => act.Kind == PlanActKind.Seen).Select(act => act.Number).DefaultIfEmpty().Max();
        return [.. acts.Where(act => act.IsTheirs && act.Number > seen).OrderByDescending(act => act.Number)];
    }

    /// <summary>What they proposed or corrected and none of us took over, oldest first.</summary>
    public static IReadOnlyList<PlanAct> Waiting(IReadOnlyCollection<PlanAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var taken = acts.Where(act => act.Kind == PlanActKind.TakenOver).Select(act => act.Where).ToHashSet();
        return [.. acts.Where(act => act is { IsTheirs: true, Kind: PlanActKind.Proposed or PlanActKind.Corrected } && !taken.Contains(FormattableString.Invariant($"acts/{act.Number}"))).OrderBy(act => act.Number)];
    }
}
