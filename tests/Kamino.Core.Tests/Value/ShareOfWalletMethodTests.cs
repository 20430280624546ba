using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ShareOfWalletMethodTests
{
    private static readonly MethodPage Page = new("share-of-wallet.md");

    [Fact]
    public void The_printed_table_of_the_rule_comes_out_for_one_to_six_suppliers() => Assert.All(Page.Rows("| n | 1st |"), row =>
    {
        var suppliers = (int)row[0];
        var shares = Enumerable.Range(1, suppliers).Select(rank => ShareOfWallet.Allocated(rank, suppliers)).ToList();
        Assert.Equal(row.Skip(1).Take(suppliers), shares.Select(share => Math.Round(share, 4)));
        Assert.Equal(1.0, shares.Sum(), 12);
    });

    [Fact]
    public void The_printed_tie_comes_out()
    {
        var shares = ShareOfWallet.Allocated([9, 9, 5]);

        Assert.Equal(Page.Bold("Two tied for first of three get "), shares[0], 4);
        Assert.Equal(shares[0], shares[1]);
        Assert.Equal(Page.Bold("each, the third "), shares[2], 4);
    }

    [Fact]
    public void The_printed_dependence_and_gap_come_out()
    {
        Assert.Equal(Page.Bold("needs from us: "), Assert.IsType<Answer<double>.Known>(ShareOfWallet.Dependence(0.3, 0.1)).Value, 4);
        Assert.Equal((decimal)Page.Bold("chance of one in four, "), ShareOfWallet.Gap(1000, 0.4, 0.25));
    }
}
