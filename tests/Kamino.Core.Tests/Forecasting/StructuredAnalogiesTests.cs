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
}
