using Kamino.Core.Rights;

namespace Kamino.Core.Tests.Rights;

public sealed class GroupRolesTests
{
    private static readonly GroupRoles Map = new([new GroupRole("KAM-Board", Role.Board), new GroupRole("Sales", Role.KeyAccountManager)], null);

    [Fact]
    public void The_first_group_of_the_list_that_somebody_is_in_decides() => Assert.Equal(Role.Board, Map.Of(["Sales", "KAM-Board"]));

    [Fact]
    public void Who_is_in_no_group_of_the_list_does_not_come_in_unless_it_says_what_they_are()
    {
        Assert.Null(Map.Of(["Cleaning", "sales"]));
        Assert.Null(Map.Of([]));
        Assert.Equal(Role.Reader, (Map with { Otherwise = Role.Reader }).Of(["Cleaning"]));
    }

    [Fact]
    public void Without_a_list_groups_decide_nothing() => Assert.False(new GroupRoles([], null).Decide);

    [Fact]
    public void A_group_of_the_list_goes_before_what_everybody_else_is() => Assert.Equal(Role.Board, (Map with { Otherwise = Role.Reader }).Of(["KAM-Board"]));

    [Fact]
    public void Either_a_list_or_what_everybody_is_decides()
    {
        Assert.True(Map.Decide);
        Assert.True(new GroupRoles([], Role.Reader).Decide);
    }
}
