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

/// <summary>Every method tried on launches of the past, each as if only its first periods were known.</summary>
/// <remarks>Worked example: <c>docs/methods/analogy.md</c>.</remarks>
public static class LaunchBacktest
{
    private const int Season = 12;
    private const int FewestLaunches = 3;

    /// <summary>Tries them all.</summary>
    /// <param name="launches">Sales per period from launch, by name.</param>
    /// <param name="known">How many periods each forecast may see, from 1.</param>
    /// <param name="horizon">How many it is judged by, from 1.</param>
    public static IReadOnlyList<MethodScore> Of(IReadOnlyList<Analog> launches, int known, int horizon)
    {
        ArgumentNullException.ThrowIfNull(launches);
        var tried = launches.Where(launch => launch.Sales.Count >= known + horizon && launch.Total > 0 && launch.Sales.Take(known).Sum() > 0).ToList();
        return [.. Enum.GetValues<LaunchMethod>().Select(method => Judged(method, launches, tried, known, horizon))];
    }

    // A method is compared with the naive forecasts of the launches that it could forecast itself: the easy ones alone would flatter it.
    private static MethodScore Judged(LaunchMethod method, IReadOnlyList<Analog> all, IReadOnlyList<Analog> tried, int known, int horizon)
    {
        var own = tried.Select(launch => (Launch: launch, Ahead: Ahead(method, launch, all, known, horizon))).Where(pair => pair.Ahead is not null).Select(pair => (pair.Launch, Ahead: pair.Ahead ?? [])).ToList();
        var score = Score(method, own, known, horizon);
        if (method is LaunchMethod.Naive or LaunchMethod.SeasonalNaive)
        {
            return score;
        }

        List<Analog> same = [.. own.Select(pair => pair.Launch)];
        List<double> naive = [.. new[] { LaunchMethod.Naive, LaunchMethod.SeasonalNaive }.SelectMany(plain => Score(plain,
            [.. same.Select(launch => (launch, Ahead: Ahead(plain, launch, all, known, horizon))).Where(pair => pair.Ahead is not null).Select(pair => (pair.launch, pair.Ahead ?? []))], known, horizon).Mape.Match<double[]>(mape => [mape], _ => []))];
        var beats = naive.Count > 0 && score.Mape.Match(mape => mape < naive.Min(), _ => false);
        return score with
        {
            NaiveMape = naive.Count > 0 ? Answer.Of(naive.Min()) : score.NaiveMape,
            Trust = score.Launches < FewestLaunches ? Trust.TooFewLaunches : beats ? Trust.BeatsNaive : Trust.NoBetterThanNaive,
        };
    }

    private static MethodScore Score(LaunchMethod method, IReadOnlyList<(Analog Launch, IReadOnlyList<double> Ahead)> own, int known, int horizon)
    {
        var pairs = own.Select(pair => (Came: (IReadOnlyList<double>)[.. pair.Launch.Sales.Skip(known).Take(horizon)], pair.Ahead)).ToList();
        var (errors, came) = (
            pairs.SelectMany(pair => pair.Came.Zip(pair.Ahead, (sold, expected) => (sold, expected))).Where(both => both.sold > 0).ToList(),
            pairs.Sum(pair => pair.Came.Sum()));
        return new MethodScore(
            method, pairs.Count,
            errors.Count > 0 ? Answer.Of(errors.Average(both => Math.Abs(both.expected - both.sold) / both.sold)) : Answer.Unknown<double>(Doubt.TooShortHistory),
            came > 0 ? Answer.Of(pairs.Sum(pair => pair.Ahead.Sum() - pair.Came.Sum()) / came) : Answer.Unknown<double>(Doubt.TooShortHistory), null);
    }

    private static IReadOnlyList<double>? Ahead(LaunchMethod method, Analog launch, IReadOnlyList<Analog> all, int known, int horizon)
    {
        var seen = launch.Sales.Take(known).ToList();
        return method switch
        {
            LaunchMethod.Analogy => OfOthers([.. all.Where(other => other.Name != launch.Name && other.Total > 0 && other.Sales.Count >= known + horizon)], seen, horizon),
            LaunchMethod.Bass => seen.Count >= BassFit.Fewest && seen.Exists(sold => sold > 0) && BassFit.Nls(seen, BassForm.Interval) is { Status: BassStatus.Converged } fit ? fit.Ahead(seen, horizon) : null,
            LaunchMethod.Naive => [.. Enumerable.Repeat(seen[^1], horizon)],
            LaunchMethod.SeasonalNaive => known >= Season ? [.. Enumerable.Range(0, horizon).Select(i => seen[known - Season + i % Season])] : null,
        };
    }

    private static IReadOnlyList<double>? OfOthers(IReadOnlyList<Analog> others, List<double> seen, int horizon)
    {
        if (others.Count == 0)
        {
            return null;
        }

        var profile = ByAnalogy.Profile([.. others.Select(other => other with { Similarity = 1.0, Sales = [.. other.Sales.Take(seen.Count + horizon)] }).Where(other => other.Total > 0)]);
        return ByAnalogy.TotalByShare(profile, seen).Match<IReadOnlyList<double>?>(total => [.. profile.Skip(seen.Count).Take(horizon).Select(share => total * share)], _ => null);
    }
}
