using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>Reviews, visits and handovers of plans over HTTP.</summary>
internal static class ReviewsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/round", Round).WithSummary("All plans with what moved since they were last looked at, those that press most first");
        plans.MapGet("/{number:int}/review", View).WithSummary("The agenda of a plan's next review");
        plans.MapGet("/{number:int}/visit", Visit).WithSummary("Everything for a visit on one page");
        plans.MapGet("/owners", async (HandOverWork work, CancellationToken ct) => TypedResults.Ok(await work.Owners(ct))).WithSummary("Whoever has work that can be handed over");
        plans.MapGet("/handovers", Handovers).WithSummary("What one of us handed over to another, the latest first");
        plans.MapPost("/handovers", Hand).WithSummary("Hands over plans, actions, reviews, people and opportunities; with dry_run says what that would do");
        plans.MapPost("/{number:int}/reviews", Hold).WithSummary("Notes a review; what is to be done becomes actions of the plan");
    }

    private static async Task<Ok<IReadOnlyList<ReviewView>>> Round(ViewReviews reviews, CancellationToken ct) => TypedResults.Ok(await reviews.Round(ct));

    private static async Task<Results<Ok<ReviewView>, NotFound>> View(int number, string? kind, ViewReviews reviews, CancellationToken ct) =>
        await reviews.Of(number, QueryWord.Of<ReviewKind>(kind), ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<KeptHandover>>> Handovers(HandOverWork work, CancellationToken ct) => TypedResults.Ok(await work.History(ct));

    private static async Task<Results<Ok<WorkReport>, UnprocessableEntity<WorkReport>>> Hand(WorkRequest request, HandOverWork work, CancellationToken ct) =>
        await work.Run(request, ct) is var report && report.Flaw is null ? TypedResults.Ok(report) : TypedResults.UnprocessableEntity(report);

    private static async Task<Results<Ok<VisitSheet>, NotFound>> Visit(int number, ViewVisit visits, CancellationToken ct) =>
        await visits.Of(number, ct) is { } sheet ? TypedResults.Ok(sheet) : TypedResults.NotFound();

    private static async Task<Results<Created<PlanReview>, NotFound, UnprocessableEntity<ReviewOutcome>>> Hold(int number, ReviewDraft draft, HoldReview reviews, CancellationToken ct) =>
        await reviews.Of(number, draft, ct) switch
        {
            null => TypedResults.NotFound(),
            { Flaw: null, Review: { } held } => TypedResults.Created($"/api/v1/plans/{number}/review", held),
            var refused => TypedResults.UnprocessableEntity(refused),
        };
}
