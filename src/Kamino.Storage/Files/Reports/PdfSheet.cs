using Kamino.UseCases.Plans;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Kamino.Storage.Files.Reports;

/// <summary>Lays texts, tables and drawings out on pages, from top to bottom.</summary>
internal sealed class PdfSheet(PdfDocument document)
{
    /// <summary>What a line can be wide, in points.</summary>
    public const double Width = 595 - (2 * Margin);

    private const double Margin = 52;
    private const double Bottom = 842 - 60;
    private const double Leading = 1.4;

    private XGraphics? _pen;
    private double _y;

    private XGraphics Pen => _pen ?? throw new InvalidOperationException("There is no page yet.");

    /// <summary>Goes on where so much fits: on this page, or at the top of the next one.</summary>
    public void Need(double height)
    {
        if (_pen is null || _y + height > Bottom)
        {
            _pen?.Dispose();
            _pen = XGraphics.FromPdfPage(document.AddPage());
            _y = Margin;
        }
    }

    /// <summary>Whether so much fits on this page.</summary>
    public bool Fits(double height) => _pen is not null && _y + height <= Bottom;

    /// <summary>Leaves some room.</summary>
    public void Skip(double height) => _y += height;

    /// <summary>A text, wrapped, page by page.</summary>
    public void Text(string text, double size, XColor colour, bool isBold = false, double left = 0, double width = Width)
    {
        var font = ReportFonts.Of(size, isBold);
        foreach (var line in Lines(text, font, width - left))
        {
            Need(size * Leading);
            Pen.DrawString(line, font, new XSolidBrush(colour), Margin + left, _y + size);
            _y += size * Leading;
        }
    }

    /// <summary>A line across.</summary>
    public void Rule(XColor colour, double width, double length = Width)
    {
        Need(width + 4);
        Pen.DrawLine(new XPen(colour, width), Margin, _y, Margin + length, _y);
        _y += width + 4;
    }

    /// <summary>A dot before what comes.</summary>
    public void Bullet(double size, XColor colour)
    {
        Need(size * Leading);
        Pen.DrawEllipse(new XSolidBrush(colour), Margin + 2, _y + (size * 0.55), 3.2, 3.2);
    }

    /// <summary>A row of a table: texts in columns, each wrapped.</summary>
    public void Row(IReadOnlyList<string> cells, IReadOnlyList<double> widths, IReadOnlyList<bool> atRight, double size, XColor colour, bool isBold, bool onNext = false)
    {
        var font = ReportFonts.Of(size, isBold);
        List<List<string>> lines = [.. cells.Select((cell, at) => Lines(cell, font, widths[at] - 8))];
        var height = (lines.Max(own => own.Count) * size * Leading) + 5;
        Need(onNext ? Bottom : height + 2);
        var x = Margin;
        foreach (var (at, own) in lines.Index())
        {
            foreach (var (nth, line) in own.Index())
            {
                var left = atRight[at] ? x + widths[at] - 8 - Pen.MeasureString(line, font).Width : x;
                Pen.DrawString(line, font, new XSolidBrush(colour), left, _y + 3 + size + (nth * size * Leading));
            }

            x += widths[at];
        }

        _y += height;
        Pen.DrawLine(new XPen(ReportColours.Line, 0.6), Margin, _y, Margin + widths.Sum() - 8, _y);
    }

    /// <summary>How much a row takes.</summary>
    public static double RowHeight(IReadOnlyList<string> cells, IReadOnlyList<double> widths, double size)
    {
        var font = ReportFonts.Of(size);
        return (cells.Select((cell, at) => Lines(cell, font, widths[at] - 8).Count).Max() * size * Leading) + 5;
    }

    /// <summary>Cards side by side: name, figure, note.</summary>
    public void Cards(IReadOnlyList<ReportFigure> figures)
    {
        const double gap = 8;
        var width = (Width - ((figures.Count - 1) * gap)) / figures.Count;
        var longest = figures.SelectMany(own => own.Value.Split(' ')).MaxBy(word => word.Length) ?? "";
        var size = new[] { 13, 11, 9.5 }.FirstOrDefault(size => Wide(longest, ReportFonts.Of(size, isBold: true)) <= width - 16, 8);
        var (small, large) = (ReportFonts.Of(7.5), ReportFonts.Of(size, isBold: true));
        List<(List<string> Label, List<string> Value, List<string> Note)> texts = [.. figures.Select(own => (Lines(own.Label, small, width - 16), Lines(own.Value, large, width - 16), Lines(own.Note, small, width - 16)))];
        var (labels, values) = (texts.Max(own => own.Label.Count) * 10.5, texts.Max(own => own.Value.Count) * large.Size * 1.25);
        var height = 14 + labels + values + (texts.Max(own => own.Note.Count) * 10.5);
        Need(height + 6);
        foreach (var (at, own) in texts.Index())
        {
            var x = Margin + (at * (width + gap));
            Pen.DrawRoundedRectangle(new XSolidBrush(ReportColours.Tint), x, _y, width, height, 6, 6);
            Column(own.Label, small, ReportColours.Quiet, x + 8, _y + 7, 10.5);
            Column(own.Value, large, ReportColours.Ink, x + 8, _y + 8 + labels, large.Size * 1.25);
            Column(own.Note, small, ReportColours.Quiet, x + 8, _y + 8 + labels + values, 10.5);
        }

        _y += height + 8;
    }

    /// <summary>A drawing.</summary>
    public void Draw(IReadOnlyList<SketchMark> marks, double height, double left = 0)
    {
        Need(height + 6);
        foreach (var mark in marks)
        {
            Draw(mark, Margin + left, _y);
        }

        _y += height + 8;
    }

    /// <summary>Ends the last page.</summary>
    public void End()
    {
        _pen?.Dispose();
        _pen = null;
    }

    private void Draw(SketchMark mark, double x, double y) => mark.Match(
        box => { Pen.DrawRectangle(new XSolidBrush(ReportColours.Of(box.Tone)), x + box.X, y + box.Y, box.Width, box.Height); return 0; },
        own => { Pen.DrawLine(new XPen(ReportColours.Of(own.Tone), own.Width) { DashStyle = own.IsBroken ? XDashStyle.Dash : XDashStyle.Solid, LineCap = XLineCap.Round }, x + own.X, y + own.Y, x + own.ToX, y + own.ToY); return 0; },
        dot => { Pen.DrawEllipse(new XSolidBrush(ReportColours.Of(dot.Tone)), x + dot.X - dot.Radius, y + dot.Y - dot.Radius, 2 * dot.Radius, 2 * dot.Radius); return 0; },
        label =>
        {
            var font = ReportFonts.Of(label.Size);
            Pen.DrawString(label.Text, font, new XSolidBrush(ReportColours.Of(label.Tone)), x + label.X - (label.Anchor * Pen.MeasureString(label.Text, font).Width), y + label.Y);
            return 0;
        });

    private void Column(List<string> lines, XFont font, XColor colour, double x, double y, double step)
    {
        foreach (var (at, line) in lines.Index())
        {
            Pen.DrawString(line, font, new XSolidBrush(colour), x, y + font.Size + (at * step));
        }
    }

    // A word that is longer than a line is cut where the line ends.
    private static List<string> Lines(string text, XFont font, double width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Wide(longer, font) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (Wide(line, font) > width && line.Length > 1)
            {
                var fits = Enumerable.Range(1, line.Length - 1).Last(length => length == 1 || Wide(line[..length], font) <= width);
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    private static double Wide(string text, XFont font) => Measure.MeasureString(text, font).Width;

    [ThreadStatic]
    private static XGraphics? _measure;

    private static XGraphics Measure => _measure ??= XGraphics.CreateMeasureContext(new XSize(Width, Bottom), XGraphicsUnit.Point, XPageDirection.Downwards);
}
