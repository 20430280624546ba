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

    [Theory]
    [InlineData("+5", "5")]
    [InlineData("5+", "5")]
    [InlineData("–5", "-5")]
    [InlineData("\uFE635", "-5")]
    [InlineData("\uFF0D5", "-5")]
    [InlineData("5 −", "-5")]
    [InlineData("( 7 )", "-7")]
    [InlineData("-0.00", "0.00")]
    [InlineData("(0)", "0")]
    public void N04_every_sign_before_and_behind_is_read(string cell, string number) => Assert.Equal(Number(number), Read(cell, Point));

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("NULL")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("N.A.")]
    [InlineData("n/d")]
    [InlineData("#N/A")]
    [InlineData("#N/D")]
    [InlineData("s/d")]
    [InlineData("None")]
    [InlineData("nil")]
    [InlineData(" \u00A0")]
    public void A_word_for_nothing_is_nothing(string cell)
    {
        Assert.Equal(NumberOutcome.Empty, NumberReading.Read(cell, Point, out _));
        Assert.Equal(NumberShape.Empty, NumberReading.Shape(cell));
    }

    [Theory]
    [InlineData("1e5", "100000")]
    [InlineData("1.25E+1", "12.5")]
    [InlineData("1E-2", "0.01")]
    [InlineData("2.50e0", "2.5")]
    [InlineData("0e40", "0")]
    [InlineData("1e15", "1000000000000000")]
    [InlineData("1e-12", "0.000000000001")]
    public void An_exponent_moves_the_point(string cell, string number) => Assert.Equal(Number(number), Read(cell, Point));

    [Theory]
    [InlineData("12,34,567", "1234567")]
    [InlineData("1,23,45,678.9", "12345678.9")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("999,999", "999999")]
    [InlineData("1’234’567", "1234567")]
    public void Groups_are_of_three_or_as_India_writes_them(string cell, string number) => Assert.Equal(Number(number), Read(cell, Point));

    [Theory]
    [InlineData("1,234,56")]
    [InlineData("1,2345")]
    [InlineData("123,45,678")]
    [InlineData("1234,567")]
    [InlineData("0,123")]
    [InlineData(",123")]
    [InlineData("1,a34,567")]
    [InlineData("1,234'567")]
    [InlineData("1,23a")]
    [InlineData("1e")]
    [InlineData("1e-")]
    [InlineData("1e100")]
    [InlineData("1e5x5")]
    [InlineData("1.5-5")]
    [InlineData(".")]
    [InlineData("+-5")]
    [InlineData("((5))")]
    [InlineData("()")]
    [InlineData("EUR 5 USD")]
    [InlineData("5 USD EUR")]
    public void Groups_signs_and_marks_that_contradict_each_other_are_no_number(string cell) => Assert.Equal(NumberOutcome.Bad, NumberReading.Read(cell, Point, out _));

    [Theory]
    [InlineData("9999999999999999", NumberOutcome.Number)]
    [InlineData("-9999999999999999", NumberOutcome.Number)]
    [InlineData("10000000000000000", NumberOutcome.TooLarge)]
    [InlineData("-10000000000000000", NumberOutcome.TooLarge)]
    [InlineData("1e16", NumberOutcome.TooLarge)]
    [InlineData("1e-13", NumberOutcome.TooLarge)]
    [InlineData("0e41", NumberOutcome.TooLarge)]
    [InlineData("0.123456789012", NumberOutcome.Number)]
    [InlineData("0.1234567890120", NumberOutcome.Number)]
    [InlineData("0.1234567890121", NumberOutcome.TooLarge)]
    public void The_last_number_that_is_kept_is_read_and_the_next_is_not(string cell, NumberOutcome outcome) =>
        Assert.Equal(outcome, NumberReading.Read(cell, Point, out _));

    [Theory]
    [InlineData("USD 12.5", "USD")]
    [InlineData("12.5€", "€")]
    [InlineData("12.5 kr.", "kr.")]
    [InlineData("12.5", "")]
    public void The_mark_beside_a_number_is_told(string cell, string expected)
    {
        NumberReading.Read(cell, Point, out var value, out var mark);

        Assert.Equal((12.5m, expected), (value, mark.ToString()));
    }

    [Theory]
    [InlineData("10000000000000000", "1", false)]
    [InlineData("1", "10000000000000000", false)]
    [InlineData("10000000000000000", "0", true)]
    [InlineData("100000000", "100000000", false)]
    [InlineData("100000000", "90000000", true)]
    [InlineData("0.000001", "0.000001", true)]
    [InlineData("0.0000001", "0.000001", false)]
    [InlineData("1.0000000", "1.000000", true)]
    public void A_product_is_kept_as_a_number_would_be(string left, string right, bool kept)
    {
        Assert.Equal(kept, NumberReading.TryMultiply(Number(left), Number(right), out var product));

        Assert.True(!kept || product == Number(left) * Number(right));
    }

    [Theory]
    [InlineData("9999999999999999", true)]
    [InlineData("10000000000000000", false)]
    [InlineData("-10000000000000000", false)]
    [InlineData("0.000000000001", true)]
    [InlineData("0.0000000000001", false)]
    public void Sixteen_digits_and_twelve_decimals_are_kept(string number, bool kept) => Assert.Equal(kept, NumberReading.IsKeepable(Number(number)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Read(string cell, NumberFormat format)
    {
        Assert.Equal(NumberOutcome.Number, NumberReading.Read(cell, format, out var value));
        return value;
    }
}
