using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ShareOfWalletTests
{
    [Theory]
    [InlineData(0.0999, SupplierRole.Marginal)]
    [InlineData(0.10, SupplierRole.Secondary)]
    [InlineData(0.30, SupplierRole.Main)]
    [InlineData(0.60, SupplierRole.Main)]
    [InlineData(0.6001, SupplierRole.Dominant)]
    public void A_share_on_the_line_belongs_to_the_higher_role_but_for_the_dominant(double share, SupplierRole role) =>
        Assert.Equal(role, ShareOfWallet.Role(share));

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Shares_sum_to_one_whoever_ties(int suppliers) =>
        Assert.Equal(1.0, ShareOfWallet.Allocated([.. Enumerable.Range(0, suppliers).Select(supplier => (double)(supplier / 2))]).Sum(), 12);

    [Fact]
    public void Without_a_spend_there_is_no_share() => Assert.Equal(Answer.Unknown<double>(Doubt.NoAvailableSpend), ShareOfWallet.Of(10, 0));

    [Fact]
    public void A_rank_that_nobody_can_have_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ShareOfWallet.Allocated(4, 3));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.5, 3)]
    public void A_rank_begins_at_one_of_at_least_one_supplier(double rank, int suppliers) => Assert.Throws<ArgumentOutOfRangeException>(() => ShareOfWallet.Allocated(rank, suppliers));

    [Fact]
    public void The_only_supplier_has_everything() => Assert.Equal(1, ShareOfWallet.Allocated(1, 1), 1e-12);

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.1, 0)]
    public void Where_one_is_nothing_to_the_other_there_is_no_dependence(double theirs, double ours) => Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), ShareOfWallet.Dependence(theirs, ours));
}
