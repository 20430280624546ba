using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Portfolio;

/// <summary>Turns a portfolio into the bubbles of its matrix.</summary>
/// <param name="locale">Writes the texts.</param>
/// <param name="filter">How it is to be seen.</param>
internal sealed class MatrixDrawing(Locale locale, MatrixFilter filter)
{
    /// <summary>How many bubbles a reader and a browser can still take in; the largest are drawn, the table has them all.</summary>
    public const int MostBubbles = 5_000;

    // One drawing of a portfolio is kept, of the reader who saw it last: most look at it in the same way.
    private static readonly LastMade<IReadOnlyList<PlacedAccount>, (Region Region, bool StrongRight, int Labels, CutLines Cut), WrittenChart> Last = new();

    private static readonly MadeOnce<IReadOnlyList<PlacedAccount>, MatrixCounts> Counts = new(MatrixCounts.Of);

    private const double Margin = 0.45;
    private const double TopOfScale = 10;

    private static readonly double[] Ratios = [1 / 3.0, 0.5, 2 / 3.0, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];

    /// <summary>The drawing as the page carries it; the same once more costs nothing.</summary>
    public WrittenChart Written(PortfolioView view, IReadOnlyList<PlacedAccount> shown) =>
        Last.Of(shown, (locale.Region, filter.StrongRight, filter.Labels, view.Cut), () => WrittenChart.Of(Draw(view, shown)));

    /// <summary>Draws the accounts that have a place, at most <see cref="MostBubbles"/> of them.</summary>
    public BubbleChart Draw(PortfolioView view, IReadOnlyList<PlacedAccount> shown)
    {
        var placed = shown.Where(MatrixCounts.HasPlace).OrderByDescending(Size).Take(MostBubbles).ToList();
        var largest = placed.Select(Size).DefaultIfEmpty(0).Max();
        var labelled = placed.Take(filter.Labels).ToHashSet();
        var widest = placed.Count switch { < 80 => 34, < 500 => 27, < 2000 => 18, _ => 12 };
        return new BubbleChart(
            [.. placed.Select(account => Bubble(account, largest, widest, labelled.Contains(account)))],
            Strength(view, placed), Attractiveness(view, placed), Corners(shown),
            new Dictionary<string, string> { ["lasso"] = locale["matrix.lasso"], ["box"] = locale["matrix.box"], ["clear"] = locale["matrix.clear"] });
    }

    /// <summary>How many of the accounts there are of each kind.</summary>
    public static MatrixCounts Count(IReadOnlyList<PlacedAccount> accounts) => Counts.Of(accounts);

    /// <summary>The colour of an account's box.</summary>
    public static string Tone(PlacedAccount account) => account.Quadrant.Match(quadrant => Locale.WordOf(quadrant), _ => "streamline");

    private Bubble Bubble(PlacedAccount account, decimal largest, double widest, bool labelled) => new(
        $"/accounts/{Uri.EscapeDataString(account.Account)}", account.Name, filter.Across(Known(account.X)), Known(account.Attractiveness),
        largest > 0 ? Math.Round(PortfolioMatrix.Radius(Size(account), largest, widest), 1) : 0, Tone(account), Facts(account))
    {
        Slice = account.ShareOfWallet is Answer<double>.Known share ? Math.Round(share.Value, 3) : null,
        Hatched = account.StrengthEvidence is StrengthEvidence.LedgerProxy,
        Broken = account.Contested,
        Labelled = labelled,
    };

    private IReadOnlyList<string> Facts(PlacedAccount account) =>
    [
        account.Quadrant.Match(quadrant => locale.Of(quadrant), why => locale.Of(why))
            + (account.Contested ? $" · {locale["matrix.contested"]}" : ""),
        locale.Say("matrix.fact.scores", locale.Number(Known(account.Attractiveness), 2), locale.Number(Known(account.Strength), 2)),
        (account.Sales, account.Available) switch
        {
            (Answer<Money>.Known sales, Answer<Money>.Known available) =>
                locale.Say("matrix.fact.wallet", locale.Money(sales.Value), locale.Money(available.Value)),
            (Answer<Money>.Known sales, _) => locale.Say("matrix.fact.sales", locale.Money(sales.Value)),
            _ => locale.Of(Doubt.NoSales),
        },
        locale.Of(account.StrengthEvidence),
    ];

    private ChartAxis Strength(PortfolioView view, IReadOnlyList<PlacedAccount> placed)
    {
        var cut = filter.Across(PortfolioMatrix.X(view.Cut.Strength));
        var places = placed.Select(account => filter.Across(Known(account.X))).Append(cut).ToList();
        var pad = Math.Max(0.04, (places.Max() - places.Min()) * 0.08);
        var (from, until) = (Math.Min(places.Min(), cut - 0.12) - pad, Math.Max(places.Max(), cut + 0.12) + pad);
        return new ChartAxis(
            locale[filter.StrongRight ? "matrix.axis.strength.right" : "matrix.axis.strength.left"], from, until, cut,
            [.. Ratios.Select(ratio => new Tick(filter.Across(PortfolioMatrix.X(ratio)), locale.Field((decimal)Math.Round(ratio, 2)) + "×", ratio is > 0.6 and < 1 or > 1 and < 1.6)).Where(tick => tick.At > from && tick.At < until)]);
    }

    private ChartAxis Attractiveness(PortfolioView view, IReadOnlyList<PlacedAccount> placed)
    {
        var cut = view.Cut.Attractiveness.Match(line => line, _ => TopOfScale / 2);
        var places = placed.Select(account => Known(account.Attractiveness)).Append(cut).ToList();
        var (from, until) = (Math.Min(places.Min(), cut - 1) - Margin, Math.Max(places.Max(), cut + 1) + Margin);
        return new ChartAxis(
            locale["matrix.axis.attractiveness"], Math.Max(-Margin, from), Math.Min(TopOfScale + Margin, until), cut,
            [.. Enumerable.Range(0, 11).Where(tick => tick > from && tick < until).Select(tick => new Tick(tick, locale.Count(tick)))]);
    }

    // As they are seen: strength grows to the left unless the reader turned the axis.
    private IReadOnlyList<Corner> Corners(IReadOnlyList<PlacedAccount> shown)
    {
        Quadrant[] seen = filter.StrongRight
            ? [Quadrant.Star, Quadrant.Strategic, Quadrant.Streamline, Quadrant.Status]
            : [Quadrant.Strategic, Quadrant.Star, Quadrant.Status, Quadrant.Streamline];
        return [.. seen.Select(quadrant => new Corner($"{locale.Of(quadrant)} · {locale.Count(Count(shown).In(quadrant))}", Locale.WordOf(quadrant)))];
    }

    private static decimal Size(PlacedAccount account) => (account.Available, account.Sales) switch
    {
        (Answer<Money>.Known available, _) => Math.Max(0, available.Value.Amount),
        (_, Answer<Money>.Known sales) => Math.Max(0, sales.Value.Amount),
        _ => 0,
    };

    private static double Known(Answer<double> answer) => answer.Match(value => value, _ => 0);
}
