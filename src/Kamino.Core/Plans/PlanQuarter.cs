namespace Kamino.Core.Plans;

/// <summary>A quarter of a plan's year: what is to be done in it. The first year is planned action by action, the later ones by figures.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The first day after it.</param>
/// <param name="Actions">Actions due in it, by day.</param>
/// <param name="Objectives">Objectives whose last day lies in it.</param>
public sealed record PlanQuarter(DateOnly From, DateOnly Until, IReadOnlyList<PlanAction> Actions, IReadOnlyList<Objective> Objectives)
{
    private const int Quarters = 4;
    private const int Months = 3;

    /// <summary>Days of work of what is still to be done.</summary>
    public decimal OpenDays => Actions.Where(own => own.IsOpen).Sum(own => own.Effort ?? 0);

    /// <summary>The four quarters of the plan's year that a day lies in; of its first year before it begins, of its last after it ended.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<PlanQuarter> Of(Plan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var start = Staleness.YearStart(plan, day) ?? (day < plan.From ? plan.From : plan.From.AddYears(Math.Max(plan.Years - 1, 0)));
        return [.. Enumerable.Range(0, Quarters).Select(at => Of(plan, start.AddMonths(at * Months), start.AddMonths((at + 1) * Months)))];
    }

    private static PlanQuarter Of(Plan plan, DateOnly from, DateOnly until) => new(
        from, until, [.. plan.Actions.Where(own => own.Due >= from && own.Due < until).OrderBy(own => own.Due)], [.. plan.Objectives.Where(own => own.Due >= from && own.Due < until).OrderBy(own => own.Due)]);
}
