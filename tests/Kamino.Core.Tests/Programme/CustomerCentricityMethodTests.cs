using Kamino.Core.Programme;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Programme;

public sealed class CustomerCentricityMethodTests
{
    private static readonly MethodPage Page = new("customer-centricity.md");

    [Fact]
    public void The_printed_levels_and_the_example_come_out()
    {
        Assert.All(Page.Rows("| sum up to |"), row =>
        {
            var audit = CentricityAudit.Of((int)row[0] / 2, (int)row[0] - (int)row[0] / 2, [0, 0, 0, 0, 0]);
            Assert.Equal(((int)row[1], (int)row[2]), ((int)audit.Level, audit.Star[0].Needs));
        });
        var example = CentricityAudit.Of(4, 3, [3, 2, 2, 1, 2]);
        Assert.Equal(Page.Bold("integration 3 make "), example.Sum);
        Assert.Equal(Page.Bold("0, 1, 1, 2, 1: "), example.Star.Sum(point => point.Gap));
    }
}
