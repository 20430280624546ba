using System.Globalization;
using System.Text;
using System.Xml;

namespace Kamino.Storage.Files;

/// <summary>The texts of a workbook: plain or in runs of several fonts, shared by cells or their own.</summary>
internal static class XlsxText
{
    /// <summary>The texts that cells name by number.</summary>
    public static IReadOnlyList<string> Shared(XlsxBook book)
    {
        var texts = new List<string>();
        using var xml = book.Open("xl/sharedStrings.xml");
        while (xml?.Read() ?? false)
        {
            if (xml.LocalName == "si" && xml.NodeType == XmlNodeType.Element)
            {
                texts.Add(Read(xml));
            }
        }

        return texts;
    }

    /// <summary>The text below the element that the reader stands on, without how it is pronounced; the reader stands on its end afterwards.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        string? first = null;
        StringBuilder? more = null;
        while (xml.Read() && xml.Depth > depth)
        {
            while (xml.LocalName == "rPh" && xml.NodeType == XmlNodeType.Element)
            {
                xml.Skip();
            }

            if (xml.Depth <= depth)
            {
                break;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                more = first is null ? null : (more ?? new StringBuilder(first)).Append(xml.Value);
                first ??= xml.Value;
            }
        }

        return Unescaped(more?.ToString() ?? first ?? "");
    }

    /// <summary>Characters that XML can't hold are written <c>_x000D_</c>.</summary>
    public static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder();
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (at + 6 < text.Length && text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign))
            {
                plain.Append(text, from, at - from).Append((char)sign);
                from = at += 7;
            }
            else
            {
                at += 2;
            }
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }
}
