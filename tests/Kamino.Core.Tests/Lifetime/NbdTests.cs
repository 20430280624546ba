using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class NbdTests
{
    [Fact]
    public void The_fit_of_cdnow_is_the_published_one()
    {
        var customers = Vectors.Cdnow();
        var fit = Nbd.Fit(PurchaseTable.Of(customers));
        var model = Assert.IsType<Answer<Nbd>.Known>(fit.Model).Value;

        Assert.Equal((0.385, 12.072), (Math.Round(model.R, 3), Math.Round(model.Alpha, 3)));
        Assert.Equal(-9763.7, Assert.IsType<Answer<double>.Known>(fit.LogLikelihood).Value, 1);
        Vectors.Close(customers.Sum(model.LogLikelihood), Assert.IsType<Answer<double>.Known>(fit.LogLikelihood).Value, 1e-12);
    }

    [Fact]
    public void Nobody_who_came_back_leaves_nothing_to_estimate() =>
        Assert.Equal(Answer.Unknown<Nbd>(Doubt.NoRepeatPurchases), Nbd.Fit(PurchaseTable.Of([new(0, 0, 10), new(0, 0, 20)])).Model);

    [Fact]
    public void All_alike_tell_no_spread_and_their_likelihood_is_the_sum_of_each()
    {
        Assert.Equal(Answer.Unknown<Nbd>(Doubt.NotIdentified), Nbd.Fit(PurchaseTable.Of([new(2, 5, 10), new(2, 5, 10)])).Model);
        Assert.NotEqual(0, Nbd.Fit(PurchaseTable.Of([new(2, 5, 10), new(9, 5, 10)])).Iterations);
        var model = new Nbd(0.385, 12.072);
        PurchaseHistory[] customers = [new(2, 30, 39), new(2, 30, 39), new(0, 0, 25), new(7, 38.5, 38.5)];
        Vectors.Close(customers.Sum(model.LogLikelihood), model.LogLikelihood(PurchaseTable.Of(customers)), 1e-13);
    }

    [Fact]
    public void It_expects_rates_and_names_its_parameters()
    {
        var model = new Nbd(0.385, 12.072);

        Assert.Equal([new Parameter("r", 0.385), new Parameter("alpha", 12.072)], model.Parameters);
        Vectors.Close(0.385 / 12.072 * 39, model.ExpectedOfNew(39), 1e-14);
        Vectors.Close(2.385 / 51.072 * 26, model.ExpectedIfAlive(new PurchaseHistory(2, 30, 39), 26), 1e-14);
        Assert.Equal(1.0, model.ProbabilityAlive(new PurchaseHistory(0, 0, 500)));
    }

    [Fact]
    public void The_standard_errors_are_those_of_the_curvature_by_differences()
    {
        var table = PurchaseTable.Of(Starts.Buyers(400));
        var fit = Nbd.Fit(table);
        var (r, alpha) = (fit.Reached[0], fit.Reached[1]);
        var (ofR, ofAlpha) = (1e-4 * r, 1e-4 * alpha);
        double At(double steps, double others) => new Nbd(r + (steps * ofR), alpha + (others * ofAlpha)).LogLikelihood(table);
        var (rr, aa) = ((At(1, 0) - (2 * At(0, 0)) + At(-1, 0)) / (ofR * ofR), (At(0, 1) - (2 * At(0, 0)) + At(0, -1)) / (ofAlpha * ofAlpha));
        var ra = (At(1, 1) - At(1, -1) - At(-1, 1) + At(-1, -1)) / (4 * ofR * ofAlpha);
        var determinant = (rr * aa) - (ra * ra);

        Vectors.Close(Math.Sqrt(-aa / determinant), fit.StandardErrors[0], 1e-4);
        Vectors.Close(Math.Sqrt(-rr / determinant), fit.StandardErrors[1], 1e-4);
    }
}
