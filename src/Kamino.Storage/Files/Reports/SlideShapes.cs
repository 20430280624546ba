using System.Xml.Linq;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>A rectangle on a slide, in points.</summary>
internal sealed record SlideArea(double X, double Y, double Width, double Height)
{
    /// <summary>The part of it from some height on.</summary>
    public SlideArea Below(double height) => this with { Y = Y + height, Height = Math.Max(0, Height - height) };

    /// <summary>Its upper part.</summary>
    public SlideArea Top(double height) => this with { Height = Math.Min(height, Height) };

    /// <summary>Its left part and the rest, with a gap between them.</summary>
    public (SlideArea Left, SlideArea Right) Split(double share, double gap) =>
        (this with { Width = (Width - gap) * share }, this with { X = X + ((Width - gap) * share) + gap, Width = (Width - gap) * (1 - share) });
}

/// <summary>A text on a slide.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Size">In points.</param>
/// <param name="Colour">A colour of the theme: tx1, accent1…</param>
/// <param name="IsBold">Whether it is bold.</param>
internal sealed record SlideText(string Text, double Size, string Colour = "tx1", bool IsBold = false)
{
    /// <summary>Whether a bullet stands before it.</summary>
    public bool HasBullet { get; init; }

    /// <summary>Whether it stands under a text with a bullet.</summary>
    public bool IsUnderBullet { get; init; }

    /// <summary>Room before it, in points.</summary>
    public double Before { get; init; }

    /// <summary>l, ctr or r.</summary>
    public string Align { get; init; } = "l";
}

/// <summary>Shapes of slides. Colours are the theme's, so that a company's own template colours them.</summary>
internal static class SlideShapes
{
    private const double Emu = 12700;

    /// <summary>Lines that a text takes in some width: an estimate on the safe side.</summary>
    public static int Lines(string text, double size, double width) =>
        Math.Max(1, text.Split('\n').Sum(line => (int)Math.Ceiling(line.Length * size * 0.52 / Math.Max(width, size))));

    /// <summary>A box with texts.</summary>
    public static XElement Box(uint id, string name, SlideArea at, IEnumerable<SlideText> texts, string anchor = "t", string? fill = null, string shape = "rect", double inset = 0) => new(P + "sp",
        new XElement(P + "nvSpPr", Of(P + "cNvPr", ("id", id), ("name", name)), new XElement(P + "cNvSpPr"), new XElement(P + "nvPr")),
        new XElement(P + "spPr", Place(A + "xfrm", at), new XElement(A + "prstGeom", new XAttribute("prst", shape), Corners(shape)), fill is null ? new XElement(A + "noFill") : Solid(fill), new XElement(A + "ln", new XElement(A + "noFill"))),
        new XElement(P + "txBody", Body(anchor, inset), new XElement(A + "lstStyle"), Paragraphs(texts)));

    /// <summary>Texts as paragraphs; one empty one where there is none.</summary>
    public static IEnumerable<XElement> Paragraphs(IEnumerable<SlideText> texts) => texts.Select(Paragraph).DefaultIfEmpty(new XElement(A + "p"));

    /// <summary>One paragraph.</summary>
    public static XElement Paragraph(SlideText text) => new(A + "p",
        new XElement(A + "pPr", new XAttribute("marL", text.HasBullet || text.IsUnderBullet ? 190500 : 0), new XAttribute("indent", text.HasBullet ? -190500 : 0), new XAttribute("algn", text.Align),
            new XElement(A + "spcBef", Of(A + "spcPts", ("val", (int)(text.Before * 100)))),
            text.HasBullet ? new[] { new XElement(A + "buClr", Of(A + "schemeClr", ("val", "accent1"))), Of(A + "buFont", ("typeface", "Arial")), Of(A + "buChar", ("char", "•")) } : [new XElement(A + "buNone")]),
        new XElement(A + "r", Properties("rPr", text), new XElement(A + "t", Clean(text.Text))));

    /// <summary>How a run is written.</summary>
    public static XElement Properties(string name, SlideText text) => new(A + name, new XAttribute("sz", (int)Math.Round(text.Size * 100)), new XAttribute("b", text.IsBold ? 1 : 0), Solid(text.Colour));

    /// <summary>Where a shape stands.</summary>
    public static XElement Place(XName name, SlideArea at) => new(name, Of(A + "off", ("x", Units(at.X)), ("y", Units(at.Y))), Of(A + "ext", ("cx", Units(at.Width)), ("cy", Units(at.Height))));

    /// <summary>A table or a chart with its place.</summary>
    public static XElement Frame(uint id, string name, string says, SlideArea at, XElement graphic) => new(P + "graphicFrame",
        new XElement(P + "nvGraphicFramePr", Of(P + "cNvPr", ("id", id), ("name", name), ("descr", Clean(says))), new XElement(P + "cNvGraphicFramePr"), new XElement(P + "nvPr")), Place(P + "xfrm", at), graphic);

    /// <summary>A table: a cell for each text, thin lines between rows.</summary>
    public static XElement Table(IReadOnlyList<double> widths, IEnumerable<(double Height, IReadOnlyList<SlideText> Cells)> rows) => new(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
        new XElement(A + "tbl", Of(A + "tblPr", ("firstRow", 1)), new XElement(A + "tblGrid", widths.Select(width => Of(A + "gridCol", ("w", Units(width))))),
            rows.Select(row => new XElement(A + "tr", new XAttribute("h", Units(row.Height)), row.Cells.Select(Cell))))));

    /// <summary>Points as the units of slides.</summary>
    public static long Units(double points) => (long)Math.Round(points * Emu);

    private static XElement Cell(SlideText text) => new(A + "tc", new XElement(A + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), Paragraph(text)),
        new XElement(A + "tcPr", new XAttribute("marL", 38100), new XAttribute("marR", 76200), new XAttribute("marT", 44450), new XAttribute("marB", 44450), new XAttribute("anchor", "ctr"),
            Edge("lnL"), Edge("lnR"), Edge("lnT"), new XElement(A + "lnB", new XAttribute("w", 9525), Solid("line")), new XElement(A + "noFill")));

    private static XElement Edge(string name) => new(A + name, new XAttribute("w", 0), new XElement(A + "noFill"));

    private static XElement Body(string anchor, double inset) => Of(A + "bodyPr",
        ("wrap", "square"), ("lIns", Units(inset)), ("tIns", Units(inset * 0.7)), ("rIns", Units(inset)), ("bIns", Units(inset * 0.7)), ("anchor", anchor));

    private static XElement Corners(string shape) => shape == "roundRect" ? new XElement(A + "avLst", Of(A + "gd", ("name", "adj"), ("fmla", "val 8000"))) : new XElement(A + "avLst");
}
