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

    [Fact]
    public void What_no_customer_has_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.LogLikelihood(0, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.LogLikelihood(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Expected(-1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Expected(1, -10));
    }

    [Fact]
    public void Where_the_mean_is_about_to_exist_it_does_not_yet()
    {
        Assert.Null(new GammaGamma(2, 1, 15).Amount(0, 0));
        Vectors.Close(2 * (15 + 60) / 6.0, new GammaGamma(2, 1, 15).Amount(3, 60) ?? 0, 1e-14);
        Vectors.Close(6.25 * 15.44 / 2.74, Known(Published.Expected(0, double.NaN)), 1e-14); // without a meaning where nothing came again
    }

    [Fact]
    public void Two_customers_tell_no_three_parameters_and_none_that_nobody_came_back()
    {
        var (none, two) = (GammaGamma.Fit(SpendTable.Of([(0, 10)])), GammaGamma.Fit(SpendTable.Of([(1, 10), (2, 20)])));

        Assert.Equal(Answer.Unknown<GammaGamma>(Doubt.NoRepeatPurchases), none.Model);
        Assert.Equal((Answer.Unknown<GammaGamma>(Doubt.NotIdentified), 0, 2L), (two.Model, two.Iterations, two.Customers));
        Assert.NotEqual(0, GammaGamma.Fit(SpendTable.Of([(1, 10), (2, 20), (3, 12)])).Iterations);
    }

    [Fact]
    public void A_start_is_begun_at_and_one_that_leads_nowhere_is_left()
    {
        var table = SpendTable.Of(Cdnow());
        var usual = GammaGamma.Fit(table);

        Assert.InRange(GammaGamma.Fit(table, usual.Reached).Iterations, 1, usual.Iterations - 2);
        Assert.Equal(usual.Reached, GammaGamma.Fit(table, [1e8, 1e8, 1e-8]).Reached);
    }

    [Fact]
    public void Who_is_left_out_is_counted_by_why()
    {
        var table = SpendTable.Of([(0, 10), (0, -3), (1, 10), (2, -12), (3, 0), (4, double.NaN), (2, 30)]);

        Assert.Equal((2, 2, 3, 20.0), (table.Customers, table.WithoutRepeat, table.WithoutSpend, table.Mean));
        Assert.Equal([new(1, 1), new(2, 1)], table.ByRepeats.ToArray());
        Assert.Equal((4, 4), (table.Repeats.Length, table.Total.Length));
        Assert.Equal((0.0, 0), (SpendTable.Of([]).Mean, SpendTable.Of([]).Repeats.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpendTable.Of([1.0], [1.0, 2.0]));
    }
}
