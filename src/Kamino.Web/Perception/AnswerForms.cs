using Kamino.UseCases.Perception;
using Kamino.Web.Rights;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Perception;

/// <summary>The page behind a personal link: no sign-in, and nothing of ours but the questions. Every link that doesn't work is answered the same.</summary>
internal static class AnswerForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The secret in the address is what tells a respondent's form from another site's; many mail programs keep no cookie for a token of ours.
        var links = routes.MapGroup("/s/{token}").ExcludeFromDescription().DisableAntiforgery().WithMetadata(new OpenBySecret()).AddEndpointFilter(Safety.KeepSecret);
        links.MapGet("", Open);
        links.MapPost("", Give);
    }

    private static async Task<IResult> Open(string token, HttpContext context, AnswerByLink answers, CancellationToken ct)
    {
        if (await answers.Open(token, ct) is not { } form)
        {
            return Gone();
        }

        Reading.Prefer(context, form.Language);
        return new RazorComponentResult<AnswerPage>(new { Form = form, Draft = Draft(form), Kept = context.Request.Query["kept"] == "true" });
    }

    private static async Task<IResult> Give(string token, IFormCollection sent, HttpContext context, AnswerByLink answers, CancellationToken ct)
    {
        if (await answers.Open(token, ct) is not { } form)
        {
            return Gone();
        }

        Reading.Prefer(context, form.Language);
        var draft = AnswerReading.Of(sent, form.Asked);
        if (sent["act"] == "share")
        {
            return new RazorComponentResult<AnswerPage>(new { Form = form with { Version = draft.Version }, Draft = AnswerReading.Shared(draft) });
        }

        var outcome = await answers.Give(token, draft, ct);
        return outcome is null ? Gone()
            : outcome.Kept ? TypedResults.LocalRedirect($"/s/{token}?kept=true")
            : new RazorComponentResult<AnswerPage>(new { outcome.Form, Draft = draft, outcome.Flaws, outcome.Overtaken })
            {
                StatusCode = outcome.Overtaken ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
            };
    }

    private static RazorComponentResult<AnswerGonePage> Gone() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static AnswerDraft? Draft(AnswerForm form) => form.Answer is not { } answer ? null : AnswerReading.Of(answer, form.Version);
}
