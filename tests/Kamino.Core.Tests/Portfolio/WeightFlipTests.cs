using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class WeightFlipTests
{
    private static readonly ScoringModel Model = new(
        "Ours", new ModelAxis([new("growth", 50), new("margin", 50)]), new ModelAxis([new("price", 50), new("service", 50)]), Cut: new CutSetting(), Coverage: 0.5);

    // We are ahead by as much on either factor: no weight changes that.
    private static readonly AccountScores Firm = new(
        "Sol", "Sol", Cases.Scores([9, 9]), StrengthEvidence.CustomerStated, Cases.Scores([8, 8]), [new SupplierScores("Rival", Cases.Scores([4, 4]))], Answer.Of(new Money(10, default)), Answer.Of(new Money(20, default)));

    [Fact]
    public void Where_every_factor_says_the_same_no_weight_moves_the_account() => Assert.Null(Smallest(Firm));

    [Fact]
    public void Down_to_the_line_the_nearer_of_less_and_more_is_told()
    {
        // (8w + 150) / (w + 50) falls below 5 at w = 33, seventeen away; more of the other factor would need twenty-six
        Assert.Equal(new Flip("growth", 50, 33), Smallest(Firm with { Attractiveness = Cases.Scores([8, 3]) }));
        Assert.Equal(new Flip("margin", 50, 33), Smallest(Firm with { Attractiveness = Cases.Scores([3, 8]) }));
    }

    [Fact]
    public void Up_to_the_line_it_is_as_well()
    {
        // (400 + 3w) / (50 + w) reaches 6 at w = 33
        Assert.Equal(new Flip("margin", 50, 33), Smallest(Firm with { Attractiveness = Cases.Scores([8, 3]) }, new CutSetting(Attractiveness: 6)));

        // (9w + 150) / (w + 50) reaches 7 at w = 100 and not before; (450 + 3w) / (50 + w) does at w = 25
        Assert.Equal(new Flip("margin", 50, 25), Smallest(Firm with { Attractiveness = Cases.Scores([9, 3]) }, new CutSetting(Attractiveness: 7)));
    }

    [Fact]
    public void A_weight_may_grow_up_to_a_hundred()
    {
        // One factor of three: (10w + 4 × 80) / (w + 80) reaches 5 at w = 16, four below twenty is no way up
        var three = Model with { Attractiveness = new ModelAxis([new("growth", 20), new("margin", 40), new("breadth", 40)]) };

        Assert.Equal(new Flip("growth", 20, 15), Smallest(Firm with { Attractiveness = Cases.Scores([10, 4, 4]) }, three.Cut, three));
        Assert.Equal(new Flip("growth", 20, 40), Smallest(Firm with { Attractiveness = Cases.Scores([10, 4, 4]) }, new CutSetting(Attractiveness: 6), three));
    }

    [Fact]
    public void On_the_strength_axis_we_fall_behind_or_get_ahead_of_the_best_rival()
    {
        // On price we lead by 3, on service we are 2 behind: 3w < 2 × 50 from w = 33 on
        var mixed = Firm with { Us = Cases.Scores([9, 4]), Rivals = [new SupplierScores("Rival", Cases.Scores([6, 6]))] };

        Assert.Equal(new Flip("price", 50, 33), Smallest(mixed));
        Assert.Equal(new Flip("service", 50, 33), Smallest(mixed with { Us = Cases.Scores([8, 3]) })); // behind by 2 and 3: 2 × 50 ≥ 3w up to w = 33
    }

    [Fact]
    public void Of_two_rivals_the_one_that_comes_up_first_decides()
    {
        var mixed = Firm with { Us = Cases.Scores([9, 4]), Rivals = [new SupplierScores("Rival", Cases.Scores([6, 6])), new SupplierScores("Other", Cases.Scores([8, 4.8]))] };

        Assert.Equal(new Flip("price", 50, 39), Smallest(mixed)); // w − 0.8 × 50 is below 0 from w = 39 on
    }

    [Fact]
    public void A_rival_that_is_scored_on_one_factor_is_compared_by_its_mean()
    {
        var half = new SupplierScores("Rival", [Answer.Of(6.0), Answer.Unknown<double>(Doubt.NotScored)]);

        Assert.Equal(new Flip("price", 50, 33), Smallest(Firm with { Us = Cases.Scores([9, 4]), Rivals = [half] })); // (9w + 200) / (w + 50) is below 6 from w = 33 on
    }

    [Fact]
    public void Of_equal_distances_attractiveness_goes_first_and_a_shorter_one_of_strength_wins()
    {
        var both = Firm with { Attractiveness = Cases.Scores([8, 3]), Us = Cases.Scores([9, 4]), Rivals = [new SupplierScores("Rival", Cases.Scores([6, 6]))] };

        Assert.Equal(new Flip("growth", 50, 33), Smallest(both));
        Assert.Equal(new Flip("price", 50, 36), Smallest(both with { Us = Cases.Scores([9, 3.8]) })); // 3w < 2.2 × 50 from w = 36 on
    }

    [Fact]
    public void Without_a_box_there_is_nothing_to_flip()
    {
        Assert.Null(Smallest(Firm with { Attractiveness = Cases.Scores([8, 3]), Rivals = [] }));
        Assert.Null(WeightFlip.Smallest(Firm with { Attractiveness = Cases.Scores([8, 3]) }, new ModelNumbers(Model), new CutLines(CutRule.Median, Answer.Unknown<double>(Doubt.NoFactors), 1)));
    }

    private static Flip? Smallest(AccountScores account, CutSetting? cut = null, ScoringModel? model = null)
    {
        var numbers = new ModelNumbers((model ?? Model) with { Cut = cut ?? new CutSetting() });
        return WeightFlip.Smallest(account, numbers, PortfolioMatrix.Cut([PortfolioMatrix.Position(account, numbers)], numbers));
    }
}
