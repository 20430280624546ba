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

    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 0)]
    [InlineData(1, 0.5)]
    [InlineData(1.0 / 3, 1)]
    [InlineData(0, 1)]
    public void The_strong_are_drawn_left_and_three_times_as_strong_at_the_edge(double strength, double x) => Assert.Equal(x, PortfolioMatrix.X(strength), 1e-12);

    [Theory]
    [InlineData(4.9999999999, 1, Quadrant.Strategic)]
    [InlineData(4.99, 0.9999999999, Quadrant.Status)]
    [InlineData(5, 0.99, Quadrant.Star)]
    [InlineData(4.99, 0.99, Quadrant.Streamline)]
    public void What_binary_fractions_lose_moves_nobody_below_a_line(double attractive, double strength, Quadrant box) => Assert.Equal(box, PortfolioMatrix.Place(attractive, strength, 5, 1));

    [Fact]
    public void Losses_have_no_bubble() => Assert.Equal(0, PortfolioMatrix.Radius(-5, 90, 40));

    [Theory]
    [InlineData(42, 120, 0.35)]
    [InlineData(120, 42, 120.0 / 42)]
    public void A_share_of_wallet_is_sales_over_spend(int sales, int available, double share) => Assert.Equal(share, Placement.ShareOfWallet(Money(sales), Money(available)).Known(), 1e-12);

    [Fact]
    public void A_share_of_wallet_is_unknown_where_a_part_is_nothing_is_spent_or_currencies_differ()
    {
        Assert.Equal(Doubt.NoSales, Placement.ShareOfWallet(Answer.Unknown<Money>(Doubt.NoSales), Answer.Unknown<Money>(Doubt.NoRate)).Why());
        Assert.Equal(Doubt.NoRate, Placement.ShareOfWallet(Money(1), Answer.Unknown<Money>(Doubt.NoRate)).Why());
        Assert.Equal(Doubt.NoAvailableSpend, Placement.ShareOfWallet(Money(1), Money(0)).Why());
        Assert.Equal(Doubt.NoAvailableSpend, Placement.ShareOfWallet(Money(1), Answer.Of(new Money(10, new Currency("EUR")))).Why());
    }

    [Fact]
    public void Margins_to_the_lines_are_told_on_both_axes()
    {
        Assert.Equal(2.75, V5["Andina Foods"].MarginToCut.Attractiveness.Known(), 1e-12);
        Assert.Equal(0.956835 - 1, V5["Andina Foods"].MarginToCut.Strength.Known(), 5e-7);

        var nobody = Cases.Accounts[0] with { Attractiveness = [.. Cases.Accounts[0].Attractiveness.Select(_ => Answer.Unknown<double>(Doubt.NotScored))] };
        var placed = Placement.All([nobody], new ModelNumbers(Cases.Model with { Cut = new CutSetting(CutRule.Median) })).Accounts[0];
        Assert.Equal((Doubt.NoFactors, Doubt.NoFactors), (placed.MarginToCut.Attractiveness.Why(), placed.Quadrant.Why()));
    }

    [Fact]
    public void Equal_accounts_are_ranked_by_strength_then_sales_then_code_and_one_without_sales_has_no_rank_by_them()
    {
        var one = Cases.Accounts[3];
        AccountScores[] accounts =
        [
            one with { Account = "d", Sales = Answer.Unknown<Money>(Doubt.NoSales) }, one with { Account = "c" }, one with { Account = "b" }, one with { Account = "a", Sales = Money(99) }, one with { Account = "z", Us = Cases.Scores([9, 9, 9, 9, 9]) },
        ];

        var placed = Placement.All(accounts, new ModelNumbers(Cases.Model)).Accounts;

        Assert.Equal(["z", "a", "b", "c", "d"], placed.Select(row => row.Account));
        Assert.Equal([Answer.Of(4), Answer.Of(1), Answer.Of(2), Answer.Of(3), Answer.Unknown<int>(Doubt.NoSales)], placed.Select(row => row.RankBySales));
    }

    [Fact]
    public void A_rival_that_is_hardly_scored_or_scored_nought_is_no_yardstick()
    {
        var account = Cases.Accounts[0] with { Us = Cases.Scores([8, 8, 8, 8, 8]) };
        SupplierScores Rival(string name, params double?[] scores) => new(name, [.. scores.Select(score => score is { } known ? Answer.Of(known) : Answer.Unknown<double>(Doubt.NotScored))]);

        PlacedAccount Against(params SupplierScores[] rivals) => Placement.All([account with { Rivals = rivals }], new ModelNumbers(Cases.Model)).Accounts[0];

        Assert.Equal(2, Against(Rival("half", 9, 9, null, null, null), Rival("whole", 4, 4, 4, 4, 4)).Strength.Known(), 1e-12); // 55 points are too few
        Assert.Equal(Doubt.NoRival, Against(Rival("nought", 0, 0, 0, 0, 0)).Strength.Why());
        Assert.Equal((1.0, 0.75), (Against(Rival("most", 8, 8, 8, null, null)).Strength.Known(), Against(Rival("most", 8, 8, 8, null, null)).Coverage));
        Assert.Equal(Doubt.MissingScore, Placement.All([account with { Rivals = [Rival("most", 8, 8, 8, null, null)] }], new ModelNumbers(Cases.Model with { Missing = MissingPolicy.Block })).Accounts[0].Strength.Why());
    }

    private static Answer<Money> Money(decimal amount) => Answer.Of(new Money(amount, default));
}
