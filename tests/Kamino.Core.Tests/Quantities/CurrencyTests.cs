using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("eur")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("E1R")]
    [InlineData("")]
    public void What_is_not_three_capital_letters_is_no_currency(string code)
    {
        Assert.False(Currency.TryFrom(code, out _));
        Assert.StartsWith($"'{code}' ", Assert.Throws<ArgumentException>(() => new Currency(code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_three_capital_letters_is_read()
    {
        Assert.True(Currency.TryFrom("PEN", out var currency));
        Assert.Equal("PEN", currency.Code);
    }

    [Fact]
    public void No_code_is_no_currency() => Assert.False(Currency.TryFrom(null, out _));

    [Theory]
    [InlineData(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF")]
    [InlineData(3, "BHD IQD JOD KWD LYD OMR TND")]
    [InlineData(2, "EUR USD COP MXN PEN BRL GBP XXX")]
    public void Records_have_the_decimals_of_ISO_4217(int decimals, string codes) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(decimals, new Currency(code).Decimals));

    [Theory]
    [InlineData(0, "AFN ALL AMD COP CRC CZK GYD HUF IDR IQD IRR KPW LAK LBP MGA MMK MNT MUR NOK PKR RSD SEK SLL SOS SYP TWD TZS UZS YER CLP JPY")]
    [InlineData(3, "BHD JOD KWD LYD OMR TND")]
    [InlineData(2, "EUR USD MXN PEN BRL GBP")]
    public void People_read_the_decimals_that_are_paid_in_cash(int decimals, string codes) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(decimals, new Currency(code).ShownDecimals));

    [Fact]
    public void Currencies_that_do_not_add_up_are_both_named() =>
        Assert.StartsWith("EUR and COP ", new CurrencyMismatchException(new Currency("EUR"), new Currency("COP")).Message, StringComparison.Ordinal);
}
