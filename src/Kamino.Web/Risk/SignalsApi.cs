using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Risk;

/// <summary>Who saw a signal.</summary>
/// <param name="By">Their name.</param>
/// <param name="Kind">Which; all of the account where left out.</param>
public sealed record Acknowledgement(string By, SignalKind? Kind = null);

/// <summary>Signals of silent drift over HTTP, and what the form of their page does.</summary>
internal static class SignalsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var signals = api.MapGroup("/signals").WithTags("Signals");
        signals.MapGet("/", List).WithSummary("Customers that drift away silently, one list per seller");
        signals.MapGet("/thresholds", async (EditThresholds edit, CancellationToken ct) => TypedResults.Ok(await edit.View(ct))).Versioned().WithSummary("From where on a change is a signal");
        signals.MapPatch("/thresholds", Set).Edits(Thresholds).WithSummary("Sets thresholds by name, all or none");
        signals.MapPost("/{account}/acknowledge", Acknowledge).WithSummary("Somebody has seen them: listed again only when they are worse");
    }

    /// <summary>The page's form.</summary>
    public static void MapForms(IEndpointRouteBuilder routes) => routes.MapPost("/signals/acknowledge", Seen).ExcludeFromDescription();

    private static async Task<object?> Thresholds(EndpointFilterInvocationContext context) =>
        await context.HttpContext.RequestServices.GetRequiredService<EditThresholds>().View(context.HttpContext.RequestAborted);

    private static async Task<NoContent> Set(Dictionary<string, string> changes, EditThresholds edit, CancellationToken ct) =>
        await edit.Set(changes, ct) is { } wrong ? throw new BadHttpRequestException($"{wrong.Key}={wrong.Value}: {string.Join(", ", EditThresholds.Names)}") : TypedResults.NoContent();

    private static async Task<Ok<SignalBoard>> List(DateOnly? as_of, string? seller, bool? all, WatchSignals watch, CancellationToken ct) =>
        TypedResults.Ok(await watch.By(new SignalQuery(new FactsQuery(as_of), seller, all == true), ct));

    private static async Task<Results<Ok<IReadOnlyList<SeenSignal>>, NotFound>> Acknowledge(string account, Acknowledgement seen, AcknowledgeSignals signals, CancellationToken ct) =>
        await signals.Of(account, seen.Kind, seen.By, new FactsQuery(), ct) is { Count: > 0 } kept ? TypedResults.Ok(kept) : TypedResults.NotFound();

    private static async Task<RedirectHttpResult> Seen(IFormCollection form, HttpContext context, AcknowledgeSignals signals, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        var kind = Enum.GetValues<SignalKind>().Where(kind => Locale.WordOf(kind) == form["kind"]).Select(kind => (SignalKind?)kind).FirstOrDefault();
        await signals.Of(form["account"].ToString(), kind, by, new FactsQuery(), ct);
        return TypedResults.LocalRedirect("/signals" + (form["back"].ToString() is ['?', ..] query ? query : ""));
    }
}
