using System.Globalization;
using Kamino.UseCases.Plans;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Kamino.Storage.Files.Reports;

/// <summary>A report as a PDF.</summary>
internal static class PdfReport
{
    private const double Body = 9.5;

    public static byte[] Make(Report report)
    {
        using var document = new PdfDocument { Language = report.Language };
        document.Info.Title = $"{report.Title} · {report.Kind}";
        document.Info.Creator = "Kamino";
        var sheet = new PdfSheet(document);
        Head(sheet, report);
        foreach (var part in report.Parts)
        {
            Part(sheet, part);
        }

        sheet.End();
        Feet(document, report.Foot);
        using var file = new MemoryStream();
        document.Save(file, false);
        return file.ToArray();
    }

    private static void Head(PdfSheet sheet, Report report)
    {
        sheet.Need(120);
        sheet.Text(report.Kind.ToUpper(CultureInfo.InvariantCulture), 8, ReportColours.Accent, isBold: true);
        sheet.Skip(2);
        sheet.Text(report.Title, 22, ReportColours.Ink, isBold: true);
        sheet.Skip(2);
        sheet.Text(report.Lead, 11.5, ReportColours.Quiet);
        sheet.Skip(8);
        sheet.Rule(ReportColours.Accent, 2, 64);
    }

    private static void Part(PdfSheet sheet, ReportPart part)
    {
        sheet.Skip(12);
        sheet.Need(70);
        sheet.Text(part.Title, 14, ReportColours.Ink, isBold: true);
        sheet.Skip(3);
        foreach (var block in part.Blocks)
        {
            block.Match(
                words => Words(sheet, words), figures => Figures(sheet, figures), points => Points(sheet, points), grid => Grid(sheet, grid), chart => Chart(sheet, chart), field => Field(sheet, field));
        }
    }

    private static bool Words(PdfSheet sheet, ReportBlock.Words words)
    {
        sheet.Text(words.Text, Body, words.IsQuiet ? ReportColours.Quiet : ReportColours.Ink);
        sheet.Skip(4);
        return true;
    }

    private static bool Figures(PdfSheet sheet, ReportBlock.Figures figures)
    {
        sheet.Skip(2);
        sheet.Cards(figures.Items);
        return true;
    }

    private static bool Points(PdfSheet sheet, ReportBlock.Points points)
    {
        Title(sheet, points.Title, 40);
        foreach (var point in points.Items)
        {
            sheet.Need(28);
            sheet.Bullet(Body, ReportColours.Accent);
            sheet.Text(point.Text, Body, ReportColours.Ink, left: 12);
            if (point.Aside.Length > 0)
            {
                sheet.Text(point.Aside, 8, ReportColours.Quiet, left: 12);
            }

            sheet.Skip(3);
        }

        sheet.Skip(3);
        return true;
    }

    private static bool Grid(PdfSheet sheet, ReportBlock.Grid grid)
    {
        const double size = 8;
        var all = grid.Columns.Sum(column => column.Width);
        List<double> widths = [.. grid.Columns.Select(column => column.Width / all * PdfSheet.Width)];
        List<bool> atRight = [.. grid.Columns.Select(column => column.IsNumber)];
        List<string> heads = [.. grid.Columns.Select(column => column.Name)];
        var first = grid.Rows.Count == 0 ? 0 : PdfSheet.RowHeight(grid.Rows[0], widths, size);
        Title(sheet, grid.Title, PdfSheet.RowHeight(heads, widths, size) + first + 24);
        sheet.Need(PdfSheet.RowHeight(heads, widths, size) + first + 6);
        sheet.Row(heads, widths, atRight, 7.5, ReportColours.Quiet, isBold: true);
        foreach (var row in grid.Rows)
        {
            if (!sheet.Fits(PdfSheet.RowHeight(row, widths, size) + 2))
            {
                sheet.Row(heads, widths, atRight, 7.5, ReportColours.Quiet, isBold: true, onNext: true);
            }

            sheet.Row(row, widths, atRight, size, ReportColours.Ink, isBold: false);
        }

        sheet.Skip(8);
        return true;
    }

    private static bool Chart(PdfSheet sheet, ReportBlock.Chart chart)
    {
        Title(sheet, chart.Title, ReportSketch.Height(chart) + 24);
        sheet.Skip(2);
        sheet.Draw(ReportSketch.Of(chart, PdfSheet.Width), ReportSketch.Height(chart));
        return true;
    }

    private static bool Field(PdfSheet sheet, ReportBlock.Field field)
    {
        const double side = 190;
        sheet.Skip(2);
        sheet.Draw(ReportSketch.Of(field, side), side + 18, (PdfSheet.Width - side) / 2);
        return true;
    }

    private static void Title(PdfSheet sheet, string title, double with)
    {
        if (title.Length > 0)
        {
            sheet.Skip(3);
            sheet.Need(with);
            sheet.Text(title, Body, ReportColours.Accent, isBold: true);
            sheet.Skip(2);
        }
    }

    private static void Feet(PdfDocument document, string foot)
    {
        var font = ReportFonts.Of(7);
        for (var at = 0; at < document.PageCount; at++)
        {
            using var pen = XGraphics.FromPdfPage(document.Pages[at]);
            pen.DrawString(foot, font, new XSolidBrush(ReportColours.Quiet), 52, 812);
            var number = string.Create(CultureInfo.InvariantCulture, $"{at + 1} / {document.PageCount}");
            pen.DrawString(number, font, new XSolidBrush(ReportColours.Quiet), 595 - 52 - pen.MeasureString(number, font).Width, 812);
        }
    }
}
