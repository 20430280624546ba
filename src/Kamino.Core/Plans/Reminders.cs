namespace Kamino.Core.Plans;

/// <summary>When somebody is reminded.</summary>
public enum ReminderOccasion
{
    /// <summary>It is late: every day until it is done.</summary>
    Overdue,

    /// <summary>It is due today.</summary>
    Today,

    /// <summary>It is due tomorrow.</summary>
    Tomorrow,

    /// <summary>It is due in seven days.</summary>
    Week,
}

/// <summary>Something that one of us has to do by a day.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Account">What the account is called.</param>
/// <param name="Where">The part of the plan, such as <c>actions/a1</c> or <c>review/plan</c>.</param>
/// <param name="Text">What.</param>
/// <param name="Day">The last day: a day, not an instant, so that no time zone moves it.</param>
/// <param name="Owner">Who.</param>
/// <param name="At">At what time, where one was agreed.</param>
public sealed record DueThing(int Plan, string Account, string Where, string Text, DateOnly Day, string Owner, TimeOnly? At = null);

/// <summary>That somebody is reminded of something.</summary>
/// <param name="Occasion">Why today.</param>
/// <param name="Thing">Of what.</param>
public sealed record Reminder(ReminderOccasion Occasion, DueThing Thing);

/// <summary>Tells what somebody is reminded of: seven days ahead, the day before, the day itself, and every day afterwards. All of a day goes into one mail.</summary>
public static class Reminders
{
    /// <summary>The hour of the reader's day from which on mail may go.</summary>
    public const int Hour = 7;

    private const int DaysOfWeek = 7;

    /// <summary>What of some things one of us is reminded of, the latest first.</summary>
    /// <param name="things">Everything that is to be done.</param>
    /// <param name="names">How plans may write who: their name, their address for mail.</param>
    /// <param name="today">What day it is where they are.</param>
    public static IReadOnlyList<Reminder> Of(IEnumerable<DueThing> things, IReadOnlyCollection<string> names, DateOnly today) =>
    [
        .. things.Where(own => names.Any(name => PlanHandover.IsSame(own.Owner, name))).Select(own => (Occasion: On(own.Day, today), Thing: own)).Where(own => own.Occasion is not null)
            .Select(own => new Reminder(own.Occasion.GetValueOrDefault(), own.Thing)).OrderBy(own => own.Occasion).ThenBy(own => own.Thing.Day).ThenBy(own => own.Thing.Plan),
    ];

    private static ReminderOccasion? On(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 => ReminderOccasion.Overdue,
        0 => ReminderOccasion.Today,
        1 => ReminderOccasion.Tomorrow,
        DaysOfWeek => ReminderOccasion.Week,
        _ => null,
    };
}
