using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Kamino.Storage.Files.Reports;

/// <summary>The letters of a PDF: Inter, built into the program and embedded in the file, so that € Ñ á ¿ are there wherever it is read.</summary>
internal sealed class ReportFonts : IFontResolver
{
    private const string Regular = "Inter-Regular";
    private const string Bold = "Inter-SemiBold";

    private static readonly XPdfFontOptions Options = new(PdfFontEncoding.Unicode);
    private static readonly Lock Turn = new();

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    public byte[]? GetFont(string faceName)
    {
        var name = $"Kamino.Storage.Files.Reports.Fonts.{faceName}.ttf";
        using var file = typeof(ReportFonts).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        var font = new byte[file.Length];
        file.ReadExactly(font);
        return font;
    }

    /// <summary>A font of some size in points.</summary>
    public static XFont Of(double size, bool isBold = false)
    {
        lock (Turn)
        {
            GlobalFontSettings.FontResolver ??= new ReportFonts();
        }

        return new XFont("Inter", size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular, Options);
    }
}
