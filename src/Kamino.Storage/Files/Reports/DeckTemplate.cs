using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>Fills a company's own deck. <c>{{title}}</c>, <c>{{lead}}</c>, <c>{{kind}}</c> and <c>{{foot}}</c> are texts; a box that says <c>{{csf}}</c> gives its place to that part, and <c>{{csf.title}}</c> is the part's heading.
/// A slide with a box <c>{{each}}</c> is repeated for every part, with <c>{{each.title}}</c>.</summary>
internal static class DeckTemplate
{
    private const string Each = "each";

    private static readonly Regex Token = new(@"\{\{([a-z_.]+)\}\}");

    /// <summary>The filled deck.</summary>
    /// <exception cref="UnreadableFileException">It is no deck, or it has a token that nothing fills; names slide and token.</exception>
    public static async Task<byte[]> Fill(Report report, string file, CancellationToken ct)
    {
        var name = Path.GetFileName(file);
        using var copy = new MemoryStream();
        try
        {
            copy.Write(await File.ReadAllBytesAsync(file, ct));
            using var deck = PresentationDocument.Open(copy, isEditable: true);
            await Fill(report, deck.PresentationPart ?? throw new UnreadableFileException(name, FileFlaw.NoDeck), name, ct);
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UnreadableFileException(name, FileFlaw.DamagedFile);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(name, FileFlaw.FileNotReadable, unreadable.Message);
        }

        return copy.ToArray();
    }

    private static async Task Fill(Report report, PresentationPart main, string name, CancellationToken ct)
    {
        var list = main.Presentation?.SlideIdList ?? throw new UnreadableFileException(name, FileFlaw.NoDeck);
        var parts = report.Slides.Concat(report.Parts).DistinctBy(part => part.Id).ToDictionary(part => part.Id);
        var number = 0;
        foreach (var id in list.Elements<SlideId>().ToList())
        {
            number++;
            var slide = (SlidePart)main.GetPartById(id.RelationshipId?.Value ?? "");
            var root = Load(slide);
            if (!Texts(root).Any(text => text == $"{{{{{Each}}}}}"))
            {
                await Fill(slide, root, report, parts, $"{name}: {number.ToString(CultureInfo.InvariantCulture)}", ct);
                continue;
            }

            var before = id;
            foreach (var part in report.Slides)
            {
                var own = Copy(main, slide);
                before = list.InsertAfter(new SlideId { Id = list.Elements<SlideId>().Max(known => known.Id?.Value ?? 255) + 1, RelationshipId = main.GetIdOfPart(own) }, before);
                await Fill(own, new XElement(root), report, new Dictionary<string, ReportPart>(parts) { [Each] = part }, name, ct);
            }

            id.Remove();
            main.DeletePart(slide);
        }
    }

    private static async Task Fill(SlidePart slide, XElement root, Report report, Dictionary<string, ReportPart> parts, string where, CancellationToken ct)
    {
        var tree = root.Descendants(P + "spTree").First();
        var pen = new SlidePen(slide, tree, report.Language);
        foreach (var shape in tree.Descendants(P + "sp").ToList())
        {
            if (Token.Match(Said(shape)) is { Success: true } whole && whole.Length == Said(shape).Length && parts.TryGetValue(whole.Groups[1].Value, out var part))
            {
                var at = Area(shape, slide);
                shape.Remove();
                await pen.Put(part.Blocks, at, ct);
            }
        }

        foreach (var paragraph in tree.Descendants(A + "p").Where(paragraph => Said(paragraph).Contains("{{", StringComparison.Ordinal)).ToList())
        {
            Put(paragraph, Token.Replace(Said(paragraph), match => Text(match.Groups[1].Value, report, parts) ?? throw new UnreadableFileException(where, FileFlaw.UnknownToken, match.Value)));
        }

        Write(slide, root);
    }

    private static string? Text(string token, Report report, Dictionary<string, ReportPart> parts) => token switch
    {
        "title" => report.Title,
        "lead" => report.Lead,
        "kind" => report.Kind,
        "foot" => report.Foot,
        _ => token.EndsWith(".title", StringComparison.Ordinal) && parts.TryGetValue(token[..^".title".Length], out var part) ? part.Title : null,
    };

    // A token that was typed in pieces lies in several runs: the first of them takes all of the text.
    private static void Put(XElement paragraph, string text)
    {
        List<XElement> runs = [.. paragraph.Elements(A + "r")];
        runs[0].Element(A + "t")?.SetValue(Clean(text));
        runs.Skip(1).ToList().ForEach(run => run.Remove());
    }

    private static string Said(XElement element) => string.Concat(element.Descendants(A + "t").Select(text => text.Value)).Trim();

    private static IEnumerable<string> Texts(XElement root) => root.Descendants(P + "sp").Select(Said);

    private static XElement Load(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XDocument.Load(stream).Root ?? throw new InvalidDataException("An empty part.");
    }

    private static SlidePart Copy(PresentationPart main, SlidePart slide)
    {
        var copy = main.AddNewPart<SlidePart>();
        foreach (var own in slide.Parts.Where(own => own.OpenXmlPart is not NotesSlidePart))
        {
            copy.AddPart(own.OpenXmlPart, own.RelationshipId);
        }

        return copy;
    }

    // A placeholder stands where its layout says, unless the slide says it itself.
    private static SlideArea Area(XElement shape, SlidePart slide)
    {
        var holder = shape.Descendants(P + "ph").FirstOrDefault();
        var layout = holder is null || slide.SlideLayoutPart is null ? null : Load(slide.SlideLayoutPart).Descendants(P + "ph").FirstOrDefault(own =>
            (string?)own.Attribute("idx") == (string?)holder.Attribute("idx") && (own.Attribute("idx") is not null || (string?)own.Attribute("type") == (string?)holder.Attribute("type")));
        var place = shape.Element(P + "spPr")?.Element(A + "xfrm") ?? layout?.Ancestors(P + "sp").First().Element(P + "spPr")?.Element(A + "xfrm");
        double At(string element, string name) => (double?)place?.Element(A + element)?.Attribute(name) / 12700 ?? double.NaN;
        return place is null ? new SlideArea(48, 104, 864, 384) : new SlideArea(At("off", "x"), At("off", "y"), At("ext", "cx"), At("ext", "cy"));
    }
}
