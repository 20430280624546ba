using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Kamino.Storage.Files.Reports;

/// <summary>The names of office files, and how their parts are written.</summary>
internal static class Ooxml
{
    /// <summary>Drawings.</summary>
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Charts.</summary>
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Slides.</summary>
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    /// <summary>Links between parts.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Text documents.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Drawings in text documents.</summary>
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>An element without content but with attributes.</summary>
    public static XElement Of(XName name, params (string Name, object Value)[] attributes) => new(name, attributes.Select(own => new XAttribute(own.Name, own.Value)));

    /// <summary>Writes a part.</summary>
    public static void Write(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }

    /// <summary>A colour of the theme, whichever it is: <c>tx1</c>, <c>accent1</c>…; <c>quiet</c> is softened text and <c>line</c> a darker ground.</summary>
    public static XElement Solid(string colour) => new(A + "solidFill", colour switch
    {
        "quiet" => new XElement(A + "schemeClr", new XAttribute("val", "tx1"), Of(A + "lumMod", ("val", 65000)), Of(A + "lumOff", ("val", 35000))),
        "line" => new XElement(A + "schemeClr", new XAttribute("val", "bg1"), Of(A + "lumMod", ("val", 85000))),
        _ => Of(A + "schemeClr", ("val", colour)),
    });

    /// <summary>Text without the signs that no XML file can hold.</summary>
    public static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    /// <summary>A theme in Kamino's colours, for a document of ours.</summary>
    public static void AddTheme(ThemePart part) => Write(part, new XElement(A + "theme", new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute("name", "Kamino"),
        new XElement(A + "themeElements",
            new XElement(A + "clrScheme", new XAttribute("name", "Kamino"),
                Colour("dk1", ReportColours.InkHex), Colour("lt1", "FFFFFF"), Colour("dk2", ReportColours.AccentHex), Colour("lt2", ReportColours.TintHex),
                Colour("accent1", ReportColours.AccentHex), Colour("accent2", ReportColours.MutedHex), Colour("accent3", ReportColours.AmberHex), Colour("accent4", ReportColours.IndigoHex),
                Colour("accent5", "B3261E"), Colour("accent6", ReportColours.QuietHex), Colour("hlink", ReportColours.AccentHex), Colour("folHlink", ReportColours.QuietHex)),
            new XElement(A + "fontScheme", new XAttribute("name", "Kamino"), Fonts("majorFont"), Fonts("minorFont")),
            new XElement(A + "fmtScheme", new XAttribute("name", "Kamino"),
                new XElement(A + "fillStyleLst", Fill(), Fill(), Fill()),
                new XElement(A + "lnStyleLst", Line(6350), Line(12700), Line(19050)),
                new XElement(A + "effectStyleLst", Effect(), Effect(), Effect()),
                new XElement(A + "bgFillStyleLst", Fill(), Fill(), Fill())))));

    private static XElement Colour(string name, string hex) => new(A + name, Of(A + "srgbClr", ("val", hex)));

    private static XElement Fonts(string name) => new(A + name, Of(A + "latin", ("typeface", "Arial")), Of(A + "ea", ("typeface", "")), Of(A + "cs", ("typeface", "")));

    private static XElement Fill() => new(A + "solidFill", Of(A + "schemeClr", ("val", "phClr")));

    private static XElement Line(int width) => new(A + "ln", new XAttribute("w", width), Fill());

    private static XElement Effect() => new(A + "effectStyle", new XElement(A + "effectLst"));
}
