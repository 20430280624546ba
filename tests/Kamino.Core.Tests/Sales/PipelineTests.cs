using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;

namespace Kamino.Core.Tests.Sales;

public sealed class PipelineTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly string[] Keys = ["next_action", "next_action_on", "commitment", "result", "situation", "problem", "impact"];
    private static readonly Opportunity One = new(
        1, "A", "x", "", DosarPhase.Actions, 100, "EUR", new DateOnly(2026, 5, 4), "Ana", Today.AddDays(-50), OpportunityEnd.Open, null, "", Today, new Dictionary<string, string>());

    [Fact]
    public void The_sheet_asks_in_its_order() => Assert.Equal(
        "situation! problem! impact! confirmed_by! decision economic_buyer! money rivals matrix | our_objective! their_objective! | approach! proposition! gap! red_lines |  | learned",
        string.Join(" | ", Enum.GetValues<DosarPhase>().Select(phase => string.Join(' ', Dosar.Questions.Where(own => own.Phase == phase).Select(own => own.IsNeeded ? own.Key + "!" : own.Key)))));

    [Theory]
    [InlineData("fewer shortages", "10 % more", "their_objective")]
    [InlineData("2 shortages a month", "more", "our_objective")]
    [InlineData("2 shortages a month", "10 % more", null)]
    public void What_the_customer_wants_and_what_we_want_are_told_in_figures(string theirs, string ours, string? missing) => Assert.Equal(
        missing is null ? [] : [missing], Dosar.Missing(One with { Phase = DosarPhase.Objectives, Sheet = new Dictionary<string, string> { ["our_objective"] = ours, ["their_objective"] = theirs } }, Today));

    [Fact]
    public void An_approach_is_asked_by_the_word_of_the_role()
    {
        Assert.Equal("approach_economic_buyer", Dosar.Approach(BuyingRole.EconomicBuyer));
        Assert.True(Dosar.IsAsked("situation"));
        Assert.False(Dosar.IsAsked("weather"));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void The_next_action_lies_within_two_weeks(int days, bool near) => Assert.Equal(
        near ? [] : ["next_action_on", "commitment"], Dosar.Missing(One.With(new OpportunityAction(1, Today.AddDays(days), "visit", "Ana", "a trial")), Today));

    [Fact]
    public void What_is_missing_before_a_phase_is_that_of_all_phases_up_to_it() => Assert.Equal(
        ["situation", "problem", "impact", "confirmed_by", "economic_buyer", "our_objective", "their_objective"],
        Dosar.MissingBefore(One with { Phase = DosarPhase.Diagnosis }, DosarPhase.Strategy, Today));

    [Fact]
    public void What_a_gate_asks_for_is_said_by_actions_and_by_the_sheet()
    {
        var done = One with
        {
            Actions = [new OpportunityAction(1, Today, "visit", "Ana", "a trial") { Result = "it worked" }],
            Sheet = new Dictionary<string, string> { ["situation"] = "two kitchens", ["problem"] = "  " },
        };

        Assert.Equal(["next_action", "next_action_on", "commitment", "result", "situation"], Said(done));
        Assert.Equal(["next_action", "next_action_on"], Said(One with { Actions = [new OpportunityAction(1, Today, "visit", "Ana", "")] }));
        Assert.Empty(Said(One));

        static IEnumerable<string> Said(Opportunity own) => Keys.Where(key => Dosar.IsSaid(own, key));
    }

    [Fact]
    public void The_next_action_is_the_open_one_that_is_due_first()
    {
        var own = One.With(new OpportunityAction(1, Today.AddDays(9), "later", "Ana", "")).With(new OpportunityAction(2, Today.AddDays(1), "done", "Ana", "") { Done = Today })
            .With(new OpportunityAction(3, Today.AddDays(5), "next", "Ana", ""));

        Assert.Equal("next", own.Next?.Text);
        Assert.Equal(["later", "changed", "next"], own.With(own.Actions[1] with { Text = "changed" }).Actions.Select(action => action.Text));
    }

    [Fact]
    public void An_action_is_overdue_after_its_day_while_it_is_open()
    {
        var action = new OpportunityAction(1, Today, "visit", "Ana", "");

        Assert.False(action.IsOverdue(Today));
        Assert.True(action.IsOverdue(Today.AddDays(1)));
        Assert.False((action with { Done = Today }).IsOverdue(Today.AddDays(1)));
    }

    [Fact]
    public void Age_is_counted_to_the_end_or_to_the_day()
    {
        Assert.Equal(50, One.Age(Today));
        Assert.Equal(20, (One with { Ended = Today.AddDays(-30) }).Age(Today));
        Assert.Equal(0, One.Age(Today.AddDays(-99)));
    }

    [Fact]
    public void An_opportunity_in_no_known_currency_is_worth_its_number_in_none()
    {
        Assert.Equal(new Money(100, new Currency("EUR")), One.Worth);
        Assert.Equal(new Money(100, default), (One with { Currency = "?" }).Worth);
    }

    [Fact]
    public void A_chance_is_drawn_to_that_of_all_as_if_there_were_five_more()
    {
        var chances = Pipeline.Chances([One, Ended(OpportunityEnd.Won, DosarPhase.Results, 10), Ended(OpportunityEnd.LostOther, DosarPhase.Diagnosis, 10)]);

        Assert.Equal((2, 1, Answer.Of(3.5 / 7)), (chances[0].Closed, chances[0].Won, chances[0].Chance));
        Assert.Equal((1, 1, Answer.Of(3.5 / 6)), (chances[4].Closed, chances[4].Won, chances[4].Chance));
    }

    [Fact]
    public void One_that_has_ended_is_enough_for_a_chance() => Assert.Equal(Answer.Of(1.0), Pipeline.Chances([Ended(OpportunityEnd.Won, DosarPhase.Results, 10)])[0].Chance);

    [Fact]
    public void An_age_begins_on_its_first_day()
    {
        var chance = Pipeline.Chances([Ended(OpportunityEnd.Won, DosarPhase.Results, 90), Ended(OpportunityEnd.LostOther, DosarPhase.Results, 89)])[0];

        Assert.Equal([(90, 1, 1), (180, 0, 0), (365, 0, 0)], chance.Ages.Select(own => (own.From, own.Closed, own.Won)));
        Assert.Equal(Answer.Of(3.5 / 6), chance.At(90));
        Assert.Equal(Answer.Of(0.5), chance.At(89));
    }

    [Fact]
    public void What_has_ended_or_closes_today_is_not_neglected()
    {
        Assert.False(Pipeline.IsNeglected(One with { Close = Today }, Today));
        Assert.False(Pipeline.IsNeglected(Ended(OpportunityEnd.Won, DosarPhase.Results, 10) with { Close = Today.AddDays(-1) }, Today));
    }

    [Fact]
    public void Quarters_are_those_of_the_calendar_in_their_order_and_unknown_where_a_chance_is()
    {
        var quarters = Pipeline.Quarters([Closing(2026, 12, 31, 0.5), Closing(2026, 3, 31, 0.5), Closing(2026, 4, 1, null), Closing(2026, 6, 30, 0.5), Closing(2026, 10, 1, 0.25)]);

        Assert.Equal(
            [
                new QuarterForecast(new DateOnly(2026, 1, 1), 1, 100, Answer.Of(50.0)),
                new QuarterForecast(new DateOnly(2026, 4, 1), 2, 200, Answer.Unknown<double>(Doubt.TooFewClosed)),
                new QuarterForecast(new DateOnly(2026, 10, 1), 2, 200, Answer.Of(75.0)),
            ],
            quarters);

        static (Opportunity, Answer<double>) Closing(int year, int month, int day, double? chance) =>
            (One with { Close = new DateOnly(year, month, day) }, chance is { } known ? Answer.Of(known) : Answer.Unknown<double>(Doubt.TooFewClosed));
    }

    [Fact]
    public void Ends_are_counted_with_their_reasons_and_open_ones_are_none()
    {
        var ends = Pipeline.Ends([One, Lost("b"), Lost("a"), Lost("c"), Lost("C"), Ended(OpportunityEnd.Won, DosarPhase.Results, 1)]);

        Assert.Equal([(OpportunityEnd.Won, 1), (OpportunityEnd.LostToRival, 4)], ends.Select(own => (own.End, own.Count)));
        Assert.Equal([new ReasonCount("c", 2), new ReasonCount("a", 1), new ReasonCount("b", 1)], ends[1].Reasons);

        static Opportunity Lost(string reason) => Ended(OpportunityEnd.LostToRival, DosarPhase.Actions, 1) with { Reason = reason };
    }

    private static Opportunity Ended(OpportunityEnd end, DosarPhase phase, int age) => One with { End = end, Phase = phase, Opened = Today.AddDays(-age), Ended = Today };
}
