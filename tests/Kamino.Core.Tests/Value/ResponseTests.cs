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

    [Fact]
    public void Every_cell_and_all_together_have_their_figures()
    {
        var table = Response.Of([Cell("a", 100, 10, 500), Cell("b", 300, 2, 20)], 0.5m, 0.4m);
        var (a, b) = (table.Cells[0], table.Cells[1]);

        // A sale of 50 leaves 20, a contact costs 0.50: 2.5 % breaks even; a sale of 10 leaves 4: 12.5 %
        Assert.Equal(("a", 100L, 10L, Euros(500), Answer.Of(0.1), Answer.Of(Euros(50)), Answer.Of(0.025), Euros(150), true), (a.Cell, a.Customers, a.Responses, a.Revenue, a.Rate, a.AverageSale, a.Breakeven, a.Profit, a.Worthwhile));
        Assert.Equal(("b", Answer.Of(Euros(10)), Answer.Of(0.125), Euros(-142), false), (b.Cell, b.AverageSale, b.Breakeven, b.Profit, b.Worthwhile));
        Assert.Equal(300, Known(a.BreakevenIndex), 1e-9);
        Assert.Equal(((2.0 / 300) - 0.125) / 0.125 * 100, Known(b.BreakevenIndex), 1e-9);

        // Together 12 of 400 bought for 520: 43 1/3 a sale, 17 1/3 of it stays
        Assert.Equal((400L, 12L, Euros(520), Answer.Of(0.03), Answer.Of(0.03), Euros(8), true), (table.All.Customers, table.All.Responses, table.All.Revenue, table.All.Rate, table.All.ShrunkenRate, table.All.Profit, table.All.Worthwhile));
        Assert.Equal(1.5 / 52, Known(table.All.Breakeven), 1e-12);
        Assert.Equal((Euros(150), Answer.Of(139L)), (table.ProfitOfWorthwhile, table.TestCell)); // 4 × 52 / 1.5 = 138.7 customers
        Assert.Equal((10 + (52 / 1.5 * 0.03)) / (100 + (52 / 1.5)), Known(a.ShrunkenRate), 1e-12);
    }

    [Fact]
    public void Contacts_that_cost_nothing_have_no_index_and_need_no_test_and_rates_stay_as_they_are()
    {
        var table = Response.Of([Cell("a", 100, 10, 500), Cell("b", 0, 0, 0)], 0, 0.4m);

        Assert.Equal((Answer.Of(0.0), Answer.Unknown<double>(Doubt.NoCost), Answer.Of(0.1)), (table.Cells[0].Breakeven, table.Cells[0].BreakevenIndex, table.Cells[0].ShrunkenRate));
        Assert.Equal((Answer.Unknown<long>(Doubt.NoCost), Euros(200)), (table.TestCell, table.ProfitOfWorthwhile));
        Assert.Equal((Answer.Unknown<double>(Doubt.NoSales), Answer.Unknown<double>(Doubt.NoSales), false), (table.Cells[1].Rate, table.Cells[1].ShrunkenRate, table.Cells[1].Worthwhile));
    }

    [Fact]
    public void What_just_pays_is_not_worthwhile() => Assert.Equal((0m, false), Response.Of([Cell("a", 100, 5, 125)], 0.5m, 0.4m).Cells[0] is var cell ? (cell.Profit.Amount, cell.Worthwhile) : default);

    [Theory]
    [InlineData(-1, 0.4)]
    [InlineData(1, -0.4)]
    public void Costs_and_margins_below_nothing_are_refused(double cost, double margin) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Response.Of([Cell("a", 100, 5, 125)], (decimal)cost, (decimal)margin));

    private static ResponseCell Cell(string name, long customers, long responses, decimal revenue) => new(name, customers, responses, Euros(revenue));

    private static Money Euros(decimal amount) => new(amount, new Currency("EUR"));

    private static double Known(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;
}
