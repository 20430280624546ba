using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanQuarterTests
{
    private static readonly Plan Plan = new()
    {
        From = new DateOnly(2027, 1, 15),
        Years = 2,
        Actions =
        [
            new PlanAction("a1") { Due = new DateOnly(2027, 4, 15), Effort = 3 }, new PlanAction("a2") { Due = new DateOnly(2027, 4, 14), Effort = 2 }, new PlanAction("a3") { Effort = 9 },
            new PlanAction("a4") { Due = new DateOnly(2027, 2, 1), Done = new DateOnly(2027, 2, 1), Effort = 5 }, new PlanAction("a5") { Due = new DateOnly(2028, 1, 15) },
        ],
        Objectives = [new Objective("o1") { Due = new DateOnly(2028, 1, 14) }],
    };

    [Fact]
    public void The_year_is_told_quarter_by_quarter_from_the_plans_own_first_day()
    {
        var quarters = PlanQuarter.Of(Plan, new DateOnly(2027, 6, 1));

        Assert.Equal([new(2027, 1, 15), new(2027, 4, 15), new(2027, 7, 15), new DateOnly(2027, 10, 15)], quarters.Select(own => own.From));
        Assert.Equal(["a4 a2", "a1", "", ""], quarters.Select(own => string.Join(' ', own.Actions.Select(action => action.Id))));
        Assert.Equal([2m, 3m, 0m, 0m], quarters.Select(own => own.OpenDays));
        Assert.Equal("o1", Assert.Single(quarters[3].Objectives).Id);
    }

    [Fact]
    public void An_objective_stands_in_the_quarter_in_which_it_is_due_the_earlier_first()
    {
        var quarters = PlanQuarter.Of(
            Plan with
            {
                Objectives =
                [
                    new Objective("late") { Due = new DateOnly(2027, 7, 1) }, new Objective("first") { Due = new DateOnly(2027, 4, 15) }, new Objective("before") { Due = new DateOnly(2027, 4, 14) }, new Objective("never"),
                    new Objective("after") { Due = new DateOnly(2028, 1, 15) },
                ],
            },
            new DateOnly(2027, 1, 15));

        Assert.Equal(["before", "first late", "", ""], quarters.Select(own => string.Join(' ', own.Objectives.Select(objective => objective.Id))));
        Assert.Equal(new DateOnly(2027, 1, 15), quarters[0].From);
    }

    [Theory]
    [InlineData(2026, 2027)]
    [InlineData(2028, 2028)]
    [InlineData(2031, 2028)]
    public void Before_it_begins_its_first_year_is_told_and_after_it_ended_its_last(int seen, int year) =>
        Assert.Equal(new DateOnly(year, 1, 15), PlanQuarter.Of(Plan, new DateOnly(seen, 6, 1))[0].From);
}
