using System.Text.Json;
using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class SharedPlanTests
{
    private const string Marker = "ZZINTERNALZZ";

    [Fact]
    public void Nothing_internal_is_in_what_the_customer_gets()
    {
        var plan = SoundPlan.Plan with
        {
            Ambition = Marker,
            Sponsor = Marker,
            Sections = [.. SoundPlan.Plan.Sections, new SectionText("position") { Text = Marker }],
            Insights = [.. SoundPlan.Plan.Insights.Select(own => own with { Evidence = Marker }), new Insight("i9") { Text = Marker }],
            Objectives = [.. SoundPlan.Plan.Objectives.Select(own => own.Visibility == Visibility.Shared ? own with { Serves = Marker } : own with { Text = Marker, Measure = Marker, Owner = Marker })],
            Strategies = [SoundPlan.Plan.Strategies[0] with { Factor = Marker, Objectives = ["o1", "o2"] }, new Strategy("s9") { Text = Marker, Visibility = Visibility.Internal }],
            Actions = [SoundPlan.Plan.Actions[0] with { Commitment = Marker }, new PlanAction("a9") { Text = Marker, Owner = Marker, Visibility = Visibility.Internal }],
            Risks = [new PlanRisk("r1") { Text = Marker, Mitigation = Marker, Owner = Marker }],
            Swot = [new SwotPoint("w1") { Text = Marker }],
            Competitors = [new Competitor("c1") { Name = Marker, Better = Marker, Worse = Marker }],
            Lines = [new PlannedLine("l1") { Name = Marker }],
        };

        var shared = SharedPlan.Of(plan, 1, "Andina", "Bolívar", []);

        Assert.DoesNotContain(Marker, JsonSerializer.Serialize(shared));
        Assert.Equal(["o1"], shared.Strategies[0].Objectives);
    }

    [Fact]
    public void What_is_shared_is_in_it()
    {
        var shared = SharedPlan.Of(SoundPlan.Plan, 1, "Andina", "Bolívar", []);

        Assert.Equal(("o1", "i1", "snapshot"), (Assert.Single(shared.Objectives).Id, Assert.Single(shared.Insights).Id, Assert.Single(shared.Sections).Id));
        Assert.Equal(["a1", "a2"], shared.Actions.Select(action => action.Id));
    }

    [Fact]
    public void What_they_signed_stands_beside_it_as_long_as_the_words_do()
    {
        var at = new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
        var plan = SoundPlan.Plan with
        {
            Scorecard = [new JointMeasure("k1") { Text = "Waste", Unit = "%", Target = 5, Now = 6.5m, Measured = new DateOnly(2027, 1, 31) }, new JointMeasure("k2") { Text = "Orders" }],
            Meetings = [new PlanMeeting("m1") { Text = "Later", On = new DateOnly(2027, 6, 1) }, new PlanMeeting("m2") { Text = "Sooner", On = new DateOnly(2027, 3, 1) }],
        };
        PlanAct[] acts =
        [
            Act(1, PlanActKind.Confirmed, "insights/i1", "Waste from 8 % to 5 %"), Act(2, PlanActKind.Confirmed, "objectives/o1", "Waste at 4 %"), Act(3, PlanActKind.Accepted, "actions/a2", "Name an engineer · 2027-01-15"),
            Act(4, PlanActKind.Measured, "scorecard/k1", "7.5"), Act(5, PlanActKind.Measured, "scorecard/k1", "6.25"), Act(6, PlanActKind.Measured, "scorecard/k1", "9") with { Share = 0 }, Act(7, PlanActKind.Measured, "scorecard/k2", "many"),
            Act(8, PlanActKind.Accepted, "meetings/m2", "Sooner · 2027-03-01"), Act(9, PlanActKind.Agreed, "", ""),
        ];

        var shared = SharedPlan.Of(plan, 4, "Andina", "Bolívar", acts);

        Assert.Equal(("Andina", "Bolívar", 4, plan.From, plan.Until, "Luz", ""), (shared.Us, shared.Customer, shared.Version, shared.From, shared.Until, shared.Owner, shared.TheirOwner));
        Assert.Equal(new SharedInsight("i1", InsightKind.CustomerObjective, "Waste from 8 % to 5 %", new Signature("Eva", at)), shared.Insights[0]);
        Assert.Equal(new SharedObjective("o1", "Waste at 5 %", ObjectiveKind.Customer, "Waste", "%", 8, 5, 6.5m, new DateOnly(2027, 12, 31), "Luz", "Eva", new Signature("Eva", at, false)), shared.Objectives[0]);
        Assert.Equal(new SharedAction("a2", "Name an engineer", ActionSide.Customer, "Eva", new DateOnly(2027, 1, 15), null, new Signature("Eva", at)), shared.Actions[1]);
        Assert.Equal(
            [new SharedMeasure("k1", "Waste", "%", 5, 6.5m, new DateOnly(2027, 1, 31), 6.25m, new Signature("Eva", at)), new SharedMeasure("k2", "Orders", "", null, null, null, null, new Signature("Eva", at))], shared.Scorecard);
        Assert.Equal([new SharedMeeting("m2", new DateOnly(2027, 3, 1), "Sooner", new Signature("Eva", at)), new SharedMeeting("m1", new DateOnly(2027, 6, 1), "Later", null)], shared.Meetings);
        Assert.Equal(new Signature("Eva", at), shared.Agreed);
        Assert.Null(SharedPlan.Of(plan, 4, "Andina", "Bolívar", []).Scorecard[0].TheirsBy);

        PlanAct Act(long number, PlanActKind kind, string where, string text) => new(number, 1, 4, kind, "Eva", at) { Share = 1, Where = where, Text = text };
    }

    [Theory]
    [InlineData(SharedPart.Sections, "1 0 0 0 0 0 0")]
    [InlineData(SharedPart.Insights, "0 1 0 0 0 0 0")]
    [InlineData(SharedPart.Objectives, "0 0 1 0 0 0 0")]
    [InlineData(SharedPart.Strategies, "0 0 0 1 0 0 0")]
    [InlineData(SharedPart.Actions, "0 0 0 0 2 0 0")]
    [InlineData(SharedPart.Scorecard, "0 0 0 0 0 1 1")]
    public void Only_the_parts_that_a_share_names_are_in_it(SharedPart part, string counts)
    {
        var plan = SoundPlan.Plan with { Scorecard = [new JointMeasure("k1")], Meetings = [new PlanMeeting("m1")] };
        var only = SharedPlan.Of(plan, 1, "Andina", "Bolívar", []).Only([part]);

        Assert.Equal(counts, string.Join(' ', only.Sections.Count, only.Insights.Count, only.Objectives.Count, only.Strategies.Count, only.Actions.Count, only.Scorecard.Count, only.Meetings.Count));
        Assert.All(only.Strategies, own => Assert.Empty(own.Objectives));
        Assert.Equal(["o1"], SharedPlan.Of(plan, 1, "Andina", "Bolívar", []).Only([SharedPart.Strategies, SharedPart.Objectives]).Strategies[0].Objectives);
    }

    [Fact]
    public void A_section_without_text_is_not_shared() =>
        Assert.Empty(SharedPlan.Of(new Plan { Sections = [new SectionText("snapshot") { Text = " ", Visibility = Visibility.Shared }] }, 1, "Andina", "Bolívar", []).Sections);
}
