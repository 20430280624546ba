using System.Globalization;

namespace Kamino.Core.Plans;

/// <summary>What the world did that a plan doesn't know of yet.</summary>
public enum StaleReason
{
    /// <summary>The ledger is off what the plan expects of this year.</summary>
    SalesOffPlan,

    /// <summary>The customer stopped buying a product that it bought regularly.</summary>
    ProductDropped,

    /// <summary>Somebody at the customer whom the plan counts on has left.</summary>
    SponsorLeft,

    /// <summary>The customer's answers are too old to be evidence.</summary>
    AnswersAged,

    /// <summary>A review is over its day.</summary>
    ReviewMissed,

    /// <summary>An insight that it rests on must be asked again.</summary>
    InsightExpired,

    /// <summary>Nobody touched it for long.</summary>
    Untouched,
}

/// <summary>From where on a plan is stale. Data: a company sets its own.</summary>
public sealed record StaleTerms
{
    /// <summary>How far sales may be off what is expected by now, as a share of it.</summary>
    public double OffPlan { get; init; } = 0.10;

    /// <summary>Days of a plan's year before its sales say anything.</summary>
    public int FirstDays { get; init; } = 60;

    /// <summary>Months for which a customer's answers are evidence.</summary>
    public int AnswerMonths { get; init; } = 12;

    /// <summary>Months between two reviews of what is done; 0 where there are none.</summary>
    public int ActionsEvery { get; init; } = 1;

    /// <summary>Months between two reviews of the plan.</summary>
    public int PlanEvery { get; init; } = 3;

    /// <summary>Months between two reviews of whether the account is still a key account.</summary>
    public int SelectionEvery { get; init; } = 12;

    /// <summary>Days that a review may be late.</summary>
    public int Grace { get; init; } = 7;

    /// <summary>Days after which a plan that nobody touched is stale.</summary>
    public int UntouchedDays { get; init; } = PlanLint.FreshDays;

    /// <summary>Months between two reviews of a kind.</summary>
    public int Every(ReviewKind kind) => kind switch
    {
        ReviewKind.Actions => ActionsEvery,
        ReviewKind.Plan => PlanEvery,
        ReviewKind.Selection => SelectionEvery,
    };
}

/// <summary>What is known of the world that a plan could have missed. What isn't known makes it no staler.</summary>
public sealed record StaleFacts
{
    /// <summary>Sales of the plan's current year up to the ledger's last day, in the plan's currency.</summary>
    public decimal? Sold { get; init; }

    /// <summary>The part of a year's sales, from 0 to 1, that is made by then: as it was a year before, else as days go.</summary>
    public double? Pace { get; init; }

    /// <summary>The ledger's last day.</summary>
    public DateOnly? Sales { get; init; }

    /// <summary>Products that the customer stopped buying.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>People at the customer who have left, by name, with their last day there.</summary>
    public IReadOnlyDictionary<string, DateOnly> Left { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Day of the customer's latest answer; <c>null</c> where it never gave one.</summary>
    public DateOnly? Answered { get; init; }

    /// <summary>Reviews that are due, with their days.</summary>
    public IReadOnlyList<DueReview> Reviews { get; init; } = [];
}

/// <summary>Why a plan is stale.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Where">The part of the plan that mends it.</param>
/// <param name="Text">What it is about: a name, a day, a percentage.</param>
public sealed record StaleFinding(StaleReason Reason, string Where, string Text);

/// <summary>Finds plans that the world has overtaken: from facts, not from the age of the file alone.</summary>
/// <remarks>Rules and worked example: <c>docs/methods/reviews.md</c>.</remarks>
public static class Staleness
{
    /// <summary>Every reason, in their order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="edited">When it was last changed.</param>
    /// <param name="today">The day that counts as today.</param>
    /// <param name="terms">From where on it is stale.</param>
    public static IReadOnlyList<StaleFinding> Of(Plan plan, StaleFacts facts, DateOnly? edited, DateOnly today, StaleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        return
        [
            .. OffPlan(plan, facts) is { } off && Math.Abs(off) >= terms.OffPlan && DaysIn(plan, facts) >= terms.FirstDays
                ? [new StaleFinding(StaleReason.SalesOffPlan, "finance", off.ToString("+0 %;-0 %", CultureInfo.InvariantCulture))] : Array.Empty<StaleFinding>(),
            .. facts.Dropped.Select(product => new StaleFinding(StaleReason.ProductDropped, "lines", product)),
            .. facts.Left.Count > 0 ? Gone(plan, facts) : [],
            .. facts.Answered is { } answered && answered.AddMonths(terms.AnswerMonths) <= today ? [new StaleFinding(StaleReason.AnswersAged, "survey", Day(answered))] : Array.Empty<StaleFinding>(),
            .. facts.Reviews.Where(own => own.IsMissed(today, terms.Grace)).Select(own => new StaleFinding(StaleReason.ReviewMissed, $"review/{PlanWord.Of(own.Kind)}", Day(own.Day))),
            .. plan.Insights.Where(insight => insight.HasExpired(today)).Select(insight => new StaleFinding(StaleReason.InsightExpired, $"insights/{insight.Id}", insight.Text)),
            .. edited is { } day && today.DayNumber - day.DayNumber > terms.UntouchedDays ? [new StaleFinding(StaleReason.Untouched, "plan", Day(day))] : Array.Empty<StaleFinding>(),
        ];
    }

    /// <summary>How far sales are off what the plan expects by now: −0.2 is a fifth less; <c>null</c> where the plan expects nothing of this year or nobody knows.</summary>
    public static double? OffPlan(Plan plan, StaleFacts facts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(facts);
        return facts is { Sold: { } sold, Pace: > 0 and var pace, Sales: { } day } && Expected(plan, day) is > 0 and var year ? ((double)(sold / year) / pace) - 1 : null;
    }

    /// <summary>The first day of the plan's year that a day lies in; <c>null</c> before it begins and after it ends.</summary>
    public static DateOnly? YearStart(Plan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return day < plan.From || day >= plan.Until ? null : Enumerable.Range(0, plan.Years).Select(plan.From.AddYears).Last(start => start <= day);
    }

    private static decimal? Expected(Plan plan, DateOnly day) => YearStart(plan, day) is not { } start ? null
        : plan.Finance.Where(own => own.Scenario == Scenario.Expected && own.Year == start.AddYears(1).AddDays(-1).Year).Select(own => own.Revenue).FirstOrDefault();

    private static int DaysIn(Plan plan, StaleFacts facts) => facts.Sales is { } day && YearStart(plan, day) is { } start ? day.DayNumber - start.DayNumber + 1 : 0;

    private static IEnumerable<StaleFinding> Gone(Plan plan, StaleFacts facts) => new[] { ("plan", plan.TheirOwner), ("plan", plan.Sponsor) }
        .Concat(plan.Objectives.Select(own => ($"objectives/{own.Id}", own.TheirOwner)))
        .Concat(plan.Actions.Where(own => own.IsOpen && own.Side == ActionSide.Customer).Select(own => ($"actions/{own.Id}", own.Owner)))
        .Where(own => facts.Left.ContainsKey(own.Item2)).DistinctBy(own => own.Item2).Select(own => new StaleFinding(StaleReason.SponsorLeft, own.Item1, $"{own.Item2} · {Day(facts.Left[own.Item2])}"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
