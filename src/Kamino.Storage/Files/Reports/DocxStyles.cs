using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Kamino.UseCases.Plans;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>How a document for a word processor looks.</summary>
internal static class DocxStyles
{
    /// <summary>How a text beside the matter is written within a paragraph; new each time, an element has one parent.</summary>
    public static XElement QuietRun => new(W + "rPr", Colour(ReportColours.QuietHex), Size(8));

    /// <summary>The styles and the list of a document.</summary>
    public static void Add(MainDocumentPart main, Report report)
    {
        Write(main.AddNewPart<StyleDefinitionsPart>(), new XElement(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W),
            new XElement(W + "docDefaults",
                new XElement(W + "rPrDefault", new XElement(W + "rPr", Font(), Colour(ReportColours.InkHex), Size(10), new XElement(W + "lang", new XAttribute(W + "val", report.Language == "es" ? "es-ES" : "en-GB")))),
                new XElement(W + "pPrDefault", new XElement(W + "pPr", Space(0, 100, 276)))),
            new XElement(W + "style", new XAttribute(W + "type", "paragraph"), new XAttribute(W + "default", 1), new XAttribute(W + "styleId", "Normal"), Val("name", "Normal")),
            Style("Title", "Title", Space(0, 60, 240), 26, ReportColours.InkHex, true),
            Style("Subtitle", "Subtitle", Space(0, 240, 264), 12, ReportColours.QuietHex),
            Style("Kind", "Kamino Kind", Space(0, 60, 240), 9, ReportColours.AccentHex, true),
            Style("Heading1", "heading 1", [Val("keepNext"), .. Space(340, 100, 252), Val("outlineLvl", 0)], 15, ReportColours.InkHex, true),
            Style("Heading2", "heading 2", [Val("keepNext"), .. Space(160, 60, 252), Val("outlineLvl", 1)], 10, ReportColours.AccentHex, true),
            Style("Quiet", "Kamino Quiet", Space(0, 100, 264), 9, ReportColours.QuietHex),
            Style("Gap", "Kamino Gap", Space(0, 0, 200), 6, ReportColours.QuietHex),
            Style("TableHead", "Kamino Table Head", [Val("keepNext"), .. Space(50, 50, 240)], 8, ReportColours.QuietHex, true),
            Style("TableText", "Kamino Table Text", Space(50, 50, 252), 9, ReportColours.InkHex),
            Style("CardLabel", "Kamino Card Label", Space(40, 20, 240), 8, ReportColours.QuietHex),
            Style("CardValue", "Kamino Card Value", Space(20, 20, 240), 13, ReportColours.InkHex, true),
            Style("BoxOwn", "Kamino Box", Space(40, 20, 240), 9, "FFFFFF", true),
            Style("ListBullet", "List Bullet", [Val("numPr", new XElement(W + "numId", new XAttribute(W + "val", 1))), .. Space(0, 60, 264)], 10, ReportColours.InkHex)));
        Write(main.AddNewPart<NumberingDefinitionsPart>(), new XElement(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W),
            new XElement(W + "abstractNum", new XAttribute(W + "abstractNumId", 0), Val("multiLevelType", "singleLevel"),
                new XElement(W + "lvl", new XAttribute(W + "ilvl", 0), Val("start", 1), Val("numFmt", "bullet"), Val("lvlText", "•"), Val("lvlJc", "left"),
                    new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", 340), new XAttribute(W + "hanging", 227))), new XElement(W + "rPr", Colour(ReportColours.AccentHex)))),
            new XElement(W + "num", new XAttribute(W + "numId", 1), Val("abstractNumId", 0))));
    }

    /// <summary>What stands under every page, with its number.</summary>
    public static FooterPart AddFooter(MainDocumentPart main, string foot)
    {
        var part = main.AddNewPart<FooterPart>();
        XElement Field(string kind) => new(W + "r", new XElement(W + "rPr", Colour(ReportColours.QuietHex), Size(8)), new XElement(W + "fldChar", new XAttribute(W + "fldCharType", kind)));
        Write(part, new XElement(W + "ftr", new XAttribute(XNamespace.Xmlns + "w", W), new XElement(W + "p",
            new XElement(W + "pPr", new XElement(W + "tabs", new XElement(W + "tab", new XAttribute(W + "val", "right"), new XAttribute(W + "pos", 9638)))),
            new XElement(W + "r", QuietRun, new XElement(W + "t", Clean(foot))), new XElement(W + "r", QuietRun, new XElement(W + "tab")),
            Field("begin"), new XElement(W + "r", QuietRun, new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " PAGE ")), Field("separate"),
            new XElement(W + "r", QuietRun, new XElement(W + "t", "1")), Field("end"))));
        return part;
    }

    /// <summary>The ground of a cell.</summary>
    public static XElement Shade(string colour) => new(W + "shd", new XAttribute(W + "val", "clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", colour));

    /// <summary>A table begins where its ground does, not where its text does.</summary>
    public static XElement Indent(int side) => new(W + "tblInd", new XAttribute(W + "w", side), new XAttribute(W + "type", "dxa"));

    /// <summary>Room inside of cells.</summary>
    public static XElement CellMargins(int side) => new(W + "tblCellMar", Margin("left", side), Margin("right", side));

    private static XElement Margin(string edge, int side) => new(W + edge, new XAttribute(W + "w", side), new XAttribute(W + "type", "dxa"));

    private static XElement Style(string id, string name, IEnumerable<XElement> paragraph, double size, string colour, bool isBold = false) => new(W + "style",
        new XAttribute(W + "type", "paragraph"), name.StartsWith("Kamino", StringComparison.Ordinal) ? new XAttribute(W + "customStyle", 1) : null, new XAttribute(W + "styleId", id),
        Val("name", name), Val("basedOn", "Normal"), Val("qFormat"), new XElement(W + "pPr", paragraph), new XElement(W + "rPr", isBold ? Val("b") : null, Colour(colour), Size(size)));

    private static XElement[] Space(int before, int after, int line) =>
        [new(W + "spacing", new XAttribute(W + "before", before), new XAttribute(W + "after", after), new XAttribute(W + "line", line), new XAttribute(W + "lineRule", "auto"))];

    private static XElement Font() => new(W + "rFonts", new XAttribute(W + "ascii", "Arial"), new XAttribute(W + "hAnsi", "Arial"), new XAttribute(W + "cs", "Arial"));

    private static XElement Colour(string hex) => Val("color", hex);

    private static XElement[] Size(double size) => [Val("sz", (int)(size * 2)), Val("szCs", (int)(size * 2))];

    private static XElement Val(string name, object? value = null) => value is XElement inner ? new XElement(W + name, inner) : new XElement(W + name, value is null ? null : new XAttribute(W + "val", value));
}
