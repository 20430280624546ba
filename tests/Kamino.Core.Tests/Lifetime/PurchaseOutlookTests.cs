using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class PurchaseOutlookTests
{
    private static readonly Discounting Monthly = new(12, 4.345, 0.01);

    // So many of few repeats that a rule of their own pays for those
    private static readonly PurchaseTable Table = PurchaseTable.Of([.. Enumerable.Range(0, 240).Select(i => new PurchaseHistory(i % 2, i % 2 * (1 + (i * 0.01)), 20 + (i * 0.1))), new(9, 30, 39), new(9, 30, 39), new(9, 35, 39)]);

    [Fact]
    public void Everybody_gets_what_the_model_says_of_them_alone() => Assert.All(
        (IPurchaseModel[])[new BgNbd(0.243, 4.414, 0.793, 2.426), new MbgNbd(0.525, 6.183, 0.891, 1.614), new ParetoNbd(0.553, 10.578, 0.606, 11.669)],
        model =>
        {
            var (outlook, plain) = (PurchaseOutlook.Of(model, Table, 52.14, Monthly), PurchaseOutlook.Of(model, Table, 39));

            Assert.Equal((Table.Distinct, Table.Distinct, Table.Distinct, 0), (outlook.Alive.Length, outlook.Expected.Length, outlook.Discounted.Length, plain.Discounted.Length));
            for (var row = 0; row < Table.Distinct; row++)
            {
                Assert.Equal(model.ProbabilityAlive(Table[row]), outlook.Alive[row]);
                Vectors.Close(model.Expected(Table[row], 52.14), outlook.Expected[row]);
                Vectors.Close(LifetimeValue.DiscountedPurchases(model, Table[row], 12, 4.345, 0.01), outlook.Discounted[row]);
                Vectors.Close(model.Expected(Table[row], 39), plain.Expected[row]);
            }
        });

    [Fact]
    public void Where_the_last_step_ends_with_the_time_ahead_it_counts_as_it_is()
    {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        var outlook = PurchaseOutlook.Of(model, Table, 52, new Discounting(4, 13, 0.03));

        Assert.All(Enumerable.Range(0, Table.Distinct), row => Vectors.Close(LifetimeValue.DiscountedPurchases(model, Table[row], 4, 13, 0.03), outlook.Discounted[row]));
        Assert.True(outlook.Discounted[0] < outlook.Expected[0]);
    }

    [Fact]
    public void Of_fixed_occasions_whole_ones_are_counted()
    {
        var model = new BgBb(1.204, 0.750, 0.657, 2.783);
        var table = PurchaseTable.Of([new(3, 4, 6), new(0, 0, 6), new(6, 6, 6)]);
        var (outlook, plain) = (PurchaseOutlook.Of(model, table, 4.6, new Discounting(3, 1, 0.1)), PurchaseOutlook.Of(model, table, 2));

        for (var row = 0; row < table.Distinct; row++)
        {
            var history = OpportunityHistory.Of(table[row]);
            Assert.Equal(model.ProbabilityAlive(history), outlook.Alive[row]);
            Assert.Equal(model.Expected(history, 5), outlook.Expected[row]);
            Assert.Equal(model.Expected(history, 2), plain.Expected[row]);
            Vectors.Close(Enumerable.Range(1, 3).Sum(k => (model.Expected(history, k) - model.Expected(history, k - 1)) / Math.Pow(1.1, k)), outlook.Discounted[row], 1e-13);
        }

        Assert.Equal(0, plain.Discounted.Length);
    }
}
