using Kamino.UseCases.Portfolio;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Portfolio;

/// <summary>Snapshots of the matrix over HTTP.</summary>
internal static class SnapshotsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var snapshots = api.MapGroup("/snapshots").WithTags("Portfolio");
        snapshots.MapGet("/", List).WithSummary("Every snapshot, latest first");
        snapshots.MapPost("/", Take).WithSummary("Keeps the matrix of a day with all its inputs");
        snapshots.MapGet("/compare", Compare).WithSummary("Who moved between two snapshots, and why");
        snapshots.MapGet("/{id:int}", View).WithSummary("The matrix as it was kept");
        snapshots.MapGet("/{id:int}/verify", Verify).WithSummary("Whether a snapshot is what was kept, and comes out again");
        snapshots.MapPost("/{id:int}/sign", Sign).WithSummary("Signs a snapshot");
    }

    private static async Task<Ok<Page<SnapshotCard>>> List([AsParameters] PageQuery page, Snapshots snapshots, CancellationToken ct) =>
        page.Of(await snapshots.List(ct), row => -row.Id, row => row.PlacesHash);

    private static async Task<Created<SnapshotCard>> Take(string by, DateOnly? as_of, string? model, int? version, Snapshots snapshots, CancellationToken ct)
    {
        var card = await snapshots.Take(new PortfolioQuery(as_of, model, version), by, ct);
        return TypedResults.Created($"/api/v1/snapshots/{card.Id}", card);
    }

    private static async Task<Results<Ok<ComparedSnapshots>, NotFound>> Compare(int from, int to, Snapshots snapshots, CancellationToken ct) =>
        await snapshots.Compare(from, to, ct) is { } compared ? TypedResults.Ok(compared) : TypedResults.NotFound();

    private static async Task<Results<Ok<PortfolioView>, NotFound>> View(int id, Snapshots snapshots, CancellationToken ct) =>
        await snapshots.View(id, ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Ok<SnapshotCheck>, NotFound>> Verify(int id, Snapshots snapshots, CancellationToken ct) =>
        await snapshots.Verify(id, ct) is { } check ? TypedResults.Ok(check) : TypedResults.NotFound();

    private static async Task<Results<Ok<SnapshotCard>, NotFound>> Sign(int id, string by, Snapshots snapshots, CancellationToken ct) =>
        await snapshots.Sign(id, by, ct) is { } card ? TypedResults.Ok(card) : TypedResults.NotFound();
}
