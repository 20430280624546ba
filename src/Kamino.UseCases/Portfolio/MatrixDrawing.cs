using System.Globalization;
using System.Net;
using System.Text;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>Draws the matrix as an SVG picture that stands on its own.</summary>
/// <remarks>Left is strong unless the view says otherwise: the direction is never part of the data.</remarks>
public static class MatrixDrawing
{
    private const double Width = 1200;
    private const double Height = 820;
    private const double MostLabels = 25;

    private static readonly Box Plot = new(90, 70, 1160, 730);

    /// <summary>The picture.</summary>
    /// <param name="view">The matrix.</param>
    /// <param name="words">In which language.</param>
    /// <param name="strongOnTheRight">Whether high strength is drawn on the right.</param>
    public static string Svg(PortfolioView view, MatrixWords words, bool strongOnTheRight = false)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(words);
        var bubbles = MatrixBubbles.Of(view, Plot, strongOnTheRight);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Safe(words.Title)}\" font-family=\"Inter, 'Segoe UI', Helvetica, Arial, sans-serif\">");
        svg.Append("<defs><pattern id=\"proxy\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"3\" height=\"6\" fill=\"#fff\" fill-opacity=\".6\"/></pattern></defs>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        Frame(svg, view, words, bubbles);
        foreach (var bubble in bubbles.Drawn)
        {
            Bubble(svg, bubble, words);
        }

        foreach (var (label, x, y, anchor) in MatrixLabels.Place(bubbles.Drawn, Plot, (int)MostLabels))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" font-size=\"13\" fill=\"#1b2733\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3.5\" stroke-linejoin=\"round\">{Safe(label)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Text that can stand in markup, whatever a customer is called.</summary>
    internal static string Safe(string text) => WebUtility.HtmlEncode(text);

    internal static string Colour(Answer<Quadrant> quadrant) => quadrant.Match(
        known => known switch
        {
            Quadrant.Star => "#d98b12",
            Quadrant.Strategic => "#0f766e",
            Quadrant.Status => "#3b6fb6",
            Quadrant.Streamline => "#7d8a97",
        },
        _ => "#b8c0c8");

    private static void Frame(StringBuilder svg, PortfolioView view, MatrixWords words, MatrixBubbles bubbles)
    {
        Corner(svg, view, words, bubbles, high: true, strong: true);
        Corner(svg, view, words, bubbles, high: true, strong: false);
        Corner(svg, view, words, bubbles, high: false, strong: true);
        Corner(svg, view, words, bubbles, high: false, strong: false);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Plot.Left}\" y=\"{Plot.Top}\" width=\"{Plot.Right - Plot.Left}\" height=\"{Plot.Bottom - Plot.Top}\" fill=\"none\" stroke=\"#cfd8e0\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{bubbles.CutX:0.#} {Plot.Top}V{Plot.Bottom}M{Plot.Left} {bubbles.CutY:0.#}H{Plot.Right}\" stroke=\"#44525f\" stroke-width=\"1.5\" stroke-dasharray=\"6 5\"/>");
        foreach (var ratio in new[] { (3.0, "3×"), (2.0, "2×"), (1.0, "1×"), (0.5, "½×"), (1.0 / 3, "⅓×") })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{bubbles.AtStrength(ratio.Item1):0.#}\" y=\"{Plot.Bottom + 22}\" font-size=\"13\" fill=\"#5b6875\" text-anchor=\"middle\">{ratio.Item2}</text>");
        }

        foreach (var tick in bubbles.Ticks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Plot.Left - 10}\" y=\"{bubbles.AtAttractiveness(tick) + 4:0.#}\" font-size=\"13\" fill=\"#5b6875\" text-anchor=\"end\">{Safe(tick.ToString("0.#", words.Culture))}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Plot.Left}\" y=\"32\" font-size=\"22\" font-weight=\"600\" fill=\"#1b2733\">{Safe(words.Title)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Plot.Left}\" y=\"54\" font-size=\"13\" fill=\"#5b6875\">{view.AsOf:yyyy-MM-dd} · {Safe(view.Model.Name)} {view.Model.Version} · {Safe(words.Bubble)} · {Safe(words.Proxy)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Plot.Left + Plot.Right) / 2}\" y=\"{Plot.Bottom + 50}\" font-size=\"15\" fill=\"#1b2733\" text-anchor=\"middle\">{Safe(words.Strength)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(34 {(Plot.Top + Plot.Bottom) / 2}) rotate(-90)\" font-size=\"15\" fill=\"#1b2733\" text-anchor=\"middle\">{Safe(words.Attractiveness)}</text>");
        if (view.Accounts.Count > bubbles.Drawn.Count)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Plot.Right}\" y=\"{Plot.Bottom + 50}\" font-size=\"13\" fill=\"#5b6875\" text-anchor=\"end\">{Safe(string.Format(words.Culture, words.Unplaced, view.Accounts.Count - bubbles.Drawn.Count))}</text>");
        }
    }

    private static void Corner(StringBuilder svg, PortfolioView view, MatrixWords words, MatrixBubbles bubbles, bool high, bool strong)
    {
        var quadrant = (high, strong) switch
        {
            (true, true) => Quadrant.Strategic,
            (true, false) => Quadrant.Star,
            (false, true) => Quadrant.Status,
            (false, false) => Quadrant.Streamline,
        };
        var atLeft = strong != bubbles.StrongOnTheRight;
        var (left, right) = atLeft ? (Plot.Left, bubbles.CutX) : (bubbles.CutX, Plot.Right);
        var (top, bottom) = high ? (Plot.Top, bubbles.CutY) : (bubbles.CutY, Plot.Bottom);
        var count = view.Accounts.Count(account => account.Quadrant is Answer<Quadrant>.Known known && known.Value == quadrant);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"{right - left:0.#}\" height=\"{bottom - top:0.#}\" fill=\"{Colour(Answer.Of(quadrant))}\" fill-opacity=\".07\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(atLeft ? left + 14 : right - 14):0.#}\" y=\"{(high ? top + 26 : bottom - 14):0.#}\" font-size=\"17\" font-weight=\"600\" fill=\"{Colour(Answer.Of(quadrant))}\" text-anchor=\"{(atLeft ? "start" : "end")}\">{Safe(words.Of(quadrant))} · {count.ToString("N0", words.Culture)}</text>");
    }

    private static void Bubble(StringBuilder svg, DrawnBubble bubble, MatrixWords words)
    {
        var (account, colour) = (bubble.Account, Colour(bubble.Account.Quadrant));
        var tooltip = $"{account.Name} · {account.Attractiveness.Match(a => a.ToString("0.00", words.Culture), _ => "—")} · {account.Strength.Match(s => s.ToString("0.00", words.Culture) + "×", _ => "—")}{(account.Contested ? " · " + words.Contested : "")}";
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Safe(tooltip)}</title><circle cx=\"{bubble.X:0.##}\" cy=\"{bubble.Y:0.##}\" r=\"{bubble.Radius:0.##}\" fill=\"{colour}\" fill-opacity=\".28\" stroke=\"{colour}\" stroke-width=\"1.2\"{(account.Contested ? " stroke-dasharray=\"3 2\"" : "")}/>");
        if (account.ShareOfWallet is Answer<double>.Known { Value: > 0 } share)
        {
            svg.Append(Slice(bubble, Math.Min(1, share.Value), colour));
        }

        if (account.StrengthEvidence == StrengthEvidence.LedgerProxy)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{bubble.X:0.##}\" cy=\"{bubble.Y:0.##}\" r=\"{bubble.Radius:0.##}\" fill=\"url(#proxy)\"/>");
        }

        svg.Append("</g>");
    }

    private static string Slice(DrawnBubble bubble, double share, string colour)
    {
        if (share >= 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{bubble.X:0.##}\" cy=\"{bubble.Y:0.##}\" r=\"{bubble.Radius:0.##}\" fill=\"{colour}\" fill-opacity=\".75\"/>");
        }

        var angle = 2 * Math.PI * share;
        var (x, y) = (bubble.X + (bubble.Radius * Math.Sin(angle)), bubble.Y - (bubble.Radius * Math.Cos(angle)));
        return string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{bubble.X:0.##} {bubble.Y:0.##}V{bubble.Y - bubble.Radius:0.##}A{bubble.Radius:0.##} {bubble.Radius:0.##} 0 {(share > 0.5 ? 1 : 0)} 1 {x:0.##} {y:0.##}Z\" fill=\"{colour}\" fill-opacity=\".75\"/>");
    }
}

/// <summary>A rectangle of the picture.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;
}
