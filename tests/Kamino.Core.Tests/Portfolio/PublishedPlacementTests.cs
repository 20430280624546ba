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

    [Fact]
    public void How_much_was_judged_is_told_in_shares_of_the_weight()
    {
        var three = Half with { Factors = [new("a", Name, 50), new("b", Name, 30), new("c", Name, 20)] };

        var value = PublishedPlacement.Value(three, factor => factor.Key == "a" ? Answer.Of(4.0) : Answer.Unknown<double>(Doubt.NotScored), factor => factor.Key == "b" ? Answer.Of(8.0) : Answer.Unknown<double>(Doubt.NotScored));

        Assert.Equal((5.5, 0.5, Answer.Of(1)), (value.Value.Known(), value.Judged, value.Level)); // (50 × 4 + 30 × 8) / 80
    }

    [Fact]
    public void Seven_tenths_of_the_weight_are_enough()
    {
        var index = Half with { Factors = [new("a", Name, 70), new("b", Name, 30)] };

        Assert.Equal(4.0, PublishedPlacement.Value(index, factor => factor.Key == "a" ? Answer.Of(4.0) : Answer.Unknown<double>(Doubt.NotScored), _ => Answer.Unknown<double>(Doubt.NotScored)).Value.Known());
        Assert.Equal(Doubt.NoFactors, PublishedPlacement.Value(index, _ => Answer.Unknown<double>(Doubt.NotScored), _ => Answer.Unknown<double>(Doubt.NotScored)).Level.Why());
    }

    [Fact]
    public void A_cell_is_unknown_where_an_index_is_or_none_fits()
    {
        var step = new PublishedStep(Name, [Half, Half], [new("high", [1, 1], Name)]);
        IndexValue Level(int level) => new(Answer.Of(5.0), 1, Answer.Of(level));

        Assert.Equal("high", Assert.IsType<Answer<PublishedCell>.Known>(PublishedPlacement.Cell(step, [Level(1), Level(1)])).Value.Key);
        Assert.Equal(Doubt.NoFactors, PublishedPlacement.Cell(step, [Level(1), Level(0)]).Why());
        Assert.Equal(Doubt.NotScored, PublishedPlacement.Cell(step, [Level(1), Level(1) with { Level = Answer.Unknown<int>(Doubt.NotScored) }]).Why());
    }

    [Fact]
    public void More_flaws_of_the_data_are_named()
    {
        PublishedStep Step(PublishedIndex index, params PublishedCell[] cells) => new(Name, [index], cells);
        PublishedPortfolio Of(params PublishedStep[] steps) => new("p", Name, "s", PublishedMark.Read, Name, steps);
        var (any, sound) = (new PublishedCell("c", [-1], Name), Step(Half, new PublishedCell("c", [-1], Name)));

        Assert.Equal(["steps[0].indices[0]: weights"], PublishedPlacement.Flaws(Of(Step(Half with { Factors = [new("a", Name, 2), new("b", Name, -1)] }, any))));
        Assert.Equal(["steps[0].indices[0]: weights"], PublishedPlacement.Flaws(Of(Step(Half with { Factors = [new("a", Name, 0)] }, any))));
        Assert.Equal(["steps[0].indices[0]: cuts"], PublishedPlacement.Flaws(Of(Step(Half with { Levels = [Name] }, any))));
        Assert.Equal(["steps[1].indices[0]: cuts"], PublishedPlacement.Flaws(Of(sound, Step(Half with { Cuts = [7, 5], Levels = [Name, Name, Name] }, any))));
        Assert.Equal(["steps[0]: indices"], PublishedPlacement.Flaws(Of(new PublishedStep(Name, [], []))));
        Assert.Equal(["steps[0]: indices"], PublishedPlacement.Flaws(Of(new PublishedStep(Name, [Half, Half, Half, Half], [new("c", [-1, -1, -1, -1], Name)]))));
        Assert.Empty(PublishedPlacement.Flaws(Of(new PublishedStep(Name, [Half, Half, Half], [new("c", [-1, -1, -1], Name)]))));
        Assert.Equal(["steps[0].cells: d"], PublishedPlacement.Flaws(Of(Step(Half, any, new PublishedCell("d", [0, 1], Name)))));
        Assert.Equal(["steps[0]: no cell at [0, 1]"], PublishedPlacement.Flaws(Of(new PublishedStep(Name, [Half, Half], [new("a", [1, -1], Name), new("b", [0, 0], Name)]))));
        Assert.Empty(PublishedPlacement.Flaws(Of(sound, sound with { Of = ["c"] })));
        Assert.Equal(["steps[1].of: d"], PublishedPlacement.Flaws(Of(sound, sound with { Of = ["c", "d"] })));
    }
}
