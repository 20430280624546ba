using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Portfolio;

/// <summary>The selection of key accounts over HTTP.</summary>
internal static class SelectionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var selection = api.MapGroup("/selection").WithTags("Selection");
        selection.MapGet("/", View).WithSummary("Who is a key account, who is on the way and who might be next");
        selection.MapGet("/limits", async (SelectKeyAccounts selection, CancellationToken ct) => TypedResults.Ok((await selection.View(new PortfolioQuery(), ct)).Limits)).Versioned().WithSummary("Above how many key accounts there is a warning, and a refusal");
        selection.MapPut("/limits", Limit).Edits(async context => (await context.HttpContext.RequestServices.GetRequiredService<SelectKeyAccounts>().View(new PortfolioQuery(), context.HttpContext.RequestAborted)).Limits).WithSummary("Sets above how many key accounts there is a warning, and a refusal");
        selection.MapGet("/{account}", Find).WithSummary("Where one account is, and how it came there");
        selection.MapPost("/steps", Step).WithSummary("Moves an account one step, or gives an override; says what forbids it");
    }

    private static async Task<Ok<SelectionView>> View(DateOnly? as_of, SelectKeyAccounts selection, CancellationToken ct) =>
        TypedResults.Ok(await selection.View(new PortfolioQuery(as_of), ct));

    private static async Task<Results<Ok<SelectionHistory>, NotFound>> Find(string account, SelectKeyAccounts selection, CancellationToken ct) =>
        await selection.Of(account, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Results<Ok<SelectionOutcome>, UnprocessableEntity<SelectionOutcome>, NotFound>> Step(
        SelectionRequest step, SelectKeyAccounts selection, CancellationToken ct)
    {
        var outcome = await selection.Step(step, ct);
        return outcome is null ? TypedResults.NotFound() : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);
    }

    private static async Task<Results<Ok<SelectionLimits>, BadRequest>> Limit(SelectionLimits limits, SelectKeyAccounts selection, CancellationToken ct) =>
        await selection.Set(limits, ct) ? TypedResults.Ok(limits) : TypedResults.BadRequest();
}
