using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class StalenessTests
{
    private static readonly DateOnly Today = new(2027, 6, 1);

    private static readonly Plan Plan = SoundPlan.Plan with { Finance = [new PlannedYear("f1") { Year = 2027, Revenue = 1000 }], Insights = [], TheirOwner = "Eva" };

    private static readonly StaleFacts Facts = new() { Sold = 400, Pace = 0.4, Sales = new DateOnly(2027, 5, 31), Answered = Today.AddMonths(-3) };

    public static TheoryData<StaleReason, string> Reasons => new(Cases.Select(own => (own.Key, own.Value.Where)));

    private static Dictionary<StaleReason, (string Where, Plan Plan, StaleFacts Facts, DateOnly? Edited)> Cases => new()
    {
        [StaleReason.SalesOffPlan] = ("finance", Plan, Facts with { Sold = 360 }, Today),
        [StaleReason.ProductDropped] = ("lines", Plan, Facts with { Dropped = ["Film"] }, Today),
        [StaleReason.SponsorLeft] = ("plan", Plan, Facts with { Left = new Dictionary<string, DateOnly> { ["Eva"] = new(2027, 5, 1) } }, Today),
        [StaleReason.AnswersAged] = ("survey", Plan, Facts with { Answered = Today.AddMonths(-12) }, Today),
        [StaleReason.ReviewMissed] = ("review/plan", Plan, Facts with { Reviews = [new DueReview(ReviewKind.Plan, Today.AddDays(-8), null, null)] }, Today),
        [StaleReason.InsightExpired] = ("insights/i1", Plan with { Insights = [new Insight("i1") { Expires = Today }] }, Facts, Today),
        [StaleReason.Untouched] = ("plan", Plan, Facts, Today.AddDays(-91)),
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Each_reason_has_a_plan_that_has_only_it(StaleReason reason, string where)
    {
        var (_, plan, facts, edited) = Cases[reason];

        var found = Assert.Single(Staleness.Of(plan, facts, edited, Today, new StaleTerms()));

        Assert.Equal((reason, where), (found.Reason, found.Where));
    }

    [Fact]
    public void A_plan_that_the_facts_bear_out_is_fresh_and_so_is_one_of_which_nothing_is_known()
    {
        Assert.Empty(Staleness.Of(Plan, Facts with { Sold = 361 }, Today, Today, new StaleTerms()));
        Assert.Empty(Staleness.Of(Plan, Facts with { Reviews = [new DueReview(ReviewKind.Plan, Today.AddDays(-7), null, null)] }, Today, Today, new StaleTerms()));
        Assert.Empty(Staleness.Of(Plan, new StaleFacts(), null, Today, new StaleTerms()));
    }

    [Fact]
    public void Early_in_the_year_sales_say_nothing_and_a_company_sets_its_own_limits()
    {
        var early = Facts with { Sold = 10, Sales = new DateOnly(2027, 2, 28) };

        Assert.Empty(Staleness.Of(Plan, early, Today, Today, new StaleTerms()));
        Assert.Equal(StaleReason.SalesOffPlan, Assert.Single(Staleness.Of(Plan, early, Today, Today, new StaleTerms { FirstDays = 59 })).Reason);
        Assert.Empty(Staleness.Of(Plan, Facts with { Sold = 300 }, Today, Today, new StaleTerms { OffPlan = 0.3 }));
    }

    [Fact]
    public void Sales_above_the_plan_make_it_stale_too() =>
        Assert.Equal("+25 %", Assert.Single(Staleness.Of(Plan, Facts with { Sold = 500 }, Today, Today, new StaleTerms())).Text);

    [Fact]
    public void A_plan_that_has_not_begun_or_is_over_has_no_year()
    {
        Assert.Null(Staleness.YearStart(Plan, Plan.From.AddDays(-1)));
        Assert.Equal(new DateOnly(2028, 1, 1), Staleness.YearStart(Plan, new DateOnly(2028, 12, 31)));
        Assert.Null(Staleness.YearStart(Plan, Plan.Until));
    }

    [Fact]
    public void Every_finding_says_what_it_is_about()
    {
        var plan = Plan with
        {
            Sponsor = "Ada",
            Insights = [new Insight("i1") { Expires = Today, Text = "Waste" }, new Insight("i2") { Expires = Today.AddDays(1) }],
            Objectives = [new Objective("o1") { TheirOwner = "Ivo" }, new Objective("o2") { TheirOwner = "Eva" }],
            Actions = [new PlanAction("a1") { Side = ActionSide.Customer, Owner = "Uma" }, new PlanAction("a2") { Owner = "Pia" }, new PlanAction("a3") { Side = ActionSide.Customer, Owner = "Oto", Done = Today }],
        };
        var facts = Facts with
        {
            Sold = 300,
            Dropped = ["Film"],
            Answered = new DateOnly(2026, 5, 1),
            Reviews = [new DueReview(ReviewKind.Actions, new DateOnly(2027, 5, 1), null, null)],
            Left = "Eva Ada Ivo Uma Pia Oto".Split(' ').ToDictionary(name => name, _ => new DateOnly(2027, 4, 30)),
        };

        Assert.Equal(
            [
                new(StaleReason.SalesOffPlan, "finance", "-25 %"), new(StaleReason.ProductDropped, "lines", "Film"), new(StaleReason.SponsorLeft, "plan", "Eva · 2027-04-30"),
                new(StaleReason.SponsorLeft, "plan", "Ada · 2027-04-30"), new(StaleReason.SponsorLeft, "objectives/o1", "Ivo · 2027-04-30"), new(StaleReason.SponsorLeft, "actions/a1", "Uma · 2027-04-30"),
                new(StaleReason.AnswersAged, "survey", "2026-05-01"), new(StaleReason.ReviewMissed, "review/actions", "2027-05-01"), new(StaleReason.InsightExpired, "insights/i1", "Waste"),
                new StaleFinding(StaleReason.Untouched, "plan", "2027-01-01"),
            ],
            Staleness.Of(plan, facts, new DateOnly(2027, 1, 1), Today, new StaleTerms()));
    }

    [Fact]
    public void The_last_day_of_a_limit_is_still_within_it()
    {
        Assert.Empty(Staleness.Of(Plan, Facts, Today.AddDays(-90), Today, new StaleTerms()));
        Assert.Empty(Staleness.Of(Plan, Facts with { Answered = Today.AddMonths(-12).AddDays(1) }, Today, Today, new StaleTerms()));
        Assert.Equal(StaleReason.SalesOffPlan, Assert.Single(Staleness.Of(Plan, Facts with { Sold = 10, Sales = new DateOnly(2027, 3, 1) }, Today, Today, new StaleTerms())).Reason); // day 60 of the year
    }

    [Fact]
    public void Sales_are_measured_by_the_expected_year_that_they_fall_into()
    {
        var plan = Plan with { Finance = [new PlannedYear("c") { Scenario = Scenario.Cautious, Year = 2027, Revenue = 10 }, new PlannedYear("n") { Year = 2028, Revenue = 500 }, new PlannedYear("f") { Year = 2027, Revenue = 1000 }] };

        Assert.Equal(0.25, Staleness.OffPlan(plan, Facts with { Sold = 500 }) ?? 0, 1e-12);
        Assert.Equal(1.5, Staleness.OffPlan(plan, Facts with { Sold = 500, Sales = new DateOnly(2028, 1, 1) }) ?? 0, 1e-12);
        Assert.Null(Staleness.OffPlan(plan, Facts with { Sales = new DateOnly(2029, 1, 1) }));
        Assert.Null(Staleness.OffPlan(plan, Facts with { Pace = 0 }));
        Assert.Null(Staleness.OffPlan(plan, Facts with { Pace = null }));
        Assert.Null(Staleness.OffPlan(plan, Facts with { Sold = null }));
        Assert.Null(Staleness.OffPlan(plan, Facts with { Sales = null }));
        Assert.Null(Staleness.OffPlan(Plan with { Finance = [new PlannedYear("f") { Year = 2027, Revenue = 0 }] }, Facts));
    }

    [Fact]
    public void A_year_of_a_plan_that_begins_within_one_is_named_by_the_year_that_it_ends_in() =>
        Assert.Equal(0, Staleness.OffPlan(Plan with { From = new DateOnly(2027, 4, 1), Finance = [new PlannedYear("f") { Year = 2028, Revenue = 1000 }] }, Facts) ?? -1, 1e-12);

    [Fact]
    public void A_year_begins_on_its_first_day() =>
        Assert.Equal([2027, 2027, 2028, 2029], new[] { (2027, 1, 1), (2027, 12, 31), (2028, 1, 1), (2029, 12, 31) }.Select(day => Staleness.YearStart(Plan, new DateOnly(day.Item1, day.Item2, day.Item3))?.Year ?? 0));

    [Theory]
    [InlineData(ReviewKind.Actions, 1)]
    [InlineData(ReviewKind.Plan, 3)]
    [InlineData(ReviewKind.Selection, 12)]
    public void Reviews_are_usually_monthly_quarterly_and_yearly(ReviewKind kind, int months) => Assert.Equal(months, new StaleTerms().Every(kind));
}
