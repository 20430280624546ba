using Kamino.Core.Rights;

namespace Kamino.Core.Tests.Rights;

public sealed class RightsTableTests
{
    [Fact]
    public void P07_Somebody_without_a_role_may_do_nothing() =>
        Assert.DoesNotContain(Enum.GetValues<Right>(), Asker.Nobody.May);

    [Fact]
    public void P07_No_role_but_the_administrator_reaches_users_and_settings() =>
        Assert.DoesNotContain(
            Enum.GetValues<Role>().Where(role => role != Role.Administrator),
            role => RightsTable.Of(role).Contains(Right.ManageUsers) || RightsTable.Of(role).Contains(Right.Administer));

    [Fact]
    public void P05_A_reader_sees_figures_and_neither_margins_nor_opinions_nor_internal_text() => Assert.Equal([Right.See], RightsTable.Of(Role.Reader));

    [Fact]
    public void Every_role_sees_and_the_administrator_may_everything()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.Contains(Right.See, RightsTable.Of(role)));
        Assert.Equal(Enum.GetValues<Right>().ToHashSet(), RightsTable.Of(Role.Administrator));
    }

    [Fact]
    public void Who_only_looks_changes_nothing_whatever_their_role() =>
        Assert.DoesNotContain(Enum.GetValues<Right>().Where(right => !RightsTable.IsSeeing(right)), (Asker.Local with { OnlyLooks = true }).May);
}
