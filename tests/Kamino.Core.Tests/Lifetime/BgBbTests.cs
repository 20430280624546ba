using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BgBbTests
{
    private static readonly BgBb Published = new(1.204, 0.750, 0.657, 2.783);

    [Fact]
    public void Every_reference_pattern_is_met_to_ten_digits() => Assert.All(Vectors.Read("vectors/bgbb_patterns.csv"), row =>
    {
        var history = History(row);
        Vectors.Close(row.Number("ref_ll"), Published.LogLikelihood(history), about: "ll");
        Vectors.Close(row.Number("ref_palive_n_plus_1"), Published.ProbabilityAlive(history), about: "alive");
        Vectors.Close(row.Number("ref_cet5"), Published.Expected(history, 5), about: "expected");
        Vectors.Close(row.Number("ref_dert_d0.1"), Assert.IsType<Answer<double>.Known>(Published.DiscountedResidual(history, 0.1)).Value, about: "residual");
    });

    [Fact]
    public void M4_A_stopping_parameter_of_one_is_a_value_like_any_other() =>
        Vectors.Close(0.72515868047967847, new BgBb(1.2, 0.75, 1, 2.78).Expected(new OpportunityHistory(3, 4, 6), 5));

    [Fact]
    public void The_fit_of_the_donations_is_the_published_optimum_from_any_start()
    {
        var patterns = Vectors.Read("vectors/bgbb_patterns.csv").Select(row => (History(row), (int)row.Number("custs"))).ToList();
        Assert.All([.. Starts.Random(20, 4), null], start =>
        {
            var fit = BgBb.Fit(patterns, start);
            Assert.Equal(FitStatus.Converged, fit.Status);
            Starts.IsOptimum(Assert.IsType<Answer<BgBb>.Known>(fit.Model).Value.Parameters, fit.LogLikelihood, "BG/BB donations (n=11104)");
        });
    }

    [Fact]
    public void Without_a_discount_the_residual_exists_only_where_customers_leave_fast_enough()
    {
        var history = new OpportunityHistory(3, 4, 6);
        var leaving = new BgBb(1.2, 0.75, 3, 2.78);

        Assert.Equal(Answer.Unknown<double>(Doubt.MeanDoesNotExist), Published.DiscountedResidual(history, 0));
        Vectors.Close(leaving.Expected(history, 2_000_000), Assert.IsType<Answer<double>.Known>(leaving.DiscountedResidual(history, 0)).Value, 1e-9);
    }

    [Fact]
    public void M48_Customers_who_never_bought_again_are_not_estimable_and_it_says_why() =>
        Assert.Equal(Answer.Unknown<BgBb>(Doubt.NoRepeatPurchases), BgBb.Fit([(new OpportunityHistory(0, 0, 6), 26)]).Model);

    private static OpportunityHistory History(Dictionary<string, string> row) => new((int)row.Number("x"), (int)row.Number("t_x"), (int)row.Number("n"));

    [Fact]
    public void A_history_that_comes_twice_counts_with_both_and_one_of_nobody_not_at_all()
    {
        (OpportunityHistory, int)[] patterns = [(new(1, 2, 6), 40), (new(3, 4, 6), 30), (new(0, 0, 6), 90), (new(6, 6, 6), 20), (new(2, 6, 6), 25), (new(1, 6, 6), 9)];
        var whole = BgBb.Fit(patterns);
        var parts = BgBb.Fit([.. patterns.Select(pattern => (pattern.Item1, pattern.Item2 - 5)), .. patterns.Select(pattern => (pattern.Item1, 5)), (new(5, 5, 6), 0)]);

        Assert.Equal((214L, 214L), (whole.Customers, parts.Customers));
        Assert.Equal(whole.Reached, parts.Reached);
        Assert.Equal(whole.LogLikelihood, parts.LogLikelihood);
    }

    [Fact]
    public void Three_different_histories_tell_no_four_parameters()
    {
        (OpportunityHistory, int)[] patterns = [(new(1, 2, 6), 40), (new(3, 4, 6), 30), (new(0, 0, 6), 90), (new(6, 6, 6), 20)];

        Assert.Equal((FitStatus.NotIdentified, 0, 160L), (BgBb.Fit(patterns[..3]).Status, BgBb.Fit(patterns[..3]).Iterations, BgBb.Fit(patterns[..3]).Customers));
        Assert.NotEqual(0, BgBb.Fit(patterns).Iterations);
    }

    [Fact]
    public void A_start_is_begun_at_and_one_that_leads_nowhere_is_left()
    {
        var patterns = Vectors.Read("vectors/bgbb_patterns.csv").Select(row => (History(row), (int)row.Number("custs"))).ToList();
        var usual = BgBb.Fit(patterns);

        Assert.InRange(BgBb.Fit(patterns, usual.Reached).Iterations, 1, usual.Iterations - 2);
        Assert.Equal(usual.Reached, BgBb.Fit(patterns, [1e8, 1e8, 1e8, 1e-8]).Reached);
    }

    [Fact]
    public void A_rate_below_nought_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Published.DiscountedResidual(new OpportunityHistory(3, 4, 6), -0.01));

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 0, 6, true)]
    [InlineData(1, 1, 1, true)]
    [InlineData(3, 4, OpportunityHistory.Most, true)]
    [InlineData(-1, 0, 6, false)]
    [InlineData(3, 2, 6, false)]
    [InlineData(3, 7, 6, false)]
    [InlineData(3, 4, OpportunityHistory.Most + 1, false)]
    [InlineData(0, 2, 6, false)]
    public void A_history_of_occasions_is_possible_or_refused(int taken, int last, int opportunities, bool isPossible)
    {
        Assert.Equal(isPossible, OpportunityHistory.Possible(taken, last, opportunities));
        if (!isPossible)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new OpportunityHistory(taken, last, opportunities));
        }
    }
}
