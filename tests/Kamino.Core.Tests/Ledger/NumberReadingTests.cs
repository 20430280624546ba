using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class NumberReadingTests
{
    private static readonly NumberFormat Point = new(DecimalComma: false);
    private static readonly NumberFormat Comma = new(DecimalComma: true);

    [Theory]
    [InlineData("$90", "90")]
    [InlineData("90 €", "90")]
    [InlineData("USD 12.5", "12.5")]
    [InlineData("US$1,234.50", "1234.50")]
    [InlineData("R$ 7", "7")]
    [InlineData("S/ 7.10", "7.10")]
    public void N03_a_currency_before_or_after_is_no_part_of_the_number(string cell, string number) => Assert.Equal(Number(number), Read(cell, Point));

    [Theory]
    [InlineData("(123.45)", "-123.45")]
    [InlineData("50.00-", "-50.00")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("$(123.45)", "-123.45")]
    [InlineData("-$5", "-5")]
    public void N04_every_way_to_write_a_negative_is_read(string cell, string number) => Assert.Equal(Number(number), Read(cell, Point));

    [Theory]
    [InlineData("4 709")]
    [InlineData("4\u00A0709")]
    [InlineData("4\u202F709")]
    [InlineData("4'709")]
    [InlineData("4.709")]
    public void N05_thousands_may_be_any_space_or_apostrophe(string cell) => Assert.Equal(4709m, Read(cell, Comma));

    [Fact]
    public void N07_numbers_with_and_without_groups_share_a_column()
    {
        Assert.Equal(1234.56m, Read("1234,56", Comma));
        Assert.Equal(12345.67m, Read("12.345,67", Comma));
    }

    [Theory]
    [InlineData("1,23,456.5", "123456.5")]
    [InlineData("1.5E+05", "150000")]
    [InlineData(".5", "0.5")]
    public void Unusual_but_clear_numbers_are_read(string cell, string number) => Assert.Equal(Number(number), Read(cell, Point));

    [Theory]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("12,34")]
    [InlineData("--5")]
    [InlineData("(-5)")]
    [InlineData("12 apples")]
    public void What_is_no_number_in_the_format_is_refused(string cell) => Assert.Equal(NumberOutcome.Bad, NumberReading.Read(cell, Point, out _));

    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0.1234567890123")]
    [InlineData("1E+39")]
    public void More_digits_than_can_be_kept_exactly_are_refused(string cell) =>
        Assert.Equal(NumberOutcome.TooLarge, NumberReading.Read(cell, Point, out _));

    [Theory]
    [InlineData("12", NumberShape.Plain)]
    [InlineData("12.5", NumberShape.Point)]
    [InlineData("12,5", NumberShape.Comma)]
    [InlineData("3,100", NumberShape.Either)]
    [InlineData("0,123", NumberShape.Comma)]
    [InlineData("1.234.567", NumberShape.Comma)]
    [InlineData("", NumberShape.Empty)]
    [InlineData("x1", NumberShape.None)]
    public void A_cell_tells_what_it_can_about_the_decimal_sign(string cell, NumberShape shape) => Assert.Equal(shape, NumberReading.Shape(cell));

    [Fact]
    public void A_product_that_would_be_rounded_is_refused() =>
        Assert.False(NumberReading.TryMultiply(1234567890123.1234567m, 1.123456789012m, out _));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Read(string cell, NumberFormat format)
    {
        Assert.Equal(NumberOutcome.Number, NumberReading.Read(cell, format, out var value));
        return value;
    }
}
