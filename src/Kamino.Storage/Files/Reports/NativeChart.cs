using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Kamino.UseCases.Plans;
using SpreadCheetah;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>A chart that the office program draws itself, with the workbook that its values are edited in.</summary>
internal static class NativeChart
{
    private const string Sheet = "Data";
    private const double RoomForLabels = 1.12;

    private static readonly string[] BarColours = ["accent1", "accent2"];
    private static readonly string[] LineColours = ["accent1", "accent3", "accent4", "accent2"];

    /// <summary>Fills a chart part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="chart">What it shows.</param>
    /// <param name="language">es or en: how it shortens large numbers.</param>
    /// <param name="size">Of its texts, in points.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Write(ChartPart part, ReportBlock.Chart chart, string language, double size, CancellationToken ct)
    {
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        using (var book = new MemoryStream(await Book(chart, ct)))
        {
            workbook.FeedData(book);
        }

        var format = chart.IsShare ? "0%" : chart.Ticks[^1].At < 100 ? "#,##0.0" : language == "es" ? "[>=999950]#,##0.0,,\" M\";[>=9999.5]#,##0,\" mil\";#,##0" : "[>=999950]#,##0.0,,\" M\";[>=9999.5]#,##0,\" k\";#,##0";
        Ooxml.Write(part, new XElement(C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
            Val("date1904", 0), Val("roundedCorners", 0),
            new XElement(C + "chart",
                Val("autoTitleDeleted", 1),
                new XElement(C + "plotArea", new XElement(C + "layout"), !chart.IsLines ? Bars(chart, format) : Lines(chart), Steps(chart), Values(chart, format)),
                chart.Series.Count > 1 ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", 0)) : null,
                Val("plotVisOnly", 1), Val("dispBlanksAs", "gap")),
            new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
            new XElement(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p",
                new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", (int)(size * 100)), Solid("quiet"))), Of(A + "endParaRPr", ("lang", language)))),
            new XElement(C + "externalData", new XAttribute(R + "id", part.GetIdOfPart(workbook)), Val("autoUpdate", 0))));
    }

    private static XElement Bars(ReportBlock.Chart chart, string format) => new(C + "barChart",
        Val("barDir", "bar"), Val("grouping", "clustered"), Val("varyColors", 0),
        chart.Series.Select((own, at) => new XElement(C + "ser", Named(own, at), new XElement(C + "spPr", Solid(BarColours[Math.Min(at, 1)])), Val("invertIfNegative", 0),
            new XElement(C + "dLbls", Of(C + "numFmt", ("formatCode", format), ("sourceLinked", 0)), Val("dLblPos", "outEnd"), Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", 0), Val("showSerName", 0), Val("showPercent", 0), Val("showBubbleSize", 0)),
            Along(chart), Up(own, at))),
        Val("gapWidth", 60), Val("overlap", -5), Val("axId", 1), Val("axId", 2));

    private static XElement Lines(ReportBlock.Chart chart) => new(C + "lineChart",
        Val("grouping", "standard"), Val("varyColors", 0),
        chart.Series.Select((own, at) => new XElement(C + "ser", Named(own, at),
            new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", at == 0 ? 31750 : 22225), new XAttribute("cap", "rnd"), Solid(Colour(own, at)), Of(A + "prstDash", ("val", own.IsBroken ? "dash" : "solid")), new XElement(A + "round"))),
            chart.Steps.Count <= 12
                ? new XElement(C + "marker", Val("symbol", "circle"), Val("size", 7), new XElement(C + "spPr", Solid(Colour(own, at)), new XElement(A + "ln", new XElement(A + "noFill"))))
                : new XElement(C + "marker", Val("symbol", "none")),
            Along(chart), Up(own, at), Val("smooth", 0))),
        Val("marker", 1), Val("axId", 1), Val("axId", 2));

    private static XElement Steps(ReportBlock.Chart chart) => new(C + "catAx",
        Val("axId", 1), new XElement(C + "scaling", Val("orientation", !chart.IsLines ? "maxMin" : "minMax")), Val("delete", 0), Val("axPos", !chart.IsLines ? "l" : "b"),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"), new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 9525), Solid("line"))),
        Val("crossAx", 2), Val("crosses", "autoZero"), Val("auto", 1), Val("lblAlgn", "ctr"), Val("lblOffset", 100),
        chart.Steps.Count > 14 ? Val("tickLblSkip", (int)Math.Ceiling(chart.Steps.Count / 12.0)) : null, Val("noMultiLvlLbl", 0));

    // Bars say their values themselves; lines are read off an axis.
    private static XElement Values(ReportBlock.Chart chart, string format) => new(C + "valAx",
        Val("axId", 2),
        new XElement(C + "scaling", Val("orientation", "minMax"), Val("max", Number(chart.IsLines ? chart.Ticks[^1].At : chart.Ticks[^1].At * RoomForLabels)), Val("min", Number(chart.Ticks[0].At))),
        Val("delete", !chart.IsLines ? 1 : 0), Val("axPos", !chart.IsLines ? "t" : "l"),
        !chart.IsLines ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 6350), Solid("line")))),
        Of(C + "numFmt", ("formatCode", format), ("sourceLinked", 0)), Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))), Val("crossAx", 1), Val("crosses", "autoZero"), Val("crossBetween", "between"),
        chart.Ticks.Count > 1 ? Val("majorUnit", Number(chart.Ticks[1].At - chart.Ticks[0].At)) : null);

    private static object[] Named(ReportSeries own, int at) =>
        [Val("idx", at), Val("order", at), new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", $"{Sheet}!${Column(at + 1)}$1"), new XElement(C + "strCache", Val("ptCount", 1), Point(0, own.Name))))];

    private static XElement Along(ReportBlock.Chart chart) => new(C + "cat", new XElement(C + "strRef",
        new XElement(C + "f", string.Create(CultureInfo.InvariantCulture, $"{Sheet}!$A$2:$A${chart.Steps.Count + 1}")),
        new XElement(C + "strCache", Val("ptCount", chart.Steps.Count), chart.Steps.Select((step, at) => Point(at, step)))));

    private static XElement Up(ReportSeries own, int at) => new(C + "val", new XElement(C + "numRef",
        new XElement(C + "f", string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${Column(at + 1)}$2:${Column(at + 1)}${own.Values.Count + 1}")),
        new XElement(C + "numCache", new XElement(C + "formatCode", "General"), Val("ptCount", own.Values.Count), own.Values.Select((value, step) => value is { } known ? Point(step, Number(known)) : null))));

    private static string Colour(ReportSeries own, int at) => own.IsBroken ? "accent3" : LineColours[Math.Min(at, LineColours.Length - 1)];

    private static XElement Point(int at, string text) => new(C + "pt", new XAttribute("idx", at), new XElement(C + "v", Clean(text)));

    private static XElement Val(string name, object value) => Of(C + name, ("val", value));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static char Column(int at) => (char)('A' + at);

    private static async Task<byte[]> Book(ReportBlock.Chart chart, CancellationToken ct)
    {
        using var book = new MemoryStream();
        await using (var sheet = await Spreadsheet.CreateNewAsync(book, cancellationToken: ct))
        {
            await sheet.StartWorksheetAsync(Sheet, token: ct);
            await sheet.AddRowAsync([new DataCell(""), .. chart.Series.Select(own => new DataCell(Clean(own.Name)))], ct);
            foreach (var (at, step) in chart.Steps.Index())
            {
                await sheet.AddRowAsync([new DataCell(Clean(step)), .. chart.Series.Select(own => own.Values[at] is { } value ? new DataCell(value) : default)], ct);
            }

            await sheet.FinishAsync(ct);
        }

        return book.ToArray();
    }
}
