using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BgBbMethodTests
{
    private static readonly MethodPage Page = new("bg-bb.md");

    [Fact]
    public void The_printed_patterns_come_out()
    {
        var model = new BgBb(Page.Bold("six years: α "), Page.Bold("**, β "), Page.Bold("**, γ "), Page.Bold("**, δ "));
        Assert.All(Page.Rows("| x | t_x | n |"), row =>
        {
            var history = new OpportunityHistory((int)row[0], (int)row[1], (int)row[2]);
            Assert.Equal(row[3], model.ProbabilityAlive(history), 6);
            Assert.Equal(row[4], model.Expected(history, 5), 6);
            Assert.Equal(row[5], Assert.IsType<Answer<double>.Known>(model.DiscountedResidual(history, 0.1)).Value, 6);
        });
    }
}
