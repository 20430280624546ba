using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Portfolio;

public sealed class SelectionTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);
    private static readonly SelectionGround Ground = new(Today, 10, new SelectionLimits(), BothAxesScored: true);

    [Theory]
    [InlineData(SelectionStage.Prospect, "Candidate")]
    [InlineData(SelectionStage.Candidate, "Nominated Ordinary")]
    [InlineData(SelectionStage.Nominated, "Candidate Active")]
    [InlineData(SelectionStage.Active, "UnderReview")]
    [InlineData(SelectionStage.UnderReview, "Active Transition")]
    [InlineData(SelectionStage.Transition, "Active Ordinary")]
    [InlineData(SelectionStage.Ordinary, "Candidate")]
    public void From_a_stage_only_its_neighbours_are_reached(SelectionStage from, string reached) => Assert.Equal(
        reached,
        string.Join(' ', Enum.GetValues<SelectionStage>().Where(to => Selection.Forbids(At(from), Step(from, to) with { Sponsor = "Eva", TransitionPlan = "Hand over" }, Ground) is null)));

    [Fact]
    public void A_step_without_a_reason_is_refused() =>
        Assert.Equal(SelectionFlaw.NoReason, Selection.Forbids(At(SelectionStage.Prospect), Step(SelectionStage.Prospect, SelectionStage.Candidate) with { Reason = " " }, Ground));

    [Fact]
    public void An_exception_holds_up_to_its_last_day()
    {
        var stays = Step(SelectionStage.Active, SelectionStage.Active);

        Assert.Null(Selection.Forbids(At(SelectionStage.Active), stays with { OverrideUntil = Today }, Ground));
        Assert.Equal(SelectionFlaw.Expired, Selection.Forbids(At(SelectionStage.Active), stays with { OverrideUntil = Today.AddDays(-1) }, Ground));
        Assert.Equal(SelectionFlaw.NotNext, Selection.Forbids(At(SelectionStage.Active), stays, Ground));
    }

    [Fact]
    public void A_key_account_has_a_sponsor_of_this_step_or_of_an_earlier_one()
    {
        var becomes = Step(SelectionStage.Nominated, SelectionStage.Active);

        Assert.Equal(SelectionFlaw.NoSponsor, Selection.Forbids(At(SelectionStage.Nominated), becomes, Ground));
        Assert.Null(Selection.Forbids(At(SelectionStage.Nominated), becomes with { Sponsor = "Eva" }, Ground));
        Assert.Null(Selection.Forbids(At(SelectionStage.Nominated) with { Sponsor = "Eva" }, becomes, Ground));
    }

    [Fact]
    public void A_key_account_is_scored_or_an_exception()
    {
        var (unscored, becomes) = (Ground with { BothAxesScored = false }, Step(SelectionStage.Nominated, SelectionStage.Active) with { Sponsor = "Eva" });

        Assert.Equal(SelectionFlaw.NotScored, Selection.Forbids(At(SelectionStage.Nominated), becomes, unscored));
        Assert.Null(Selection.Forbids(At(SelectionStage.Nominated), becomes with { OverrideUntil = Today }, unscored));
        Assert.Null(Selection.Forbids(At(SelectionStage.Nominated) with { OverrideUntil = Today }, becomes, unscored));
        Assert.Equal(SelectionFlaw.NotScored, Selection.Forbids(At(SelectionStage.Nominated) with { OverrideUntil = Today.AddDays(-1) }, becomes, unscored));
    }

    [Fact]
    public void There_are_fifty_key_accounts_at_most_and_one_that_is_reviewed_is_one_already()
    {
        var becomes = Step(SelectionStage.Nominated, SelectionStage.Active) with { Sponsor = "Eva" };

        Assert.Null(Selection.Forbids(At(SelectionStage.Nominated), becomes, Ground with { KeyAccounts = 49 }));
        Assert.Equal(SelectionFlaw.TooMany, Selection.Forbids(At(SelectionStage.Nominated), becomes, Ground with { KeyAccounts = 50 }));
        Assert.Null(Selection.Forbids(At(SelectionStage.UnderReview), becomes with { From = SelectionStage.UnderReview }, Ground with { KeyAccounts = 50 }));
    }

    [Fact]
    public void Who_is_let_go_has_a_plan_for_it()
    {
        var leaves = Step(SelectionStage.Transition, SelectionStage.Ordinary);

        Assert.Equal(SelectionFlaw.NoTransitionPlan, Selection.Forbids(At(SelectionStage.Transition), leaves, Ground));
        Assert.Null(Selection.Forbids(At(SelectionStage.Transition) with { TransitionPlan = "Hand over" }, leaves, Ground));
        Assert.Null(Selection.Forbids(At(SelectionStage.Candidate), Step(SelectionStage.Candidate, SelectionStage.Ordinary), Ground));
    }

    [Theory]
    [InlineData(35, false)]
    [InlineData(36, true)]
    public void More_than_thirty_five_are_warned_of(int keyAccounts, bool warned) => Assert.Equal(warned, Selection.Warns(keyAccounts, new SelectionLimits()));

    [Fact]
    public void Steps_add_up_to_where_an_account_is()
    {
        var found = Selection.After("A-1", SelectionStage.Prospect,
        [
            Step(SelectionStage.Prospect, SelectionStage.Candidate) with { Sponsor = "Eva", TransitionPlan = "Hand over", OverrideUntil = Today, At = Now.AddDays(-9) },
            Step(SelectionStage.Candidate, SelectionStage.Candidate) with { Reason = "Again" },
        ]);

        Assert.Equal(new SelectedAccount("A-1", SelectionStage.Candidate, Now.AddDays(-9), "Eva", "Again", Today, "Hand over"), found);
    }

    [Fact]
    public void Active_and_reviewed_accounts_are_key() =>
        Assert.Equal([SelectionStage.Active, SelectionStage.UnderReview], Enum.GetValues<SelectionStage>().Where(stage => At(stage).IsKey));

    private static SelectedAccount At(SelectionStage stage) => new("A-1", stage);

    private static SelectionStep Step(SelectionStage from, SelectionStage to) => new("A-1", from, to, "Grows", "Ana", Now);
}
