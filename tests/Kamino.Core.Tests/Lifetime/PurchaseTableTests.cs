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

    [Fact]
    public void Columns_are_grouped_as_customers_are_however_many_differ()
    {
        // Given 20,003 customers of 9,000 kinds, of whom some are said to have bought a moment after the end
        var random = new Random(5);
        var kinds = Enumerable.Range(0, 9_000).Select(kind => (Repeats: (double)(kind % 7), Last: kind % 7 == 0 ? 0.0 : 10 + (kind * 0.001), Age: kind % 7 == 3 ? 10 + (kind * 0.001) : 40.0 + (kind % 11))).ToList();
        var customers = Enumerable.Range(0, 20_003).Select(i => i < 9_000 ? kinds[i] : kinds[random.Next(kinds.Count)]).ToList();

        var (table, rows) = PurchaseTable.Of(
            [.. customers.Select(customer => customer.Repeats)], [.. customers.Select(customer => customer.Repeats == 3 ? customer.Last + 1e-9 : customer.Last)], [.. customers.Select(customer => customer.Age)]);

        var count = customers.GroupBy(customer => customer).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((count.Count, 20_003L, customers.Sum(customer => customer.Repeats)), (table.Distinct, table.Customers, table.Purchases));
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal((customers[i].Repeats, customers[i].Last, customers[i].Age), (table.Repeats[rows[i]], table.Last[rows[i]], table.Age[rows[i]]));
            Assert.Equal(count[customers[i]], table.Weight[rows[i]]);
        }

        Assert.Equal(Enumerable.Range(0, table.Distinct), rows.Distinct()); // in the order in which they first come
        Assert.Equal((long)customers.Count(customer => customer.Repeats > 2), (long)table.MoreThan(0)[2]);
        Assert.Equal((long)customers.Count(customer => customer.Repeats + 1 > 2), (long)table.MoreThan(1)[2]);
        var one = PurchaseTable.Of(customers.Select(customer => new PurchaseHistory((int)customer.Repeats, customer.Last, customer.Age)));
        Assert.Equal((table.Distinct, table.Customers), (one.Distinct, one.Customers));
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PurchaseTable.Of([1.0, 2.0], [1.0], [2.0, 2.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PurchaseTable.Of([1.0, 2.0], [1.0, 1.0], [2.0]));
    }

    [Fact]
    public void One_in_so_many_is_a_likeness_with_its_weights()
    {
        var table = PurchaseTable.Of([new(0, 0, 30), new(1, 10, 30), new(1, 10, 30), new(2, 10, 30), new(3, 10, 30), new(4, 10, 30)]);

        var half = table.Sample(2);

        Assert.Equal((3, 3L, 6.0), (half.Distinct, half.Customers, half.Purchases)); // x of 0, 2 and 4
        Assert.Equal([0, 2, 4], half.Repeats[..3].ToArray());
        Assert.Equal([1.0, 1.0], table.Sample(4).Weight[..2].ToArray());
        Assert.Equal([1.0, 2.0, 1.0], table.Sample(1).Weight[..3].ToArray());
    }

    [Fact]
    public void A_large_table_is_climbed_from_where_a_likeness_of_it_ended()
    {
        var table = PurchaseTable.Of(Starts.Buyers(60_000));

        Assert.InRange(table.Distinct, 40_000, 60_000);
        var fit = BgNbd.Fit(table);
        Assert.Equal(FitStatus.Converged, fit.Status);
        Assert.InRange(fit.Iterations, 1, 5);
    }

    [Fact]
    public void A_start_is_begun_at_and_one_that_leads_nowhere_is_left()
    {
        var table = PurchaseTable.Of(Starts.Buyers(500));
        var usual = BgNbd.Fit(table);
        var optimum = usual.Model.Match(model => model.Parameters.Select(parameter => parameter.Value).ToArray(), _ => []);

        Assert.InRange(BgNbd.Fit(table, start: optimum).Iterations, 1, usual.Iterations - 2);
        Assert.All(optimum.Zip(BgNbd.Fit(table, start: [1e8, 1e8, 1e8, 1e-8]).Reached), pair => Vectors.Close(pair.First, pair.Second, 1e-7));
    }

    [Theory]
    [InlineData(3, FitStatus.NotIdentified)]
    [InlineData(4, null)]
    public void Fewer_different_customers_than_parameters_tell_nothing(int kinds, FitStatus? expected)
    {
        var fit = BgNbd.Fit(PurchaseTable.Of(Enumerable.Range(1, kinds).Select(x => new PurchaseHistory(x, 10 + x, 40))));

        Assert.Equal(expected == FitStatus.NotIdentified, fit.Iterations == 0);
        Assert.Equal(kinds, fit.Customers);
    }
}
