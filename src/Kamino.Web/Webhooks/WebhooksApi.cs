using Kamino.UseCases.Webhooks;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Webhooks;

/// <summary>Somebody outside who wants to be told.</summary>
/// <param name="Title">What it is for.</param>
/// <param name="Address">Where messages go: https, outside our own network.</param>
/// <param name="Kinds">What is told; everything where left out.</param>
public sealed record AskedWebhook(string Title, string Address, IReadOnlyList<EventKind>? Kinds = null);

/// <summary>Webhooks over HTTP.</summary>
internal static class WebhooksApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var hooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        hooks.MapGet("/", async ([AsParameters] PageQuery page, EditWebhooks edit, CancellationToken ct) => page.Of(await edit.View(ct), hook => hook.Number, _ => "")).WithSummary("Who outside is told of what happens here");
        hooks.MapPost("/", Add).WithSummary("Tells somebody from now on; the secret that signs messages is told once");
        hooks.MapDelete("/{number:int}", Remove).WithSummary("Removes a webhook with its log");
        hooks.MapPost("/{number:int}/secret", Renew).WithSummary("Another secret; the one before doesn't count any more");
        hooks.MapPut("/{number:int}/on", Turn).WithSummary("Stops telling somebody, or goes on");
        hooks.MapGet("/{number:int}/messages", Log).WithSummary("The log: what was sent, how often it was tried and what was answered");
        hooks.MapPost("/{number:int}/messages/{id}/again", Again).WithSummary("Sends a message again");
    }

    private static async Task<Results<Created<NewWebhook>, UnprocessableEntity<WebhookOutcome>>> Add(AskedWebhook asked, EditWebhooks edit, CancellationToken ct) =>
        await edit.Add(asked.Title, asked.Address, asked.Kinds ?? [], ct) is var outcome && outcome.Made is { } made ? TypedResults.Created($"/api/v1/webhooks/{made.Webhook.Number}/messages", made) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<NoContent, NotFound>> Remove(int number, EditWebhooks edit, CancellationToken ct) => await edit.Remove(number, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<NewWebhook>, NotFound>> Renew(int number, EditWebhooks edit, CancellationToken ct) =>
        (await edit.Renew(number, ct)).Made is { } made ? TypedResults.Ok(made) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> Turn(int number, bool on, EditWebhooks edit, CancellationToken ct) => await edit.Turn(number, on, ct) is null ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Ok<Page<WebhookMessage>>> Log(int number, [AsParameters] PageQuery page, EditWebhooks edit, CancellationToken ct) =>
        page.Of(await edit.Log(number, ct), message => -message.At.UtcTicks, message => message.Event);

    private static async Task<Results<NoContent, NotFound>> Again(int number, string id, EditWebhooks edit, CancellationToken ct) => await edit.Again(number, id, ct) ? TypedResults.NoContent() : TypedResults.NotFound();
}
