using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class AccountTreeTests
{
    [Fact]
    public void H01_a_parent_has_its_members_under_it_by_code()
    {
        var tree = Tree(("b", "p"), ("a", "p"), ("c", null));

        Assert.Equal(["a", "b"], tree.Children("p"));
        Assert.Equal("p", tree.Parent("a"));
        Assert.Null(tree.Parent("p"));
        Assert.Equal("c", tree.Top("c"));
    }

    [Fact]
    public void All_codes_that_count_as_an_account_are_told_whichever_of_them_is_asked_for()
    {
        var tree = AccountTree.Of([new("old", null, "older"), new("older", null, "new"), new("also", null, "new"), new("other", null)]);

        string[] codes = ["old", "older", "also", "new"];
        Assert.All(codes, code => Assert.Equal(["new", "also", "old", "older"], tree.CountedAs(code)));
        Assert.Equal(["other"], tree.CountedAs("other"));
        Assert.Equal(["a"], AccountTree.Of([new("b", null, "c"), new("c", null, "b")]).CountedAs("a")); // a circle of others
    }

    [Fact]
    public void H02_the_top_is_the_ultimate_parent_at_any_depth()
    {
        const int Depth = 5000;
        var tree = Tree([.. Enumerable.Range(1, Depth).Select(level => ($"{level}", (string?)$"{level - 1}"))]);

        Assert.Equal("0", tree.Top($"{Depth}"));
        Assert.Equal($"{Depth - 1}", tree.Parent($"{Depth}"));
    }

    [Fact]
    public void H03_every_circle_is_found_whole_and_from_its_smallest_code()
    {
        var tree = Tree(("c", "a"), ("a", "b"), ("b", "c"), ("y", "x"), ("x", "y"), ("outside", "c"));

        Assert.Equal([["a", "b", "c"], ["x", "y"]], tree.Circles);
    }

    [Fact]
    public void H04_in_a_circle_the_smallest_code_is_the_top_of_all()
    {
        var tree = Tree(("c", "a"), ("a", "b"), ("b", "c"), ("outside", "c"));

        Assert.All(["a", "b", "c", "outside"], code => Assert.Equal("a", tree.Top(code)));
    }

    [Fact]
    public void H05_the_order_of_the_rows_makes_no_difference()
    {
        (string, string?)[] rows = [("a", "b"), ("b", "c"), ("c", "d"), ("e", "c")];

        var forward = Tree(rows);
        var backward = Tree([.. rows.Reverse()]);

        Assert.All(["a", "b", "c", "d", "e"], code => Assert.Equal(("d", forward.Parent(code)), (backward.Top(code), backward.Parent(code))));
    }

    [Fact]
    public void H05_a_parent_that_nobody_described_is_an_account_of_its_own() => Assert.Equal("unknown", Tree(("a", "unknown")).Top("a"));

    [Fact]
    public void H06_a_group_may_be_large_and_flat()
    {
        var tree = Tree([.. Enumerable.Range(0, 300).Select(member => ($"m{member:000}", (string?)"group"))]);

        Assert.Equal(300, tree.Children("group").Count);
        Assert.All(tree.Children("group"), member => Assert.Equal("group", tree.Top(member)));
    }

    [Fact]
    public void An_account_that_names_itself_as_its_parent_is_its_own()
    {
        var tree = Tree(("a", "a"));

        Assert.Empty(tree.Circles);
        Assert.Equal("a", tree.Top("a"));
    }

    [Fact]
    public void Merges_are_followed_to_the_end_of_their_chain()
    {
        var tree = AccountTree.Of([new("a", null, "b"), new("b", null, "c")]);

        Assert.Equal("c", tree.Kept("a"));
        Assert.Equal("c", tree.Top("a"));
        Assert.Equal("never heard of", tree.Kept("never heard of"));
    }

    [Fact]
    public void U13_members_of_a_merged_account_become_members_of_the_one_that_stays()
    {
        var tree = AccountTree.Of([new("member", "old"), new("old", null, "new"), new("new", "holding")]);

        Assert.Equal("new", tree.Parent("member"));
        Assert.Equal("holding", tree.Top("member"));
    }

    [Fact]
    public void The_account_that_stays_takes_the_parent_of_the_one_that_goes_only_where_it_has_none()
    {
        AccountLink[] links = [new("gone", "old parent", "kept"), new("kept", null)];

        Assert.Equal("old parent", AccountTree.Of(links).Parent("kept"));
        Assert.Equal("own parent", AccountTree.Of([links[0], new("kept", "own parent")]).Parent("kept"));
    }

    [Fact]
    public void A_member_merged_into_its_parent_makes_no_circle()
    {
        var tree = AccountTree.Of([new("member", "head", "head")]);

        Assert.Empty(tree.Circles);
        Assert.Equal("head", tree.Top("member"));
    }

    [Fact]
    public void Merges_in_a_circle_come_to_rest_at_the_smallest_code()
    {
        var tree = AccountTree.Of([new("b", null, "a"), new("a", null, "b")]);

        Assert.Equal([["a", "b"]], tree.MergeCircles);
        Assert.Equal("a", tree.Kept("b"));
    }

    private static AccountTree Tree(params (string Code, string? Parent)[] rows) =>
        AccountTree.Of([.. rows.Select(row => new AccountLink(row.Code, row.Parent))]);
}
