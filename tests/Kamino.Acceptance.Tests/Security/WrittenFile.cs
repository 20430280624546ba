using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using UglyToad.PdfPig;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Looks through a file that was written for what an attack would have become in it.</summary>
internal static class WrittenFile
{
    /// <summary>The type of a workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly Regex Number = new(@"^[+-]?\d[\d.,]*$");

    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<string> Wrong(string kind, byte[] content) => kind switch
    {
        "text/csv" => Csv(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')),
        "text/calendar" => Calendar(Encoding.UTF8.GetString(content)),
        "application/pdf" => Pdf(content),
        "image/svg+xml" => Svg(Encoding.UTF8.GetString(content)),
        "text/html" => MarkerTests.Alive(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(content)), Encoding.UTF8.GetString(content)),
        _ when kind.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal) => Office(content),
        _ => [$"no file of a known kind: {kind}"],
    };

    // A spreadsheet runs a cell that begins so, unless it is a number; what stands in quotes is one cell.
    private static IEnumerable<string> Csv(string text)
    {
        var delimiter = text.Split('\n')[0].Count(letter => letter == ';') > text.Split('\n')[0].Count(letter => letter == ',') ? ';' : ',';
        foreach (var cell in Cells(text, delimiter))
        {
            if (cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !Number.IsMatch(cell))
            {
                yield return $"a cell that a spreadsheet runs: {cell}";
            }

            if (cell.Length > 2 && cell[0] == '\'' && Number.IsMatch(cell[1..]) && cell[1] is '-' or '+')
            {
                yield return $"a number that became a text: {cell}";
            }
        }
    }

    private static IEnumerable<string> Cells(string text, char delimiter)
    {
        var (cell, quoted) = (new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(letter);
                at++;
            }
            else if (letter == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (letter == delimiter || letter is '\r' or '\n'))
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        yield return cell.ToString();
    }

    // Each line names what it is; a text that brought a line of its own would name something else.
    private static IEnumerable<string> Calendar(string text) => Regex.Replace(text, "\r\n[ \t]", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !Regex.IsMatch(line, "^[A-Z-]+[:;]") || line.Contains('\n', StringComparison.Ordinal)).Select(line => $"a line of its own: {line}");

    private static IEnumerable<string> Pdf(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        // Fonts and pages are packed, and packed bytes spell any three letters now and then: actions stand beside them, unless objects are packed as well.
        var raw = Regex.Replace(Encoding.Latin1.GetString(content), "\\bstream\r?\n.*?endstream", "", RegexOptions.Singleline);
        foreach (var word in new[] { "/JavaScript", "/JS", "/Launch", "/URI (javascript", "/ObjStm" })
        {
            if (raw.Contains(word, StringComparison.Ordinal))
            {
                yield return $"an action: {word}";
            }
        }

        if (!document.GetPages().Any(page => page.Text.Contains("onerror", StringComparison.Ordinal)))
        {
            yield return "holds no attack: nothing was looked at";
        }
    }

    private static IEnumerable<string> Svg(string text) => XDocument.Parse(text).Descendants()
        .Where(element => element.Name.LocalName is "script" or "img" or "foreignObject" || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
        .Select(element => $"an element that is one: {element.Name.LocalName}");

    private static IEnumerable<string> Office(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            foreach (var element in XDocument.Parse(reader.ReadToEnd()).Descendants()) // what isn't well formed any more ends here
            {
                if (element.Name.LocalName is "img" or "script" || (element.Name.LocalName == "f" && element.Name.NamespaceName.Contains("spreadsheetml", StringComparison.Ordinal) && element.Value.Contains("onerror", StringComparison.Ordinal))
                    || element.Attributes().Any(attribute => attribute.Name.LocalName is "onerror" || (attribute.Name.LocalName == "Target" && attribute.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))))
                {
                    yield return $"{entry.FullName}: an element that is one: {element.Name.LocalName}";
                }
            }
        }
    }
}
