using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class ContactChangesTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly Contact Eva = new Contact("a", "Eva", "contract", Today) { Relationship = 4 }.TiedTo(LinkKind.KnownBy, ["Luz"], Today, Today.AddYears(-2));

    [Fact]
    public void X19_a_new_boss_ends_the_old_tie_and_both_keep_their_days()
    {
        var moved = Eva.TiedTo(LinkKind.ReportsTo, ["Ana"], Today.AddYears(-1), Today.AddYears(-1)).TiedTo(LinkKind.ReportsTo, ["Ivo"], Today, Today);

        Assert.Equal(["Ana"], moved.Tied(LinkKind.ReportsTo, Today.AddDays(-1)));
        Assert.Equal(["Ivo"], moved.Tied(LinkKind.ReportsTo, Today));
        Assert.Contains(new ContactLink(LinkKind.ReportsTo, "Ana", Today.AddYears(-1), Today), moved.Links);
    }

    [Fact]
    public void Who_knew_whom_survives_a_handover_and_the_new_tie_starts_at_two()
    {
        var handed = Eva.Handed("Luz", "Leo", Today);

        Assert.Equal(["Luz"], handed.Tied(LinkKind.KnownBy, Today.AddDays(-1)));
        Assert.Equal(["Leo"], handed.Tied(LinkKind.KnownBy, Today));
        Assert.Equal(2, handed.Relationship);
        Assert.Equal(2, handed.Links.Single(link => link.To == "Leo").Strength);
    }

    [Fact]
    public void A_weaker_relationship_does_not_grow_by_changing_hands() => Assert.Equal(1, (Eva with { Relationship = 1 }).Handed("Luz", "Leo", Today).Relationship);

    [Fact]
    public void Whom_somebody_does_not_know_they_cannot_hand_over() => Assert.Equal(Eva, Eva.Handed("Mar", "Leo", Today));

    [Fact]
    public void Who_left_is_closed_and_their_ties_stay_known()
    {
        var left = Eva.Left(Today);

        Assert.True(left.IsThere(Today.AddDays(-1)));
        Assert.False(left.IsThere(Today));
        Assert.Equal([new ContactLink(LinkKind.KnownBy, "Luz", Today.AddYears(-2), Today)], left.Links);
    }

    [Fact]
    public void A_tie_made_and_ended_on_one_day_held_on_none_and_can_be_made_again()
    {
        var slip = Eva.TiedTo(LinkKind.Trusts, ["Ana"], Today, Today).TiedTo(LinkKind.Trusts, [], Today, Today);

        Assert.Empty(slip.Tied(LinkKind.Trusts, Today));
        Assert.Equal(["Ana"], slip.TiedTo(LinkKind.Trusts, ["Ana"], Today, Today).Tied(LinkKind.Trusts, Today));
    }

    [Fact]
    public void Saying_the_same_again_changes_nothing() => Assert.Equal(Eva, Eva.TiedTo(LinkKind.KnownBy, ["Luz"], Today, Today));

    [Fact]
    public void Nobody_reports_to_themselves() => Assert.Empty(Eva.TiedTo(LinkKind.ReportsTo, ["Eva"], Today, Today).Tied(LinkKind.ReportsTo, Today));

    [Fact]
    public void Handing_over_to_oneself_changes_nothing() => Assert.Equal(Eva, Eva.Handed("Luz", "Luz", Today));

    [Fact]
    public void Who_knows_them_already_keeps_their_own_tie_and_the_best_one_left_is_the_relationship()
    {
        var known = Eva with { Links = [Tie("Luz", 5), Tie("Leo", 4), Tie("Mar", 1), new ContactLink(LinkKind.KnownBy, "Old", null, Today.AddDays(-1), 5)] };

        var handed = known.Handed("Luz", "Leo", Today);

        Assert.Equal(4, handed.Relationship);
        Assert.Equal(["Leo", "Mar"], handed.Tied(LinkKind.KnownBy, Today));
        Assert.Equal(4, handed.Links.Single(link => link.To == "Leo").Strength);
        Assert.Equal(Today, handed.Links.Single(link => link.To == "Luz").Until);
    }

    [Fact]
    public void The_strength_of_the_tie_goes_before_that_of_the_relationship_and_an_unknown_one_stays_unknown()
    {
        Assert.Equal(1, (Eva with { Links = [Tie("Luz", 1)] }).Handed("Luz", "Leo", Today).Relationship);
        Assert.Equal(2, (Eva with { Links = [Tie("Luz", 5)], Relationship = 1 }).Handed("Luz", "Leo", Today).Relationship);

        var unknown = (Eva with { Links = [Tie("Luz", null)], Relationship = null }).Handed("Luz", "Leo", Today);
        Assert.Equal((null, null), (unknown.Relationship, unknown.Links.Single(link => link.To == "Leo").Strength));
        Assert.Equal(Today, unknown.Links.Single(link => link.To == "Leo").Since);
    }

    [Fact]
    public void A_tie_that_has_not_begun_or_is_of_another_kind_cannot_be_handed_over()
    {
        var later = Eva with { Links = [new ContactLink(LinkKind.KnownBy, "Luz", Today.AddDays(1)), new ContactLink(LinkKind.Trusts, "Luz", null), new ContactLink(LinkKind.KnownBy, "Luz", null, Today.AddYears(-1))] };

        Assert.Equal(later, later.Handed("Luz", "Leo", Today));
    }

    [Fact]
    public void Who_left_has_no_next_step_and_what_had_ended_keeps_its_day()
    {
        var left = (Eva with { NextStep = "call", NextStepOn = Today, Links = [new ContactLink(LinkKind.KnownBy, "Luz", Today.AddDays(9)), new ContactLink(LinkKind.KnownBy, "Old", null, Today.AddYears(-1))] }).Left(Today);

        Assert.Equal((Today, null, null), (left.LeftOn, left.NextStep, left.NextStepOn));
        Assert.Equal([("Old", Today.AddYears(-1)), ("Luz", Today.AddDays(9))], left.Links.Select(link => (link.To, link.Until)));
    }

    [Fact]
    public void One_of_us_may_have_the_name_of_whom_they_know() => Assert.Equal(["Eva"], Eva.TiedTo(LinkKind.KnownBy, ["Eva"], Today, null).Tied(LinkKind.KnownBy, Today));

    [Fact]
    public void Ties_stand_by_kind_by_their_first_day_and_by_name() => Assert.Equal(
        ["Zoe", "Ana", "Ben", "Ivo"],
        Eva.With([new ContactLink(LinkKind.Trusts, "Ivo", null), new ContactLink(LinkKind.KnownBy, "Ben", Today), new ContactLink(LinkKind.KnownBy, "Ana", Today), new ContactLink(LinkKind.KnownBy, "Zoe", null)]).Links.Select(link => link.To));

    private static ContactLink Tie(string name, int? strength) => new(LinkKind.KnownBy, name, Today.AddYears(-1), null, strength);
}
