namespace Kamino.Core.Perception;

/// <summary>How often mail is tried, and how often somebody is reminded.</summary>
public static class MailPace
{
    /// <summary>After so many tries that failed for a passing reason, nobody tries any more.</summary>
    public const int MostTries = 8;

    /// <summary>Days that lie between two mails to the same respondent at least.</summary>
    public const int DaysBetween = 7;

    /// <summary>Reminders that one respondent gets at most.</summary>
    public const int MostReminders = 2;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long to wait after a failed try: a minute, then four times as long each time, half a day at most.</summary>
    /// <param name="tries">Tries that have failed, from 1 on.</param>
    /// <returns><c>null</c> where it isn't tried again.</returns>
    public static TimeSpan? Wait(int tries) => tries >= MostTries ? null : TimeSpan.FromMinutes(Math.Min(Longest.TotalMinutes, First.TotalMinutes * Math.Pow(4, tries - 1)));

    /// <summary>Whether a respondent who hasn't answered may be reminded.</summary>
    /// <param name="lastMail">When the last mail went out.</param>
    /// <param name="reminders">Reminders so far.</param>
    /// <param name="now">When it is.</param>
    public static bool MayRemind(DateTimeOffset lastMail, int reminders, DateTimeOffset now) =>
        reminders < MostReminders && now - lastMail >= TimeSpan.FromDays(DaysBetween);
}
