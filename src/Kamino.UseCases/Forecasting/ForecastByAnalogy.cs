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

    /// <summary>The analogs that somebody rated.</summary>
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
/// <param name="Total">All that was sold of it.</param>
public sealed record UsedAnalog(string Name, double Similarity, double Weight, double Total);

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
    /// <param name="profiles">CSV: <c>t,name,…</c>, one or more.</param>
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
        var rated = Rated(analogs, query, profiles[0]);
        return seen.Count > rated.Max(analog => analog.Sales.Count)
            ? throw new UnreadableFileException(observed ?? "", FileFlaw.LongerThanAnalogs, $"row {rated.Max(analog => analog.Sales.Count) + 2}, column t")
            : Of(rated, seen, query) ?? throw new UnreadableFileException(observed ?? profiles[0], observed is null ? FileFlaw.NoLaunchTotal : FileFlaw.NothingSold);
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
            [.. analogs.Select(analog => new UsedAnalog(analog.Name, analog.Similarity, analog.Similarity / all, analog.Total))],
            profile, total.Value, by, ratio, squares, ByAnalogy.Forecast(analogs, profile, total.Value, observed))
        {
            Experts = [.. StructuredAnalogies.Views(analogs, query.Experts).Select(view => new ExpertForecast(view.Expert, view.Weights, view.IsSolid, [.. view.Profile.Select(share => share * total.Value)]))],
            Judged = query.Judged.Count == 0 ? null : JudgedTotal.Of(query.Judged, total.Value, query.JudgedWeight),
        };
    }

    /// <summary>The analogs with their similarities.</summary>
    /// <exception cref="UnreadableFileException">A name is misspelt or not rated, or none counts.</exception>
    internal static List<Analog> Rated(List<Analog> analogs, AnalogyQuery query, string file)
    {
        if (query.Experts.Count > 0)
        {
            return ByExperts(analogs, query.Experts, file);
        }

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
            : query.Similarity.Values.All(rating => rating == 0) ? throw new UnreadableFileException(file, FileFlaw.SimilaritiesAllZero, names)
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
        return weights.Count == 0 ? throw new UnreadableFileException(file, FileFlaw.SimilaritiesAllZero, names)
            : [.. analogs.Select(analog => analog with { Similarity = weights.GetValueOrDefault(analog.Name) })];
    }
}
