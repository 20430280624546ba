using System.Text;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Web.Rights;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>What the forms of the team page do, and the calendars that other programs subscribe to.</summary>
internal static class TeamForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var team = routes.MapGroup("/team").ExcludeFromDescription();
        team.MapPost("/keep", Keep);
        team.MapPost("/feed", Feed);
        team.MapPost("/unfeed", async (IFormCollection form, EditTeam edit, CancellationToken ct) => Back(await edit.Revoke(form["name"].ToString(), ct)));
        team.MapPost("/remove", async (IFormCollection form, EditTeam edit, CancellationToken ct) => Back(await edit.Remove(form["name"].ToString(), ct)));
        // The secret in the address tells the reader's form from another site's; opening the link alone changes nothing, since mail programs open links too.
        var stop = routes.MapGroup("/stop/{token}").ExcludeFromDescription().DisableAntiforgery().WithMetadata(new OpenBySecret()).AddEndpointFilter(Safety.KeepSecret);
        stop.MapGet("", async (string token, HttpContext context, StopReminders reminders, CancellationToken ct) => Stop(context, await reminders.Of(token, ct), isDone: false));
        stop.MapPost("", async (string token, HttpContext context, StopReminders reminders, CancellationToken ct) =>
        {
            var mate = await reminders.Of(token, ct);
            return Stop(context, mate, await reminders.Run(token, ct));
        });
        routes.MapGet("/calendar/{token}.ics", Calendar).ExcludeFromDescription().WithMetadata(new OpenBySecret());
    }

    private static async Task<RedirectHttpResult> Keep(IFormCollection form, EditTeam team, CancellationToken ct)
    {
        string Text(string name) => form[name].ToString().Trim();
        var flaw = await team.Keep(new Teammate(Text("name"), Text("email"), Text("time_zone"), Text("language"), form["reminders"] == "true"), ct);
        return TypedResults.LocalRedirect(flaw is { } wrong ? $"/team?flaw={Locale.WordOf(wrong)}" : "/team");
    }

    private static async Task<IResult> Feed(IFormCollection form, HttpRequest request, EditTeam team, ICompanySettings company, CancellationToken ct)
    {
        var name = form["name"].ToString();
        return await team.Feed(name, ct) is { } token ? new RazorComponentResult<TeamFeedPage>(new { Person = name, Address = PublicAddress.Of(request, await company.Read(ct), $"/calendar/{token}.ics") }) : TypedResults.LocalRedirect("/team");
    }

    // A secret address: nobody on the way keeps what it gives.
    private static async Task<IResult> Calendar(string token, HttpResponse response, FeedCalendar calendars, CancellationToken ct)
    {
        response.Headers.CacheControl = "private, no-store";
        return await calendars.Of(token, ct) is { } text ? TypedResults.Text(text, "text/calendar", Encoding.UTF8) : TypedResults.NotFound();
    }

    private static IResult Stop(HttpContext context, Teammate? mate, bool isDone)
    {
        if (mate is null)
        {
            return new RazorComponentResult<Perception.AnswerGonePage> { StatusCode = StatusCodes.Status404NotFound };
        }

        Reading.Prefer(context, mate.Language);
        return new RazorComponentResult<StopPage>(new { IsDone = isDone || !mate.Reminders });
    }

    private static RedirectHttpResult Back(bool isDone) => TypedResults.LocalRedirect(isDone ? "/team" : "/team?none=true");
}
