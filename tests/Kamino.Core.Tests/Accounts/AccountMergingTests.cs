using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class AccountMergingTests
{
    [Fact]
    public void Two_accounts_that_nobody_linked_may_be_merged() => Assert.Null(AccountMerging.Forbids("a", "b", []));

    [Fact]
    public void An_account_is_not_merged_into_itself() => Assert.Equal(MergeFlaw.SameAccount, AccountMerging.Forbids("a", "a", []));

    [Fact]
    public void What_was_merged_before_is_not_merged_again() =>
        Assert.Equal(MergeFlaw.AlreadyMerged, AccountMerging.Forbids("a", "c", [new("a", null, "b")]));

    [Fact]
    public void A_merge_in_a_circle_is_refused()
    {
        AccountLink[] links = [new("a", null, "b"), new("b", null, "c")];

        Assert.Equal(MergeFlaw.SameAccount, AccountMerging.Forbids("c", "a", links));
    }

    [Fact]
    public void H03_a_merge_that_closes_a_circle_of_groups_is_refused() =>
        Assert.Equal(MergeFlaw.GroupCircle, AccountMerging.Forbids("z", "x", [new("x", "y"), new("y", "z")]));

    [Fact]
    public void A_parent_may_be_merged_into_its_own_member() => Assert.Null(AccountMerging.Forbids("head", "member", [new("member", "head")]));

    [Fact]
    public void After_a_merge_the_account_keeps_what_it_said_of_its_parent() =>
        Assert.Contains(new AccountLink("a", "p", "b"), AccountMerging.After("a", "b", [new("a", "p")]));
}
