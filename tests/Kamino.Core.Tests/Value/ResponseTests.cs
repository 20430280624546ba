using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ResponseTests
{
    [Fact]
    public void A_cell_that_nobody_answered_from_has_no_breakeven_and_costs_its_contacts()
    {
        var cell = Response.Of([new("a", 100, 0, new Money(0, default)), new("b", 100, 10, new Money(500, default))], 0.5m, 0.4m).Cells[0];

        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), cell.Breakeven);
        Assert.Equal(-50m, cell.Profit.Amount);
        Assert.False(cell.Worthwhile);
    }

    [Fact]
    public void A_small_cell_is_drawn_towards_everyone_and_a_large_one_keeps_its_rate()
    {
        Assert.Equal(Answer.Of((1 + 50 * 0.02) / 51), Response.Shrunken(1, 1, 0.02, 50));
        Assert.InRange(Assert.IsType<Answer<double>.Known>(Response.Shrunken(100_000, 1_000_000, 0.02, 50)).Value, 0.0999, 0.1);
    }

    [Fact]
    public void The_index_is_a_hundred_where_the_rate_is_twice_the_breakeven() =>
        Assert.Equal(Answer.Of(100.0), Response.Index(0.04, 0.02));

    [Fact]
    public void A_sale_that_brings_nothing_never_breaks_even() =>
        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), Response.Breakeven(1, 0));
}
