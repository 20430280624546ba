using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BgNbdTests
{
    private static readonly BgNbd Published = new(R: 0.243, Alpha: 4.414, A: 0.793, B: 2.426);

    // The paper's sales forecast was made before the parameters were rounded.
    private static readonly BgNbd Optimum = new(0.24259452243015642, 4.413602019013486, 0.7929220172255783, 2.425906776826258);

    [Theory]
    [InlineData(2, 30.43, 38.86, 39, 0.726579, 1.226028)]
    [InlineData(0, 0, 38.86, 39, 1.0, 0.195098)]
    [InlineData(7, 29.43, 38.86, 39, 0.641756, 3.337053)]
    [InlineData(23, 39, 39, 39, 0.968555, 15.685399)]
    public void Customers_of_the_paper_are_alive_and_buy_as_it_says(int x, double last, double age, double ahead, double alive, double expected)
    {
        var history = new PurchaseHistory(x, last, age);

        Assert.Equal(alive, Published.ProbabilityAlive(history), 6);
        Assert.Equal(expected, Published.Expected(history, ahead), 6);
    }

    [Theory]
    [InlineData(0.1429, 0.0078)]
    [InlineData(1, 0.0532)]
    [InlineData(3, 0.1506)]
    [InlineData(31.8571, 1.0405)]
    [InlineData(32, 1.0437)]
    [InlineData(78, 1.8576)]
    public void A_new_customer_comes_back_as_often_as_the_paper_says(double within, double expected) =>
        Assert.InRange(Optimum.ExpectedOfNew(within), expected - 4e-4, expected + 4e-4);

    [Fact]
    public void Every_reference_customer_is_met_to_ten_digits() => Assert.All(Vectors.Read("vectors/bgnbd_customers.csv"), row =>
    {
        var history = row.History();
        Vectors.Close(row.Number("ref_ll"), Published.LogLikelihood(history), about: row["customer"] + " ll");
        Vectors.Close(row.Number("ref_palive"), Published.ProbabilityAlive(history), about: row["customer"] + " alive");
        Vectors.Close(row.Number("ref_cet39"), Published.Expected(history, 39), about: row["customer"] + " expected");
    });

    [Theory]
    [InlineData(0.243, 4.414, 1.0, 2.426, 2, 30, 39, 39, 1.0867299650313131)]
    [InlineData(0.243, 4.414, 0.999, 2.426, 2, 30, 39, 39, 1.0872766783733658)]
    [InlineData(0.243, 4.414, 1.001, 2.426, 2, 30, 39, 39, 1.0861837229967271)]
    [InlineData(0.11, 2.24, 0.31, 0.5, 0, 0, 1, 30, 0.56458861553278473)]
    public void M4_A_drop_out_parameter_of_one_is_a_value_like_any_other(
        double r, double alpha, double a, double b, int x, double last, double age, double ahead, double expected) =>
        Vectors.Close(expected, new BgNbd(r, alpha, a, b).Expected(new PurchaseHistory(x, last, age), ahead));

    [Fact]
    public void M10_A_hundred_thousand_purchases_have_a_finite_expectation() =>
        Vectors.Close(1062.7095772750923, Published.Expected(new PurchaseHistory(100_000, 3650, 3650), 39));

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public void M35_A_customer_who_never_came_back_is_alive_by_definition_of_the_model(double age) =>
        Assert.Equal(1.0, Published.ProbabilityAlive(new PurchaseHistory(0, 0, age)));

    [Fact]
    public void M38_The_same_customer_gets_the_same_expectation_in_any_company()
    {
        var history = new PurchaseHistory(3, 20, 30);
        var many = Enumerable.Repeat(history, 100).Select(one => Published.Expected(one, 39)).ToList();

        Assert.Single(many.Distinct(), Published.Expected(history, 39));
    }

    [Fact]
    public void M47_A_huge_parameter_gives_a_finite_chance() =>
        Assert.InRange(new BgNbd(0.243, 4.414, 0.793, 1e8).ProbabilityAlive(new PurchaseHistory(3, 20, 30)), 0.999999, 1.0);

    [Fact]
    public void The_expectation_does_not_jump_where_the_way_of_summing_changes()
    {
        var history = new PurchaseHistory(2, 30, 39);
        var far = Enumerable.Range(0, 40).Select(k => Published.Expected(history, 15_000 + 500 * k)).ToList();

        Assert.All(far.Zip(far.Skip(1), (near, next) => next - near).Zip(far.Skip(2).Zip(far.Skip(1), (next, near) => next - near)),
            steps => Assert.InRange(steps.Second / steps.First, 0.9, 1.0));
    }

    [Fact]
    public void The_fit_of_cdnow_is_the_published_optimum_from_any_start()
    {
        var table = PurchaseTable.Of(Vectors.Cdnow());
        Assert.All(Starts.Random(20, 4), start => IsOptimum(BgNbd.Fit(table, start: start), "BG/NBD CDNOW"));
        IsOptimum(BgNbd.Fit(table), "BG/NBD CDNOW");
    }

    [Fact]
    public void The_standard_errors_are_those_of_the_observed_information()
    {
        var fit = BgNbd.Fit(PurchaseTable.Of(Vectors.Cdnow()));
        Assert.All(Starts.Names.Zip(fit.StandardErrors), pair => Vectors.Close(Vectors.Optimum("BG/NBD CDNOW", pair.First, "std_err"), pair.Second, 1e-5));
    }

    [Fact]
    public void The_log_likelihood_of_a_table_is_the_sum_over_its_customers()
    {
        var customers = Starts.Customers(200);
        var model = new BgNbd(0.6, 7, 0.8, 2);
        var sums = model.LogLikelihood(PurchaseTable.Of(customers));

        Vectors.Close(customers.Sum(model.LogLikelihood), sums, 1e-12);
    }

    [Fact]
    public void M2_One_extreme_customer_does_not_stop_the_fit()
    {
        var table = PurchaseTable.Of([.. Vectors.Cdnow(), new PurchaseHistory(400, 38.5, 38.86)]);
        var fit = BgNbd.Fit(table);

        Assert.Equal(FitStatus.Converged, fit.Status);
        Assert.True(fit.LogLikelihood is Answer<double>.Known { Value: < -9000 and > -11000 });
    }

    [Fact]
    public void M11_Daily_buyers_who_all_drop_out_alike_are_flagged_with_the_best_point_and_its_gradient()
    {
        var random = new Random(11);
        var fit = BgNbd.Fit(PurchaseTable.Of(Enumerable.Range(0, 2000).Select(_ =>
        {
            var x = random.Next(0, 500);
            return new PurchaseHistory(x, x == 0 ? 0 : 501 * Math.Pow(random.NextDouble(), 0.05), 501);
        })), TimeUnit.Day);

        // The drop-out chance is one number for all, so a and b run off together; the point reached is flagged, not lost.
        Assert.Equal(FitStatus.Boundary, fit.Status);
        Assert.IsType<Answer<BgNbd>.Unknown>(fit.Model);
        Assert.InRange(Assert.IsType<Answer<double>.Known>(fit.LogLikelihood).Value, -739_230, -739_229);
        Assert.InRange(fit.GradientNorm, 0, 0.1);
        Assert.All(fit.Reached, parameter => Assert.True(double.IsFinite(parameter)));
    }

    [Fact]
    public void M12_Data_that_cannot_tell_the_parameters_offer_none()
    {
        var random = new Random(12);
        var alive = Enumerable.Range(0, 300).Select(_ => new PurchaseHistory(Starts.Poisson(random, 10) + 1, 100, 100));
        Typed(BgNbd.Fit(PurchaseTable.Of(alive)), FitStatus.Boundary);
        Typed(BgNbd.Fit(PurchaseTable.Of(Enumerable.Repeat(new PurchaseHistory(0, 0, 30), 50))), FitStatus.NotIdentified);
        Typed(BgNbd.Fit(PurchaseTable.Of([new PurchaseHistory(3, 20, 30)])), FitStatus.NotIdentified);
    }

    [Fact]
    public void M48_Customers_with_one_purchase_each_are_not_estimable_and_it_says_why()
    {
        var fit = BgNbd.Fit(PurchaseTable.Of(Enumerable.Range(1, 26).Select(age => new PurchaseHistory(0, 0, age))));

        Assert.Equal(Answer.Unknown<BgNbd>(Doubt.NoRepeatPurchases), fit.Model);
    }

    private static void Typed(Fit<BgNbd> fit, FitStatus status)
    {
        Assert.Equal(status, fit.Status);
        Assert.IsType<Answer<BgNbd>.Unknown>(fit.Model);
        Assert.Empty(fit.StandardErrors);
    }

    private static void IsOptimum(Fit<BgNbd> fit, string name)
    {
        Assert.Equal(FitStatus.Converged, fit.Status);
        Starts.IsOptimum(Assert.IsType<Answer<BgNbd>.Known>(fit.Model).Value.Parameters, fit.LogLikelihood, name);
    }
}
