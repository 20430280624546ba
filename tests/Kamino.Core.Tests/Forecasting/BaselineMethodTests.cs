using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BaselineMethodTests
{
    private static readonly MethodPage Page = new("baseline.md");

    [Fact]
    public void The_printed_example_comes_out()
    {
        var baseline = Assert.IsType<Answer<Baseline>.Known>(Baseline.Of([10, 12, 11], 2)).Value;

        Assert.Equal(Page.Bold("gives α "), baseline.Level, 1e-12);
        Assert.All(baseline.Ahead, sold => Assert.Equal(Page.Bold("and a level of "), sold, 1e-12));
    }

    [Fact]
    public void Seasons_that_repeat_go_on_repeating()
    {
        double[] year = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
        Assert.Equal(year, Assert.IsType<Answer<Baseline>.Known>(Baseline.Of([.. year, .. year], 12)).Value.Ahead.Select(sold => Math.Round(sold, 9)));
    }

    [Fact]
    public void Two_months_are_too_few() => Assert.IsType<Answer<Baseline>.Unknown>(Baseline.Of([1, 2], 1));
}
