using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Portfolio;

/// <summary>Published portfolios over HTTP.</summary>
internal static class PublishedApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var portfolios = api.MapGroup("/portfolios").WithTags("Portfolios");
        portfolios.MapGet("/", List).WithSummary("Customer portfolios that others published, with source and how sure we are of each");
        portfolios.MapGet("/{key}", View).WithSummary("The accounts on one of them");
    }

    private static async Task<Ok<IReadOnlyList<PublishedPortfolio>>> List(ViewPublished published, CancellationToken ct) => TypedResults.Ok(await published.List(ct));

    private static async Task<Results<Ok<PublishedView>, NotFound>> View(string key, DateOnly? as_of, ViewPublished published, CancellationToken ct) =>
        await published.For(key, new PortfolioQuery(as_of), ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
