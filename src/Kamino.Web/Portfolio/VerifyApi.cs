using Kamino.UseCases.Allocation;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Value;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Portfolio;

/// <summary>Every published figure, computed again, over HTTP.</summary>
internal static class VerifyApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("/verify").WithTags("Verify").MapGet("/", Verify).WithSummary("Every published example: what is printed, and what comes out here");

    /// <summary>All of them, as the command line has them.</summary>
    public static IReadOnlyList<VerifiedFigure> All() => [.. VerifyExamples.All(), .. ValueExamples.All(), .. RiskExamples.All(), .. LifetimeExamples.All(), .. ForecastExamples.All(), .. AllocationExamples.All()];

    private static Ok<IReadOnlyList<VerifiedFigure>> Verify() => TypedResults.Ok(All());
}
