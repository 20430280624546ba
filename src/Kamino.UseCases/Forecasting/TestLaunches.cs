using Kamino.Core.Forecasting;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Forecasting;

/// <summary>Every method tried on the ledger's own launches.</summary>
/// <param name="AsOf">The ledger's last day.</param>
/// <param name="Since">Products first sold from that day on count as launched.</param>
/// <param name="Known">How many months each forecast saw.</param>
/// <param name="Horizon">How many it was judged by.</param>
/// <param name="Launches">All launches, the best sold first.</param>
/// <param name="Tried">How many of them are old enough to be tried, of the largest.</param>
/// <param name="WithoutEarlier">How many of these have no earlier launch that was observed for as long before they began: analogy couldn't forecast them.</param>
/// <param name="Methods">How each method did.</param>
public sealed record LaunchTestView(
    DateOnly AsOf, DateOnly Since, int Known, int Horizon, IReadOnlyList<Launch> Launches, int Tried, int WithoutEarlier, IReadOnlyList<MethodScore> Methods);

/// <summary>Tries the methods of forecasting on what the ledger's own launches sold, so that nobody trusts one untried.</summary>
/// <param name="past">The launches.</param>
/// <param name="asker">Who asks.</param>
public sealed class TestLaunches(ReadLaunches past, IAsker asker)
{
    /// <summary>Months that a forecast sees, and that it is judged by, unless somebody says otherwise.</summary>
    public const int Usual = 6;

    /// <summary>The most of either.</summary>
    public const int Most = 36;

    // Each one is forecast from all earlier ones: more than these tell nothing new.
    private const int MostTried = 200;

    /// <summary>Tries them.</summary>
    /// <param name="asOf">The last day; the ledger's last day where left out.</param>
    /// <param name="known">How many months each forecast sees, from 1.</param>
    /// <param name="horizon">How many it is judged by, from 1.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LaunchTestView> On(DateOnly? asOf, int known, int horizon, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var read = await past.On(asOf, ct);
        var launches = read.Launches.Where(launch => launch.Sales.Count >= known + horizon).Take(MostTried).Select(launch => new DatedLaunch(launch.First, launch.AsAnalog())).ToList();
        var tried = LaunchBacktest.Tried(launches, known, horizon);
        return new LaunchTestView(
            read.AsOf, read.Since, known, horizon, read.Launches, tried.Count, tried.Count(launch => LaunchBacktest.Before(launch, launches, known, horizon).Count == 0), LaunchBacktest.Of(launches, known, horizon));
    }
}
