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

    private static AccountScores With(double margin) => Cases.Of("one", [margin, 7, 6, 5, 8, 4], [8, 6, 7, 5, 6], [7, 8, 6, 7, 6], [5, 7, 5, 8, 4], 42, 120);
}
