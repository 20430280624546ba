using System.Globalization;
using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Forecasting;

/// <summary>Where the total of a launch comes from.</summary>
public enum TotalSource
{
    /// <summary>Somebody gave it.</summary>
    Given,

    /// <summary>Sales so far over the share that is due by now.</summary>
    Ratio,

    /// <summary>The total that fits the sales so far best.</summary>
    LeastSquares,
}

/// <summary>What to forecast from analogs.</summary>
/// <param name="Total">What the launch will sell in all; <c>null</c> where sales so far tell it.</param>
/// <param name="Similarity">By name, from 0; empty for all alike.</param>
/// <param name="Preferred">Which total counts where nobody gave one.</param>
/// <param name="Factors">Twelve monthly factors from January; <c>null</c> without seasons.</param>
/// <param name="LaunchMonth">The month of the launch, 1 to 12; needed with factors.</param>
public sealed record AnalogyQuery(
    double? Total, IReadOnlyDictionary<string, double> Similarity, TotalSource Preferred = TotalSource.Ratio, IReadOnlyList<double>? Factors = null, int LaunchMonth = 1)
{
    /// <summary>How alike experts think the analogs are, in place of <see cref="Similarity"/>.</summary>
    public IReadOnlyList<ExpertRating> Experts { get; init; } = [];

    /// <summary>What experts think the launch will sell in all: told beside the forecast, never mixed into it silently.</summary>
    public IReadOnlyList<double> Judged { get; init; } = [];

    /// <summary>What part of the combined total is the experts', from 0 to 1.</summary>
    public double JudgedWeight { get; init; } = 0.5;

    /// <summary>Products of the library with how alike they are, from 0; beside the other analogs.</summary>
    public IReadOnlyDictionary<string, double> Library { get; init; } = new Dictionary<string, double>();

    /// <summary>How long a period is: the library counts in years.</summary>
    public LaunchPeriod Every { get; init; } = LaunchPeriod.Month;

    /// <summary>How many periods the launch has for the library; as many as the longest other analog, else a dozen, where <c>null</c>.</summary>
    public int? Periods { get; init; }

    /// <summary>The analogs that somebody rated, those of the library included.</summary>
    internal IReadOnlyList<string> Rated => [.. Similarity.Keys.Concat(Experts.Select(rating => rating.Analog)).Distinct()];
}

/// <summary>What one expert's analogies alone say.</summary>
/// <param name="Expert">Who.</param>
/// <param name="Weights">By analog, sum to 1.</param>
/// <param name="IsSolid">Two analogies or more, one of them from the expert's own experience: such forecasts have been the better ones.</param>
/// <param name="N">By period of the launch.</param>
public sealed record ExpertForecast(string Expert, IReadOnlyDictionary<string, double> Weights, bool IsSolid, IReadOnlyList<double> N);

/// <summary>An analog and what it counts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Similarity">As rated.</param>
/// <param name="Weight">Its part of the blend, from 0 to 1.</param>
/// <param name="Total">All that was sold of it; unknown where only the shape of its curve is known.</param>
public sealed record UsedAnalog(string Name, double Similarity, double Weight, Answer<double> Total)
{
    /// <summary>Where a product of the library has its profile from; <c>null</c> for the company's own and a file's.</summary>
    public ProfileOrigin? Origin { get; init; }

    /// <summary>Where its figures are printed.</summary>
    public string? Source { get; init; }

    /// <summary>How it ended.</summary>
    public AnalogOutcome? Outcome { get; init; }
}

/// <summary>A forecast from launch profiles.</summary>
/// <param name="Analogs">Whose profiles.</param>
/// <param name="Shares">The blended profile; sums to 1.</param>
/// <param name="Total">What the launch sells in all.</param>
/// <param name="TotalBy">Where that comes from.</param>
/// <param name="TotalRatio">The total by the share due.</param>
/// <param name="TotalLeastSquares">The total by least squares.</param>
/// <param name="Forecast">Every period of the launch.</param>
public sealed record AnalogyView(
    IReadOnlyList<UsedAnalog> Analogs, IReadOnlyList<double> Shares, double Total, TotalSource TotalBy, Answer<double> TotalRatio, Answer<double> TotalLeastSquares,
    IReadOnlyList<AnalogyPoint> Forecast)
{
    /// <summary>Each expert's own forecast; none where the similarities are one person's.</summary>
    public IReadOnlyList<ExpertForecast> Experts { get; init; } = [];

    /// <summary>What experts think of the total, and the combination; <c>null</c> where nobody judged.</summary>
    public JudgedTotal? Judged { get; init; }
}

/// <summary>Forecasts a launch from launches of the past.</summary>
/// <param name="files">Reads profiles and sales so far.</param>
/// <param name="asker">Who asks.</param>
public sealed class ForecastByAnalogy(IForecastFiles files, IAsker asker)
{
    /// <summary>From files.</summary>
    /// <param name="profiles">CSV: <c>t,name,…</c>; none where the library alone is asked.</param>
    /// <param name="observed">CSV: <c>t,sales</c>; <c>null</c> before the launch.</param>
    /// <param name="query">What to forecast.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A file is refused; says row and column.</exception>
    public async Task<AnalogyView> From(IReadOnlyList<string> profiles, string? observed, AnalogyQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(query);
        var analogs = new List<Analog>();
        foreach (var file in profiles)
        {
            var read = await files.Analogs(file, ct);
            analogs.AddRange(read.FirstOrDefault(analog => analogs.Exists(other => other.Name == analog.Name)) is { } twice
                ? throw new UnreadableFileException(file, FileFlaw.RepeatedAnalog, $"row 1, column {twice.Name}") : read);
        }

        var seen = observed is null ? [] : await files.Series(observed, 1, ct);
        var named = profiles.Count > 0 ? profiles[0] : "";
        var rated = Rated(analogs, seen.Count, query, named);
        return seen.Count > rated.Max(analog => analog.Sales.Count)
            ? throw new UnreadableFileException(observed ?? "", FileFlaw.LongerThanAnalogs, $"row {rated.Max(analog => analog.Sales.Count) + 2}, column t")
            : Of(rated, seen, query) ?? throw new UnreadableFileException(observed ?? named, observed is null ? FileFlaw.NoLaunchTotal : FileFlaw.NothingSold);
    }

    /// <summary>What experts say, from files.</summary>
    /// <param name="query">What to forecast.</param>
    /// <param name="experts">CSV: <c>expert,analog,similarity</c>, and <c>experience</c> where known; <c>null</c> where nobody was asked.</param>
    /// <param name="judged">CSV: <c>expert,total</c>; <c>null</c> where nobody was asked.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A file is refused; says row and column.</exception>
    public async Task<AnalogyQuery> Heard(AnalogyQuery query, string? experts, string? judged, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        return query with
        {
            Experts = experts is null ? [] : await files.Experts(experts, ct),
            Judged = judged is null ? [] : await files.Judged(judged, ct),
        };
    }

    /// <summary>The monthly factors of a file.</summary>
    /// <param name="file">CSV: <c>month,factor</c>.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<IReadOnlyList<double>> Factors(string file, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return files.Factors(file, ct);
    }

    /// <summary>From rated analogs and the products of the library beside them.</summary>
    /// <param name="analogs">Rated; none where the library alone is asked.</param>
    /// <param name="observed">Sales so far.</param>
    /// <param name="query">What to forecast.</param>
    /// <returns><c>null</c> where no total is given and nothing is sold that tells one.</returns>
    /// <exception cref="UnreadableFileException">The library has no such product, or more periods are over than any analog has.</exception>
    public static AnalogyView? Beside(IReadOnlyList<Analog> analogs, IReadOnlyList<double> observed, AnalogyQuery query)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(query);
        var rated = Rated([.. analogs], observed.Count, query, "");
        return observed.Count > rated.Max(analog => analog.Sales.Count) ? throw new UnreadableFileException("", FileFlaw.LongerThanAnalogs, string.Create(CultureInfo.InvariantCulture, $"{observed.Count}")) : Of(rated, observed, query);
    }

    /// <summary>From analogs that are rated.</summary>
    /// <param name="analogs">Not all of similarity 0.</param>
    /// <param name="observed">Sales so far, no longer than the longest analog.</param>
    /// <param name="query">What to forecast.</param>
    /// <returns><c>null</c> where no total is given and nothing is sold that tells one.</returns>
    public static AnalogyView? Of(IReadOnlyList<Analog> analogs, IReadOnlyList<double> observed, AnalogyQuery query)
    {
        ArgumentNullException.ThrowIfNull(analogs);
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(query);
        var plain = ByAnalogy.Profile(analogs);
        var profile = query.Factors is { } factors ? MonthlyFactors.Moved(plain, factors, query.LaunchMonth) : plain;
        var (ratio, squares) = observed.Count == 0
            ? (Answer.Unknown<double>(Doubt.TooShortHistory), Answer.Unknown<double>(Doubt.TooShortHistory))
            : (ByAnalogy.TotalByShare(profile, observed), ByAnalogy.TotalBySquares(profile, observed));
        var by = query.Total is null ? query.Preferred : TotalSource.Given;
        var total = by switch
        {
            TotalSource.Given => query.Total,
            TotalSource.Ratio => ratio.Match<double?>(found => found, _ => null),
            TotalSource.LeastSquares => squares.Match<double?>(found => found, _ => null),
        };
        var all = analogs.Sum(analog => analog.Similarity);
        return total is not > 0 ? null : new AnalogyView(
            [.. analogs.Select(analog => LibraryLaunches.Told(analog, all))],
            profile, total.Value, by, ratio, squares, ByAnalogy.Forecast(analogs, profile, total.Value, observed))
        {
            Experts = [.. StructuredAnalogies.Views(analogs, query.Experts).Select(view => new ExpertForecast(view.Expert, view.Weights, view.IsSolid, [.. view.Profile.Select(share => share * total.Value)]))],
            Judged = query.Judged.Count == 0 ? null : JudgedTotal.Of(query.Judged, total.Value, query.JudgedWeight),
        };
    }

    /// <summary>The analogs with their similarities.</summary>
    /// <exception cref="UnreadableFileException">A name is misspelt or not rated, or none counts.</exception>
    internal static List<Analog> Rated(List<Analog> analogs, int observed, AnalogyQuery query, string file)
    {
        var library = LibraryLaunches.Of(analogs, observed, query);
        if (analogs.Find(own => library.Exists(other => other.Name == own.Name)) is { } twice)
        {
            throw new UnreadableFileException(file, FileFlaw.RepeatedAnalog, twice.Name);
        }

        var rated = query.Experts.Count > 0 ? ByExperts([.. analogs, .. library], query.Experts, file) : [.. OneByOne(analogs, query, file), .. library];
        return rated.TrueForAll(own => own.Similarity == 0) ? throw new UnreadableFileException(file, FileFlaw.SimilaritiesAllZero, string.Join(", ", rated.Select(own => own.Name))) : rated;
    }

    private static List<Analog> OneByOne(List<Analog> analogs, AnalogyQuery query, string file)
    {
        var names = string.Join(", ", analogs.Select(analog => analog.Name));
        if (query.Similarity.Keys.FirstOrDefault(name => !analogs.Exists(analog => analog.Name == name)) is { } misspelt)
        {
            throw new UnreadableFileException(file, FileFlaw.UnknownAnalog, $"{misspelt}; {names}");
        }

        if (query.Similarity.Count > 0 && analogs.Find(analog => !query.Similarity.ContainsKey(analog.Name)) is { } unrated)
        {
            throw new UnreadableFileException(file, FileFlaw.SimilarityMissing, unrated.Name);
        }

        return query.Similarity.Count == 0 ? analogs
            : [.. analogs.Select(analog => analog with { Similarity = query.Similarity[analog.Name] })];
    }

    private static List<Analog> ByExperts(List<Analog> analogs, IReadOnlyList<ExpertRating> ratings, string file)
    {
        var names = string.Join(", ", analogs.Select(analog => analog.Name));
        if (ratings.Select(rating => rating.Analog).FirstOrDefault(name => !analogs.Exists(analog => analog.Name == name)) is { } misspelt)
        {
            throw new UnreadableFileException(file, FileFlaw.UnknownAnalog, $"{misspelt}; {names}");
        }

        var weights = StructuredAnalogies.Weights(StructuredAnalogies.Views(analogs, ratings));
        return [.. analogs.Select(analog => analog with { Similarity = weights.GetValueOrDefault(analog.Name) })];
    }
}
