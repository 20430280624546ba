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
}
