using Kamino.Core.Plans;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Plans;

/// <summary>A plan with which no rule finds fault.</summary>
internal static class SoundPlan
{
    public static readonly DateOnly Today = new(2027, 2, 1);

    public static readonly PlanGround Ground = new(Today)
    {
        Quadrant = Quadrant.Star,
        SalesShare = 0.12,
        RivalsScored = true,
        SingleThread = false,
        WasShared = true,
    };

    public static Plan Plan { get; } = new()
    {
        From = new DateOnly(2027, 1, 1),
        Years = 3,
        Ambition = "From second to first supplier by 2029",
        Owner = "Luz",
        Currency = "EUR",
        Box = Quadrant.Star,
        Sections =
        [
            new SectionText("snapshot") { Text = "Four plants, owned by a family.", Visibility = Visibility.Shared },
            new SectionText("market") { Text = "Retail brands push costs down." },
        ],
        Insights = [new Insight("i1") { Kind = InsightKind.CustomerObjective, Source = InsightSource.Customer, Text = "Waste from 8 % to 5 %", Expires = new DateOnly(2028, 1, 1), Visibility = Visibility.Shared }],
        Objectives =
        [
            new Objective("o1")
            {
                Text = "Waste at 5 %", Kind = ObjectiveKind.Customer, Insights = ["i1"], Measure = "Waste", Unit = "%", Baseline = 8, Target = 5, Now = 6.5m,
                Due = new DateOnly(2027, 12, 31), Owner = "Luz", TheirOwner = "Eva", Weight = 3, Serves = "g1",
            },
            new Objective("o2")
            {
                Text = "Sales of 500", Kind = ObjectiveKind.Revenue, Insights = ["i1"], Measure = "Net sales", Unit = "k EUR", Baseline = 300, Target = 500, Now = 300,
                Due = new DateOnly(2027, 12, 31), Owner = "Luz", Weight = 1, Serves = "g1", Visibility = Visibility.Internal,
            },
        ],
        Strategies = [new Strategy("s1") { Text = "A joint team on waste", Objectives = ["o1", "o2"] }],
        Actions =
        [
            new PlanAction("a1") { Text = "Measure the lines", Strategies = ["s1"], Owner = "Luz", Due = new DateOnly(2027, 3, 1), Effort = 4, Cost = 900 },
            new PlanAction("a2") { Text = "Name an engineer", Strategies = ["s1"], Side = ActionSide.Customer, Owner = "Eva", Due = new DateOnly(2027, 1, 15) },
        ],
        Risks = [new PlanRisk("r1") { Text = "The rival lowers prices", Probability = 0.3, Impact = 50000, Mitigation = "Contract for two years" }],
        Competitors = [new Competitor("c1") { Name = "Rival", Better = "Price", Worse = "Service" }],
        Finance = [new PlannedYear("expected-2027") { Year = 2027, Revenue = 400000, Margin = 90000, Contribution = 60000 }],
        Lines = [new PlannedLine("l1") { Name = "Films", Now = 200, Target = 300 }, new PlannedLine("l2") { Name = "Caps", Now = 100, Target = 110 }],
        Budget = new PlanBudget { Days = 40, DaysBefore = 30, Investment = 20000, CostToServe = -3000 },
    };
}
