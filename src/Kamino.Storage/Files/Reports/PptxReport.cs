using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Kamino.UseCases.Plans;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>A report as a deck: a cover, and a slide for each part.</summary>
internal static class PptxReport
{
    private static readonly SlideArea Content = new(48, 104, 864, 384);

    public static async Task<byte[]> Make(Report report, CancellationToken ct)
    {
        using var file = new MemoryStream();
        using (var deck = PresentationDocument.Create(file, PresentationDocumentType.Presentation))
        {
            deck.PackageProperties.Title = Clean($"{report.Title} · {report.Kind}");
            deck.PackageProperties.Creator = "Kamino";
            deck.PackageProperties.Language = report.Language;
            var main = deck.AddPresentationPart();
            var (master, cover, plain) = DeckLayouts.Add(main);
            List<SlidePart> slides = [Cover(main, cover, report)];
            foreach (var (at, part) in report.Slides.Index())
            {
                slides.Add(await Slide(main, plain, report, part, at + 2, ct));
            }

            Write(main, DeckLayouts.Presentation(main, master, slides));
        }

        return file.ToArray();
    }

    private static SlidePart Cover(PresentationPart main, SlideLayoutPart layout, Report report)
    {
        var (slide, tree) = New(main, layout);
        tree.Add(Filled(2, "ctrTitle", null, report.Title), Filled(3, "subTitle", 1, report.Lead));
        tree.Add(SlideShapes.Box(4, "Kind", new SlideArea(72, 150, 800, 24), [new SlideText(report.Kind.ToUpperInvariant(), 14, "line", IsBold: true)], "b"));
        tree.Add(SlideShapes.Box(5, "Foot", new SlideArea(72, 480, 816, 24), [new SlideText(report.Foot, 11, "line")], "b"));
        Close(slide, tree);
        return slide;
    }

    private static async Task<SlidePart> Slide(PresentationPart main, SlideLayoutPart layout, Report report, ReportPart part, int number, CancellationToken ct)
    {
        var (slide, tree) = New(main, layout);
        tree.Add(Filled(2, "title", null, part.Title), DeckLayouts.Foot(3, report.Foot), DeckLayouts.Number(4, number));
        await new SlidePen(slide, tree, report.Language).Put(part.Blocks, Content, ct);
        Close(slide, tree);
        return slide;
    }

    private static (SlidePart Slide, XElement Tree) New(PresentationPart main, SlideLayoutPart layout)
    {
        var slide = main.AddNewPart<SlidePart>();
        slide.AddPart(layout);
        return (slide, DeckLayouts.Tree());
    }

    private static void Close(SlidePart slide, XElement tree) => Write(slide, new XElement(P + "sld",
        new XAttribute(XNamespace.Xmlns + "p", P), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(P + "cSld", tree), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping"))));

    private static XElement Filled(uint id, string kind, int? index, string text) => DeckLayouts.Placeholder(id, kind, index, null, new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr"), new XElement(A + "t", Clean(text)))));
}
