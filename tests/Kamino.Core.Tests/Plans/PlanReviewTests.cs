using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanReviewTests
{
    private static readonly DateOnly From = new(2027, 1, 31);

    [Fact]
    public void A_day_that_was_agreed_counts_instead_of_the_usual_one()
    {
        PlanReview held = new(1, ReviewKind.Plan, From, "Luz", default) { Next = From.AddDays(45), NextAt = new TimeOnly(9, 30) };

        var next = ReviewCalendar.Next(From, [held], new StaleTerms { ActionsEvery = 0, SelectionEvery = 0 });

        Assert.Equal(new DueReview(ReviewKind.Plan, From.AddDays(45), new TimeOnly(9, 30), From), Assert.Single(next));
    }

    [Fact]
    public void Without_a_review_the_first_is_due_from_the_plans_first_day_and_months_keep_their_end() =>
        Assert.Equal(new DateOnly(2027, 2, 28), ReviewCalendar.Next(From, [], new StaleTerms())[0].Day);

    [Fact]
    public void A_review_is_missed_only_after_the_days_of_grace()
    {
        DueReview due = new(ReviewKind.Actions, From, null, null);

        Assert.False(due.IsMissed(From.AddDays(7), 7));
        Assert.True(due.IsMissed(From.AddDays(8), 7));
    }

    [Fact]
    public void A_greater_review_stands_for_the_smaller_ones_and_a_day_agreed_before_it_counts_no_more()
    {
        PlanReview small = new(1, ReviewKind.Actions, From.AddDays(10), "Luz", default) { Next = From.AddDays(40) };
        PlanReview great = new(1, ReviewKind.Selection, From.AddDays(50), "Luz", default);

        var next = ReviewCalendar.Next(From, [small, great], new StaleTerms());

        Assert.Equal(new DueReview(ReviewKind.Actions, From.AddDays(50).AddMonths(1), null, From.AddDays(50)), next[0]);
        Assert.Equal(new DueReview(ReviewKind.Plan, From.AddDays(50).AddMonths(3), null, From.AddDays(50)), next[1]);
        Assert.Equal(new DueReview(ReviewKind.Selection, From.AddDays(50).AddMonths(12), null, From.AddDays(50)), next[2]);
    }

    [Fact]
    public void What_was_held_before_the_plan_began_counts_from_its_first_day() => Assert.Equal(
        new DueReview(ReviewKind.Plan, From.AddMonths(3), null, From.AddDays(-40)),
        Assert.Single(ReviewCalendar.Next(From, [new PlanReview(1, ReviewKind.Plan, From.AddDays(-40), "Luz", default)], new StaleTerms { ActionsEvery = 0, SelectionEvery = 0 })));

    [Fact]
    public void Of_two_due_on_one_day_the_greater_comes_first() => Assert.Equal(
        [ReviewKind.Selection, ReviewKind.Plan, ReviewKind.Actions], ReviewCalendar.Next(From, [], new StaleTerms { ActionsEvery = 3, PlanEvery = 3, SelectionEvery = 3 }).Select(own => own.Kind));

    [Fact]
    public void Of_two_held_on_one_day_the_later_one_says_when_to_meet_again()
    {
        PlanReview first = new(1, ReviewKind.Plan, From, "Luz", default) { Next = From.AddDays(20) };
        var second = first with { At = default(DateTimeOffset).AddHours(1), Next = From.AddDays(30) };

        Assert.Equal(From.AddDays(30), Assert.Single(ReviewCalendar.Next(From, [second, first], new StaleTerms { ActionsEvery = 0, SelectionEvery = 0 })).Day);
    }
}
