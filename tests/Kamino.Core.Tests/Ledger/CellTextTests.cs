using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("  abc", "abc")]
    [InlineData("abc  ", "abc")]
    [InlineData("ñandú €", "ñandú €")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("\u200Babc\u00AD", "abc")]
    [InlineData("a\u0001b", "ab")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+1", "+1")]
    [InlineData("'-1", "-1")]
    [InlineData("'@you", "@you")]
    [InlineData("'abc", "'abc")]
    [InlineData("'", "'")]
    [InlineData("   ", null)]
    [InlineData("", null)]
    [InlineData("\u00A0\u200B", null)]
    public void Text_is_kept_without_what_nobody_sees(string cell, string? text) => Assert.Equal(text, CellText.Of(cell, 0, (_, kept) => kept.ToString()));

    [Fact]
    public void The_column_is_told_to_whoever_keeps_the_text()
    {
        Assert.Equal("7:abc", CellText.Of("abc", 7, (column, kept) => $"{column}:{kept}"));
        Assert.Equal("8:a b", CellText.Of("a\tb", 8, (column, kept) => $"{column}:{kept}"));
    }

    [Fact]
    public void A_long_text_is_cleaned_to_its_end()
    {
        var text = new string('x', 300);

        Assert.Equal(text + " y", CellText.Of(text + "\ty", 0, (_, kept) => kept.ToString()));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \t\u00A0\u200B", true)]
    [InlineData(" . ", false)]
    [InlineData("é", false)]
    public void A_cell_of_nothing_but_blanks_is_blank(string cell, bool blank) => Assert.Equal(blank, CellText.IsBlank(cell));

    [Theory]
    [InlineData(" \u00A0x y\u200B ", "x y")]
    [InlineData("\u00A0", "")]
    [InlineData("~x~", "~x~")]
    public void Blanks_of_every_kind_are_trimmed(string cell, string trimmed) => Assert.Equal(trimmed, CellText.Trim(cell).ToString());
}
