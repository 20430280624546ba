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
}
