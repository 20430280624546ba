using Kamino.Core.Plans;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Programme;

public sealed class AdoptionMethodTests
{
    private static readonly MethodPage Page = new("adoption.md");
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void The_printed_index_comes_out_and_one_share_that_is_unknown_leaves_it_unknown()
    {
        var adoption = new Adoption(Answer.Of(0.5), Answer.Of(0.8), Answer.Of(0.54));

        Assert.Equal(Page.Bold("outcome 0.54 give "), adoption.Index.Match(index => index, _ => -1), 1e-12);
        Assert.Equal(Answer.Unknown<double>(Doubt.NotMeasured), (adoption with { Outcome = Adoption.Share(0, 0) }).Index);
    }

    [Fact]
    public void Somebody_is_active_with_three_entries_on_two_days_of_a_week()
    {
        Entry[] entries =
        [
            new("Ana", Today), new("ana", Today), new("Ana", Today.AddDays(-6)), new("Luis", Today), new("Luis", Today), new("Luis", Today), new("Eva", Today), new("Eva", Today), new("Eva", Today.AddDays(-7)),
        ];

        Assert.Equal(["Ana"], Adoption.Active(entries, Today));
    }

    [Fact]
    public void What_is_entered_two_days_later_is_two_days_late()
    {
        Assert.Equal(Answer.Of(2.0), Adoption.Timeliness([new("Ana", Today, Today.AddDays(-2)), new("Ana", Today, Today), new("Ana", Today, Today.AddDays(-9)), new("Ana", Today)]));
        Assert.IsType<Answer<double>.Unknown>(Adoption.Timeliness([new("Ana", Today)]));
    }

    [Fact]
    public void A_plan_has_thirteen_required_parts_and_an_opportunity_the_questions_up_to_its_phase()
    {
        var one = new Opportunity(
            1, "A", "x", "", DosarPhase.Objectives, 1, "", Today, "", Today, OpportunityEnd.Open, null, "", Today, new Dictionary<string, string> { ["situation"] = "two kitchens", ["money"] = "not needed" });

        Assert.Equal(new Completeness(0, 13), Completeness.Of(new Plan()));
        Assert.Equal(new Completeness(1, 7), Completeness.Of(one));
        Assert.Equal(new Completeness(1, 20), Completeness.Of(one) + Completeness.Of(new Plan()));
        Assert.Equal(new Completeness(3, 13), Completeness.Of(one.With(new OpportunityAction(1, Today.AddDays(-9), "visit", "Ana", "")) with { Phase = DosarPhase.Actions }));
    }

    [Fact]
    public void The_printed_seconds_of_a_screen_come_out() =>
        Assert.Equal(Page.Bold("fields then take "), ScreenEffort.All(ScreenEffort.Assumed).Single(own => own.Screen == EntryScreen.Opportunity).Seconds);
}
