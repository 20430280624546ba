using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class RateTableTests
{
    private static readonly Currency Usd = new("USD");
    private static readonly Currency Cop = new("COP");
    private static readonly DateOnly Friday = new(2024, 3, 1);

    [Fact]
    public void C03_the_rate_is_the_one_of_the_day()
    {
        var table = new RateTable([new(Friday, Usd, Cop, 3900), new(Friday.AddDays(3), Usd, Cop, 4000)]);

        Assert.Equal(3900, Rate(table, Usd, Cop, Friday));
        Assert.Equal(4000, Rate(table, Usd, Cop, Friday.AddDays(3)));
    }

    [Fact]
    public void A_day_without_a_rate_takes_the_last_one_before_it_never_a_later_one()
    {
        var table = new RateTable([new(Friday, Usd, Cop, 3900), new(Friday.AddDays(3), Usd, Cop, 4000)]);

        Assert.Equal(3900, Rate(table, Usd, Cop, Friday.AddDays(2)));
        Assert.Null(Rate(table, Usd, Cop, Friday.AddDays(-1)));
        Assert.Null(Rate(table, Usd, Cop, Friday.AddDays(3 + RateTable.DaysBack + 1)));
    }

    [Fact]
    public void C02_a_rate_quoted_the_other_way_round_is_inverted() =>
        Assert.Equal(1 / 4000m, Rate(new RateTable([new(Friday, Usd, Cop, 4000)]), Cop, Usd, Friday));

    [Fact]
    public void The_nearer_of_a_rate_and_an_inverted_one_counts() =>
        Assert.Equal(0.00025m, Rate(new RateTable([new(Friday, Cop, Usd, 0.0003m), new(Friday.AddDays(1), Usd, Cop, 4000)]), Cop, Usd, Friday.AddDays(1)));

    [Fact]
    public void A_currency_is_worth_itself() => Assert.Equal(1, Rate(new RateTable([]), Usd, Usd, Friday));

    [Fact]
    public void A_missing_rate_is_named() =>
        Assert.Equal(Answer.Unknown<ExchangeRate>(Doubt.NoRate), new RateTable([]).Find(Usd, Cop, Friday));

    [Fact]
    public void The_first_days_of_the_calendar_have_nothing_before_them() => Assert.Null(Rate(new RateTable([]), Usd, Cop, DateOnly.MinValue));

    [Fact]
    public void A_rate_of_seven_days_ago_still_counts() =>
        Assert.Equal(3900, Rate(new RateTable([new(Friday, Usd, Cop, 3900)]), Usd, Cop, Friday.AddDays(7)));

    [Fact]
    public void Of_two_rates_of_one_day_the_one_in_the_direction_asked_for_counts() =>
        Assert.Equal(0.0003m, Rate(new RateTable([new(Friday, Cop, Usd, 0.0003m), new(Friday, Usd, Cop, 4000)]), Cop, Usd, Friday));

    [Fact]
    public void The_first_day_of_the_calendar_may_have_a_rate() =>
        Assert.Equal(2, Rate(new RateTable([new(DateOnly.MinValue, Usd, Cop, 2)]), Usd, Cop, DateOnly.MinValue));

    private static decimal? Rate(RateTable table, Currency from, Currency to, DateOnly day) =>
        table.Find(from, to, day).Match(rate => rate.Rate, _ => (decimal?)null);
}
