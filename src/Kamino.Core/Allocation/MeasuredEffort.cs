using Kamino.Core.Quantities;

namespace Kamino.Core.Allocation;

/// <summary>How long the spans are in which a log of calls is counted.</summary>
public enum EffortSpan
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,
}

/// <summary>Calls on an account on a day.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Day">The day.</param>
/// <param name="Calls">How many, from 0.</param>
public sealed record LoggedCalls(string Account, DateOnly Day, double Calls);

/// <summary>The effort on an account within a period.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Period">When.</param>
/// <param name="Effort">How much, from 0.</param>
public sealed record AccountEffort(string Account, Period Period, double Effort);

/// <summary>Makes efforts by period of what was logged.</summary>
/// <remarks>Rules: <c>docs/methods/effort.md</c>.</remarks>
public static class MeasuredEffort
{
    private const int MonthsOfQuarter = 3;
    private const double DaysOfMonth = 30.4375;

    /// <summary>Calls by account and span. A span without calls counts with none for an account that was ever called; one that the ledger hasn't reached the end of is left out.</summary>
    /// <param name="log">The calls, in any order.</param>
    /// <param name="span">How long the spans are.</param>
    /// <param name="last">The ledger's last day.</param>
    public static IReadOnlyList<AccountEffort> Of(IReadOnlyCollection<LoggedCalls> log, EffortSpan span, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (log.Count == 0)
        {
            return [];
        }

        var spans = Spans(log.Min(own => own.Day), log.Max(own => own.Day), span == EffortSpan.Month ? 1 : MonthsOfQuarter).Where(own => own.Until <= last.AddDays(1)).ToList();
        return
        [
            .. from own in log.GroupBy(call => call.Account).OrderBy(own => own.Key, StringComparer.Ordinal)
               from period in spans
               select new AccountEffort(own.Key, period, own.Where(call => period.Contains(call.Day)).Sum(call => call.Calls)),
        ];
    }

    /// <summary>Of an account's efforts those in periods of one length: that which most of them have, the shorter one where as many have either.</summary>
    public static IReadOnlyList<AccountEffort> OfOneLength(IEnumerable<AccountEffort> efforts) =>
        efforts.GroupBy(own => Math.Round(own.Period.Days / DaysOfMonth)).OrderByDescending(own => own.Count()).ThenBy(own => own.Key).FirstOrDefault()?.OrderBy(own => own.Period.From).ToList() ?? [];

    private static IEnumerable<Period> Spans(DateOnly first, DateOnly last, int months)
    {
        for (var from = new DateOnly(first.Year, first.Month - ((first.Month - 1) % months), 1); from <= last; from = from.AddMonths(months))
        {
            yield return new Period(from, from.AddMonths(months));
        }
    }
}
