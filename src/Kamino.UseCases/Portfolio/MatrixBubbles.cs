using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>One account as a bubble, in units of the picture.</summary>
internal sealed record DrawnBubble(PlacedAccount Account, double X, double Y, double Radius);

/// <summary>Where everything of a matrix is drawn.</summary>
/// <param name="Drawn">The bubbles, largest first, so that no small one is lost behind a large one.</param>
/// <param name="CutX">The strength line.</param>
/// <param name="CutY">The attractiveness line.</param>
/// <param name="Ticks">Where the vertical axis is marked.</param>
/// <param name="StrongOnTheRight">Which side is strong.</param>
/// <param name="AtStrength">Where a strength is drawn.</param>
/// <param name="AtAttractiveness">Where an attractiveness is drawn.</param>
internal sealed record MatrixBubbles(
    IReadOnlyList<DrawnBubble> Drawn, double CutX, double CutY, IReadOnlyList<double> Ticks, bool StrongOnTheRight,
    Func<double, double> AtStrength, Func<double, double> AtAttractiveness)
{
    private const double Smallest = 3;
    private const double Largest = 46;
    private const double Crowd = 60;

    public static MatrixBubbles Of(PortfolioView view, Box plot, bool strongOnTheRight)
    {
        var placed = view.Accounts.Where(account => account is { X: Answer<double>.Known, Attractiveness: Answer<double>.Known }).ToList();
        var largest = Largest * Math.Min(1, Math.Sqrt(Crowd / Math.Max(1, placed.Count)));
        var cut = view.Cut.Attractiveness.Match(value => value, _ => PortfolioMatrix.MidScale);
        double[] scores = [.. placed.Select(account => Value(account.Attractiveness)), cut];
        var (low, high) = (Math.Floor(Math.Max(0, scores.Min() - 0.5)), Math.Ceiling(Math.Min(10, scores.Max() + 0.5)));
        double AtX(double x) => plot.Left + 20 + ((strongOnTheRight ? 1 - x : x) * (plot.Right - plot.Left - 40));
        double AtY(double score) => plot.Bottom - 10 - ((score - low) / (high - low) * (plot.Bottom - plot.Top - 20));
        var most = placed.Select(Size).DefaultIfEmpty(1).Max();
        var bubbles = placed.Select(account =>
        {
            var radius = Math.Max(Smallest, PortfolioMatrix.Radius(Size(account), Math.Max(1, most), largest));
            return new DrawnBubble(
                account, Math.Clamp(AtX(Value(account.X)), plot.Left + radius, plot.Right - radius),
                Math.Clamp(AtY(Value(account.Attractiveness)), plot.Top + radius, plot.Bottom - radius), radius);
        });
        return new MatrixBubbles(
            [.. bubbles.OrderByDescending(bubble => bubble.Radius)], AtX(PortfolioMatrix.X(view.Cut.Strength)), AtY(cut),
            [.. Enumerable.Range((int)low, (int)(high - low) + 1).Select(tick => (double)tick)], strongOnTheRight, ratio => AtX(PortfolioMatrix.X(ratio)), AtY);
    }

    // Where nobody said what the customer spends, our own sales are the least it spends.
    private static decimal Size(PlacedAccount account) => account.Available is Answer<Money>.Known available
        ? available.Value.Amount
        : account.Sales is Answer<Money>.Known sales ? Math.Max(0, sales.Value.Amount) : 0;

    private static double Value(Answer<double> answer) => answer.Match(value => value, _ => 0);
}
