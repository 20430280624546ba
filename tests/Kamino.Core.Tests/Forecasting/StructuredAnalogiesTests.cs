using Kamino.Core.Forecasting;

namespace Kamino.Core.Tests.Forecasting;

public sealed class StructuredAnalogiesTests
{
    private static readonly Analog[] Analogs = [new("first", [10, 20, 10], 1), new("second", [30, 10], 1)];

    [Fact]
    public void Each_expert_counts_once_however_many_analogies_he_names()
    {
        // Given Ana names both launches and Luz one, with a higher rating
        ExpertRating[] said = [new("Ana", "first", 6, true), new("Ana", "second", 2, false), new("Luz", "second", 9, false), new("Oto", "first", 0, true)];

        var experts = StructuredAnalogies.Views(Analogs, said);
        var weights = StructuredAnalogies.Weights(experts);

        Assert.Equal(["Ana", "Luz"], experts.Select(expert => expert.Expert));
        Assert.Equal([true, false], experts.Select(expert => expert.IsSolid));
        Assert.Equal((0.375, 0.625), (weights["first"], weights["second"]));
        Assert.Equal([0.375, 0.4375, 0.1875], experts[0].Profile.Select(share => Math.Round(share, 10)));
    }

    [Fact]
    public void Judgement_is_told_apart_and_combined_by_a_weight()
    {
        var judged = JudgedTotal.Of([1000, 3000], 1200, 0.25);

        Assert.Equal((2, 2000, 1000, 3000, 1400), (judged.Experts, judged.Mean, judged.Low, judged.High, judged.Combined));
    }

    [Fact]
    public void Solid_are_several_analogies_of_which_the_expert_knows_one()
    {
        ExpertRating[] said = [new("one", "first", 6, true), new("unknown", "first", 6, false), new("unknown", "second", 6, false), new("twice", "first", 3, true), new("twice", "first", 3, true), new("below", "first", -1, true)];

        var experts = StructuredAnalogies.Views(Analogs, said);

        Assert.Equal([("one", false), ("unknown", false), ("twice", false)], experts.Select(expert => (expert.Expert, expert.IsSolid)));
        Assert.Equal(1.0, experts[2].Weights["first"]);
        Assert.Equal((1.0, 2.5 / 3, 0.5 / 3), (experts[0].Weights["first"], StructuredAnalogies.Weights(experts)["first"], StructuredAnalogies.Weights(experts)["second"]));
        Assert.Empty(StructuredAnalogies.Weights([]));
    }

    [Theory]
    [InlineData(0, 1200)]
    [InlineData(1, 2000)]
    public void All_or_nothing_of_a_judgement_is_its_own_or_the_methods(double weight, double expected) => Assert.Equal(expected, JudgedTotal.Of([1000, 3000], 1200, weight).Combined);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_weight_that_is_no_part_is_refused(double weight) => Assert.Throws<ArgumentOutOfRangeException>(() => JudgedTotal.Of([1000], 1200, weight));
}
