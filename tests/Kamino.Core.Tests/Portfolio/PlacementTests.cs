using CsCheck;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class PlacementTests
{
    private static readonly Dictionary<string, PlacedAccount> V5 = Place(CutRule.Fixed);

    [Theory]
    [InlineData("Andina Foods", 7.75, 0.956835, 0.520082, Quadrant.Star)]
    [InlineData("Bolívar Retail", 6.20, 1.201550, 0.416434, Quadrant.Strategic)]
    [InlineData("Cafetal SA", 6.35, 1.007634, 0.496539, Quadrant.Strategic)]
    [InlineData("Delta Pharma", 7.65, 1.138889, 0.440810, Quadrant.Strategic)]
    [InlineData("Estrella Logistics", 2.70, 0.821705, 0.589373, Quadrant.Streamline)]
    [InlineData("Faro Telecom", 5.95, 0.700680, 0.661888, Quadrant.Star)]
    public void V5_comes_out_to_all_printed_digits(string account, double attractiveness, double strength, double x, Quadrant quadrant)
    {
        var placed = V5[account];

        Assert.Equal(attractiveness, placed.Attractiveness.Known(), 1e-12);
        Assert.Equal(strength, placed.Strength.Known(), 5e-7);
        Assert.Equal(x, placed.X.Known(), 5e-7);
        Assert.Equal(quadrant, placed.Quadrant.Known());
        Assert.Equal(quadrant, Place(CutRule.MidRange)[account].Quadrant.Known());
    }

    [Fact]
    public void V5_with_a_median_cut_moves_Bolívar_and_Faro_down()
    {
        var placed = Placement.All(Cases.Accounts, new ModelNumbers(Cases.Model with { Cut = new CutSetting(CutRule.Median) }));

        Assert.Equal(6.275, placed.Cut.Attractiveness.Known(), 1e-12);
        Assert.Equal(
            [
                ("Andina Foods", Quadrant.Star), ("Delta Pharma", Quadrant.Strategic), ("Cafetal SA", Quadrant.Strategic),
                ("Bolívar Retail", Quadrant.Status), ("Faro Telecom", Quadrant.Streamline), ("Estrella Logistics", Quadrant.Streamline),
            ],
            placed.Accounts.Select(account => (account.Account, account.Quadrant.Known())));
    }

    [Fact]
    public void V5_mid_range_lies_midway_between_the_ends() =>
        Assert.Equal(5.225, Placement.All(Cases.Accounts, new ModelNumbers(Cases.Model with { Cut = new CutSetting(CutRule.MidRange) })).Cut.Attractiveness.Known(), 1e-12);

    [Fact]
    public void V5_shares_of_wallet_and_radii_come_out_as_printed()
    {
        string[] order = ["Andina Foods", "Bolívar Retail", "Cafetal SA", "Delta Pharma", "Estrella Logistics", "Faro Telecom"];

        Assert.Equal([0.35, 0.30, 0.60, 0.4286, 0.625, 0.0385], order.Select(name => Math.Round(V5[name].ShareOfWallet.Known(), 4)));
        Assert.Equal(
            [27.325, 40, 17.889, 32.660, 21.082, 13.333],
            new[] { 42m, 90, 18, 60, 25, 10 }.Select(sales => Math.Round(PortfolioMatrix.Radius(sales, 90, 40), 3)));
    }

    [Fact]
    public void With_capacity_for_two_the_two_most_attractive_are_above_the_line()
    {
        var placed = Placement.All(Cases.Accounts, new ModelNumbers(Cases.Model with { Cut = new CutSetting(CutRule.Capacity, Capacity: 2) }));

        Assert.Equal(
            ["Andina Foods", "Delta Pharma"],
            placed.Accounts.Where(account => account.Quadrant.Known() is Quadrant.Star or Quadrant.Strategic).Select(account => account.Account));
    }

    [Fact]
    public void Ranks_by_sales_and_by_matrix_stand_side_by_side()
    {
        Assert.Equal((Answer.Of(3), 1), (V5["Andina Foods"].RankBySales, V5["Andina Foods"].RankByMatrix));
        Assert.Equal((Answer.Of(1), 4), (V5["Bolívar Retail"].RankBySales, V5["Bolívar Retail"].RankByMatrix));
    }

    [Fact]
    public void An_account_without_a_scored_rival_has_no_strength_and_is_never_put_at_one()
    {
        var placed = Placement.All([Cases.Accounts[0] with { Rivals = [] }], new ModelNumbers(Cases.Model)).Accounts[0];

        Assert.Equal(Doubt.NoRival, placed.Strength.Why());
        Assert.Equal(Doubt.NoRival, placed.X.Why());
        Assert.Equal(Doubt.NoRival, placed.Quadrant.Why());
        Assert.Equal(Doubt.NoRival, placed.HoldRate.Why());
        Assert.Null(placed.Flip);
        Assert.Equal(7.75, placed.Attractiveness.Known(), 1e-12);
    }

    [Fact]
    public void The_order_of_the_accounts_changes_nothing() =>
        Gen.Shuffle(Cases.Accounts.ToArray()).Sample(
            shuffled => Assert.Equal(V5.Values, Placement.All(shuffled, new ModelNumbers(Cases.Model)).Accounts), iter: 20);

    [Fact]
    public void A_ledger_proxy_is_measured_against_the_middle_of_the_scale()
    {
        var model = Cases.Model with { Proxy = new ModelAxis([new("tenure", 50), new("breadth", 50)]) };
        var account = Cases.Accounts[0] with { Evidence = StrengthEvidence.LedgerProxy, Us = Cases.Scores([8, 4]), Rivals = [] };

        var placed = Placement.All([account], new ModelNumbers(model)).Accounts[0];

        Assert.Equal(1.2, placed.Strength.Known(), 1e-12);
        Assert.Equal(Quadrant.Strategic, placed.Quadrant.Known());
    }

    [Theory]
    [InlineData(MissingPolicy.Renormalise, 0.8, 7.6875)]
    [InlineData(MissingPolicy.Impute, 0.8, 7.15)]
    public void A_missing_score_is_handled_as_the_model_says(MissingPolicy policy, double coverage, double attractiveness)
    {
        var account = Cases.Accounts[0] with { Attractiveness = Without(Cases.Accounts[0].Attractiveness, 2) };

        var placed = Placement.All([account], new ModelNumbers(Cases.Model with { Missing = policy })).Accounts[0];

        Assert.Equal(coverage, placed.Coverage, 1e-12);
        Assert.Equal(attractiveness, placed.Attractiveness.Known(), 1e-12);
        Assert.Equal(Quadrant.Star, placed.Quadrant.Known());
    }

    [Fact]
    public void A_model_that_blocks_lets_no_score_be_missing()
    {
        var account = Cases.Accounts[0] with { Attractiveness = Without(Cases.Accounts[0].Attractiveness, 2) };

        var placed = Placement.All([account], new ModelNumbers(Cases.Model with { Missing = MissingPolicy.Block })).Accounts[0];

        Assert.Equal(Doubt.MissingScore, placed.Attractiveness.Why());
        Assert.Equal(Doubt.MissingScore, placed.Quadrant.Why());
    }

    [Fact]
    public void Below_seven_tenths_of_the_weight_there_is_no_quadrant()
    {
        // Given growth and available spend are missing, 45 points of 100
        var account = Cases.Accounts[0] with { Attractiveness = Without(Without(Cases.Accounts[0].Attractiveness, 1), 2) };

        var placed = Placement.All([account], new ModelNumbers(Cases.Model)).Accounts[0];

        Assert.Equal(0.55, placed.Coverage, 1e-12);
        Assert.Equal(Doubt.TooLittleCoverage, placed.Quadrant.Why());
    }

    private static IReadOnlyList<Answer<double>> Without(IReadOnlyList<Answer<double>> scores, int factor) =>
        [.. scores.Select((score, i) => i == factor ? Answer.Unknown<double>(Doubt.NotScored) : score)];

    private static Dictionary<string, PlacedAccount> Place(CutRule rule) =>
        Placement.All(Cases.Accounts, new ModelNumbers(Cases.Model with { Cut = new CutSetting(rule) })).Accounts.ToDictionary(placed => placed.Account);
}
