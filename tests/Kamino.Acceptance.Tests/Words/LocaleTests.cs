using Kamino.Core.Ledger;
using Kamino.Core.Quantities;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Words;

public sealed class LocaleTests
{
    [Theory]
    [InlineData("es-ES", "1234,56", "12.345,67")]
    [InlineData("es-CO", "1.234,56", "12.345,67")]
    [InlineData("es-MX", "1,234.56", "12,345.67")]
    [InlineData("es-PE", "1,234.56", "12,345.67")]
    [InlineData("es-CR", "1,234.56", "12,345.67")]
    [InlineData("en-US", "1,234.56", "12,345.67")]
    public void N07_N08_A_number_is_written_and_read_as_its_country_does(string tag, string thousand, string tenThousand)
    {
        var locale = Locale.Of(tag);

        Assert.Equal(thousand, locale.Number(1234.56m, 2));
        Assert.Equal(tenThousand, locale.Number(12345.67m, 2));
        Assert.True(locale.TryNumber(thousand, out var small));
        Assert.True(locale.TryNumber(tenThousand, out var large));
        Assert.Equal((1234.56m, 12345.67m), (small, large));
    }

    [Theory]
    [InlineData("es-ES", "1.234,56", 1234.56)]
    [InlineData("es-ES", "1234,56", 1234.56)]
    [InlineData("es-CO", "-1.234.567,8", -1234567.8)]
    [InlineData("en-GB", "−0.5", -0.5)]
    public void N07_A_number_is_read_with_and_without_its_thousands(string tag, string text, double value)
    {
        Assert.True(Locale.Of(tag).TryNumber(text, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Theory]
    [InlineData("es-ES", "1000.5")]
    [InlineData("es-CO", "0.25")]
    [InlineData("en-US", "12,5")]
    [InlineData("en-US", "1,2345")]
    [InlineData("es-MX", "uno")]
    [InlineData("es-MX", "")]
    public void N07_A_number_of_another_country_is_refused_instead_of_guessed(string tag, string text) =>
        Assert.False(Locale.Of(tag).TryNumber(text, out _));

    [Theory]
    [InlineData("es_CO.UTF-8", "es-CO")]
    [InlineData("es", "es-ES")]
    [InlineData("es-419", "es-MX")]
    [InlineData("en_GB", "en-GB")]
    [InlineData("de-DE", "en-US")]
    [InlineData("C", "en-US")]
    [InlineData(null, "en-US")]
    [InlineData("estonian", "en-US")]
    public void A_tag_finds_its_region(string? tag, string region) => Assert.Equal(region, Locale.Of(tag).Region.Tag);

    [Fact]
    public void Amounts_shares_and_days_are_written_the_regions_way()
    {
        var (spain, america) = (Locale.Of("es-ES"), Locale.Of("en-US"));
        var money = new Money(-8300065.815m, new Currency("GBP"));

        Assert.Equal("-8.300.065,82\u00a0GBP", spain.Money(money));
        Assert.Equal("8,300", america.Amount(new Money(8300.4m, new Currency("CLP"))));
        Assert.Equal("8.300.066\u00a0COP", Locale.Of("es-CO").Money(new Money(8300065.815m, new Currency("COP"))));
        Assert.Equal("8.300\u00a0CLP", Locale.Of("es-CL").Money(new Money(8300.4m, new Currency("CLP"))));
        Assert.Equal("29,9\u00a0%", spain.Share(0.2992));
        Assert.Equal("+29.9%", america.Change(0.2992));
        Assert.Equal("9 dic 2010", spain.Day(new DateOnly(2010, 12, 9)));
        Assert.Equal("Dec 9, 2010", america.Day(new DateOnly(2010, 12, 9)));
        Assert.Equal("8,3\u00a0M", spain.Compact(8300065m));
    }

    [Fact]
    public void A_flaw_is_said_in_the_readers_language()
    {
        Assert.Equal("Ese día no existe", Locale.Of("es-CO").Of(RowFlaw.ImpossibleDate));
        Assert.Equal("That day does not exist", Locale.Of("en-US").Of(RowFlaw.ImpossibleDate));
    }

    [Fact]
    public void A_number_in_a_form_comes_back_as_it_was()
    {
        Assert.All(Region.All, region =>
        {
            var locale = Locale.Of(region.Tag);
            Assert.True(locale.TryNumber(locale.Field(-12345.6789m), out var value));
            Assert.Equal(-12345.6789m, value);
        });
    }
}
