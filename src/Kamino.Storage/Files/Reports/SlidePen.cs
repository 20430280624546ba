using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Kamino.UseCases.Plans;
using static Kamino.Storage.Files.Reports.Ooxml;

namespace Kamino.Storage.Files.Reports;

/// <summary>Puts the blocks of a part into an area of a slide: figures in a row on top, charts beside what explains them. What doesn't fit is counted; the document has all of it.</summary>
/// <param name="slide">The slide.</param>
/// <param name="tree">Its shapes.</param>
/// <param name="language">es or en.</param>
internal sealed class SlidePen(SlidePart slide, XElement tree, string language)
{
    private const double Gap = 24;
    private const double CardsHeight = 84;
    private const double NoteHeight = 24;
    private const double TitleHeight = 22;
    private const double Half = 600;

    private static readonly double[] WholeTexts = [24, 20, 18, 16, 14, 12, 11];
    private static readonly double[] TextSizes = [16, 14, 12, 11];
    private static readonly double[] WholeTables = [16, 15, 14, 13, 12, 11, 10, 9];
    private static readonly double[] TableSizes = [13, 12, 11, 10, 9];

    private uint _id = 100;

    /// <summary>Puts them there.</summary>
    public async Task Put(IReadOnlyList<ReportBlock> blocks, SlideArea at, CancellationToken ct)
    {
        foreach (var cards in blocks.OfType<ReportBlock.Figures>())
        {
            Cards(cards, at.Top(CardsHeight));
            at = at.Below(CardsHeight + 16);
        }

        List<ReportBlock> main = [.. blocks.Where(block => block is not ReportBlock.Figures and not ReportBlock.Words)];
        List<ReportBlock.Words> words = [.. blocks.OfType<ReportBlock.Words>()];
        if (main.Count == 0)
        {
            Text(words, at);
            return;
        }

        if (words.Count > 0)
        {
            Note(string.Join(" ", words.Select(own => own.Text)), at with { Y = at.Y + at.Height - NoteHeight, Height = NoteHeight });
            at = at with { Height = at.Height - NoteHeight - 6 };
        }

        var (left, right) = main.Count == 1 ? (at, at) : at.Split(Share(main), Gap);
        await One(main[0], left, ct);
        foreach (var (nth, block) in main.Skip(1).Index())
        {
            var height = (right.Height - ((main.Count - 2) * 12)) / (main.Count - 1);
            await One(block, right with { Y = right.Y + (nth * (height + 12)), Height = height }, ct);
        }
    }

    private static double Share(List<ReportBlock> blocks) => blocks[0] switch
    {
        ReportBlock.Field => 0.46,
        ReportBlock.Chart or ReportBlock.Grid when blocks[1] is ReportBlock.Points => 0.64,
        _ => 0.5,
    };

    private async Task One(ReportBlock block, SlideArea at, CancellationToken ct) => await block.Match(
        words => { Text([words], at); return Task.CompletedTask; },
        figures => { Cards(figures, at); return Task.CompletedTask; },
        points => { Points(points, at); return Task.CompletedTask; },
        grid => { Grid(grid, at); return Task.CompletedTask; },
        chart => Chart(chart, at, ct),
        field => { Field(field, at); return Task.CompletedTask; });

    private void Cards(ReportBlock.Figures figures, SlideArea at)
    {
        var width = (at.Width - ((figures.Items.Count - 1) * 14)) / figures.Items.Count;
        foreach (var (nth, own) in figures.Items.Index())
        {
            var size = new[] { 24.0, 20, 16, 13 }.FirstOrDefault(size => SlideShapes.Lines(own.Value, size, width - 24) == 1, 12);
            Add(SlideShapes.Box(Next(), own.Label, new SlideArea(at.X + (nth * (width + 14)), at.Y, width, at.Height),
                [new SlideText(own.Label, 11, "quiet"), new SlideText(own.Value, size, "tx1", IsBold: true), .. own.Note.Length > 0 ? [new SlideText(own.Note, SlideShapes.Lines(own.Note, 10, width - 24) > 1 ? 9 : 10, "quiet")] : Enumerable.Empty<SlideText>()],
                "ctr", "bg2", "roundRect", 12));
        }
    }

    private void Text(List<ReportBlock.Words> words, SlideArea at)
    {
        var size = WholeTexts.FirstOrDefault(size => words.Sum(own => (SlideShapes.Lines(own.Text, size, at.Width) * size * 1.3) + 10) <= at.Height, WholeTexts[^1]);
        if (words.Count > 0)
        {
            Add(SlideShapes.Box(Next(), "Text", at, words.Select(own => new SlideText(own.Text, size, own.IsQuiet ? "quiet" : "tx1") { Before = 10 })));
        }
    }

    private void Note(string text, SlideArea at) => Add(SlideShapes.Box(Next(), "Note", at, [new SlideText(text, SlideShapes.Lines(text, 11, at.Width) > 1 ? 9 : 11, "quiet")], "b"));

    private SlideArea Titled(string title, SlideArea at)
    {
        if (title.Length == 0)
        {
            return at;
        }

        Add(SlideShapes.Box(Next(), title, at.Top(TitleHeight), [new SlideText(title, SlideShapes.Lines(title, 13, at.Width) > 1 ? 11 : 13, "accent1", IsBold: true)]));
        return at.Below(TitleHeight + 4);
    }

    private void Points(ReportBlock.Points points, SlideArea whole)
    {
        var at = Titled(points.Title, whole);
        double Height(ReportPoint point, double size) => (SlideShapes.Lines(point.Text, size, at.Width - 16) * size * 1.25) + (point.Aside.Length > 0 ? SlideShapes.Lines(point.Aside, size - 3, at.Width - 16) * (size - 3) * 1.25 : 0) + 8;
        var sizes = whole.Width > Half ? WholeTexts : TextSizes;
        var size = sizes.FirstOrDefault(size => points.Items.Sum(point => Height(point, size)) <= at.Height, sizes[^1]);
        var shown = Fitting(points.Items, point => Height(point, size), at.Height);
        var texts = points.Items.Take(shown).SelectMany(point => point.Aside.Length > 0
            ? new[] { new SlideText(point.Text, size) { HasBullet = true, Before = 8 }, new SlideText(point.Aside, size - 3, "quiet") { IsUnderBullet = true } }
            : [new SlideText(point.Text, size) { HasBullet = true, Before = 8 }]).Append(More(points.Items.Count - shown)).OfType<SlideText>();
        Add(SlideShapes.Box(Next(), points.Title.Length > 0 ? points.Title : "List", at, texts));
    }

    private void Grid(ReportBlock.Grid grid, SlideArea whole)
    {
        var at = Titled(grid.Title, whole);
        var all = grid.Columns.Sum(column => column.Width);
        List<double> widths = [.. grid.Columns.Select(column => column.Width / all * at.Width)];
        double Height(IReadOnlyList<string> row, double size) => (row.Select((text, column) => SlideShapes.Lines(text, size, widths[column] - 9)).Max() * size * 1.22) + 9;
        List<string> heads = [.. grid.Columns.Select(column => column.Name)];
        var sizes = whole.Width > Half ? WholeTables : TableSizes;
        var size = sizes.FirstOrDefault(size => Height(heads, size - 1) + grid.Rows.Sum(row => Height(row, size)) <= at.Height, sizes[^1]);
        var shown = Fitting(grid.Rows, row => Height(row, size), at.Height - Height(heads, size - 1));
        SlideText Cell(string text, int column, bool isHead) => new(text, isHead ? size - 1 : size, isHead ? "quiet" : "tx1", isHead) { Align = grid.Columns[column].IsNumber ? "r" : "l" };
        var rows = grid.Rows.Take(shown).Select(row => (Height(row, size), (IReadOnlyList<SlideText>)[.. row.Select((text, column) => Cell(text, column, isHead: false))]))
            .Prepend((Height(heads, size - 1), [.. heads.Select((text, column) => Cell(text, column, isHead: true))])).ToList();
        Add(SlideShapes.Frame(Next(), grid.Title.Length > 0 ? grid.Title : "Table", grid.Title, at with { Height = rows.Sum(row => row.Item1) }, SlideShapes.Table(widths, rows)));
        if (More(grid.Rows.Count - shown) is { } more)
        {
            Add(SlideShapes.Box(Next(), "More", at with { Y = at.Y + at.Height - 2, Height = 14 }, [more]));
        }
    }

    private async Task Chart(ReportBlock.Chart chart, SlideArea whole, CancellationToken ct)
    {
        var at = Titled(chart.Title, whole);
        var part = slide.AddNewPart<ChartPart>();
        await NativeChart.Write(part, chart, language, 11, ct);
        var height = !chart.IsLines ? Math.Min(at.Height, 60 + (chart.Steps.Count * ((chart.Series.Count * 26) + 18))) : at.Height;
        Add(SlideShapes.Frame(Next(), chart.Title, chart.Title, at with { Height = height }, new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
            new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(R + "id", slide.GetIdOfPart(part)))))));
    }

    private void Field(ReportBlock.Field field, SlideArea at)
    {
        var side = Math.Min(at.Width - 28, at.Height - 28);
        var (half, left) = (side / 2, at.X + 28);
        for (var box = 0; box < 4; box++)
        {
            Add(SlideShapes.Box(Next(), field.Boxes[box], new SlideArea(left + (box % 2 * half) + 2, at.Y + (box / 2 * half) + 2, half - 4, half - 4), [new SlideText(field.Boxes[box], 13, "quiet", IsBold: true)], "t", "bg2", "rect", 10));
        }

        var (x, y) = (left + (field.X * side), at.Y + ((1 - field.Y) * side));
        Add(SlideShapes.Box(Next(), field.Name, new SlideArea(x - 11, y - 11, 22, 22), [], "ctr", "accent1", "ellipse"));
        Add(SlideShapes.Box(Next(), field.Name, new SlideArea(Math.Clamp(x - 90, left, left + side - 180), y + 12, 180, 34), [new SlideText(field.Name, 12, "tx1", IsBold: true) { Align = "ctr" }]));
        Add(SlideShapes.Box(Next(), field.Across, new SlideArea(left, at.Y + side + 4, side, 20), [new SlideText(field.Across, 11, "quiet") { Align = "ctr" }]));
        var up = SlideShapes.Box(Next(), field.Up, new SlideArea(at.X + 10 - half, at.Y + half - 10, side, 20), [new SlideText(field.Up, 11, "quiet") { Align = "ctr" }]);
        up.Element(P + "spPr")?.Element(A + "xfrm")?.SetAttributeValue("rot", -5400000);
        Add(up);
    }

    private static int Fitting<T>(IReadOnlyList<T> items, Func<T, double> height, double room)
    {
        var (shown, used) = (0, 0.0);
        while (shown < items.Count && used + height(items[shown]) <= room)
        {
            used += height(items[shown++]);
        }

        return Math.Max(shown, Math.Min(1, items.Count));
    }

    private static SlideText? More(int left) => left > 0 ? new SlideText(string.Create(CultureInfo.InvariantCulture, $"+ {left}"), 10, "quiet") : null;

    private void Add(XElement shape) => tree.Add(shape);

    private uint Next() => ++_id;
}
