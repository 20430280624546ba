using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kamino.Web.Charts;

/// <summary>What a chart draws. It knows no business: texts come formatted, colours are named by tone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BubbleChart), "bubble")]
[JsonDerivedType(typeof(SeriesChart), "series")]
[JsonDerivedType(typeof(CurveChart), "curve")]
[JsonDerivedType(typeof(RangeChart), "range")]
[JsonDerivedType(typeof(NetworkChart), "network")]
public abstract record ChartData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The data as JSON that can stand inside an HTML element: <c>&lt;</c> and <c>&amp;</c> are escaped.</summary>
    public virtual string ToJson() => JsonSerializer.Serialize(this, Options);
}

/// <summary>A chart that was written before, and is kept as it was written.</summary>
/// <param name="Json">What <see cref="ChartData.ToJson"/> said.</param>
public sealed record WrittenChart(string Json) : ChartData
{
    private const int Large = 64 << 10;

    private readonly Lazy<byte[]> _packed = new(() => Pack(Json));

    /// <summary>Whether a page that carried it would be much larger than what people read on it.</summary>
    public bool IsLarge => Json.Length > Large;

    /// <summary>The same packed with gzip, as it is sent where a page asks for it alone. It holds no secret and nothing that was sent: its length tells a listener nothing.</summary>
    public byte[] Packed => _packed.Value;

    /// <summary>Writes a chart.</summary>
    public static WrittenChart Of(ChartData chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new WrittenChart(chart.ToJson());
    }

    /// <inheritdoc/>
    public override string ToJson() => Json;

    private static byte[] Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(json));
        }

        return packed.ToArray();
    }
}

/// <summary>Bubbles on a field that two cut lines divide into four corners.</summary>
/// <param name="Points">The bubbles, in any order; small ones are drawn above large ones.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Corners">Top left, top right, bottom left, bottom right, as they are seen.</param>
/// <param name="Words">What the chart's own buttons say: <c>lasso</c>, <c>box</c>, <c>clear</c>; none where it has no buttons.</param>
public sealed record BubbleChart(
    IReadOnlyList<Bubble> Points, ChartAxis X, ChartAxis Y, IReadOnlyList<Corner> Corners, IReadOnlyDictionary<string, string> Words) : ChartData;

/// <summary>One bubble.</summary>
/// <param name="Href">Where a click leads.</param>
/// <param name="Name">Its label.</param>
/// <param name="X">Place on the horizontal axis.</param>
/// <param name="Y">Place on the vertical axis.</param>
/// <param name="Radius">In pixels.</param>
/// <param name="Tone">Name of its colour.</param>
/// <param name="Facts">What the pointer shows, line by line.</param>
public sealed record Bubble(string Href, string Name, double X, double Y, double Radius, string Tone, IReadOnlyList<string> Facts)
{
    /// <summary>Part of the bubble that is filled as a slice, 0 to 1.</summary>
    public double? Slice { get; init; }

    /// <summary>Drawn with stripes: its place is less sure than others'.</summary>
    public bool Hatched { get; init; }

    /// <summary>Drawn with a broken rim.</summary>
    public bool Broken { get; init; }

    /// <summary>Whether its name is always shown.</summary>
    public bool Labelled { get; init; }
}

/// <summary>An axis from <paramref name="From"/> to <paramref name="Until"/> with a cut line.</summary>
/// <param name="Title">What it measures, with its direction in words.</param>
/// <param name="From">Value at the left or bottom end.</param>
/// <param name="Until">Value at the right or top end.</param>
/// <param name="Cut">Where the line stands.</param>
/// <param name="Ticks">Values with their text.</param>
public sealed record ChartAxis(string Title, double From, double Until, double Cut, IReadOnlyList<Tick> Ticks);

/// <summary>A mark on an axis.</summary>
/// <param name="At">Where.</param>
/// <param name="Text">What it says.</param>
/// <param name="Minor">Whether a narrow screen does without it.</param>
public sealed record Tick(double At, string Text, bool Minor = false);

/// <summary>The name of one of the four fields, and its colour.</summary>
public sealed record Corner(string Name, string Tone);

/// <summary>Lines over two measured axes; a broken line marks each axis's cut, where that lies inside.</summary>
public sealed record CurveChart(ChartAxis X, ChartAxis Y, IReadOnlyList<Curve> Curves) : ChartData;

/// <summary>One line.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Tone">Name of its colour.</param>
/// <param name="Points">Its points from left to right.</param>
public sealed record Curve(string Name, string Tone, IReadOnlyList<CurvePoint> Points);

/// <summary>A point of a line.</summary>
/// <param name="X">From left to right.</param>
/// <param name="Y">From below.</param>
/// <param name="Text">What the pointer shows.</param>
/// <param name="Marked">Whether a dot stands there.</param>
public sealed record CurvePoint(double X, double Y, string Text, bool Marked = false);

/// <summary>Bars that float from one value to another: how one amount becomes another.</summary>
/// <param name="Ranges">From left to right.</param>
/// <param name="Decimal">The reader's decimal sign.</param>
/// <param name="Group">The reader's thousands sign.</param>
public sealed record RangeChart(IReadOnlyList<ChartRange> Ranges, string Decimal, string Group) : ChartData;

/// <summary>One floating bar.</summary>
/// <param name="Name">Under it.</param>
/// <param name="From">One end.</param>
/// <param name="Until">The other.</param>
/// <param name="Tone">Name of its colour.</param>
/// <param name="Text">What the pointer shows.</param>
public sealed record ChartRange(string Name, double From, double Until, string Tone, string Text);

/// <summary>Dots with lines between them, each at its place.</summary>
/// <param name="Nodes">The dots.</param>
/// <param name="Ties">The lines.</param>
public sealed record NetworkChart(IReadOnlyList<ChartNode> Nodes, IReadOnlyList<ChartTie> Ties) : ChartData;

/// <summary>One dot.</summary>
/// <param name="Id">What lines name it by.</param>
/// <param name="Name">Under it.</param>
/// <param name="X">From 0, left, to 1.</param>
/// <param name="Y">From 0, above, to 1.</param>
/// <param name="Size">Its width in pixels.</param>
/// <param name="Tone">Name of its colour.</param>
/// <param name="Facts">What the pointer shows, line by line.</param>
public sealed record ChartNode(string Id, string Name, double X, double Y, double Size, string Tone, IReadOnlyList<string> Facts)
{
    /// <summary>Drawn as a square.</summary>
    public bool Square { get; init; }

    /// <summary>Drawn with a broken rim.</summary>
    public bool Broken { get; init; }

    /// <summary>Where a click leads; nowhere where left out.</summary>
    public string? Href { get; init; }
}

/// <summary>A line from one dot to another.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Text">What the pointer shows.</param>
public sealed record ChartTie(string From, string To, string Text)
{
    /// <summary>A curved, broken line with an arrow at its end.</summary>
    public bool Arrow { get; init; }

    /// <summary>Name of its colour; the strong line's where left out.</summary>
    public string? Tone { get; init; }

    /// <summary>In pixels.</summary>
    public double Width { get; init; } = 1.25;
}

/// <summary>Bars or lines over the same steps, such as months.</summary>
/// <param name="Steps">Texts along the horizontal axis.</param>
/// <param name="Series">What is drawn at each step.</param>
/// <param name="Unit">Written over the vertical axis.</param>
/// <param name="Decimal">The reader's decimal sign, for the marks of the vertical axis.</param>
/// <param name="Group">The reader's thousands sign.</param>
public sealed record SeriesChart(IReadOnlyList<string> Steps, IReadOnlyList<ChartSeries> Series, string Unit, string Decimal, string Group) : ChartData;

/// <summary>One row of bars or one line.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Form"><c>bar</c> or <c>line</c>.</param>
/// <param name="Tone">Name of its colour.</param>
/// <param name="Values">One a step; <c>null</c> leaves a gap.</param>
/// <param name="Texts">The same values as text, for the pointer.</param>
public sealed record ChartSeries(string Name, string Form, string Tone, IReadOnlyList<double?> Values, IReadOnlyList<string> Texts);
