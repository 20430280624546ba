using System.Globalization;
using Kamino.Core.Forecasting;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Forecasting;

/// <summary>Forecasts of new business, over HTTP.</summary>
internal static class ForecastingApi
{
    private const int UsualPeriods = 12;
    private const int MostPeriods = 600;

    public static void Map(IEndpointRouteBuilder api)
    {
        var forecasting = api.MapGroup("/forecasting").WithTags("Forecasting");
        forecasting.MapGet("/bass", Bass).WithSummary("A Bass curve fitted to sales since a launch, given as 5,3,2,5,7…");
        forecasting.MapGet("/analogy", Analogy).WithSummary("A launch forecast from profiles of similar ones, given as name:rating:120,180,260…, and of the library, as name:rating");
        forecasting.MapGet("/launches", Launches).WithSummary("The ledger's own launches, and how well each method would have forecast them");
        forecasting.MapGet("/launches/like", Like).WithSummary("A launch forecast from launches of the ledger, rated as code:rating, and of the library, rated in the same way");
        forecasting.MapGet("/baseline/{account}", Baseline).WithSummary("What an account buys if it goes on as before: a baseline, not a target");
        forecasting.MapGet("/library", Library).WithSummary("Published p and q of products of the past");
        forecasting.MapGet("/library/{name}", FromLibrary).WithSummary("The profile of a product of the library: its share of the launch by period, counted or derived");
    }

    private static Ok<BassView> Bass(string sales, string? fit, string? form, int? horizon)
    {
        var series = Numbers(sales);
        return FitBass.Flaw(series) is { } flaw ? throw new BadHttpRequestException($"sales: {flaw}")
            : horizon is < 1 or > BassQuery.Farthest ? throw new BadHttpRequestException($"horizon: 1…{BassQuery.Farthest}")
            : TypedResults.Ok(FitBass.Of(series, new BassQuery(QueryWord.Of<BassMethod>(fit) ?? BassMethod.Nls, QueryWord.Of<BassForm>(form) ?? BassForm.Interval, horizon ?? BassQuery.Ahead)));
    }

    private static Ok<AnalogyView> Analogy([FromQuery] string[] analog, string? observed, double? launch_total, string? by, [FromQuery] string[] library, string? every, int? periods)
    {
        var analogs = analog.Select(Profile).ToList();
        var seen = observed is null ? [] : Numbers(observed);
        var query = new AnalogyQuery(launch_total, new Dictionary<string, double>(), QueryWord.Of<TotalSource>(by) ?? TotalSource.Ratio) { Library = Rated(library), Every = QueryWord.Of<LaunchPeriod>(every) ?? LaunchPeriod.Month, Periods = Bounded(periods) };
        return analogs.Count + query.Library.Count == 0 || analogs.Sum(given => given.Similarity) + query.Library.Values.Sum() == 0 || seen.Any(sold => sold < 0)
            ? throw new BadHttpRequestException("analog: at least one as name:rating:120,180,260 with a rating above 0, or library as name:rating; observed: no sales below 0")
            : TypedResults.Ok(ForecastByAnalogy.Beside(analogs, seen, query) ?? throw new BadHttpRequestException("launch_total above 0, or observed sales that tell it"));
    }

    private static async Task<Ok<LaunchTestView>> Launches(DateOnly? as_of, int? known, int? horizon, TestLaunches tests, CancellationToken ct) =>
        known is < 1 or > TestLaunches.Most || horizon is < 1 or > TestLaunches.Most
            ? throw new BadHttpRequestException($"known, horizon: 1…{TestLaunches.Most}")
            : TypedResults.Ok(await tests.On(as_of, known ?? TestLaunches.Usual, horizon ?? TestLaunches.Usual, ct));

    private static async Task<Ok<AnalogyView>> Like(DateOnly? as_of, [FromQuery] string[] like, string? observed, double? launch_total, [FromQuery] string[] library, int? periods, ForecastFromLaunches forecasts, CancellationToken ct) =>
        TypedResults.Ok(await forecasts.Like(as_of, observed is null ? [] : Numbers(observed), new AnalogyQuery(launch_total, Rated(like)) { Library = Rated(library), Periods = Bounded(periods) }, ct)
            ?? throw new BadHttpRequestException("launch_total above 0, or observed sales that tell it"));

    private static Results<Ok<LibraryProfile>, NotFound> FromLibrary(string name, string? every, int? periods) => AnalogLibrary.Find(name) is { } product
        ? TypedResults.Ok(LibraryProfile.Of(product, QueryWord.Of<LaunchPeriod>(every) ?? LaunchPeriod.Year, Bounded(periods) ?? UsualPeriods)) : TypedResults.NotFound();

    private static int? Bounded(int? periods) => periods is < 1 or > MostPeriods ? throw new BadHttpRequestException($"periods: 1…{MostPeriods}") : periods;

    private static Dictionary<string, double> Rated(string[] pairs) => pairs.Select(Rated).DistinctBy(pair => pair.Key).ToDictionary();

    private static KeyValuePair<string, double> Rated(string text) =>
        text.Split(':') is [var code, var rating] && double.TryParse(rating, NumberStyles.Float, CultureInfo.InvariantCulture, out var similarity) && similarity >= 0
            ? new(code, similarity) : throw new BadHttpRequestException($"like '{text}': code:rating");

    private static async Task<Results<Ok<BaselineView>, NotFound>> Baseline(string account, ForecastBaseline baselines, CancellationToken ct) =>
        await baselines.Of(account, ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static Ok<IReadOnlyList<LibraryAnalog>> Library() => TypedResults.Ok(AnalogLibrary.All);

    private static Analog Profile(string text) =>
        text.Split(':') is [var name, var rating, var sales] && double.TryParse(rating, NumberStyles.Float, CultureInfo.InvariantCulture, out var similarity) && similarity >= 0
        && Numbers(sales) is { } series && series.All(sold => sold >= 0) && series.Sum() > 0
            ? new Analog(name, series, similarity) : throw new BadHttpRequestException($"analog '{text}': name:rating:120,180,260");

    private static IReadOnlyList<double> Numbers(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var sold) && double.IsFinite(sold) ? sold : throw new BadHttpRequestException($"'{number}' is no number")),
    ];
}
