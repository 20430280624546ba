using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class MbgNbdTests
{
    private static readonly MbgNbd Published = new(R: 0.525, Alpha: 6.183, A: 0.891, B: 1.614);

    [Fact]
    public void Every_reference_customer_is_met_to_ten_digits() => Assert.All(Vectors.Read("vectors/mbgnbd_customers.csv"), row =>
    {
        var history = row.History();
        Vectors.Close(row.Number("ref_ll"), Published.LogLikelihood(history), about: row["customer"] + " ll");
        Vectors.Close(row.Number("ref_palive"), Published.ProbabilityAlive(history), about: row["customer"] + " alive");
        Vectors.Close(row.Number("ref_cet39"), Published.Expected(history, 39), about: row["customer"] + " expected");
    });

    [Theory]
    [InlineData(1.0, 1.1778934252784833)]
    [InlineData(0.999, 1.1784864024611092)]
    [InlineData(1.001, 1.1773009558797329)]
    public void M4_A_drop_out_parameter_of_one_is_a_value_like_any_other(double a, double expected) =>
        Vectors.Close(expected, new MbgNbd(0.525, 6.183, a, 1.614).Expected(new PurchaseHistory(2, 30, 39), 39));

    [Fact]
    public void M4_The_expectation_falls_evenly_through_a_drop_out_parameter_of_one()
    {
        var around = ((double[])[0.994, 0.9951, 1.0, 1.0049, 1.006])
            .Select(a => new MbgNbd(0.525, 6.183, a, 1.614).Expected(new PurchaseHistory(2, 30, 39), 39)).ToList();

        Assert.Equal(around.OrderDescending(), around);
    }

    [Fact]
    public void M35_A_customer_who_never_came_back_grows_doubtful_with_time() =>
        Assert.InRange(Published.ProbabilityAlive(new PurchaseHistory(0, 0, 5000)), 0.0, 0.06);

    [Fact]
    public void M36_The_chance_of_being_alive_is_that_of_the_modified_model_and_not_of_the_other()
    {
        var first = new PurchaseHistory(2, 30.428571428571427, 38.85714285714285);
        Vectors.Close(0.70621505546219608, Published.ProbabilityAlive(first));
        Assert.NotEqual(new BgNbd(0.525, 6.183, 0.891, 1.614).ProbabilityAlive(first), Published.ProbabilityAlive(first), 3);
    }

    [Fact]
    public void The_fit_of_cdnow_is_the_published_optimum_from_any_start()
    {
        var table = PurchaseTable.Of(Vectors.Cdnow());
        Assert.All([.. Starts.Random(20, 4), null], start =>
        {
            var fit = MbgNbd.Fit(table, start: start);
            Assert.Equal(FitStatus.Converged, fit.Status);
            Starts.IsOptimum(Assert.IsType<Answer<MbgNbd>.Known>(fit.Model).Value.Parameters, fit.LogLikelihood, "MBG/NBD CDNOW");
        });
    }

    [Fact]
    public void The_log_likelihood_of_a_table_is_the_sum_over_its_customers()
    {
        var customers = Starts.Customers(200);
        var model = new MbgNbd(0.6, 7, 0.8, 2);

        Vectors.Close(customers.Sum(model.LogLikelihood), model.LogLikelihood(PurchaseTable.Of(customers)), 1e-12);
    }

    [Fact]
    public void Of_the_new_it_expects_what_it_would_of_one_who_just_came() =>
        Vectors.Close(Published.Expected(new PurchaseHistory(0, 0, 0), 39), Published.ExpectedOfNew(39), 1e-13);
}
