using Kamino.Web.Shell;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Rows that are written as markup encode what stands in their gaps.</summary>
public sealed class HtmlTests
{
    private const string Attack = "\"><script>alert('x')</script>&amp;";

    private const string Encoded = "&quot;&gt;&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;amp;";

    [Fact]
    public void What_stands_in_a_gap_is_encoded_and_what_the_source_says_is_not()
    {
        Html cell = $"<td title=\"{Attack}\">{Attack}</td>";

        Assert.Equal($"<td title=\"{Encoded}\">{Encoded}</td>", cell.Drawn.Value);
    }

    [Fact]
    public void Parts_are_put_together_as_they_are_and_nothing_is_nothing()
    {
        Html name = $"<b>{"Peña & Hijos · São 株式会社"}</b>";
        Html row = $"<tr>{name}{(string?)null}{(Html?)null}{""}</tr>";

        Assert.Equal("<tr><b>Peña &amp; Hijos · São 株式会社</b></tr>", row.Drawn.Value);
        Assert.Equal(row.Drawn.Value + row.Drawn.Value, Html.All([row, row]).Drawn.Value);
        Assert.Equal("", Html.All([]).ToString());
    }

    [Fact]
    public void Markup_that_was_made_into_a_text_is_encoded_like_any_other()
    {
        var text = $"<i>{Attack}</i>";
        Html cell = $"<td>{text}</td>";

        Assert.DoesNotContain("<i>", cell.Drawn.Value, StringComparison.Ordinal);
    }
}
