using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class PublishedPlacementTests
{
    private static readonly BothWords Name = new("x", "x");
    private static readonly PublishedIndex Half = new(Name, [new("a", Name, 1)], [5], [Name, Name]);

    [Theory]
    [InlineData(4.999, 0)]
    [InlineData(5, 1)]
    [InlineData(10, 1)]
    public void A_value_on_a_cut_belongs_to_the_higher_level(double value, int level) => Assert.Equal(level, PublishedPlacement.Level([5], value));

    [Fact]
    public void What_people_scored_counts_before_the_measure_that_stands_in()
    {
        var value = PublishedPlacement.Value(Half, _ => Answer.Of(9.0), _ => Answer.Of(1.0));

        Assert.Equal((9.0, 1.0), (value.Value.Known(), value.Judged));
    }

    [Fact]
    public void The_first_cell_that_fits_counts_and_any_level_fits_minus_one()
    {
        var step = new PublishedStep(Name, [Half, Half], [new("high", [1, -1], Name), new("rest", [-1, -1], Name)]);

        Assert.Equal("high", PublishedPlacement.CellAt(step, [1, 0])?.Key);
        Assert.Equal("rest", PublishedPlacement.CellAt(step, [0, 1])?.Key);
    }

    [Fact]
    public void Flaws_of_the_data_are_named_with_their_place()
    {
        PublishedStep Step(PublishedIndex index, params PublishedCell[] cells) => new(Name, [index], cells);
        PublishedPortfolio Of(params PublishedStep[] steps) => new("p", Name, "s", PublishedMark.Read, Name, steps);

        Assert.Empty(PublishedPlacement.Flaws(Of(Step(Half, new PublishedCell("c", [-1], Name)))));
        Assert.Equal(["steps: none"], PublishedPlacement.Flaws(Of()));
        Assert.Equal(["steps[0]: no cell at [0]"], PublishedPlacement.Flaws(Of(Step(Half, new PublishedCell("c", [1], Name)))));
        Assert.Equal(["steps[0].indices[0]: cuts"], PublishedPlacement.Flaws(Of(Step(Half with { Cuts = [5, 5], Levels = [Name, Name, Name] }, new PublishedCell("c", [-1], Name)))));
        Assert.Equal(["steps[0].indices[0]: weights"], PublishedPlacement.Flaws(Of(Step(Half with { Factors = [] }, new PublishedCell("c", [-1], Name)))));
        Assert.Equal(["steps[0].of: nobody"], PublishedPlacement.Flaws(Of(Step(Half, new PublishedCell("c", [-1], Name)) with { Of = ["nobody"] })));
    }
}
