using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Kamino.Web.Shell;

/// <summary>
/// Markup whose gaps are encoded, whatever stands in them: <c>Html cell = $"&lt;td title=\"{remark}\"&gt;{name}&lt;/td&gt;"</c>. For rows of which a page has many:
/// drawn element by element, a table costs more than everything that is written into it. Only what is written in the source is markup.
/// </summary>
[InterpolatedStringHandler]
public sealed class Html
{
    private const int Gap = 16;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    /// <summary>Begins with nothing; the language calls it.</summary>
    public Html(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * Gap));

    /// <summary>As a page takes it.</summary>
    public MarkupString Drawn => new(_text.ToString());

    /// <summary>One after the other.</summary>
    public static Html All(IEnumerable<Html> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = new Html(0, 0);
        foreach (var part in parts)
        {
            all.AppendFormatted(part);
        }

        return all;
    }

    /// <summary>What is written in the source.</summary>
    public void AppendLiteral(string markup) => _text.Append(markup);

    /// <summary>A text, encoded for where elements and quoted attributes hold one.</summary>
    public void AppendFormatted(string? text)
    {
        if (text is { Length: > 0 })
        {
            _text.Append(Encoder.Encode(text));
        }
    }

    /// <summary>Markup whose gaps are encoded already; nothing where there is none.</summary>
    public void AppendFormatted(Html? part)
    {
        if (part is not null)
        {
            _text.Append(part._text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
