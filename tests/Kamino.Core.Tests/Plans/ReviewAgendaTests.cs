using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Plans;

public sealed class ReviewAgendaTests
{
    private static readonly DateOnly Today = new(2027, 6, 1);

    private static readonly DateOnly Since = new(2027, 3, 1);

    private static readonly PlanMark Before = new() { Sales = 1000, Currency = "EUR", Wallet = 0.30, Box = Quadrant.Star, Alarms = ["falling_volume"] };

    private static readonly Plan Plan = new()
    {
        From = new DateOnly(2027, 1, 1),
        Actions =
        [
            new PlanAction("a1") { Text = "Late", Due = Today.AddDays(-1), Owner = "Luz" }, new PlanAction("a2") { Text = "Soon", Due = Today.AddDays(30) },
            new PlanAction("a3") { Text = "Done", Done = Since }, new PlanAction("a4") { Text = "Done before", Done = Since.AddDays(-1) }, new PlanAction("a5") { Text = "Later", Due = Today.AddDays(31) },
        ],
    };

    [Fact]
    public void It_says_what_moved_since_the_last_review_and_what_presses_most_comes_first()
    {
        var now = Before with { Sales = 900, Wallet = 0.304, Box = Quadrant.Strategic, Alarms = ["overdue_rhythm"] };

        var agenda = ReviewAgenda.Of(ReviewKind.Plan, Plan, [], now, Before, Since, Today);

        Assert.Equal([AgendaKind.Alarm, AgendaKind.AlarmOver, AgendaKind.Overdue, AgendaKind.Sales, AgendaKind.Box, AgendaKind.Done, AgendaKind.Soon], agenda.Select(item => item.Kind));
        Assert.Equal(("1000", "900"), (agenda[3].From, agenda[3].To));
        Assert.Equal(("star", "strategic"), (agenda[4].From, agenda[4].To));
        Assert.Equal("Late · Luz", agenda[2].Text);
    }

    [Fact]
    public void Before_the_first_review_nothing_can_have_moved_but_alarms_ring() =>
        Assert.Equal([AgendaKind.Alarm, AgendaKind.Overdue, AgendaKind.Done, AgendaKind.Soon], ReviewAgenda.Of(ReviewKind.Plan, Plan, [], Before, null, Since, Today).Select(item => item.Kind));

    [Fact]
    public void That_the_two_sides_see_different_stages_is_talked_about_until_they_agree()
    {
        Assert.Equal(("stage", "1"), ReviewAgenda.Of(ReviewKind.Plan, Plan, [], Before with { StageGap = 1 }, Before with { StageGap = 1 }, Since, Today).Where(item => item.Kind == AgendaKind.StageGap).Select(item => (item.Where, item.To)).Single());
        Assert.DoesNotContain(ReviewAgenda.Of(ReviewKind.Plan, Plan, [], Before, Before with { StageGap = 1 }, Since, Today), item => item.Kind == AgendaKind.StageGap);
    }

    [Fact]
    public void The_monthly_review_leaves_out_what_moves_slowly() =>
        Assert.DoesNotContain(ReviewAgenda.Of(ReviewKind.Actions, Plan, [], Before with { Box = Quadrant.Status }, Before, Since, Today), item => item.Kind is AgendaKind.Box or AgendaKind.AlarmOver);

    [Fact]
    public void Amounts_in_another_currency_are_not_compared() =>
        Assert.DoesNotContain(ReviewAgenda.Of(ReviewKind.Plan, Plan, [], Before with { Sales = 1, Currency = "COP" }, Before, Since, Today), item => item.Kind == AgendaKind.Sales);

    [Fact]
    public void Whatever_moved_is_told_with_what_it_was_and_is()
    {
        var before = new PlanMark { Margin = 0.2, Wallet = 0.3, Stage = RelationshipStage.Basic, Answered = new DateOnly(2026, 3, 1), Strength = 1, Progress = 0.25 };
        var now = new PlanMark { Margin = 0.25, Wallet = 0.295, Stage = RelationshipStage.Cooperative, Answered = new DateOnly(2027, 3, 1), Strength = 1.125, Progress = 0.5 };

        Assert.Equal(
            [
                new(AgendaKind.Margin, "", "", "0.2", "0.25"), new(AgendaKind.Wallet, "", "", "0.3", "0.295"), new(AgendaKind.Stage, "", "", "basic", "cooperative"),
                new(AgendaKind.Answered, "", "", "2026-03-01", "2027-03-01"), new(AgendaKind.Strength, "", "", "1", "1.125"), new AgendaItem(AgendaKind.Progress, "", "", "0.25", "0.5"),
            ],
            Moved(now, before));
    }

    [Fact]
    public void What_moved_by_less_than_half_a_hundredth_or_was_not_known_is_not_told()
    {
        Assert.Empty(Moved(new PlanMark { Margin = 0.2049, Strength = 1, Box = Quadrant.Star, Stage = RelationshipStage.Basic }, new PlanMark { Margin = 0.2 }));
        Assert.Empty(Moved(new PlanMark { Margin = 0.2 }, new PlanMark { Margin = 0.2, Strength = 1, Box = Quadrant.Star, Stage = RelationshipStage.Basic, Answered = Since }));
        Assert.Empty(Moved(Before with { Answered = Since }, Before with { Answered = Since }));
        Assert.Equal([("", "2027-03-01")], Moved(Before with { Answered = Since }, Before).Select(item => (item.From, item.To)));
    }

    [Theory]
    [InlineData(1000, 1004.9, false)]
    [InlineData(1000, 1005, true)]
    [InlineData(1000, 995, true)]
    [InlineData(-1000, -1100, true)]
    [InlineData(0, 100, false)]
    public void Sales_moved_where_they_changed_by_half_a_hundredth_of_themselves(double were, double sales, bool moved) =>
        Assert.Equal(moved, Moved(Before with { Sales = (decimal)sales }, Before with { Sales = (decimal)were }).Any(item => item.Kind == AgendaKind.Sales));

    [Fact]
    public void Alarms_that_still_ring_are_not_told_again_and_what_is_stale_is()
    {
        var agenda = ReviewAgenda.Of(ReviewKind.Plan, new Plan { From = Since }, [new StaleFinding(StaleReason.ProductDropped, "lines", "Film")], Before, Before, Since, Today);

        Assert.Equal(new AgendaItem(AgendaKind.Stale, "lines", "product_dropped", "", "Film"), Assert.Single(agenda));
    }

    [Fact]
    public void An_objective_that_is_behind_says_where_it_should_be()
    {
        // Half of the time is gone, a quarter of the way
        var plan = new Plan { From = Today.AddDays(-50), Objectives = [new Objective("o1") { Text = "Waste", Baseline = 8, Target = 4, Now = 7, Due = Today.AddDays(50) }, new Objective("o2") { Baseline = 8, Target = 4, Now = 5, Due = Today.AddDays(50) }] };

        Assert.Equal(new AgendaItem(AgendaKind.Behind, "objectives/o1", "Waste", "0.5", "0.25"), Assert.Single(ReviewAgenda.Of(ReviewKind.Actions, plan, [], new PlanMark(), null, Since, Today)));
    }

    [Fact]
    public void Late_and_coming_actions_come_by_their_day_and_one_without_a_day_not_at_all()
    {
        var plan = new Plan { From = Since, Actions = [new PlanAction("a1") { Due = Today.AddDays(-1) }, new PlanAction("a2") { Due = Today.AddDays(-5) }, new PlanAction("a3"), new PlanAction("a4") { Due = Today.AddDays(2) }, new PlanAction("a5") { Due = Today }] };

        Assert.Equal(
            [(AgendaKind.Overdue, "actions/a2", "2027-05-27"), (AgendaKind.Overdue, "actions/a1", "2027-05-31"), (AgendaKind.Soon, "actions/a5", "2027-06-01"), (AgendaKind.Soon, "actions/a4", "2027-06-03")],
            ReviewAgenda.Of(ReviewKind.Plan, plan, [], new PlanMark(), null, Since, Today).Select(item => (item.Kind, item.Where, item.To)));
    }

    [Fact]
    public void The_monthly_review_keeps_what_presses_and_how_sales_went()
    {
        var agenda = ReviewAgenda.Of(ReviewKind.Actions, Plan, [], Before with { Sales = 900, Alarms = ["overdue_rhythm"], StageGap = 1 }, Before, Since, Today);

        Assert.Equal([AgendaKind.Alarm, AgendaKind.Overdue, AgendaKind.Sales, AgendaKind.Done, AgendaKind.Soon], agenda.Select(item => item.Kind));
        Assert.Equal(("actions/a3", "Done", "2027-03-01"), (agenda[3].Where, agenda[3].Text, agenda[3].To));
    }

    private static IReadOnlyList<AgendaItem> Moved(PlanMark now, PlanMark before) => ReviewAgenda.Of(ReviewKind.Plan, new Plan { From = Since }, [], now, before, Since, Today);
}
