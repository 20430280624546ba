using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class GammaGammaTests
{
    private static readonly GammaGamma Published = new(6.25, 3.74, 15.44);

    [Fact]
    public void Every_reference_customer_is_met_to_ten_digits() => Assert.All(Vectors.Read("vectors/gammagamma_customers.csv"), row =>
    {
        var (x, mean) = ((int)row.Number("x"), row.Number("m"));
        Vectors.Close(row.Number("ref_ll"), Published.LogLikelihood(x, mean), about: row["customer"] + " ll");
        Vectors.Close(row.Number("ref_expected"), Known(Published.Expected(x, mean)), about: row["customer"] + " expected");
    });

    [Fact]
    public void The_fit_of_cdnow_is_the_published_optimum_from_any_start()
    {
        var table = SpendTable.Of(Cdnow());
        Assert.Equal(946, table.Customers);
        Assert.All([.. Starts.Random(20, 3), null], start =>
        {
            var fit = GammaGamma.Fit(table, start);
            Assert.Equal(FitStatus.Converged, fit.Status);
            Starts.IsOptimum(Assert.IsType<Answer<GammaGamma>.Known>(fit.Model).Value.Parameters, fit.LogLikelihood, "Gamma-Gamma CDNOW x>0 m>0 (n=946)");
        });
    }

    [Fact]
    public void The_log_likelihood_of_a_table_is_the_sum_over_its_customers()
    {
        var customers = Cdnow();
        var fit = GammaGamma.Fit(SpendTable.Of(customers));
        var model = Assert.IsType<Answer<GammaGamma>.Known>(fit.Model).Value;

        Vectors.Close(customers.Where(customer => customer.Item1 > 0 && customer.Item2 > 0).Sum(customer => model.LogLikelihood(customer.Item1, customer.Item2)), Known(fit.LogLikelihood), 1e-12);
    }

    [Fact]
    public void M15_Customers_without_a_repeat_are_left_out_counted_and_given_the_mean_of_all()
    {
        var table = SpendTable.Of([(0, 10), (1, 12), (2, 20), (3, 31), (5, 9)]);

        Assert.Equal((4, 1), (table.Customers, table.WithoutRepeat));
        Assert.InRange(GammaGamma.Fit(table).Iterations, 1, 300);
        Vectors.Close(6.25 * 15.44 / 2.74, Known(Published.Expected(0, 0)));
    }

    [Fact]
    public void M16_A_mean_at_or_below_zero_is_left_out_and_counted()
    {
        var table = SpendTable.Of([(1, 10), (1, -12), (2, 20), (3, 0)]);

        Assert.Equal((2, 2), (table.Customers, table.WithoutSpend));
    }

    [Fact]
    public void M17_A_mean_that_does_not_exist_is_said_so_and_never_negative()
    {
        var model = new GammaGamma(6, 0.8, 15);

        Assert.Equal(Answer.Unknown<double>(Doubt.MeanDoesNotExist), model.Expected(0, 0));
        Assert.True(Known(model.Expected(1, 20)) > 0);
    }

    [Fact]
    public void M40_A_customer_without_a_repeat_has_one_expectation_like_anyone_else() =>
        Assert.All(((int X, double Mean)[])[(0, 0), (1, 12), (40, 80)], customer => Assert.True(Known(Published.Expected(customer.X, customer.Mean)) > 0));

    private static List<(int, double)> Cdnow() =>
        [.. Vectors.Read("data/cdnow/summary_1997-09-30.csv").Select(row => ((int)row.Number("x"), row["m"].Length == 0 ? 0 : row.Number("m")))];

    private static double Known(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;
}
