using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class PurchaseTableTests
{
    [Fact]
    public void Equal_customers_are_counted_once_and_weighed()
    {
        var table = PurchaseTable.Of([new(0, 0, 30), new(2, 10, 30), new(0, 0, 30)]);

        Assert.Equal((2, 3L, 2.0), (table.Distinct, table.Customers, table.Purchases));
    }

    [Fact]
    public void M39_A_million_customers_are_fitted_as_their_few_distinct_kinds_would_be()
    {
        var kinds = Starts.Buyers(500);
        var many = BgNbd.Fit(PurchaseTable.Of(Enumerable.Range(0, 1_000_000).Select(row => kinds[row % kinds.Count])));
        var few = BgNbd.Fit(PurchaseTable.Of(kinds));

        Assert.Equal(FitStatus.Converged, many.Status);
        Assert.All(
            Assert.IsType<Answer<BgNbd>.Known>(few.Model).Value.Parameters.Zip(Assert.IsType<Answer<BgNbd>.Known>(many.Model).Value.Parameters),
            pair => Vectors.Close(pair.First.Value, pair.Second.Value, 1e-7));
    }

    [Fact]
    public void M38_Ninety_nine_copies_and_a_hundred_fit_alike()
    {
        var kinds = Starts.Buyers(50);
        var estimates = ((int[])[99, 100]).Select(copies => BgNbd.Fit(PurchaseTable.Of(Enumerable.Repeat(kinds, copies).SelectMany(kind => kind)))).ToList();

        Assert.All(
            Assert.IsType<Answer<BgNbd>.Known>(estimates[0].Model).Value.Parameters.Zip(Assert.IsType<Answer<BgNbd>.Known>(estimates[1].Model).Value.Parameters),
            pair => Vectors.Close(pair.First.Value, pair.Second.Value, 1e-7));
    }
}
