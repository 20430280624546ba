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
}
