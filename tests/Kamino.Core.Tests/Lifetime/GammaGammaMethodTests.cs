using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class GammaGammaMethodTests
{
    private static readonly MethodPage Page = new("gamma-gamma.md");

    [Fact]
    public void The_printed_customers_come_out()
    {
        var model = new GammaGamma(Page.Bold("CDNOW: p "), Page.Bold("**, q "), Page.Bold("**, γ "));
        Assert.All(Page.Rows("| x | m | expected |"), row =>
            Assert.Equal(row[2], Assert.IsType<Answer<double>.Known>(model.Expected((int)row[0], row[1])).Value, 5e-7));
    }
}
