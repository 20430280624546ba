using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>How an account buys, and how late it is.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seller">Whose account it is.</param>
/// <param name="OrderDays">Days with a purchase.</param>
/// <param name="LastOrder">The last of them.</param>
/// <param name="DaysSince">Days since then, by the calendar asked for.</param>
/// <param name="MedianDays">Median gap between order days.</param>
/// <param name="MadDays">Median distance from it.</param>
/// <param name="MeanDays">Mean gap.</param>
/// <param name="DeviationDays">Standard deviation of the gaps.</param>
/// <param name="Variation">Deviation over mean.</param>
/// <param name="Class">What that makes of the account.</param>
/// <param name="Overdue">Days since over the median: 1 is due.</param>
/// <param name="RobustZ">How unusual the silence is for it; above 3.5 is an alarm in common practice.</param>
/// <param name="Borrowed">It has too few gaps of its own, so the rhythm is everyone's.</param>
/// <param name="LastYear">Its sales of the last twelve months; whoever has none is lost, not late.</param>
/// <param name="Late">Whether its order is late by its own rhythm.</param>
public sealed record RhythmRow(
    string Account, string Name, string? Seller, int OrderDays, DateOnly? LastOrder, int? DaysSince, Answer<double> MedianDays, Answer<double> MadDays,
    Answer<double> MeanDays, Answer<double> DeviationDays, Answer<double> Variation, Answer<Regularity> Class, Answer<double> Overdue, Answer<double> RobustZ,
    bool Borrowed, Money LastYear, bool Late);

/// <summary>Tells of every account how regularly it buys and whether it is late.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="kept">What was found last where every day counts.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewRhythm(IAccountFacts facts, KeptAnswers<FactsQuery, IReadOnlyList<RhythmRow>> kept, IAsker asker)
{
    /// <summary>How many rows are kept together between questions.</summary>
    public const int MostKept = 1_000_000;

    private const double Alarm = 3.5; // of the robust z, as commonly used
    private const double Twice = 2; // a clockwork buyer two days late is no news

    /// <summary>One row per account, the latest first; those of whom nothing can be told come last.</summary>
    /// <param name="query">Which facts; gaps are read whatever it says.</param>
    /// <param name="calendar">Which days count.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<IReadOnlyList<RhythmRow>> Board(FactsQuery query, WorkingCalendar calendar, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar == WorkingCalendar.EveryDay ? kept.Get(query, () => Find(query, calendar, ct)) : Find(query, calendar, ct);
    }

    private async Task<IReadOnlyList<RhythmRow>> Find(FactsQuery query, WorkingCalendar calendar, CancellationToken ct)
    {
        var read = await facts.Read(query with { WithGaps = true }, ct);
        var gaps = read.Accounts.Select(account => calendar == WorkingCalendar.EveryDay ? account.Gaps : calendar.Gaps(OrderDays(account))).ToList();
        var everyone = gaps.SelectMany(own => own).ToList();
        var shared = Rhythm.Of(everyone).Then(rhythm => rhythm with { Borrowed = true });
        return [.. read.Accounts.Zip(gaps, (account, own) => Row(account, own, shared, read.AsOf, calendar))
            .OrderByDescending(row => row.RobustZ.Match(z => z, _ => double.NegativeInfinity)).ThenBy(row => row.Account, StringComparer.Ordinal)];
    }

    private static RhythmRow Row(AccountFacts account, IReadOnlyList<int> gaps, Answer<Rhythm> shared, DateOnly asOf, WorkingCalendar calendar)
    {
        var since = account.LastOrder is { } last ? calendar.Days(last, asOf) : (int?)null;
        var rhythm = gaps.Count >= Rhythm.FewestGaps ? Rhythm.Of(gaps) : since is null ? Answer.Unknown<Rhythm>(Doubt.NoSales) : shared;
        var late = rhythm.Then(own => own.After(since ?? 0));
        return new RhythmRow(
            account.Account, account.Name, account.Seller, account.OrderDays, account.LastOrder, since, rhythm.Then(own => own.Median), rhythm.Then(own => own.Spread),
            rhythm.Then(own => own.Mean), rhythm.Then(own => own.Deviation), rhythm.Then(own => own.Variation), rhythm.Then(own => own.Class),
            late.Then(own => own.Ratio), late.Then(own => own.RobustZ), rhythm.Match(own => own.Borrowed, _ => false),
            account.LastYear, account.LastYear.Amount > 0 && IsLate(rhythm, late));
    }

    private static bool IsLate(Answer<Rhythm> rhythm, Answer<Lateness> late) =>
        rhythm.Match(own => !own.Borrowed, _ => false) && late.Match(own => own.RobustZ > Alarm && own.Ratio > Twice, _ => false);

    // From the last one backwards.
    private static List<DateOnly> OrderDays(AccountFacts account)
    {
        var days = new List<DateOnly>();
        if (account.LastOrder is { } day)
        {
            days.Add(day);
            foreach (var gap in account.Gaps.Reverse())
            {
                day = day.AddDays(-gap);
                days.Add(day);
            }
        }

        days.Reverse();
        return days;
    }
}
