using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class ExchangeRateTests
{
    private static readonly Currency Usd = new("USD");
    private static readonly Currency Czk = new("CZK");
    private static readonly ExchangeRate Quoted = new(new DateOnly(2024, 3, 1), Usd, Czk, 25m);

    [Fact]
    public void C02_an_amount_in_the_from_currency_is_multiplied() => Assert.Equal(new Money(975, Czk), Quoted.Convert(new Money(39, Usd)));

    [Fact]
    public void C02_an_amount_in_the_to_currency_is_divided() => Assert.Equal(new Money(39, Usd), Quoted.Convert(new Money(975, Czk)));

    [Fact]
    public void C02_the_inverse_says_the_same() => Assert.Equal(new Money(39, Usd), Quoted.Inverse.Convert(new Money(975, Czk)));

    [Fact]
    public void C06_its_text_leaves_no_doubt_of_the_direction() => Assert.Equal("1 USD = 25 CZK", Quoted.ToString());

    [Fact]
    public void An_amount_in_a_third_currency_is_not_converted() =>
        Assert.Throws<CurrencyMismatchException>(() => Quoted.Convert(new Money(1, new Currency("EUR"))));
}
