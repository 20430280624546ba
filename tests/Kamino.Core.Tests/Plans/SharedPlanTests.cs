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
}
