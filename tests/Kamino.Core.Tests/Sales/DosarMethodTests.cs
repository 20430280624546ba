using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Sales;

public sealed class DosarMethodTests
{
    private static readonly MethodPage Page = new("dosar.md");
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void The_letters_are_D_O_S_A_R_and_each_phase_asks_what_is_printed()
    {
        var rows = Page.Rows("| phase | needed |");
        Assert.Equal("DOSAR".Length, Enum.GetValues<DosarPhase>().Length);
        Assert.All(Enum.GetValues<DosarPhase>(), phase => Assert.Equal(
            ((int)rows[(int)phase][1], (int)rows[(int)phase][2]),
            (Dosar.Questions.Count(question => question.Phase == phase && question.IsNeeded), Dosar.Questions.Count(question => question.Phase == phase && !question.IsNeeded))));
    }

    [Fact]
    public void The_printed_chance_comes_out()
    {
        var ended = Enumerable.Range(0, 10).Select(i => One(i < 4 ? DosarPhase.Actions : DosarPhase.Diagnosis, i is < 3 or 9 ? OpportunityEnd.Won : OpportunityEnd.LostOther)).ToList();
        var chance = Pipeline.Chances(ended)[(int)DosarPhase.Actions];

        Assert.Equal((4, 3), (chance.Closed, chance.Won));
        Assert.Equal(Page.Bold("/ (4 + 5) = "), chance.Chance.Match(share => share, _ => 0), 5e-5);
        Assert.IsType<Answer<double>.Unknown>(Pipeline.Chances([One(DosarPhase.Actions, OpportunityEnd.Open)])[0].Chance);
    }

    [Fact]
    public void The_printed_chance_of_an_old_one_comes_out_and_a_young_one_has_that_of_its_phase()
    {
        var ended = Enumerable.Range(0, 10).Select(i => One(i < 4 ? DosarPhase.Actions : DosarPhase.Diagnosis, i is < 3 or 9 ? OpportunityEnd.Won : OpportunityEnd.LostOther) with
        {
            Opened = Today.AddDays(i is 2 or 3 ? -200 : -20),
        }).ToList();
        var chance = Pipeline.Chances(ended)[(int)DosarPhase.Actions];

        Assert.Equal(Page.Bold("/ (2 + 5) = "), chance.At(181).Match(share => share, _ => 0), 5e-5);
        Assert.Equal(chance.Chance, chance.At(89));
        Assert.Equal([2, 2, 0], chance.Ages.Select(own => own.Closed));
    }

    [Fact]
    public void The_sheet_has_room_for_an_approach_to_each_part_in_the_decision()
    {
        Assert.True(Dosar.IsAsked(Dosar.Approach(BuyingRole.EconomicBuyer)));
        Assert.False(Dosar.IsAsked("approach_nobody"));
        Assert.Equal(["trial", "price"], Pipeline.Ends([Lost("price"), Lost("trial"), Lost("Trial")])[0].Reasons.Select(why => why.Reason));

        static Opportunity Lost(string reason) => One(DosarPhase.Actions, OpportunityEnd.LostToRival) with { Reason = reason };
    }

    [Fact]
    public void A_gate_names_what_is_missing_and_an_action_too_far_away_is_none()
    {
        var one = One(DosarPhase.Actions, OpportunityEnd.Open);
        var far = one with { Actions = [new OpportunityAction(1, new DateOnly(2026, 3, 30), "visit", "Ana", "trial")] };
        var near = far.With(new OpportunityAction(2, new DateOnly(2026, 3, 12), "call", "Ana", ""));

        Assert.Equal(["next_action", "next_action_on", "commitment"], Dosar.Missing(one, Today));
        Assert.Equal(["next_action_on", "commitment"], Dosar.Missing(far, Today));
        Assert.Equal(["commitment"], Dosar.Missing(near, Today)); // the commitment is another action's, too far away
        Assert.Empty(Dosar.Missing(near.With(near.Actions[1] with { Commitment = "a date for the trial" }), Today));
        Assert.Equal("call", near.Next?.Text);
        Assert.Empty(Dosar.MissingBefore(one, DosarPhase.Diagnosis, Today));
    }

    [Fact]
    public void Results_are_those_of_actions_that_are_done_and_an_overdue_one_has_none_yet()
    {
        var one = One(DosarPhase.Results, OpportunityEnd.Open);
        var done = one.With(new OpportunityAction(1, Today.AddDays(-9), "trial", "Ana", "") { Done = Today.AddDays(-8), Result = "it worked" });
        var late = done.With(new OpportunityAction(2, Today.AddDays(-1), "offer", "Ana", "a signature"));

        Assert.Equal(["result"], Dosar.Missing(one, Today));
        Assert.Empty(Dosar.Missing(done, Today));
        Assert.Equal(["result"], Dosar.Missing(late, Today));
        Assert.Empty(Dosar.Missing(late.With(late.Actions[1] with { Done = Today, Result = "they signed" }), Today));
    }

    [Fact]
    public void An_impact_and_objectives_without_a_figure_leave_the_gate_closed()
    {
        var one = One(DosarPhase.Objectives, OpportunityEnd.Open) with { Sheet = new Dictionary<string, string> { ["our_objective"] = "sell more", ["their_objective"] = "2 shortages at most by June" } };

        Assert.Equal(["our_objective"], Dosar.Missing(one, Today));
        Assert.Equal(["impact"], Dosar.Missing(one with { Phase = DosarPhase.Diagnosis, Sheet = Needs("a lot") }, Today));
        Assert.Empty(Dosar.Missing(one with { Phase = DosarPhase.Diagnosis, Sheet = Needs("12 a week") }, Today));

        static Dictionary<string, string> Needs(string impact) => new() { ["situation"] = "x", ["problem"] = "x", ["impact"] = impact, ["confirmed_by"] = "Ruiz", ["economic_buyer"] = "Paz" };
    }

    [Fact]
    public void An_opportunity_is_neglected_after_thirty_quiet_days_or_past_its_day()
    {
        var one = One(DosarPhase.Diagnosis, OpportunityEnd.Open);
        Assert.False(Pipeline.IsNeglected(one with { LastActivity = Today.AddDays(-30) }, Today));
        Assert.True(Pipeline.IsNeglected(one with { LastActivity = Today.AddDays(-31) }, Today));
        Assert.True(Pipeline.IsNeglected(one with { Close = Today.AddDays(-1) }, Today));
    }

    [Fact]
    public void A_quarter_is_worth_its_values_times_their_chances()
    {
        var quarter = Assert.Single(Pipeline.Quarters([(One(DosarPhase.Actions, OpportunityEnd.Open), Answer.Of(0.5)), (One(DosarPhase.Strategy, OpportunityEnd.Open), Answer.Of(0.25))]));
        Assert.Equal((new DateOnly(2026, 4, 1), 2, 200m, Answer.Of(75.0)), (quarter.From, quarter.Opportunities, quarter.Value, quarter.Expected));
    }

    private static Opportunity One(DosarPhase phase, OpportunityEnd end) =>
        new(1, "A", "x", "", phase, 100, "", new DateOnly(2026, 5, 4), "Ana", Today, end, end == OpportunityEnd.Open ? null : Today, "", Today, new Dictionary<string, string>());
}
