using Kamino.Core.Numerics;

namespace Kamino.Core.Forecasting;

/// <summary>A period to come.</summary>
/// <param name="T">Its number; 1 is the first after launch.</param>
/// <param name="N">What is expected, from 0.</param>
/// <param name="Low">Nine in ten fits to resampled series lie above it and <paramref name="High"/> below, five in a hundred on each side.</param>
/// <param name="High">The other end.</param>
public readonly record struct BandPoint(int T, double N, double Low, double High);

/// <summary>How sure a forecast is: the errors of the fit are dealt out anew, and the curve is fitted again, many times.</summary>
public static class BassBand
{
    /// <summary>How many times.</summary>
    public const int Draws = 200;

    private const double Tail = 0.05;
    private const ulong Seed = 19690515;

    /// <summary>The forecast with its band.</summary>
    /// <param name="fit">A fit that converged, or one at a bound.</param>
    /// <param name="sales">The series it was fitted to.</param>
    /// <param name="horizon">How many periods, from 1.</param>
    public static IReadOnlyList<BandPoint> Of(BassFit fit, IReadOnlyList<double> sales, int horizon)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(sales);
        var ahead = fit.Ahead(sales, horizon);
        var random = new SeededRandom(Seed);
        var fitted = Enumerable.Range(1, sales.Count).Select(period => fit.Curve.Sales(period, fit.Form)).ToList();
        var errors = sales.Zip(fitted, (sold, expected) => sold - expected).ToList();
        var draws = Enumerable.Range(0, Draws).Select(_ => Drawn(fit, fitted, errors, random, horizon)).OfType<IReadOnlyList<double>>().ToList();
        return [.. ahead.Select((expected, i) => Point(sales.Count + i + 1, expected, [.. draws.Select(draw => draw[i]).Order()]))];
    }

    private static BandPoint Point(int period, double expected, IReadOnlyList<double> sorted) => sorted.Count == 0
        ? new BandPoint(period, expected, expected, expected)
        : new BandPoint(period, expected, Math.Min(expected, sorted[(int)(Tail * (sorted.Count - 1))]), Math.Max(expected, sorted[(int)Math.Ceiling((1 - Tail) * (sorted.Count - 1))]));

    private static IReadOnlyList<double>? Drawn(BassFit fit, IReadOnlyList<double> fitted, List<double> errors, SeededRandom random, int horizon)
    {
        var series = fitted.Select(expected => Math.Max(0.0, expected + errors[(int)(random.NextUniform() * errors.Count)])).ToList();
        if (series.TrueForAll(sold => sold == 0))
        {
            return null;
        }

        return fit.Method == BassMethod.Nls
            ? BassFit.Nls(series, fit.Form, [(fit.Curve.P, Math.Max(fit.Curve.Q, 1e-9))]).Ahead(series, horizon)
            : BassFit.Ols(series).Match(again => again.Status == BassStatus.Converged ? again.Ahead(series, horizon) : null, _ => null);
    }
}
