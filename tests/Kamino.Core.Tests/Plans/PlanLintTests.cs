using Kamino.Core.Plans;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanLintTests
{
    private static readonly Plan Sound = SoundPlan.Plan;

    private static readonly PlanGround Ground = SoundPlan.Ground;

    // Each breaks one rule and no other.
    public static TheoryData<LintRule, string> Broken => [.. Faults.SelectMany(fault => fault.Value.Select(own => (fault.Key, own.Where)).Distinct())];

    private static readonly Dictionary<LintRule, (string Where, Plan Plan, PlanGround Ground)[]> Faults = new()
    {
        [LintRule.L01] = [("objectives", Sound with { Objectives = [.. Sound.Objectives.Select(own => own with { Kind = ObjectiveKind.Revenue })] }, Ground)],
        [LintRule.L02] = [("actions/a1", Sound with { Actions = [Sound.Actions[0] with { Strategies = ["s9"] }, Sound.Actions[1]] }, Ground)],
        [LintRule.L03] =
        [
            ("actions", Sound with { Actions = [.. Sound.Actions, .. Enumerable.Range(3, 24).Select(at => Sound.Actions[0] with { Id = $"a{at}", Effort = 1 })] }, Ground),
            ("objectives", Sound with { Objectives = [.. Enumerable.Range(1, 8).Select(at => Sound.Objectives[0] with { Id = $"o{at}" })], Strategies = [Sound.Strategies[0] with { Objectives = [.. Enumerable.Range(1, 8).Select(at => $"o{at}")] }] }, Ground),
        ],
        [LintRule.L04] =
        [
            ("sections/snapshot", Sound with { Sections = [Sound.Sections[1]] }, Ground), ("sections/market", Sound with { Sections = [Sound.Sections[0]] }, Ground),
            ("insights", Sound with { Insights = [Sound.Insights[0] with { Source = InsightSource.Judged }] }, Ground),
        ],
        [LintRule.L05] = [("share", Sound, Ground with { WasShared = false }), ("actions", Sound with { Actions = [Sound.Actions[0]] }, Ground)],
        [LintRule.L06] = [("competitors", Sound with { Competitors = [] }, Ground with { RivalsScored = false })],
        [LintRule.L07] = [("finance", Sound with { Finance = [Sound.Finance[0] with { Contribution = null }] }, Ground)],
        [LintRule.L08] = [("risks", Sound with { Risks = [] }, Ground with { SalesShare = 0.10 })],
        [LintRule.L09] =
        [
            ("actions/a1", Sound with { Actions = [Sound.Actions[0] with { Effort = 0 }, Sound.Actions[1]] }, Ground),
            ("budget", Sound with { Budget = Sound.Budget with { Days = 3 } }, Ground),
        ],
        [LintRule.L10] = [("objectives/o1", Sound with { Objectives = [Sound.Objectives[0] with { Baseline = null }, Sound.Objectives[1]] }, Ground)],
        [LintRule.L11] = [("finance", Sound, Ground with { Stale = [new StaleFinding(StaleReason.SalesOffPlan, "finance", "-20 %")] })],
        [LintRule.L12] = [("lines", Sound with { Lines = [.. Sound.Lines.Select(line => line with { Target = line.Now * 1.1m })] }, Ground)],
        [LintRule.L13] = [("people", Sound, Ground with { SingleThread = true })],
        [LintRule.L14] = [("plan", Sound with { Years = 1 }, Ground)],
        [LintRule.L15] =
        [
            ("budget", Sound with { Budget = Sound.Budget with { Investment = null } }, Ground),
            ("budget", Sound, Ground with { Quadrant = Quadrant.Streamline }),
        ],
    };

    [Fact]
    public void A_sound_plan_has_no_findings() => Assert.Empty(PlanLint.Check(Sound, Ground, new LintTerms()));

    [Fact]
    public void Every_rule_but_the_one_over_all_plans_has_a_plan_that_breaks_it() =>
        Assert.Equal(Enum.GetValues<LintRule>().Except([LintRule.L16]), Faults.Keys);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_plan_that_breaks_one_rule_is_found_by_that_rule_alone(LintRule rule, string where)
    {
        foreach (var (place, plan, ground) in Faults[rule].Where(fault => fault.Where == where))
        {
            var found = Assert.Single(PlanLint.Check(plan, ground, new LintTerms()));

            Assert.Equal((rule, place), (found.Rule, found.Where));
        }
    }

    [Fact]
    public void What_is_not_known_of_the_account_makes_no_finding() =>
        Assert.DoesNotContain(
            PlanLint.Check(new Plan(), new PlanGround(SoundPlan.Today), new LintTerms()),
            found => found.Rule is LintRule.L08 or LintRule.L11 or LintRule.L13 or LintRule.L14 or LintRule.L15);

    [Fact]
    public void A_company_sets_how_much_a_rule_weighs_and_may_switch_it_off()
    {
        var terms = new LintTerms { Severities = new Dictionary<string, LintSeverity> { ["l13"] = LintSeverity.Error, ["l08"] = LintSeverity.Off } };

        var found = PlanLint.Check(Sound with { Risks = [] }, Ground with { SingleThread = true }, terms);

        Assert.Equal((LintRule.L13, LintSeverity.Error), (Assert.Single(found).Rule, found[0].Severity));
    }

    [Fact]
    public void L16_is_found_over_all_plans_of_one_of_us()
    {
        (string, decimal)[] efforts = [("Luz", 120), ("Leo", 200), ("Luz", 80.5m), ("", 900)];

        Assert.Equal(("Luz", 200.5m), Assert.Single(PlanLint.Overloaded(efforts, new LintTerms())));
        Assert.Empty(PlanLint.Overloaded(efforts, new LintTerms { DaysOfOne = 201 }));
    }

    [Fact]
    public void What_lies_exactly_at_a_limit_is_no_finding()
    {
        var actions = Sound with { Actions = [.. Sound.Actions, .. Enumerable.Range(3, 23).Select(at => Sound.Actions[0] with { Id = $"a{at}", Effort = 1 })] };
        var objectives = Enumerable.Range(1, 7).Select(at => $"o{at}").ToList();

        Assert.Empty(PlanLint.Check(actions, Ground, new LintTerms())); // 25 open ones
        Assert.Empty(PlanLint.Check(actions with { Actions = [.. actions.Actions, .. Enumerable.Range(30, 9).Select(at => Sound.Actions[0] with { Id = $"a{at}", Done = SoundPlan.Today })] }, Ground, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Objectives = [.. objectives.Select((id, at) => Sound.Objectives[at == 6 ? 0 : 1] with { Id = id })], Strategies = [Sound.Strategies[0] with { Objectives = objectives }] }, Ground, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Risks = [] }, Ground with { SalesShare = 0.0999 }, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Budget = Sound.Budget with { Days = 4 } }, Ground, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Years = 2 }, Ground, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Years = 1 }, Ground with { Quadrant = Quadrant.Status }, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Budget = Sound.Budget with { Days = 30, DaysBefore = 30 } }, Ground with { Quadrant = Quadrant.Streamline }, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Budget = Sound.Budget with { Investment = null } }, Ground with { Quadrant = Quadrant.Strategic }, new LintTerms()));
    }

    [Fact]
    public void A_rival_in_the_plan_or_in_a_survey_is_enough()
    {
        Assert.Empty(PlanLint.Check(Sound, Ground with { RivalsScored = false }, new LintTerms()));
        Assert.Empty(PlanLint.Check(Sound with { Competitors = [] }, Ground, new LintTerms()));
        Assert.Equal([LintRule.L06], PlanLint.Check(Sound with { Competitors = [] }, Ground with { RivalsScored = null }, new LintTerms()).Select(found => found.Rule));
    }

    [Fact]
    public void Lines_grow_alike_where_all_of_several_have_one_rate_that_is_growth()
    {
        Assert.Equal([LintRule.L12], Rules([Line(200, 220), Line(100, 110)]));
        Assert.Empty(Rules([Line(200, 220)]));
        Assert.Empty(Rules([Line(200, 220), Line(100, 111)]));
        Assert.Empty(Rules([Line(200, 200), Line(100, 100)]));
        Assert.Empty(Rules([Line(200, 220), Line(100, 110), Line(100, null)]));
        Assert.Empty(Rules([Line(200, 220), Line(100, 110), Line(0, 10)]));
        Assert.Equal([LintRule.L12], Rules([Line(200, 180), Line(100, 90)]));

        static PlannedLine Line(decimal now, decimal? target) => new("l") { Now = now, Target = target };

        static IEnumerable<LintRule> Rules(PlannedLine[] lines) => PlanLint.Check(Sound with { Lines = lines }, Ground, new LintTerms()).Select(found => found.Rule);
    }

    [Fact]
    public void Effort_is_asked_of_what_is_open_and_ours_and_the_numbers_are_told()
    {
        var plan = Sound with { Actions = [Sound.Actions[0] with { Effort = 12.5m }, Sound.Actions[0] with { Id = "a3", Effort = null, Text = "Write" }, Sound.Actions[0] with { Id = "a4", Effort = 90, Done = SoundPlan.Today }, Sound.Actions[1]], Budget = Sound.Budget with { Days = 12 } };

        Assert.Equal([("actions/a3", "Write"), ("budget", "12.5")], PlanLint.Check(plan, Ground, new LintTerms()).Select(found => (found.Where, found.Text)));
        Assert.Equal("1", Assert.Single(PlanLint.Check(Sound with { Years = 1 }, Ground, new LintTerms())).Text);
        Assert.Equal("8", Assert.Single(PlanLint.Check(Faults[LintRule.L03][1].Plan, Ground, new LintTerms())).Text);
        Assert.Equal("26", Assert.Single(PlanLint.Check(Faults[LintRule.L03][0].Plan, Ground, new LintTerms())).Text);
        Assert.Equal("Waste at 5 %", Assert.Single(PlanLint.Check(Faults[LintRule.L10][0].Plan, Ground, new LintTerms())).Text);
    }

    [Fact]
    public void Errors_come_before_warnings_and_then_the_rules_in_their_order() =>
        Assert.Equal([LintRule.L08, LintRule.L14, LintRule.L06, LintRule.L13], PlanLint.Check(Sound with { Years = 1, Risks = [], Competitors = [] }, Ground with { SingleThread = true, RivalsScored = false }, new LintTerms()).Select(found => found.Rule));

    [Fact]
    public void Exactly_as_many_days_as_one_has_are_no_overload_and_the_most_loaded_come_first()
    {
        (string, decimal)[] efforts = [("Luz", 200), ("Leo", 201), ("Ana", 250)];

        Assert.Equal([("Ana", 250m), ("Leo", 201m)], PlanLint.Overloaded(efforts, new LintTerms()));
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("unit")]
    [InlineData("target")]
    [InlineData("due")]
    public void An_objective_is_measurable_with_measure_unit_baseline_target_and_day(string part)
    {
        var whole = Sound.Objectives[0];
        var broken = part switch { "measure" => whole with { Measure = " " }, "unit" => whole with { Unit = " " }, "target" => whole with { Target = null }, _ => whole with { Due = null } };

        Assert.Equal((true, false), (whole.IsMeasurable, broken.IsMeasurable));
    }
}
