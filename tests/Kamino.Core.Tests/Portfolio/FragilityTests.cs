using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class FragilityTests
{
    private static readonly ScoringModel Model = new(
        "Ours", new ModelAxis([new("growth", 50), new("margin", 50)]), new ModelAxis([new("price", 50), new("service", 50)]), Cut: new CutSetting(), Coverage: 0.5);

    // Whatever the weights, it is attractive and we are strongest.
    private static readonly AccountScores Firm = new(
        "Sol", "Sol", Cases.Scores([9, 9]), StrengthEvidence.CustomerStated, Cases.Scores([8, 8]), [new SupplierScores("Rival", Cases.Scores([4, 4]))], Answer.Of(new Money(10, default)), Answer.Of(new Money(20, default)));

    // The weight of the first of two equal factors is spread with a deviation of √(1/4 / 101) = 0.05 around a half.
    [Theory]
    [InlineData(9, 9, 5, 1, 1)]
    [InlineData(1, 1, 5, 1, 1)]
    [InlineData(8, 2, 5, 0.44, 0.56)] // above the line from a weight of 1/2 on
    [InlineData(8, 2, 4.5, 0.93, 0.975)] // from 5/12 on, 1.67 deviations below
    [InlineData(8, 2, 5.5, 0.93, 0.975)] // below the line up to 7/12
    [InlineData(8, 2, 4.85, 0.64, 0.74)] // from 0.475 on, half a deviation below
    public void A_box_holds_as_often_as_the_weight_stays_on_its_side(double growth, double margin, double cut, double least, double most) =>
        Assert.InRange(Hold(Firm with { Attractiveness = Cases.Scores([growth, margin]) }, cut), least, most);

    [Fact]
    public void On_the_strength_axis_it_holds_while_we_stay_ahead_of_every_rival()
    {
        var (even, behind) = (new SupplierScores("Even", Cases.Scores([5, 5])), new SupplierScores("Behind", Cases.Scores([4.5, 4.5])));

        Assert.InRange(Hold(Firm with { Us = Cases.Scores([8, 2]), Rivals = [even] }), 0.44, 0.56);
        Assert.InRange(Hold(Firm with { Us = Cases.Scores([8, 2]), Rivals = [behind] }), 0.93, 0.975);
        Assert.InRange(Hold(Firm with { Us = Cases.Scores([8, 2]), Rivals = [behind, even] }), 0.44, 0.56);
        Assert.InRange(Hold(Firm with { Us = Cases.Scores([8, 2]), Rivals = [new SupplierScores("Ahead", Cases.Scores([5.5, 5.5]))] }), 0.93, 0.975); // we stay behind
    }

    [Fact]
    public void A_rival_that_is_scored_on_one_factor_is_compared_by_its_mean() =>
        Assert.InRange(Hold(Firm with { Us = Cases.Scores([8, 2]), Rivals = [new SupplierScores("Half", [Answer.Of(4.5), Answer.Unknown<double>(Doubt.NotScored)])] }), 0.93, 0.975);

    [Fact]
    public void A_factor_that_is_not_scored_counts_for_nothing() => Assert.Equal(1, Hold(Firm with { Attractiveness = [Answer.Of(6.0), Answer.Unknown<double>(Doubt.NotScored)] }));

    [Fact]
    public void Both_axes_must_hold() =>
        Assert.InRange(Hold(Firm with { Attractiveness = Cases.Scores([8, 2]), Us = Cases.Scores([8, 2]), Rivals = [new SupplierScores("Even", Cases.Scores([5, 5]))] }), 0.19, 0.31); // half of a half

    [Fact]
    public void Without_a_box_nothing_holds() => Assert.Equal(Doubt.NoRival, Fragility.HoldRate(Firm with { Rivals = [] }, new ModelNumbers(Model), new CutLines(CutRule.Fixed, Answer.Of(5.0), 1)).Why());

    [Fact]
    public void A_box_that_holds_under_less_than_four_fifths_of_the_weightings_is_contested()
    {
        bool Contested(double cut) => Placement.All([Firm with { Attractiveness = Cases.Scores([8, 2]) }], new ModelNumbers(Model with { Cut = new CutSetting(Attractiveness: cut) })).Accounts[0].Contested;

        Assert.Equal((true, false), (Contested(5), Contested(4.5)));
    }

    private static double Hold(AccountScores account, double cut = 5) =>
        Fragility.HoldRate(account, new ModelNumbers(Model), new CutLines(CutRule.Fixed, Answer.Of(cut), 1)).Known();
}
