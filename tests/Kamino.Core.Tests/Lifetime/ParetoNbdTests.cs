using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class ParetoNbdTests
{
    private static readonly ParetoNbd Published = new(R: 0.553, Alpha: 10.578, S: 0.606, Beta: 11.669);

    [Fact]
    public void Every_reference_customer_is_met_to_ten_digits() => Assert.All(Vectors.Read("vectors/paretonbd_customers.csv"), row =>
    {
        var history = row.History();
        Vectors.Close(row.Number("ref_ll"), Published.LogLikelihood(history), about: row["customer"] + " ll");
        Vectors.Close(row.Number("ref_palive"), Published.ProbabilityAlive(history), about: row["customer"] + " alive");
        Vectors.Close(row.Number("ref_cet39"), Published.Expected(history, 39), about: row["customer"] + " expected");
        Vectors.Close(row.Number("ref_dert_d0.15_52"), Residual(Published, history, 0.15 / 52), about: row["customer"] + " residual");
    });

    [Theory]
    [InlineData(221, 103.42857, 103.57143, 0.9991340716)]
    [InlineData(161, 94.71429, 98, 0.6510841643)]
    [InlineData(204, 98.57143, 99.42857, 0.9885030759)]
    public void M1_Many_purchases_do_not_overflow(int x, double last, double age, double alive) =>
        Assert.Equal(alive, Published.ProbabilityAlive(new PurchaseHistory(x, last, age)), 9);

    [Theory]
    [InlineData(1.0, 1.1596970362782636, 3.436716316179526)]
    [InlineData(0.999, 1.1603129225596976, 3.4411753389505549)]
    [InlineData(1.001, 1.1590815183502748, 3.4322649625398462)]
    [InlineData(2.0, 0.69403764218247584, 1.1854215307144773)]
    public void M4_A_staying_parameter_of_one_is_a_value_like_any_other(double s, double expected, double residual)
    {
        var (model, history) = (new ParetoNbd(0.553, 10.578, s, 11.669), new PurchaseHistory(2, 30, 39));

        Vectors.Close(expected, model.Expected(history, 39));
        Vectors.Close(residual, Residual(model, history, 0.003));
    }

    [Fact]
    public void M5_Residual_purchases_are_finite_for_large_parameters() => Vectors.Close(
        0.024245465527060416, Residual(new ParetoNbd(0.5329, 38.0598, 64.2792, 7721.5264), new PurchaseHistory(1, 50, 145), 0.1));

    [Theory]
    [InlineData(1.2, 100, 4, 0.3, 2, 0.2, 0.4, -10.2926351648634, 0.259527606250568, 0.00193007520320681)]
    [InlineData(1.2, 1000, 4, 0.5, 2, 1, 3, -17.2438498143429, 0.0335704839677591, 0.000124885152375606)]
    [InlineData(3, 100, 4, 0.3, 1, 0.2, 0.4, -5.56207356848455, 0.259332604091478, 0.00241078124487053)]
    [InlineData(0.553, 0.01, 0.606, 100, 500, 0.5, 0.6, 2930.5742866209816, 1.9391867787544517e-34, 5.598249059374163e-30)]
    [InlineData(0.553, 100, 0.606, 0.01, 500, 0.5, 0.6, 300.14682375952213, 0.86934901454156296, 27.976294117383781)]
    [InlineData(0.553, 0.001, 0.606, 60, 40, 0.05, 0.06, 217.81345854075877, 0.98182660261944294, 21683.452876467781)]
    [InlineData(0.553, 1000, 0.606, 0.02, 5, 0.5, 300, -33.001715305128991, 0.0052341579816593217, 0.00083981904719308758)]
    public void M7b_Scales_that_differ_by_orders_of_magnitude_keep_every_digit(
        double r, double alpha, double s, double beta, int x, double last, double age, double likelihood, double alive, double expected)
    {
        var (model, history) = (new ParetoNbd(r, alpha, s, beta), new PurchaseHistory(x, last, age));

        Vectors.Close(likelihood, model.LogLikelihood(history));
        Vectors.Close(alive, model.ProbabilityAlive(history));
        Vectors.Close(expected, model.Expected(history, 39));
    }

    [Fact]
    public void M8_Three_hundred_purchases_over_a_tiny_scale_are_finite_and_right()
    {
        var (model, history) = (new ParetoNbd(0.553, 0.05, 0.606, 400), new PurchaseHistory(300, 20, 21));

        Vectors.Close(499.82715978449583, model.LogLikelihood(history));
        Vectors.Close(0.004566965184008995, model.ProbabilityAlive(history));
        Vectors.Close(2.4750453147954518, model.Expected(history, 39));
    }

    [Fact]
    public void Equal_scales_are_no_special_case()
    {
        var (model, history) = (new ParetoNbd(0.5, 10, 0.6, 10), new PurchaseHistory(3, 20, 30));

        Vectors.Close(-11.67802369641388, model.LogLikelihood(history));
        Vectors.Close(0.75206704476225635, model.ProbabilityAlive(history));
    }

    [Fact]
    public void M9_A_customer_who_buys_to_the_last_day_is_alive_and_no_more_than_that() =>
        Assert.Equal(1.0, Published.ProbabilityAlive(new PurchaseHistory(100_000, 3650, 3650)));

    [Fact]
    public void Without_a_discount_the_residual_exists_only_where_customers_leave_fast_enough()
    {
        var history = new PurchaseHistory(2, 30, 39);

        Assert.Equal(Answer.Unknown<double>(Doubt.MeanDoesNotExist), Published.DiscountedResidual(history, 0));
        Vectors.Close(Residual(new ParetoNbd(0.553, 10.578, 2, 11.669), history, 0), new ParetoNbd(0.553, 10.578, 2, 11.669).Expected(history, 1e13), 1e-9);
    }

    [SlowFact]
    public void M13_The_fit_of_cdnow_is_the_published_optimum_from_any_start()
    {
        var table = PurchaseTable.Of(Vectors.Cdnow());
        Assert.All([.. Starts.Random(20, 4), null], start =>
        {
            var fit = ParetoNbd.Fit(table, start: start);
            Assert.Equal(FitStatus.Converged, fit.Status);
            Starts.IsOptimum(Assert.IsType<Answer<ParetoNbd>.Known>(fit.Model).Value.Parameters, fit.LogLikelihood, "Pareto/NBD CDNOW");
        });
    }

    [Fact]
    public void The_log_likelihood_of_a_table_is_the_sum_over_its_customers()
    {
        var customers = Starts.Customers(200);
        var model = new ParetoNbd(0.6, 7, 0.8, 12);

        Vectors.Close(customers.Sum(model.LogLikelihood), model.LogLikelihood(PurchaseTable.Of(customers)), 1e-12);
    }

    [Fact]
    public void M12_Data_that_cannot_tell_the_parameters_offer_none()
    {
        var random = new Random(12);
        var alive = Enumerable.Range(0, 300).Select(_ => new PurchaseHistory(Starts.Poisson(random, 10) + 1, 100, 100));

        Assert.IsType<Answer<ParetoNbd>.Unknown>(ParetoNbd.Fit(PurchaseTable.Of(alive)).Model);
        Assert.Equal(FitStatus.NotIdentified, ParetoNbd.Fit(PurchaseTable.Of(Enumerable.Repeat(new PurchaseHistory(0, 0, 30), 50))).Status);
    }

    private static double Residual(ParetoNbd model, PurchaseHistory history, double rate) =>
        Assert.IsType<Answer<double>.Known>(model.DiscountedResidual(history, rate)).Value;

    [Fact]
    public void It_names_its_parameters_and_expects_of_the_new_what_it_would_of_one_who_just_came()
    {
        Assert.Equal([new Parameter("r", 0.553), new Parameter("alpha", 10.578), new Parameter("s", 0.606), new Parameter("beta", 11.669)], Published.Parameters);
        Vectors.Close(Published.Expected(new PurchaseHistory(0, 0, 0), 39), Published.ExpectedOfNew(39), 1e-13);
        Vectors.Close(0.553 / 10.578 * 11.669 / (0.606 - 1) * (1 - Math.Pow(11.669 / (11.669 + 39), 0.606 - 1)), Published.ExpectedOfNew(39), 1e-13);
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.DiscountedResidual(new PurchaseHistory(2, 30, 39), -0.01));
        Assert.IsType<Answer<double>.Unknown>(new ParetoNbd(0.553, 10.578, 1, 11.669).DiscountedResidual(new PurchaseHistory(2, 30, 39), 0));
    }
}
