using Kamino.Core.Plans;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Sales;

namespace Kamino.UseCases.Programme;

/// <summary>How much of a kind of work was done.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How often within <see cref="AdoptionView.Weeks"/>.</param>
/// <param name="People">By how many.</param>
public sealed record WorkCount(WorkKind Kind, int Count, int People);

/// <summary>How tidy plans are. It is no sign of how well it goes with a customer, and counts in no account's health.</summary>
/// <param name="Plans">How many there are.</param>
/// <param name="Complete">What is filled in of what is required of them, from 0 to 1.</param>
/// <param name="Stale">How many the facts have overtaken.</param>
/// <param name="Overdue">Actions past their day.</param>
/// <param name="Errors">Faults that the rules call errors.</param>
/// <param name="Warnings">Other faults.</param>
public sealed record PlanHygiene(int Plans, Answer<double> Complete, int Stale, int Overdue, int Errors, int Warnings);

/// <summary>Whether the programme is lived.</summary>
/// <param name="Adoption">The three shares; their geometric mean is the index.</param>
/// <param name="Index">That.</param>
/// <param name="People">Who should work with it: the team, and whoever owns a plan or an opportunity.</param>
/// <param name="Active">Who of them did within a week.</param>
/// <param name="Never">Who of them never entered anything.</param>
/// <param name="Timeliness">Days from what happened to its entry, the median.</param>
/// <param name="Fresh">Share of open opportunities with activity in 7 days.</param>
/// <param name="Neglected">Open opportunities that nobody works on.</param>
/// <param name="Work">What was done, kind by kind.</param>
/// <param name="Hygiene">How tidy plans are.</param>
/// <param name="Screens">What each screen costs in seconds.</param>
/// <param name="SecondsMeasured">Whether those were measured, or assumed.</param>
public sealed record AdoptionView(
    Adoption Adoption, Answer<double> Index, IReadOnlyList<string> People, IReadOnlyList<string> Active, IReadOnlyList<string> Never, Answer<double> Timeliness, Answer<double> Fresh, int Neglected,
    IReadOnlyList<WorkCount> Work, PlanHygiene Hygiene, IReadOnlyList<ScreenEffort> Screens, bool SecondsMeasured)
{
    /// <summary>For how many weeks work is counted.</summary>
    public const int Weeks = 13;
}

/// <summary>Measures usage, quality and outcome from what is kept anyway.</summary>
/// <param name="log">Who did what.</param>
/// <param name="team">Who we are.</param>
/// <param name="plans">The plans.</param>
/// <param name="reviews">Reviews that were held.</param>
/// <param name="opportunities">The opportunities.</param>
/// <param name="view">What the rules find in plans.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class MeasureAdoption(IActivityLog log, ITeam team, IPlanStore plans, IPlanReviews reviews, IOpportunityStore opportunities, ViewPlans view, TimeProvider clock, IAsker asker)
{
    private const int DaysOfWeek = 7;

    // Nobody's name: what the program does on its own.
    private static readonly string[] Nobody = ["", "demo", "kamino"];

    /// <summary>Today.</summary>
    public async Task<AdoptionView> Now(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var now = clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        var (kept, open) = (await plans.Read(ct), (await opportunities.Read(ct)).Where(one => one.IsOpen).ToList());
        var people = await People(kept, open, ct);
        var ours = people.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var work = (await log.Since(DateTimeOffset.MinValue, ct)).Where(one => ours.Contains(one.By)).ToList();
        var from = today.AddDays(-AdoptionView.Weeks * DaysOfWeek);
        var entries = work.Select(one => new Entry(one.By, DateOnly.FromDateTime(one.At.ToOffset(now.Offset).DateTime), one.Happened)).ToList();
        var active = Adoption.Active(entries, today);
        var (hygiene, missed) = await Hygiene(kept, today, ct);
        var whole = kept.Select(own => Completeness.Of(own.Plan)).Concat(open.Select(Completeness.Of)).Aggregate(default(Completeness), Completeness.Add);
        var held = (await reviews.Read(null, ct)).Count(own => own.Day > today.AddYears(-1));
        var adoption = new Adoption(Adoption.Share(active.Count, people.Count), Adoption.Share(whole.Filled, whole.Required), Adoption.Share(held, held + missed));
        var (screens, measured) = Costs(kept.Select(own => own.Card));
        return new AdoptionView(
            adoption, adoption.Index, people, active, [.. people.Where(name => entries.TrueForAll(entry => !string.Equals(entry.By, name, StringComparison.OrdinalIgnoreCase)))],
            Adoption.Timeliness([.. entries.Where(entry => entry.Happened > from)]),
            Adoption.Share(open.Count(one => today.DayNumber - one.LastActivity.DayNumber < Adoption.Days), open.Count), open.Count(one => Pipeline.IsNeglected(one, today)),
            [.. work.Where(one => one.At > now.AddDays(-AdoptionView.Weeks * DaysOfWeek) && (one.Happened is null || one.Happened > from)).GroupBy(one => one.Kind).OrderBy(own => own.Key)
                .Select(own => new WorkCount(own.Key, own.Count(), own.Select(one => one.By).Distinct(StringComparer.OrdinalIgnoreCase).Count()))],
            hygiene, screens, measured);
    }

    /// <summary>What one screen costs, for the screen itself.</summary>
    public async Task<ScreenEffort> Cost(EntryScreen screen, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return Costs(await plans.List(ct)).Screens.First(own => own.Screen == screen);
    }

    private static (IReadOnlyList<ScreenEffort> Screens, bool Measured) Costs(IEnumerable<PlanCard> cards)
    {
        var (typed, seconds) = cards.Aggregate((Typed: 0, Seconds: 0), (sum, card) => (sum.Typed + card.Typed, sum.Seconds + card.Seconds));
        var measured = typed > 0 && seconds > 0;
        return (ScreenEffort.All(measured ? (double)seconds / typed : ScreenEffort.Assumed), measured);
    }

    private async Task<IReadOnlyList<string>> People(IReadOnlyList<KeptPlan> kept, List<Opportunity> open, CancellationToken ct) =>
    [
        .. (await team.Read(ct)).Select(mate => mate.Name).Concat(kept.Select(own => own.Plan.Owner)).Concat(open.Select(one => one.Owner)).Select(name => name.Trim())
            .Where(name => !Nobody.Contains(name, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
    ];

    private async Task<(PlanHygiene Hygiene, int Missed)> Hygiene(IReadOnlyList<KeptPlan> kept, DateOnly today, CancellationToken ct)
    {
        var (rows, findings) = await view.Checked("es", ct);
        var whole = kept.Select(own => Completeness.Of(own.Plan)).Aggregate(default(Completeness), Completeness.Add);
        return (
            new PlanHygiene(
                kept.Count, Adoption.Share(whole.Filled, whole.Required), rows.Count(row => row.Stale.Count > 0), kept.Sum(own => own.Plan.Actions.Count(action => action.IsOverdue(today))),
                findings.Count(found => found.Severity == LintSeverity.Error), findings.Count(found => found.Severity == LintSeverity.Warning)),
            rows.Sum(row => row.Stale.Count(own => own.Reason == StaleReason.ReviewMissed)));
    }
}
