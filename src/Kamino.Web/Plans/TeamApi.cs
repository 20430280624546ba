using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>Where a calendar is subscribed to; told once.</summary>
/// <param name="Address">The secret address.</param>
internal sealed record FeedAddress(string Address);

/// <summary>What keeps one of us from being kept.</summary>
/// <param name="Flaw">Why.</param>
internal sealed record RefusedTeammate(TeamFlaw Flaw);

/// <summary>Who we are, over HTTP.</summary>
internal static class TeamApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var team = api.MapGroup("/team").WithTags("Plans");
        team.MapGet("/", async ([AsParameters] PageQuery page, EditTeam edit, CancellationToken ct) => page.Of(await edit.View(ct), mate => mate.Name)).WithSummary("Who we are: addresses, time zones, who wants reminders");
        team.MapGet("/unreminded", async (FindUnreminded unreminded, CancellationToken ct) => TypedResults.Ok(await unreminded.Now(ct))).WithSummary("Who has something to do and gets no reminder of it");
        team.MapPut("/", Keep).WithSummary("Keeps one of us");
        team.MapDelete("/{name}", Remove).WithSummary("Removes one of us with their calendar's address");
        team.MapPost("/{name}/feed", Feed).WithSummary("Gives a calendar a new secret address; the one before stops working");
        team.MapDelete("/{name}/feed", Revoke).WithSummary("Takes a calendar's address away");
    }

    private static async Task<Results<NoContent, UnprocessableEntity<RefusedTeammate>>> Keep(Teammate mate, EditTeam team, CancellationToken ct) =>
        await team.Keep(mate, ct) is { } flaw ? TypedResults.UnprocessableEntity(new RefusedTeammate(flaw)) : TypedResults.NoContent();

    private static async Task<Results<NoContent, NotFound>> Remove(string name, EditTeam team, CancellationToken ct) => await team.Remove(name, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<FeedAddress>, NotFound>> Feed(string name, HttpRequest request, EditTeam team, ICompanySettings company, CancellationToken ct) =>
        await team.Feed(name, ct) is { } token ? TypedResults.Ok(new FeedAddress(PublicAddress.Of(request, await company.Read(ct), $"/calendar/{token}.ics"))) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> Revoke(string name, EditTeam team, CancellationToken ct) => await team.Revoke(name, ct) ? TypedResults.NoContent() : TypedResults.NotFound();
}
