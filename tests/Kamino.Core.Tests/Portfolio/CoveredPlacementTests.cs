using CsCheck;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class CoveredPlacementTests
{
    private static readonly ScoringModel ByMargin = Cases.Model with
    {
        Attractiveness = Cases.Model.Attractiveness with
        {
            Factors = [Cases.Model.Attractiveness.Factors[0] with { Kind = FactorKind.Measured, Measure = "margin", Anchors = new Anchors(0, 10) }, .. Cases.Model.Attractiveness.Factors.Skip(1)],
        },
    };

    [Fact]
    public void P05_every_account_stays_in_its_box_and_on_its_side_of_the_line_and_what_would_tell_its_margin_is_not_visible()
    {
        var whole = Placement.All(Cases.Accounts, new ModelNumbers(ByMargin));
        var covered = CoveredPlacement.Of(whole, ByMargin);

        foreach (var row in covered.Accounts)
        {
            var exact = whole.Accounts.Single(own => own.Account == row.Account);
            Assert.Equal(exact.Quadrant, row.Quadrant);
            Assert.Equal(exact.Attractiveness.Known() >= whole.Cut.Attractiveness.Known(), row.Attractiveness.Known() >= covered.Cut.Attractiveness.Known());
            Assert.Equal((Doubt.NotVisible, Doubt.NotVisible, null), (row.HoldRate.Why(), row.MarginToCut.Attractiveness.Why(), row.Flip));
            Assert.Equal(exact.Strength, row.Strength);
        }

        Assert.Equal(Enumerable.Range(1, covered.Accounts.Count), covered.Accounts.Select(row => row.RankByMatrix));
    }

    [SlowFact]
    public void P05_what_is_told_takes_few_values_whatever_the_margin_so_that_each_of_them_stands_for_many() =>
        Gen.Double[0, 10].Array[2].Sample(margins =>
        {
            // Two companies that differ in one margin by less than a step tell the same or neighbouring steps, and there are no finer ones
            var told = margins.Select(margin => CoveredPlacement.Of(Placement.All([With(margin)], new ModelNumbers(ByMargin)), ByMargin).Accounts[0].Attractiveness.Known()).ToList();
            Assert.All(told, value => Assert.True(value == Math.Round(value), $"{value} is no step"));
            Assert.True(Math.Abs(told[0] - told[1]) <= Math.Ceiling(0.15 * Math.Abs(margins[0] - margins[1])) + 1);
        });

    [Theory]
    [InlineData(15, 1)]
    [InlineData(100, 4)]
    public void A_step_is_as_wide_as_four_points_of_what_is_hidden(int weight, double step) => Assert.Equal(
        step,
        CoveredPlacement.Step(ByMargin with { Attractiveness = new ModelAxis([ByMargin.Attractiveness.Factors[0] with { Weight = weight }, new("growth", 100 - weight)]) }));

    [Fact]
    public void A_model_without_costs_is_told_exactly() => Assert.False(CoveredPlacement.IsNeeded(Cases.Model));

    [Fact]
    public void A_model_that_scores_by_costs_on_any_axis_is_covered()
    {
        var costly = new ModelAxis([new("m", 40) { Kind = FactorKind.Measured, Measure = "margin_share" }, new("growth", 60)]);

        Assert.True(CoveredPlacement.IsNeeded(Cases.Model with { Attractiveness = costly }));
        Assert.True(CoveredPlacement.IsNeeded(Cases.Model with { Strength = costly }));
        Assert.True(CoveredPlacement.IsNeeded(Cases.Model with { Proxy = costly }));
        Assert.False(CoveredPlacement.IsNeeded(Cases.Model with { Attractiveness = new ModelAxis([costly.Factors[0] with { Weight = 0 }, costly.Factors[1] with { Weight = 100 }]) }));
    }

    // Half of the weight is costs: steps of two. A drawn line is told in steps, and nobody is told on its other side.
    [Theory]
    [InlineData(CutRule.MidRange, 5.4, 6, 5.5, 6)]
    [InlineData(CutRule.MidRange, 5.4, 6, 5.4, 6)]
    [InlineData(CutRule.MidRange, 5.4, 6, 5.3, 4)]
    [InlineData(CutRule.MidRange, 5.4, 6, 3.1, 4)]
    [InlineData(CutRule.MidRange, 5.4, 6, 0.4, 0)]
    [InlineData(CutRule.MidRange, 5.4, 6, 9.4, 10)]
    [InlineData(CutRule.MidRange, 0.5, 0, 0.4, 0)]
    [InlineData(CutRule.Fixed, 6.5, 6.5, 6.9, 6.5)]
    [InlineData(CutRule.Fixed, 6.5, 6.5, 6.4, 6)]
    [InlineData(CutRule.Fixed, 6.5, 6.5, 7.2, 8)]
    [InlineData(CutRule.Fixed, 5.5, 5.5, 5.4, 4)]
    public void A_score_and_a_drawn_line_are_told_in_steps_on_their_own_side(CutRule rule, double line, double told, double score, double shown)
    {
        var covered = CoveredPlacement.Of(new PlacedPortfolio(new CutLines(rule, Answer.Of(line), 1), [Row(score, StrengthEvidence.CustomerStated)]), Costs(attractive: 50));

        Assert.Equal((told, shown), (covered.Cut.Attractiveness.Known(), covered.Accounts[0].Attractiveness.Known()));
        Assert.Equal((Doubt.NotVisible, 0.2), (covered.Accounts[0].MarginToCut.Attractiveness.Why(), covered.Accounts[0].MarginToCut.Strength.Known()));
    }

    [Fact]
    public void Where_no_line_could_be_drawn_a_score_is_told_in_steps_all_the_same()
    {
        var covered = CoveredPlacement.Of(new PlacedPortfolio(new CutLines(CutRule.Median, Answer.Unknown<double>(Doubt.NotScored), 1), [Row(5.3, StrengthEvidence.CustomerStated)]), Costs(attractive: 50));

        Assert.Equal((Doubt.NotScored, 6.0), (covered.Cut.Attractiveness.Why(), covered.Accounts[0].Attractiveness.Known()));
    }

    [Theory]
    [InlineData(40, 0, StrengthEvidence.CustomerStated, true)]
    [InlineData(0, 40, StrengthEvidence.CustomerStated, false)]
    [InlineData(0, 40, StrengthEvidence.LedgerProxy, true)]
    [InlineData(40, 0, StrengthEvidence.LedgerProxy, false)]
    [InlineData(40, 40, StrengthEvidence.None, false)]
    public void Strength_is_hidden_where_it_was_made_of_costs_and_attractiveness_is_told_exactly_where_it_was_not(int asked, int ledger, StrengthEvidence evidence, bool isHidden)
    {
        var row = CoveredPlacement.Of(new PlacedPortfolio(new CutLines(CutRule.MidRange, Answer.Of(5.4), 1), [Row(5.3, evidence)]), Costs(strength: asked, proxy: ledger)).Accounts[0];

        Assert.Equal((5.3, -0.1), (row.Attractiveness.Known(), row.MarginToCut.Attractiveness.Known()));
        Assert.All([row.Strength, row.X, row.MarginToCut.Strength], own => Assert.Equal(isHidden, own is Answer<double>.Unknown { Why: Doubt.NotVisible }));
        Assert.Equal((Doubt.NotVisible, null), (row.HoldRate.Why(), row.Flip));
    }

    private static ScoringModel Costs(int attractive = 0, int strength = 0, int proxy = 0)
    {
        return Cases.Model with { Attractiveness = Axis(attractive), Strength = Axis(strength), Proxy = Axis(proxy) };

        static ModelAxis Axis(int costs) => new([new("m", costs) { Kind = FactorKind.Measured, Measure = "margin" }, new("other", 100 - costs)]);
    }

    private static PlacedAccount Row(double attractiveness, StrengthEvidence evidence) => new(
        "a", "A", Answer.Of(attractiveness), Answer.Of(1.2), evidence, 100, Answer.Of(Quadrant.Star), Answer.Of(1.1), Answer.Of(new Money(10, default)), Answer.Of(new Money(20, default)), Answer.Of(0.5), Answer.Of(0.9),
        new MarginToCut(Answer.Of(-0.1), Answer.Of(0.2)), new Flip("m", 10, 12), false, Answer.Of(1), 1);

    private static AccountScores With(double margin) => Cases.Of("one", [margin, 7, 6, 5, 8, 4], [8, 6, 7, 5, 6], [7, 8, 6, 7, 6], [5, 7, 5, 8, 4], 42, 120);
}
