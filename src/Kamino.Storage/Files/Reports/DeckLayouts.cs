using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>The built-in template of decks: theme, master, a layout for the cover and one for all else.</summary>
internal static class DeckLayouts
{
    private const long Wide = 12192000;
    private const long High = 6858000;

    private static readonly SlideArea Title = new(48, 44, 864, 46);
    private static readonly SlideArea Footer = new(48, 504, 700, 20);
    private static readonly SlideArea Counter = new(832, 504, 80, 20);

    /// <summary>Adds it to a deck.</summary>
    public static (SlideMasterPart Master, SlideLayoutPart Cover, SlideLayoutPart Plain) Add(PresentationPart main)
    {
        var master = main.AddNewPart<SlideMasterPart>();
        AddTheme(master.AddNewPart<ThemePart>());
        main.AddPart(master.ThemePart ?? throw new InvalidOperationException("A master has a theme."));
        var (cover, plain) = (master.AddNewPart<SlideLayoutPart>(), master.AddNewPart<SlideLayoutPart>());
        cover.AddPart(master);
        plain.AddPart(master);
        Write(cover, Layout("title", "Cover", "tx2",
            SlideShapes.Box(20, "Band", new SlideArea(0, 0, 14, 540), [], "t", "accent3"),
            Placeholder(2, "ctrTitle", null, new SlideArea(72, 182, 800, 110), Words(), Style(40, "bg1", isBold: true), "t"),
            Placeholder(3, "subTitle", 1, new SlideArea(72, 300, 760, 90), Words(), Style(20, "bg1", isBold: false), "t")));
        Write(plain, Layout("titleOnly", "Content", null,
            SlideShapes.Box(20, "Mark", new SlideArea(48, 32, 40, 4), [], "t", "accent1"),
            Placeholder(2, "title", null, null, Words()), Placeholder(3, "ftr", 11, Footer, Words()), Placeholder(4, "sldNum", 12, Counter, Words())));
        Write(master, Master(master, [cover, plain]));
        return (master, cover, plain);
    }

    /// <summary>The presentation over its slides.</summary>
    public static XElement Presentation(PresentationPart main, SlideMasterPart master, IReadOnlyList<SlidePart> slides) => new(P + "presentation",
        new XAttribute(XNamespace.Xmlns + "p", P), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(P + "sldMasterIdLst", new XElement(P + "sldMasterId", new XAttribute("id", 2147483648), new XAttribute(R + "id", main.GetIdOfPart(master)))),
        new XElement(P + "sldIdLst", slides.Select((slide, at) => new XElement(P + "sldId", new XAttribute("id", 256 + at), new XAttribute(R + "id", main.GetIdOfPart(slide))))),
        Of(P + "sldSz", ("cx", Wide), ("cy", High)), Of(P + "notesSz", ("cx", High), ("cy", 9144000)));

    /// <summary>The empty tree of a slide's shapes.</summary>
    public static XElement Tree() => new(P + "spTree",
        new XElement(P + "nvGrpSpPr", Of(P + "cNvPr", ("id", 1), ("name", "")), new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr")),
        new XElement(P + "grpSpPr", new XElement(A + "xfrm", Of(A + "off", ("x", 0), ("y", 0)), Of(A + "ext", ("cx", 0), ("cy", 0)), Of(A + "chOff", ("x", 0), ("y", 0)), Of(A + "chExt", ("cx", 0), ("cy", 0)))));

    /// <summary>A shape whose place and style come from the layout.</summary>
    public static XElement Placeholder(uint id, string kind, int? index, SlideArea? at, XElement text, XElement? style = null, string? anchor = null) => new(P + "sp",
        new XElement(P + "nvSpPr", Of(P + "cNvPr", ("id", id), ("name", kind)), new XElement(P + "cNvSpPr", Of(A + "spLocks", ("noGrp", 1))),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", kind), kind is "ftr" or "sldNum" ? new XAttribute("sz", "quarter") : null, index is { } known ? new XAttribute("idx", known) : null))),
        new XElement(P + "spPr", at is null ? null : SlideShapes.Place(A + "xfrm", at)),
        new XElement(P + "txBody", new XElement(A + "bodyPr", anchor is null ? [] : new object[] { new XAttribute("lIns", 0), new XAttribute("anchor", anchor), new XElement(A + "normAutofit") }), new XElement(A + "lstStyle", style), text));

    /// <summary>What stands under a slide. Not every program takes its look from the layout, so the slide says it itself.</summary>
    public static XElement Foot(uint id, string text) => Placeholder(id, "ftr", 11, Footer, new XElement(A + "p", new XElement(A + "pPr", new XAttribute("algn", "l")),
        new XElement(A + "r", SlideShapes.Properties("rPr", new SlideText(text, 9, "quiet")), new XElement(A + "t", Clean(text)))));

    /// <summary>The number of a slide.</summary>
    public static XElement Number(uint id, int number) => Placeholder(id, "sldNum", 12, Counter, new XElement(A + "p", new XElement(A + "pPr", new XAttribute("algn", "r")),
        new XElement(A + "fld", new XAttribute("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), new XAttribute("type", "slidenum"), SlideShapes.Properties("rPr", new SlideText("", 9, "quiet")), new XElement(A + "t", number))));

    private static XElement Words() => new(A + "p", Of(A + "endParaRPr", ("lang", "en")));

    private static XElement Layout(string type, string name, string? ground, params XElement[] shapes) => new(P + "sldLayout",
        new XAttribute(XNamespace.Xmlns + "p", P), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute("type", type), new XAttribute("preserve", 1),
        new XElement(P + "cSld", new XAttribute("name", name), ground is null ? null : Ground(ground), With(shapes)), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));

    private static XElement Master(SlideMasterPart master, IReadOnlyList<SlideLayoutPart> layouts) => new(P + "sldMaster",
        new XAttribute(XNamespace.Xmlns + "p", P), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(P + "cSld", Ground("bg1"), With(
        [
            Placeholder(2, "title", null, Title, Words(), null, "ctr"),
            Placeholder(3, "ftr", 11, Footer, Words(), Style(9, "quiet", isBold: false), "ctr"),
            Placeholder(4, "sldNum", 12, Counter, Words(), Style(9, "quiet", isBold: false, "r"), "ctr"),
        ])),
        Of(P + "clrMap", ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"), ("accent1", "accent1"), ("accent2", "accent2"), ("accent3", "accent3"), ("accent4", "accent4"), ("accent5", "accent5"), ("accent6", "accent6"), ("hlink", "hlink"), ("folHlink", "folHlink")),
        new XElement(P + "sldLayoutIdLst", layouts.Select((layout, at) => new XElement(P + "sldLayoutId", new XAttribute("id", 2147483649 + at), new XAttribute(R + "id", master.GetIdOfPart(layout))))),
        new XElement(P + "txStyles", new XElement(P + "titleStyle", Style(26, "tx1", isBold: true)), new XElement(P + "bodyStyle", Style(16, "tx1", isBold: false)), new XElement(P + "otherStyle", Style(12, "tx1", isBold: false))));

    private static XElement With(IEnumerable<XElement> shapes)
    {
        var tree = Tree();
        tree.Add(shapes);
        return tree;
    }

    private static XElement Ground(string colour) => new(P + "bg", new XElement(P + "bgPr", Solid(colour), new XElement(A + "effectLst")));

    private static XElement[] StyleOf(double size, string colour, bool isBold, string align) =>
    [
        new XElement(A + "lvl1pPr", new XAttribute("marL", 0), new XAttribute("indent", 0), new XAttribute("algn", align), new XElement(A + "buNone"),
            new XElement(A + "defRPr", new XAttribute("sz", (int)(size * 100)), new XAttribute("b", isBold ? 1 : 0), Solid(colour), Of(A + "latin", ("typeface", "+mj-lt")))),
    ];

    private static XElement Style(double size, string colour, bool isBold, string align = "l") => StyleOf(size, colour, isBold, align)[0];
}
