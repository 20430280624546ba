using Kamino.Core.Quantities;

namespace Kamino.Core.Forecasting;

/// <summary>A way to forecast a launch.</summary>
public enum LaunchMethod
{
    /// <summary>From the other launches' profiles, with the total by the share due.</summary>
    Analogy,

    /// <summary>A Bass curve fitted to the periods so far.</summary>
    Bass,

    /// <summary>Every period sells what the last one did.</summary>
    Naive,

    /// <summary>Every period sells what the same one a year before did.</summary>
    SeasonalNaive,
}

/// <summary>Whether to trust a method.</summary>
public enum Trust
{
    /// <summary>It missed by less than the naive forecasts.</summary>
    BeatsNaive,

    /// <summary>A naive forecast missed by no more: use that.</summary>
    NoBetterThanNaive,

    /// <summary>Too few launches to tell.</summary>
    TooFewLaunches,
}

/// <summary>How a method did.</summary>
/// <param name="Method">The method.</param>
/// <param name="Launches">How many launches it could forecast.</param>
/// <param name="Mape">Mean size of the error as a share of what came, over the periods that sold something.</param>
/// <param name="Bias">Sum of errors as a share of what came: above 0 it forecasts too much.</param>
/// <param name="Trust">What to make of it; <c>null</c> for the naive ones, which are what to beat.</param>
public sealed record MethodScore(LaunchMethod Method, int Launches, Answer<double> Mape, Answer<double> Bias, Trust? Trust)
{
    /// <summary>The better naive forecast's mean error on the same launches: what the method is compared with.</summary>
    public Answer<double> NaiveMape { get; init; } = Answer.Unknown<double>(Doubt.TooShortHistory);
}

/// <summary>A launch of the past.</summary>
/// <param name="First">The day of its first sale.</param>
/// <param name="Profile">Its sales by month from that day on.</param>
public sealed record DatedLaunch(DateOnly First, Analog Profile);

/// <summary>
/// Every method tried on launches of the past, each as if only its first months were known, and of others only what had been
/// observed before it began: a launch that came later teaches nothing.
/// </summary>
/// <remarks>Worked example: <c>docs/methods/analogy.md</c>.</remarks>
public static class LaunchBacktest
{
    private const int Season = 12;
    private const int FewestLaunches = 3;

    /// <summary>Tries them all.</summary>
    /// <param name="launches">By name.</param>
    /// <param name="known">How many months each forecast may see, from 1.</param>
    /// <param name="horizon">How many it is judged by, from 1.</param>
    public static IReadOnlyList<MethodScore> Of(IReadOnlyList<DatedLaunch> launches, int known, int horizon)
    {
        var tried = Tried(launches, known, horizon);
        return [.. Enum.GetValues<LaunchMethod>().Select(method => Judged(method, launches, tried, known, horizon))];
    }

    /// <summary>Launches that are old enough to be tried.</summary>
    /// <param name="launches">All of them.</param>
    /// <param name="known">As for <see cref="Of"/>.</param>
    /// <param name="horizon">The same.</param>
    public static IReadOnlyList<DatedLaunch> Tried(IReadOnlyList<DatedLaunch> launches, int known, int horizon)
    {
        ArgumentNullException.ThrowIfNull(launches);
        return [.. launches.Where(launch => launch.Profile.Sales.Count >= known + horizon && launch.Profile.Sales.Take(known).Sum() > 0)];
    }

    /// <summary>The analogs of which a launch could be forecast: those that had sold for all these months before it began.</summary>
    /// <param name="launch">The launch.</param>
    /// <param name="launches">All of them.</param>
    /// <param name="known">As for <see cref="Of"/>.</param>
    /// <param name="horizon">The same.</param>
    public static IReadOnlyList<DatedLaunch> Before(DatedLaunch launch, IReadOnlyList<DatedLaunch> launches, int known, int horizon)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return [.. launches.Where(other => other.Profile.Sales.Count >= known + horizon && other.Profile.Sales.Take(known + horizon).Sum() > 0 && other.First.AddMonths(known + horizon) <= launch.First)];
    }

    // A method is compared with the naive forecasts of the launches that it could forecast itself: the easy ones alone would flatter it.
    private static MethodScore Judged(LaunchMethod method, IReadOnlyList<DatedLaunch> all, IReadOnlyList<DatedLaunch> tried, int known, int horizon)
    {
        var own = tried.Select(launch => (Launch: launch, Ahead: Ahead(method, launch, all, known, horizon))).Where(pair => pair.Ahead is not null).Select(pair => (pair.Launch, Ahead: pair.Ahead ?? [])).ToList();
        var score = Score(method, own, known, horizon);
        if (method is LaunchMethod.Naive or LaunchMethod.SeasonalNaive)
        {
            return score;
        }

        List<DatedLaunch> same = [.. own.Select(pair => pair.Launch)];
        List<double> naive = [.. new[] { LaunchMethod.Naive, LaunchMethod.SeasonalNaive }.SelectMany(plain => Score(plain,
            [.. same.Select(launch => (launch, Ahead: Ahead(plain, launch, all, known, horizon))).Where(pair => pair.Ahead is not null).Select(pair => (pair.launch, pair.Ahead ?? []))], known, horizon).Mape.Match<double[]>(mape => [mape], _ => []))];
        var beats = naive.Count > 0 && score.Mape.Match(mape => mape < naive.Min(), _ => false);
        return score with
        {
            NaiveMape = naive.Count > 0 ? Answer.Of(naive.Min()) : score.NaiveMape,
            Trust = score.Launches < FewestLaunches ? Trust.TooFewLaunches : beats ? Trust.BeatsNaive : Trust.NoBetterThanNaive,
        };
    }

    private static MethodScore Score(LaunchMethod method, IReadOnlyList<(DatedLaunch Launch, IReadOnlyList<double> Ahead)> own, int known, int horizon)
    {
        var pairs = own.Select(pair => (Came: (IReadOnlyList<double>)[.. pair.Launch.Profile.Sales.Skip(known).Take(horizon)], pair.Ahead)).ToList();
        var (errors, came) = (
            pairs.SelectMany(pair => pair.Came.Zip(pair.Ahead, (sold, expected) => (sold, expected))).Where(both => both.sold > 0).ToList(),
            pairs.Sum(pair => pair.Came.Sum()));
        return new MethodScore(
            method, pairs.Count,
            errors.Count > 0 ? Answer.Of(errors.Average(both => Math.Abs(both.expected - both.sold) / both.sold)) : Answer.Unknown<double>(Doubt.TooShortHistory),
            came > 0 ? Answer.Of(pairs.Sum(pair => pair.Ahead.Sum() - pair.Came.Sum()) / came) : Answer.Unknown<double>(Doubt.TooShortHistory), null);
    }

    private static IReadOnlyList<double>? Ahead(LaunchMethod method, DatedLaunch launch, IReadOnlyList<DatedLaunch> all, int known, int horizon)
    {
        var seen = launch.Profile.Sales.Take(known).ToList();
        return method switch
        {
            LaunchMethod.Analogy => OfOthers(Before(launch, all, known, horizon), seen, horizon),
            LaunchMethod.Bass => seen.Count >= BassFit.Fewest && seen.Exists(sold => sold > 0) && BassFit.Nls(seen, BassForm.Interval) is { Status: BassStatus.Converged } fit ? fit.Ahead(seen, horizon) : null,
            LaunchMethod.Naive => [.. Enumerable.Repeat(seen[^1], horizon)],
            LaunchMethod.SeasonalNaive => known >= Season ? [.. Enumerable.Range(0, horizon).Select(i => seen[known - Season + i % Season])] : null,
        };
    }

    private static IReadOnlyList<double>? OfOthers(IReadOnlyList<DatedLaunch> others, List<double> seen, int horizon)
    {
        if (others.Count == 0)
        {
            return null;
        }

        var profile = ByAnalogy.Profile([.. others.Select(other => other.Profile with { Similarity = 1.0, Sales = [.. other.Profile.Sales.Take(seen.Count + horizon)] })]);
        return ByAnalogy.TotalByShare(profile, seen).Match<IReadOnlyList<double>?>(total => [.. profile.Skip(seen.Count).Take(horizon).Select(share => total * share)], _ => null);
    }
}
