using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary>A company's own deck: Kamino's built-in one with other colours, and tokens in its slides.</summary>
internal static class DeckOfTokens
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    /// <summary>The deck; <paramref name="token"/> is what its first slide says.</summary>
    public static byte[] Make(string token = "{{title}}: {{lead}}")
    {
        using var file = new MemoryStream();
        var made = Storage.Files.Reports.PptxReport.Make(new UseCases.Plans.Report("en", "", "x", "", "", [], [new("a", "b", []), new("a", "b", [])]), CancellationToken.None).GetAwaiter().GetResult();
        file.Write(made);
        using (var deck = PresentationDocument.Open(file, isEditable: true))
        {
            var main = deck.PresentationPart ?? throw new InvalidOperationException("no deck");
            List<SlidePart> slides = [.. main.Presentation?.SlideIdList?.Elements<SlideId>().Select(id => (SlidePart)main.GetPartById(id.RelationshipId?.Value ?? "")) ?? []];
            Change(slides[0], "ctrTitle", token);
            Change(slides[1], "title", "{{csf.title}}");
            Put(slides[1], "{{csf}}");
            Change(slides[2], "title", "{{each.title}}");
            Put(slides[2], "{{each}}");
        }

        return file.ToArray();
    }

    private static void Change(SlidePart slide, string holder, string text) => With(slide, root =>
    {
        var run = root.Descendants(P + "sp").First(shape => (string?)shape.Descendants(P + "ph").FirstOrDefault()?.Attribute("type") == holder).Descendants(A + "r").First();
        run.Element(A + "t")?.SetValue(text[..(text.Length / 2)]);
        run.AddAfterSelf(new XElement(A + "r", new XElement(A + "t", text[(text.Length / 2)..]))); // as a person types it: in two runs
    });

    private static void Put(SlidePart slide, string token) => With(slide, root => root.Descendants(P + "spTree").First().Add(XElement.Parse(
        $"""
        <p:sp xmlns:p="{P}" xmlns:a="{A}"><p:nvSpPr><p:cNvPr id="90" name="Here"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
        <p:spPr><a:xfrm><a:off x="900000" y="1500000"/><a:ext cx="9900000" cy="4500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>{token}</a:t></a:r></a:p></p:txBody></p:sp>
        """)));

    private static void With(SlidePart slide, Action<XElement> change)
    {
        XElement root;
        using (var stream = slide.GetStream())
        {
            root = XDocument.Load(stream).Root ?? throw new InvalidOperationException("no slide");
        }

        change(root);
        using var written = slide.GetStream(FileMode.Create);
        root.Save(written);
    }
}
