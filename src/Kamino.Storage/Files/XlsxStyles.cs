using System.Globalization;
using System.Xml;

namespace Kamino.Storage.Files;

/// <summary>What a number means by the format it is shown in.</summary>
internal enum ShownAs
{
    Number,
    Day,
    Time,
}

/// <summary>One cell style: what its numbers mean, and how many digits they are filled up to.</summary>
internal readonly record struct XlsxStyle(ShownAs ShownAs, int Digits);

/// <summary>Reads the number formats of a workbook's cell styles.</summary>
internal static class XlsxStyles
{
    private const string Part = "xl/styles.xml";
    private const int LongestCode = 15;

    public static IReadOnlyList<XlsxStyle> Read(XlsxBook book)
    {
        var formats = new Dictionary<int, string>();
        var styles = new List<XlsxStyle>();
        using var xml = book.Open(Part);
        var inCells = false;
        while (xml?.Read() ?? false)
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id)
            {
                formats[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (inCells && xml.LocalName == "xf" && xml.NodeType == XmlNodeType.Element)
            {
                styles.Add(Style(Number(xml, "numFmtId") ?? 0, formats));
            }
        }

        return styles;
    }

    /// <summary>What a format's code makes of numbers.</summary>
    public static XlsxStyle OfCode(string code)
    {
        var signs = Signs(code.Split(';')[0]);
        var isDay = signs.Contains('y') || signs.Contains('d') || (signs.Contains('m') && !signs.Contains('h') && !signs.Contains('s'));
        var isTime = !isDay && (signs.Contains('h') || signs.Contains('s'));
        var isCode = code.Length is > 1 and <= LongestCode && !code.AsSpan().ContainsAnyExcept('0');
        return new XlsxStyle(isDay ? ShownAs.Day : isTime ? ShownAs.Time : ShownAs.Number, isCode ? code.Length : 0);
    }

    private static XlsxStyle Style(int id, Dictionary<int, string> formats) => id switch
    {
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => new XlsxStyle(ShownAs.Day, 0),
        (>= 18 and <= 21) or (>= 45 and <= 47) => new XlsxStyle(ShownAs.Time, 0),
        _ => formats.TryGetValue(id, out var code) && !code.Equals("General", StringComparison.OrdinalIgnoreCase) ? OfCode(code) : default,
    };

    // The letters that stand for parts of a date: not those in quotes or brackets, nor escaped ones. [h] counts hours.
    private static HashSet<char> Signs(string code)
    {
        var signs = new HashSet<char>();
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = End(code, at, '"');
                    break;
                case '[':
                    var end = End(code, at, ']');
                    signs.UnionWith(code[(at + 1)..end].All(sign => sign is 'h' or 'H' or 'm' or 'M' or 's' or 'S') ? "h" : "");
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                default:
                    signs.Add(char.ToLowerInvariant(code[at]));
                    break;
            }
        }

        return signs;
    }

    private static int End(string code, int open, char close) => code.IndexOf(close, open + 1) is var end and >= 0 ? end : code.Length - 1;

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
