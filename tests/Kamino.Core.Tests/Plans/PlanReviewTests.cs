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
}
