namespace Kamino.Core.Plans;

/// <summary>What is looked at.</summary>
public enum ReviewKind
{
    /// <summary>Every month: what was done, what is next.</summary>
    Actions,

    /// <summary>Every quarter: whether the plan still holds.</summary>
    Plan,

    /// <summary>Every year: whether the account is still a key account.</summary>
    Selection,
}

/// <summary>What comes of it.</summary>
public enum ReviewDecision
{
    /// <summary>As it is.</summary>
    Continue,

    /// <summary>The plan is changed.</summary>
    Adjust,

    /// <summary>Somebody above decides.</summary>
    Escalate,

    /// <summary>The account is let go.</summary>
    Stop,
}

/// <summary>A review that was held. It is never changed afterwards.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="Day">When.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When they did.</param>
public sealed record PlanReview(int Plan, ReviewKind Kind, DateOnly Day, string By, DateTimeOffset At)
{
    /// <summary>The lowest rating.</summary>
    public const int Worst = 1;

    /// <summary>The highest.</summary>
    public const int Best = 5;

    /// <summary>How the plan is going, from 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>What comes of it.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>What was said.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Who was there.</summary>
    public IReadOnlyList<string> Attended { get; init; } = [];

    /// <summary>Who should have been.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>Ids of the actions that came of it.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The day agreed for the next one of its kind.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>At what time, where the company is.</summary>
    public TimeOnly? NextAt { get; init; }

    /// <summary>Where account and plan stood, so that the next review tells what moved.</summary>
    public PlanMark Mark { get; init; } = new();
}

/// <summary>A review that is to be held.</summary>
/// <param name="Kind">What is looked at.</param>
/// <param name="Day">Its day.</param>
/// <param name="At">Its time, where one is agreed.</param>
/// <param name="Last">When the last one was held; <c>null</c> before the first.</param>
public sealed record DueReview(ReviewKind Kind, DateOnly Day, TimeOnly? At, DateOnly? Last)
{
    /// <summary>Whether its day is over by more than is granted.</summary>
    public bool IsMissed(DateOnly today, int grace) => today.DayNumber - Day.DayNumber > grace;
}

/// <summary>Tells when plans are reviewed: actions every month, the plan every quarter, the selection every year, unless a day was agreed.</summary>
public static class ReviewCalendar
{
    /// <summary>The next review of each kind, the earliest first. A wider review is one of the narrower kinds too.</summary>
    /// <param name="from">The plan's first day.</param>
    /// <param name="held">Reviews that were held, in any order.</param>
    /// <param name="terms">How often.</param>
    public static IReadOnlyList<DueReview> Next(DateOnly from, IReadOnlyCollection<PlanReview> held, StaleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. Enum.GetValues<ReviewKind>().Where(kind => terms.Every(kind) > 0).Select(kind => Next(kind, from, held, terms)).OrderBy(own => own.Day).ThenByDescending(own => own.Kind)];
    }

    private static DueReview Next(ReviewKind kind, DateOnly from, IReadOnlyCollection<PlanReview> held, StaleTerms terms)
    {
        var last = held.Where(own => own.Kind >= kind).MaxBy(own => (own.Day, own.At));
        var agreed = held.Where(own => own.Kind == kind).MaxBy(own => (own.Day, own.At));
        return agreed is { Next: { } day } && day > (last?.Day ?? default) ? new DueReview(kind, day, agreed.NextAt, last?.Day)
            : new DueReview(kind, (last is null || last.Day < from ? from : last.Day).AddMonths(terms.Every(kind)), null, last?.Day);
    }
}
