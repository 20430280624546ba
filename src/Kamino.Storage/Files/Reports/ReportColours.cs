using PdfSharp.Drawing;

namespace Kamino.Storage.Files.Reports;

/// <summary>The colours of Kamino's pages, for paper: the light ones.</summary>
internal static class ReportColours
{
    public const string AccentHex = "0A6A5D";
    public const string InkHex = "19211F";
    public const string QuietHex = "55605C";
    public const string LineHex = "DDE2DD";
    public const string TintHex = "EEF5F3";
    public const string MutedHex = "A9B8B3";
    public const string AmberHex = "C77700";
    public const string IndigoHex = "4A53B8";

    public static XColor Accent { get; } = Colour(AccentHex);

    public static XColor Ink { get; } = Colour(InkHex);

    public static XColor Quiet { get; } = Colour(QuietHex);

    public static XColor Line { get; } = Colour(LineHex);

    public static XColor Tint { get; } = Colour(TintHex);

    private static XColor Muted { get; } = Colour(MutedHex);

    private static XColor Amber { get; } = Colour(AmberHex);

    private static XColor Indigo { get; } = Colour(IndigoHex);

    public static XColor Of(string tone) => tone switch
    {
        "ink" => Ink,
        "quiet" => Quiet,
        "line" => Line,
        "tint" => Tint,
        "first" => Accent,
        "second" => Muted,
        "third" => Amber,
        "fourth" => Indigo,
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "no tone"),
    };

    private static XColor Colour(string hex) => XColor.FromArgb(Convert.ToInt32(hex[..2], 16), Convert.ToInt32(hex[2..4], 16), Convert.ToInt32(hex[4..], 16));
}
