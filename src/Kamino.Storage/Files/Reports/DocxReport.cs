using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Kamino.UseCases.Plans;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>A report as a document for a word processor: headings, tables and charts that can be edited.</summary>
internal sealed class DocxReport(MainDocumentPart main, string language)
{
    private const int Width = 9638; // twentieths of a point between the margins of an A4 page
    private const long Emu = 635;

    private uint _drawings;

    public static async Task<byte[]> Make(Report report, CancellationToken ct)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = Clean($"{report.Title} · {report.Kind}");
            document.PackageProperties.Creator = "Kamino";
            document.PackageProperties.Language = report.Language;
            var main = document.AddMainDocumentPart();
            AddTheme(main.AddNewPart<ThemePart>());
            DocxStyles.Add(main, report);
            await new DocxReport(main, report.Language).Write(report, ct);
        }

        return file.ToArray();
    }

    private async Task Write(Report report, CancellationToken ct)
    {
        List<XElement> body = [Paragraph("Kind", report.Kind.ToUpperInvariant()), Paragraph("Title", report.Title), Paragraph("Subtitle", report.Lead)];
        foreach (var part in report.Parts)
        {
            body.Add(Paragraph("Heading1", part.Title));
            foreach (var block in part.Blocks)
            {
                body.AddRange(await block.Match(
                    words => Now([Paragraph(words.IsQuiet ? "Quiet" : null, words.Text)]), figures => Now(Cards(figures)), points => Now(Points(points)), grid => Now(Grid(grid)), chart => Chart(chart, ct), field => Now(Field(field))));
            }
        }

        Ooxml.Write(main, new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R),
            new XElement(W + "body", body, new XElement(W + "sectPr",
                new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", main.GetIdOfPart(DocxStyles.AddFooter(main, report.Foot)))),
                new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
                new XElement(W + "pgMar", new XAttribute(W + "top", 1134), new XAttribute(W + "right", 1134), new XAttribute(W + "bottom", 1134), new XAttribute(W + "left", 1134), new XAttribute(W + "header", 567), new XAttribute(W + "footer", 567), new XAttribute(W + "gutter", 0))))));
    }

    private static Task<IEnumerable<XElement>> Now(IEnumerable<XElement> elements) => Task.FromResult(elements);

    private static IEnumerable<XElement> Points(ReportBlock.Points points) =>
    [
        .. points.Title.Length > 0 ? [Paragraph("Heading2", points.Title)] : Enumerable.Empty<XElement>(),
        .. points.Items.Select(point => new XElement(W + "p", new XElement(W + "pPr", Style("ListBullet")), Run(point.Text),
            point.Aside.Length > 0 ? [new XElement(W + "r", new XElement(W + "br")), Run(point.Aside, DocxStyles.QuietRun)] : Enumerable.Empty<XElement>())),
    ];

    private static IEnumerable<XElement> Cards(ReportBlock.Figures figures)
    {
        var width = Width / figures.Items.Count;
        yield return new XElement(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", Width), new XAttribute(W + "type", "dxa")), DocxStyles.Indent(100),
                new XElement(W + "tblBorders", new XElement(W + "insideV", Border("single", 24, "FFFFFF"))), new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")), DocxStyles.CellMargins(100)),
            new XElement(W + "tblGrid", figures.Items.Select(_ => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
            new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), figures.Items.Select(own => new XElement(W + "tc",
                new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa")), DocxStyles.Shade(ReportColours.TintHex)),
                Paragraph("CardLabel", own.Label), Paragraph("CardValue", own.Value), own.Note.Length > 0 ? Paragraph("CardLabel", own.Note) : null))));
        yield return Paragraph("Gap", "");
    }

    private static IEnumerable<XElement> Grid(ReportBlock.Grid grid)
    {
        if (grid.Title.Length > 0)
        {
            yield return Paragraph("Heading2", grid.Title);
        }

        var all = grid.Columns.Sum(column => column.Width);
        List<int> widths = [.. grid.Columns.Select(column => (int)(column.Width / all * Width))];
        XElement Cell(string text, int at, bool isHead) => new(W + "tc",
            new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", widths[at]), new XAttribute(W + "type", "dxa"))),
            Paragraph(isHead ? "TableHead" : "TableText", text, grid.Columns[at].IsNumber));
        yield return new XElement(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", Width), new XAttribute(W + "type", "dxa")), DocxStyles.Indent(60),
                new XElement(W + "tblBorders", new XElement(W + "bottom", Border("single", 4, ReportColours.LineHex)), new XElement(W + "insideH", Border("single", 4, ReportColours.LineHex))),
                new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")), DocxStyles.CellMargins(60)),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
            new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "tblHeader")), grid.Columns.Select((column, at) => Cell(column.Name, at, isHead: true))),
            grid.Rows.Select(row => new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), row.Select((text, at) => Cell(text, at, isHead: false)))));
        yield return Paragraph("Gap", "");
    }

    // The box that the account stands in is filled and named.
    private static IEnumerable<XElement> Field(ReportBlock.Field field)
    {
        var own = (field.Y < 0.5 ? 2 : 0) + (field.X > 0.5 ? 1 : 0);
        const int side = 2400;
        XElement Cell(int box) => new(W + "tc",
            new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", side), new XAttribute(W + "type", "dxa")), DocxStyles.Shade(box == own ? ReportColours.AccentHex : ReportColours.TintHex)),
            Paragraph(box == own ? "BoxOwn" : "CardLabel", field.Boxes[box]), Paragraph(box == own ? "BoxOwn" : "CardLabel", box == own ? field.Name : ""));
        yield return new XElement(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", 2 * side), new XAttribute(W + "type", "dxa")), new XElement(W + "jc", new XAttribute(W + "val", "center")),
                new XElement(W + "tblBorders", new XElement(W + "insideH", Border("single", 24, "FFFFFF")), new XElement(W + "insideV", Border("single", 24, "FFFFFF"))),
                new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")), DocxStyles.CellMargins(120)),
            new XElement(W + "tblGrid", new XElement(W + "gridCol", new XAttribute(W + "w", side)), new XElement(W + "gridCol", new XAttribute(W + "w", side))),
            Enumerable.Range(0, 2).Select(nth => 2 * nth).Select(row => new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "trHeight", new XAttribute(W + "val", 900))), Cell(row), Cell(row + 1))));
        yield return new XElement(W + "p", new XElement(W + "pPr", Style("Quiet"), new XElement(W + "jc", new XAttribute(W + "val", "center"))), Run(field.Across));
    }

    private async Task<IEnumerable<XElement>> Chart(ReportBlock.Chart chart, CancellationToken ct)
    {
        var part = main.AddNewPart<ChartPart>();
        await NativeChart.Write(part, chart, language, 8, ct);
        var (id, height) = (++_drawings, (!chart.IsLines ? 900 + (chart.Steps.Count * chart.Series.Count * 330) : 3800) * Emu);
        return
        [
            Paragraph("Heading2", chart.Title),
            new XElement(W + "p", new XElement(W + "r", new XElement(W + "drawing", new XElement(Wp + "inline", new XAttribute(XNamespace.Xmlns + "wp", Wp),
                new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
                Of(Wp + "extent", ("cx", Width * Emu), ("cy", height)), Of(Wp + "docPr", ("id", id), ("name", $"Chart {id}"), ("descr", Clean(chart.Title))), new XElement(Wp + "cNvGraphicFramePr"),
                new XElement(A + "graphic", new XAttribute(XNamespace.Xmlns + "a", A), new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                    new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(R + "id", main.GetIdOfPart(part))))))))),
        ];
    }

    private static XElement Paragraph(string? style, string text, bool atRight = false) => new(W + "p",
        new XElement(W + "pPr", style is null ? null : Style(style), atRight ? new XElement(W + "jc", new XAttribute(W + "val", "right")) : null), text.Length > 0 ? Run(text) : null);

    private static XElement Run(string text, XElement? properties = null) => new(W + "r", properties, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text)));

    private static XElement Style(string name) => new(W + "pStyle", new XAttribute(W + "val", name));

    private static XAttribute[] Border(string kind, int width, string colour) =>
        [new(W + "val", kind), new(W + "sz", width), new(W + "space", 0), new(W + "color", colour)];
}
