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
}
