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

    [Theory]
    [InlineData(Role.Administrator, "See SeeMargins SeeOpinions SeeInternalPlans Export")]
    [InlineData(Role.Board, "See SeeMargins SeeOpinions SeeInternalPlans Export")]
    [InlineData(Role.Finance, "See SeeMargins Export")]
    [InlineData(Role.KeyAccountManager, "See SeeMargins SeeOpinions SeeInternalPlans Export")]
    [InlineData(Role.TeamMember, "See SeeOpinions SeeInternalPlans")]
    [InlineData(Role.Reader, "See")]
    public void What_a_role_sees_is_one_word(Role role, string sees) => Assert.Equal(sees, RightsTable.Sees(role));

    [Fact]
    public void Administrator_board_and_finance_reach_all_accounts() =>
        Assert.Equal([Role.Administrator, Role.Board, Role.Finance], Enum.GetValues<Role>().Where(RightsTable.ReachesAll));

    [Fact]
    public void Who_only_looks_still_sees_and_takes_files_out() => Assert.Equal(
        [Right.See, Right.SeeMargins, Right.SeeOpinions, Right.SeeInternalPlans, Right.Export], Enum.GetValues<Right>().Where((Asker.Local with { OnlyLooks = true }).May));

    [Fact]
    public void The_local_administrator_and_the_program_may_everything_with_all_accounts() => Assert.All([Asker.Local, Asker.Program], asker =>
    {
        Assert.True(asker.SeesAll);
        Assert.All(Enum.GetValues<Right>(), right => Assert.True(asker.May(right)));
    });

    [Fact]
    public void Nobody_reaches_no_account() => Assert.False(Asker.Nobody.SeesAll);
}
