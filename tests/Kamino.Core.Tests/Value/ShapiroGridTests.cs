using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ShapiroGridTests
{
    [Theory]
    [InlineData(0.9, 0.2, ShapiroCell.CarriageTrade)]
    [InlineData(0.9, 0.1, ShapiroCell.Passive)]
    [InlineData(0.7, 0.2, ShapiroCell.Aggressive)]
    [InlineData(0.7, 0.1, ShapiroCell.BargainBasement)]
    [InlineData(0.8, 0.15, ShapiroCell.CarriageTrade)]
    public void Price_and_cost_name_the_cell(double price, double cost, ShapiroCell cell) => Assert.Equal(cell, ShapiroGrid.Place(price, cost, 0.8, 0.15));

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2)]
    [InlineData(new[] { 4.0, 1, 2, 3 }, 2.5)]
    public void The_line_halves_the_accounts(double[] values, double line) => Assert.Equal(line, ShapiroGrid.Line(values));
}
