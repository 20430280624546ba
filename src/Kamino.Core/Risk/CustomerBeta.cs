using Kamino.Core.Quantities;

namespace Kamino.Core.Risk;

/// <summary>How a customer's sales move with those of the whole portfolio.</summary>
/// <param name="Account">The customer's code.</param>
/// <param name="Mean">Mean of its periods.</param>
/// <param name="Deviation">Their standard deviation (n - 1).</param>
/// <param name="Reward">Mean over deviation: what is earned per unit of swing; unknown where nothing swings.</param>
/// <param name="Beta">Relative: how many percent it moves where the portfolio moves by one. Below 0 it is a hedge. Unknown where one of the two doesn't move or sums to nothing.</param>
/// <param name="Slope">In money: how much of a portfolio's move by one is its. The customers' slopes sum to 1.</param>
/// <remarks>Sources and worked example: <c>docs/methods/concentration.md</c>.</remarks>
public sealed record CustomerBeta(string Account, double Mean, double Deviation, Answer<double> Reward, Answer<double> Beta, Answer<double> Slope)
{
    private const int FewestPeriods = 3;

    /// <summary>Measures every customer against all of them together.</summary>
    /// <param name="series">Sales or margins period by period, all of the same periods.</param>
    /// <returns>In the order given; unknown below three periods.</returns>
    /// <exception cref="ArgumentException">The series differ in length.</exception>
    public static Answer<IReadOnlyList<CustomerBeta>> Of(IReadOnlyList<(string Account, IReadOnlyList<double> Periods)> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var periods = series.Count == 0 ? 0 : series[0].Periods.Count;
        if (series.Any(account => account.Periods.Count != periods))
        {
            throw new ArgumentException("Every customer needs the same periods.", nameof(series));
        }

        if (periods < FewestPeriods)
        {
            return Answer.Unknown<IReadOnlyList<CustomerBeta>>(Doubt.TooShortHistory);
        }

        var portfolio = Together(series, periods);
        var whole = (Mean: MeanOf(portfolio), Variance: Covariance(portfolio, portfolio));
        return Answer.Of<IReadOnlyList<CustomerBeta>>([.. series.Select(account => One(account.Account, account.Periods, portfolio, whole))]);
    }

    /// <summary>How two series move together, from -1 to 1; unknown where one of them doesn't move.</summary>
    public static Answer<double> Correlation(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var spread = Math.Sqrt(Covariance(one, one) * Covariance(other, other));
        return spread > 0 ? Answer.Of(Covariance(one, other) / spread) : Answer.Unknown<double>(Doubt.TooShortHistory);
    }

    /// <summary>A discount rate that charges a customer for the risk it adds: <c>r_f + β (r_m - r_f)</c>.</summary>
    /// <param name="beta">The customer's relative beta.</param>
    /// <param name="free">r_f: the rate without risk, such as 0.03.</param>
    /// <param name="market">r_m: what the whole portfolio must earn.</param>
    public static double RiskAdjustedRate(double beta, double free, double market) => free + beta * (market - free);

    private static double[] Together(IReadOnlyList<(string Account, IReadOnlyList<double> Periods)> series, int periods)
    {
        var portfolio = new double[periods];
        foreach (var (_, own) in series)
        {
            for (var period = 0; period < periods; period++)
            {
                portfolio[period] += own[period];
            }
        }

        return portfolio;
    }

    private static CustomerBeta One(string account, IReadOnlyList<double> periods, IReadOnlyList<double> portfolio, (double Mean, double Variance) whole)
    {
        var (mean, deviation) = (MeanOf(periods), Math.Sqrt(Covariance(periods, periods)));
        var slope = whole.Variance > 0 ? Answer.Of(Covariance(periods, portfolio) / whole.Variance) : Answer.Unknown<double>(Doubt.TooShortHistory);
        return new CustomerBeta(
            account, mean, deviation, deviation > 0 ? Answer.Of(mean / deviation) : Answer.Unknown<double>(Doubt.TooShortHistory),
            mean == 0 ? Answer.Unknown<double>(Doubt.NoSales) : slope.Then(value => value * whole.Mean / mean), slope);
    }

    private static double Covariance(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var (mean, otherMean, sum) = (MeanOf(one), MeanOf(other), 0.0);
        for (var period = 0; period < one.Count; period++)
        {
            sum += (one[period] - mean) * (other[period] - otherMean);
        }

        return sum / (one.Count - 1);
    }

    private static double MeanOf(IReadOnlyList<double> periods)
    {
        var sum = 0.0;
        for (var period = 0; period < periods.Count; period++)
        {
            sum += periods[period];
        }

        return sum / periods.Count;
    }
}
