using System.Globalization;
using Kamino.UseCases.Webhooks;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Webhooks;

/// <summary>What the forms of the webhooks' page do.</summary>
internal static class WebhookForms
{
    private const string Page = "/webhooks";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup(Page).ExcludeFromDescription();
        forms.MapPost("/add", async (IFormCollection form, EditWebhooks edit, CancellationToken ct) =>
            Told(await edit.Add(form["title"].ToString(), form["address"].ToString(), form["kinds"].Select(QueryWord.Of<EventKind>).OfType<EventKind>(), ct)));
        forms.MapPost("/secret", async (IFormCollection form, EditWebhooks edit, CancellationToken ct) => Told(await edit.Renew(Number(form), ct)));
        forms.MapPost("/turn", async (IFormCollection form, EditWebhooks edit, CancellationToken ct) => Back(await edit.Turn(Number(form), form["on"] == "true", ct)));
        forms.MapPost("/remove", async (IFormCollection form, EditWebhooks edit, CancellationToken ct) => Back(await edit.Remove(Number(form), ct) ? null : WebhookFlaw.UnknownWebhook));
        forms.MapPost("/again", async (IFormCollection form, EditWebhooks edit, CancellationToken ct) => Back(await edit.Again(Number(form), form["message"].ToString(), ct) ? null : WebhookFlaw.UnknownWebhook));
    }

    private static IResult Told(WebhookOutcome outcome) => outcome.Made is { } made ? new RazorComponentResult<NewWebhookPage>(new { Made = made }) : Back(outcome.Flaw);

    private static RedirectHttpResult Back(WebhookFlaw? flaw) => TypedResults.LocalRedirect($"{Page}?{(flaw is { } wrong ? $"flaw={Locale.WordOf(wrong)}" : "kept=true")}");

    private static int Number(IFormCollection form) => int.TryParse(form["number"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
