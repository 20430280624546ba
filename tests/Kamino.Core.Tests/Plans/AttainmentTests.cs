using System.Globalization;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Plans;

public sealed class AttainmentTests
{
    private static readonly Currency Pesos = new Currency("COP");
    private static readonly Currency Euros = new Currency("EUR");

    [Fact]
    public void S10_customers_make_up_managers_and_managers_the_team_to_the_cent()
    {
        var found = AttainmentSum.Of([Sales("1", "Ana", 1000.10m, 500.05m), Sales("2", "Luz", 300.03m, 0.01m), Sales("3", "Ana", 0.2m, 0.1m)]);

        Assert.Equal(
            ["Team  1300.33 500.16", "Manager Ana 1000.30 500.15", "Customer 1 1000.10 500.05", "Customer 3 0.2 0.1", "Manager Luz 300.03 0.01", "Customer 2 300.03 0.01"],
            found.Select(own => string.Create(CultureInfo.InvariantCulture, $"{own.Level} {own.Of} {own.Planned.Amount} {own.Sold.Match(sold => sold.Amount, _ => -1)}")));
    }

    [Fact]
    public void S10_a_sum_never_mixes_currencies_and_is_unknown_where_a_part_is()
    {
        var found = AttainmentSum.Of([Sales("1", "Ana", 10, 5), Sales("2", "Ana", 20, 5) with { Planned = new Money(20, Euros), Sold = Answer.Of(new Money(5, Euros)) }, Sales("3", "Ana", 30, 0) with { Sold = Answer.Unknown<Money>(Doubt.NoRate) }]);

        Assert.Equal(
            ["Team COP 40 NoRate", "Manager COP 40 NoRate", "Customer COP 10 5", "Customer COP 30 NoRate", "Team EUR 20 5", "Manager EUR 20 5", "Customer EUR 20 5"],
            found.Select(own => string.Create(CultureInfo.InvariantCulture, $"{own.Level} {own.Planned.Currency} {own.Planned.Amount} {own.Sold.Match(sold => sold.Amount.ToString(CultureInfo.InvariantCulture), why => why.ToString())}")));
    }

    [Theory]
    [InlineData(49.99, Milestone.Begun)]
    [InlineData(50, Milestone.Half)]
    [InlineData(89.99, Milestone.Half)]
    [InlineData(90, Milestone.NineTenths)]
    [InlineData(99.99, Milestone.NineTenths)]
    [InlineData(100, Milestone.Whole)]
    [InlineData(-3, Milestone.Begun)]
    public void S10_marks_are_passed_at_50_90_and_100(double sold, Milestone mark) =>
        Assert.Equal(Answer.Of(mark), AttainmentSum.Of([Sales("1", "Ana", 100, (decimal)sold)])[0].Passed);

    [Fact]
    public void S11_nothing_planned_has_no_share() =>
        Assert.All(AttainmentSum.Of([Sales("1", "Ana", 0, 10)]), own => Assert.Equal((Answer.Unknown<double>(Doubt.NotSet), Answer.Unknown<Milestone>(Doubt.NotSet)), (own.Share, own.Passed)));

    private static PlannedSales Sales(string account, string manager, decimal planned, decimal sold) => new(1, account, manager, new Money(planned, Pesos), Answer.Of(new Money(sold, Pesos)));
}
