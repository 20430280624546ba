using Kamino.Core.Forecasting;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Forecasting;

/// <summary>Why a series makes no forecast.</summary>
public enum SeriesFlaw
{
    /// <summary>It has fewer than five periods.</summary>
    TooFewPeriods,

    /// <summary>Something is below 0 or no number.</summary>
    NegativeSales,

    /// <summary>Nothing was sold in any period.</summary>
    NothingSold,
}

/// <summary>Fits the Bass model to sales since a launch.</summary>
/// <param name="files">Reads the series.</param>
/// <param name="asker">Who asks.</param>
public sealed class FitBass(IForecastFiles files, IAsker asker)
{
    /// <summary>To a file.</summary>
    /// <param name="file">CSV: <c>t,sales</c>.</param>
    /// <param name="query">What to fit.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says row and column.</exception>
    public async Task<BassView> From(string file, BassQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return Of(await files.Series(file, BassFit.Fewest, ct), query);
    }

    /// <summary>To a series.</summary>
    /// <param name="sales">Without a <see cref="Flaw"/>.</param>
    /// <param name="query">What to fit.</param>
    public static BassView Of(IReadOnlyList<double> sales, BassQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return BassViews.Of(sales, query);
    }

    /// <summary>What is wrong with a series; <c>null</c> where it can be fitted.</summary>
    public static SeriesFlaw? Flaw(IReadOnlyList<double> sales)
    {
        ArgumentNullException.ThrowIfNull(sales);
        return sales.Count < BassFit.Fewest ? SeriesFlaw.TooFewPeriods
            : sales.Any(sold => !(sold >= 0) || double.IsInfinity(sold)) ? SeriesFlaw.NegativeSales
            : sales.All(sold => sold == 0) ? SeriesFlaw.NothingSold : null;
    }

    /// <summary>From what managers think of the peak; m, or else when it comes.</summary>
    /// <param name="peak">n*.</param>
    /// <param name="before">N*.</param>
    /// <param name="potential">m.</param>
    /// <param name="when">t*.</param>
    /// <param name="query">Form and horizon.</param>
    /// <returns><c>null</c> where no curve has such a peak.</returns>
    public static BassView? OfPeak(double peak, double before, double? potential, double? when, BassQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var curve = potential is { } m ? BassGuess.OfPeak(peak, before, m) : BassGuess.OfMoment(peak, before, when ?? 0);
        return curve.Match<BassView?>(found => BassViews.Of(found, query, BassNotice.FromJudgment), _ => null);
    }

    /// <summary>From products of the library and a market of our own.</summary>
    /// <param name="similar">Names of the library with how similar they are; none unknown, not all 0.</param>
    /// <param name="potential">m.</param>
    /// <param name="query">Form and horizon.</param>
    public static BassView OfAnalogs(IReadOnlyDictionary<string, double> similar, double potential, BassQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (p, q) = BassGuess.Blend([.. AnalogLibrary.All.Where(analog => similar.ContainsKey(analog.Name)).Select(analog => (analog.P, analog.Q, similar[analog.Name]))]);
        return BassViews.Of(new BassCurve(p, q, potential), query, BassNotice.FromAnalogs);
    }
}
