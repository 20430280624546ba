using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class HeaderWordsTests
{
    private static readonly HeaderWords[] Words =
    [
        new("net", [Set("net"), Set("amount", "total")]), new("name", [Set("name"), Set("customer")]), new("account", [Set("code"), Set("customer")]), HeaderWords.Of("day", ["Fecha de Venta", "Día"]),
    ];

    [Fact]
    public void A_word_is_as_sure_as_the_tier_that_it_stands_in()
    {
        string[] amounts = ["net", "amount", "total", "code"];
        string[] days = ["fechadeventa", "dia", "Día"];
        Assert.Equal([0, 1, 1, null], amounts.Select(Words[0].Tier));
        Assert.Equal([0, 0, null], days.Select(Words[3].Tier));
    }

    [Theory]
    [InlineData("Net|Amount", "net=0")] // the surer word wins, and the other column stays free
    [InlineData("Amount|Net", "net=1")]
    [InlineData("Total|Amount", "net=0")] // of equals the left one
    [InlineData("Customer", "name=0")] // the more important field first
    [InlineData("Customer|Name", "account=0 name=1")]
    [InlineData("Code|Customer", "account=0 name=1")]
    [InlineData("Fecha de venta|x", "day=0")]
    [InlineData("Amount (EUR)|Name", "name=1 net=0")]
    [InlineData("x|y", "")]
    public void Each_field_has_the_column_that_means_it_most_surely(string header, string found) => Assert.Equal(found, Found(header));

    [Fact]
    public void A_column_that_is_spoken_for_is_left_alone() => Assert.Equal("net=1", Found("Net|Amount", 0));

    [Theory]
    [InlineData("Report of May;;Net|Name;1|Ana", 2)]
    [InlineData("Net|x;Net|Name|Code;Net|Name", 1)] // the row that names the most
    [InlineData("Net|Name;Name|Net", 0)] // the first of equals
    [InlineData("Net|Alpha;1|Ana;2|Eva", 0)] // one word is too few: the first row of nothing but words
    [InlineData("Title;Alpha|Beta;1|2;3|4", 1)]
    [InlineData("Alpha|Beta|;1|2|3;3|4|5", null)] // narrower than the others
    [InlineData("1|2;3|4", null)]
    [InlineData("Alpha|2;3|4", null)]
    [InlineData(";", null)]
    [InlineData("Alpha|Beta|Gamma;1|2|;3|4|", 0)] // wider than the others is wide enough
    public void The_header_is_found_below_titles_and_blank_rows(string rows, int? place) => Assert.Equal(
        place, ColumnMapping.FindHeader([.. rows.Split(';').Select(row => row.Split('|'))], Words));

    [Fact]
    public void Without_rows_there_is_no_header() => Assert.Null(ColumnMapping.FindHeader([], Words));

    private static string Found(string header, params int[] taken) =>
        string.Join(' ', ColumnMapping.Find(header.Split('|'), Words, taken).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static HashSet<string> Set(params string[] words) => [.. words];
}
