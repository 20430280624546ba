using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class NbdMethodTests
{
    private static readonly MethodPage Page = new("nbd.md");

    [Fact]
    public void The_printed_expectations_come_out()
    {
        var model = new Nbd(Page.Bold("in weeks: r "), Page.Bold("**, α "));
        Assert.All(Page.Rows("| x | t_x | T |"), row =>
        {
            var history = new PurchaseHistory((int)row[0], row[1], row[2]);
            Assert.Equal(row[3], model.LogLikelihood(history), 6);
            Assert.Equal(row[4], model.Expected(history, 39), 6);
        });
    }
}
