using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanHandoverTests
{
    private static readonly Plan Plan = new()
    {
        Owner = "Luz Mora",
        Objectives = [new Objective("o1") { Owner = "luz mora " }, new Objective("o2") { Owner = "Ana" }],
        Actions =
        [
            new PlanAction("a1") { Owner = "Luz Mora" }, new PlanAction("a2") { Owner = "Luz Mora", Done = new DateOnly(2027, 1, 1) }, new PlanAction("a3") { Owner = "Luz Mora", Side = ActionSide.Customer },
        ],
        Risks = [new PlanRisk("r1") { Owner = "Luz Mora" }],
    };

    [Fact]
    public void What_is_open_goes_along_and_who_did_what_is_done_stays_known()
    {
        var handed = PlanHandover.Of(Plan, "Luz Mora", "Ana");

        Assert.Equal("Ana", handed.Plan.Owner);
        Assert.Equal(["Ana", "Luz Mora", "Luz Mora"], handed.Plan.Actions.Select(own => own.Owner));
        Assert.Equal((true, "o1", "a1", "r1"), (handed.IsOwner, Assert.Single(handed.Objectives), Assert.Single(handed.Actions), Assert.Single(handed.Risks)));
        Assert.All(handed.Plan.Objectives, own => Assert.Equal("Ana", own.Owner));
    }

    [Fact]
    public void What_is_another_persons_stays_theirs()
    {
        var handed = PlanHandover.Of(Plan with { Sponsor = "Eva", Objectives = [.. Plan.Objectives, new Objective("o3") { Owner = "Eva" }], Risks = [.. Plan.Risks, new PlanRisk("r2") { Owner = "Eva" }] }, "Luz Mora", "Ana");

        Assert.Equal(("Eva", "Eva", "Eva"), (handed.Plan.Sponsor, handed.Plan.Objectives[^1].Owner, handed.Plan.Risks[^1].Owner));
    }

    [Fact]
    public void A_plan_of_which_nothing_is_theirs_is_not_touched_and_an_empty_name_is_nobody()
    {
        Assert.False(PlanHandover.Of(Plan, "Eva", "Ana").IsTouched);
        Assert.False(PlanHandover.Of(Plan with { Sponsor = "" }, "", "Ana").IsTouched);
    }

    [Fact]
    public void Each_thing_of_theirs_alone_touches_the_plan()
    {
        Plan[] plans =
        [
            new() { Owner = "Luz" }, new() { Sponsor = "Luz" }, new() { Objectives = [new Objective("o") { Owner = "Luz" }] }, new() { Actions = [new PlanAction("a") { Owner = "Luz" }] },
            new() { Risks = [new PlanRisk("r") { Owner = "Luz" }] },
        ];

        Assert.All(plans, plan => Assert.True(PlanHandover.Of(plan, "LUZ", "Ana").IsTouched));
        Assert.Equal(("", "Ana"), (PlanHandover.Of(plans[1], "Luz", "Ana").Plan.Owner, PlanHandover.Of(plans[1], "Luz", "Ana").Plan.Sponsor));
        Assert.Equal("Ana", PlanHandover.Of(plans[4], "Luz", "Ana").Plan.Risks[0].Owner);
        Assert.False(PlanHandover.Of(new Plan { Risks = [new PlanRisk("r") { Owner = "Eva" }] }, "Luz", "Ana").IsTouched);
    }

    [Theory]
    [InlineData("Luz", " luz ", true)]
    [InlineData("Luz", "Luz M", false)]
    [InlineData(" ", " ", false)]
    public void Names_are_the_same_without_case_and_blanks_around_them(string name, string other, bool same) => Assert.Equal(same, PlanHandover.IsSame(name, other));
}
