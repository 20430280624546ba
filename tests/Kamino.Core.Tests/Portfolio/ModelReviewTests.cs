using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class ModelReviewTests
{
    private static readonly ScoringModel Sound = new("Ours", Axis("a", 30, 30, 40), Axis("s", 50, 25, 25));

    public static TheoryData<string> Names => [.. Flawed.Keys];

    private static Dictionary<string, (ScoringModel Model, ModelFlaw Flaw)> Flawed => new()
    {
        ["name"] = (Sound with { Name = " " }, new(ModelFault.NoName, null, null)),
        ["factors"] = (Sound with { Attractiveness = ModelAxis.None, Strength = ModelAxis.None }, new(ModelFault.NoFactors, null, null)),
        ["coverage above"] = (Sound with { Coverage = 1.5 }, new(ModelFault.CoverageOutOfRange, null, null, "1.5", "0–1")),
        ["coverage below"] = (Sound with { Coverage = -0.5 }, new(ModelFault.CoverageOutOfRange, null, null, "-0.5", "0–1")),
        ["cut above"] = (Sound with { Cut = new(Attractiveness: 10.5) }, new(ModelFault.CutOutOfRange, "attractiveness", null, "10.5", "0–10")),
        ["cut below"] = (Sound with { Cut = new(Attractiveness: -0.5) }, new(ModelFault.CutOutOfRange, "attractiveness", null, "-0.5", "0–10")),
        ["strength above"] = (Sound with { Cut = new(Strength: 10.5) }, new(ModelFault.CutOutOfRange, "strength", null, "10.5", "0–10")),
        ["strength of nothing"] = (Sound with { Cut = new(Strength: 0) }, new(ModelFault.CutOutOfRange, "strength", null, "0", "0–10")),
        ["capacity"] = (Sound with { Cut = new(Capacity: 0) }, new(ModelFault.CutOutOfRange, "attractiveness", null, "0", "≥ 1")),
        ["negative"] = (Sound with { Attractiveness = Axis("a", -10, 60, 50) }, new(ModelFault.NegativeWeight, "attractiveness", "a0", "-10")),
        ["weightless"] = (Sound with { Strength = Axis("s", 0, 0, 0) }, new(ModelFault.NoWeight, "strength", null)),
        ["claim"] = (Sound with { Strength = Axis("s", 30, 30, 30) }, new(ModelFault.WeightsMissTheirTotal, "strength", null, "90", "100")),
        ["stated"] = (Sound with { Strength = Axis("s", 1, 2, 3) with { Total = 7 } }, new(ModelFault.WeightsMissTheirTotal, "strength", null, "6", "7")),
        ["proxy"] = (Sound with { Proxy = Axis("p", 30, 30, 30) }, new(ModelFault.WeightsMissTheirTotal, "proxy", null, "90", "100")),
        ["no key"] = (Sound with { Strength = With(new ModelFactor("", 25)) }, new(ModelFault.NoKey, "strength", null)),
        ["repeated"] = (Sound with { Strength = With(new ModelFactor("s0", 25)) }, new(ModelFault.RepeatedKey, "strength", "s0")),
        ["measure"] = (Sound with { Strength = With(new ModelFactor("m", 25, FactorKind.Measured, "luck")) }, new(ModelFault.UnknownMeasure, "strength", "m", "luck")),
        ["anchors"] = (Sound with { Strength = With(new ModelFactor("m", 25, FactorKind.Measured, "net_sales")) }, new(ModelFault.NoAnchors, "strength", "m")),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_flaw_is_the_only_one_of_a_model_that_has_it(string name) => Assert.Equal(Flawed[name].Flaw, Assert.Single(ModelReview.Flaws(Flawed[name].Model)));

    [Fact]
    public void A_model_at_the_ends_of_what_is_allowed_is_sound()
    {
        Assert.Empty(ModelReview.FlawsToKeep(Sound));
        Assert.Empty(ModelReview.FlawsToKeep(Sound with { Coverage = 0, Cut = new(Attractiveness: 0, Strength: 10, Capacity: 1) }));
        Assert.Empty(ModelReview.FlawsToKeep(Sound with { Coverage = 1, Cut = new(Attractiveness: 10) }));
        Assert.Empty(ModelReview.FlawsToKeep(Sound with { Strength = With(new ModelFactor("m", 25, FactorKind.Measured, "net_sales", new Anchors(0, 10))) }));
    }

    [Theory]
    [InlineData(2, ModelFault.TooFewFactors)]
    [InlineData(3, null)]
    [InlineData(9, null)]
    [InlineData(10, ModelFault.TooManyFactors)]
    public void An_axis_that_is_kept_has_three_to_nine_factors(int factors, ModelFault? fault)
    {
        var equal = new ModelAxis([.. Enumerable.Range(0, factors).Select(i => new ModelFactor($"f{i}", 7))], 7 * factors);

        Assert.Equal(fault is { } one ? [new ModelFlaw(one, "attractiveness", null, $"{factors}", "3–9")] : [], ModelReview.FlawsToKeep(Sound with { Attractiveness = equal }));
        Assert.Equal(fault is { } other ? [new ModelFlaw(other, "strength", null, $"{factors}", "3–9")] : [], ModelReview.FlawsToKeep(Sound with { Strength = equal }));
    }

    [Theory]
    [InlineData(CutRule.Fixed, "1 2", 5)]
    [InlineData(CutRule.MidRange, "8 2 3", 5)]
    [InlineData(CutRule.Median, "9 1 2", 2)]
    [InlineData(CutRule.Median, "9 1 4 2", 3)]
    [InlineData(CutRule.Capacity, "1 9 5 7", 7)]
    [InlineData(CutRule.Capacity, "4", 4)]
    public void Cut_lines_are_set_or_follow_the_scores(CutRule rule, string scores, double line) => Assert.Equal(
        Answer.Of(line),
        CutLines.Of(new CutSetting(rule, Capacity: 2), [.. scores.Split(' ').Select(score => double.Parse(score, System.Globalization.CultureInfo.InvariantCulture))]).Attractiveness);

    [Fact]
    public void Room_for_less_than_one_is_room_for_one() => Assert.Equal(Answer.Of(9.0), CutLines.Of(new CutSetting(CutRule.Capacity, Capacity: 0), [1, 9, 5]).Attractiveness);

    [Theory]
    [InlineData(CutRule.MidRange)]
    [InlineData(CutRule.Median)]
    [InlineData(CutRule.Capacity)]
    public void Nobody_scored_is_no_line(CutRule rule) => Assert.Equal(Answer.Unknown<double>(Doubt.NoFactors), CutLines.Of(new CutSetting(rule), []).Attractiveness);

    private static ModelAxis Axis(string key, params decimal[] weights) => new([.. weights.Select((weight, i) => new ModelFactor($"{key}{i}", weight))]);

    private static ModelAxis With(ModelFactor factor) => new([.. Axis("s", 50, 25).Factors, factor]);
}
