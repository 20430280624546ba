using Kamino.Core.Lifetime;
using Kamino.UseCases.Lifetime;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Lifetime;

/// <summary>What accounts will be worth, over HTTP.</summary>
internal static class LifetimeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var lifetime = api.MapGroup("/lifetime").WithTags("Lifetime");
        lifetime.MapGet("/", Predict).WithSummary("Who is still a customer, what each will buy, and what that is worth");
        lifetime.MapGet("/backtest", Test).WithSummary("What a model fitted on a day expected, and what came");
        lifetime.MapGet("/{account}", Alive).WithSummary("P(alive) of one account over its life");
    }

    private static async Task<Ok<LifetimeView>> Predict(
        DateOnly? as_of, string? model, string? unit, double? horizon, double? discount, PredictAccounts predict, CancellationToken ct) =>
        TypedResults.Ok(await predict.On(as_of, Query(model, unit, horizon, discount), ct));

    private static async Task<Ok<BacktestView>> Test(
        DateOnly day, DateOnly? as_of, string? model, string? unit, BacktestLifetime tests, CancellationToken ct) =>
        TypedResults.Ok(await tests.At(day, as_of, Query(model, unit, null, null), ct));

    private static async Task<Results<Ok<AliveView>, NotFound>> Alive(string account, string? model, string? unit, ViewAlive alive, CancellationToken ct) =>
        await alive.Of(account, Query(model, unit, null, null), ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static LifetimeQuery Query(string? model, string? unit, double? horizon, double? discount) =>
        horizon is <= 0 || discount is < 0 || (QueryWord.Of<LifetimeModel>(model) is LifetimeModel.BgBb && horizon is { } ahead && ahead != Math.Floor(ahead))
            ? throw new BadHttpRequestException("horizon above 0 (with bg_bb a whole number of occasions), discount from 0")
            : new LifetimeQuery(QueryWord.Of<LifetimeModel>(model) ?? LifetimeModel.MbgNbd, QueryWord.Of<TimeUnit>(unit) ?? TimeUnit.Week, horizon, discount ?? 0.1);
}
