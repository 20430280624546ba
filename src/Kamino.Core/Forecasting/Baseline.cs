using Kamino.Core.Quantities;

namespace Kamino.Core.Forecasting;

/// <summary>What existing business would bring if it went on as before. A baseline for the plan, not its target.</summary>
/// <param name="Ahead">The months to come, none below 0.</param>
/// <param name="Level">How fast the level follows the sales, from 0 to 1.</param>
/// <param name="Season">The same of the seasons; 0 where the history is too short for them.</param>
/// <param name="Error">Root mean square of the errors one month ahead.</param>
/// <remarks>Source: Winters, Management Science 6 (1960), additive, without trend. Worked example: <c>docs/methods/baseline.md</c>.</remarks>
public sealed record Baseline(IReadOnlyList<double> Ahead, double Level, double Season, double Error)
{
    private const int Year = 12;
    private const int Steps = 20;

    /// <summary>Smooths a history of months.</summary>
    /// <param name="months">Sales by month, oldest first.</param>
    /// <param name="horizon">How many months ahead, from 1.</param>
    /// <returns>With seasons from two years on; unknown with fewer than three months.</returns>
    public static Answer<Baseline> Of(IReadOnlyList<double> months, int horizon)
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (months.Count < 3)
        {
            return Answer.Unknown<Baseline>(Doubt.TooShortHistory);
        }

        var seasonal = months.Count >= 2 * Year;
        var grid = Enumerable.Range(1, Steps - 1).Select(step => (double)step / Steps).ToList();
        var tried = from level in grid from season in seasonal ? grid : [0.0] select Run(months, level, season, horizon);
        return Answer.Of(tried.MinBy(run => run.Error) ?? throw new InvalidOperationException("The grid is empty."));
    }

    private static Baseline Run(IReadOnlyList<double> months, double alpha, double gamma, int horizon)
    {
        var period = gamma > 0 ? Year : 1;
        var level = months.Take(period).Average();
        var seasons = Enumerable.Range(0, period).Select(month => period == 1 ? 0.0 : months[month] - level).ToArray();
        var (squares, count) = (0.0, 0);
        for (var i = period; i < months.Count; i++)
        {
            var error = months[i] - level - seasons[i % period];
            (squares, count) = (squares + error * error, count + 1);
            level += alpha * error;
            seasons[i % period] += gamma * (1 - alpha) * error;
        }

        return new Baseline(
            [.. Enumerable.Range(0, horizon).Select(i => Math.Max(0.0, level + seasons[(months.Count + i) % period]))], alpha, gamma, Math.Sqrt(squares / Math.Max(1, count)));
    }
}
