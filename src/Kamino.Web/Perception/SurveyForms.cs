using System.Globalization;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Perception;

/// <summary>What the forms of the survey pages do.</summary>
internal static class SurveyForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/surveys").ExcludeFromDescription();
        forms.MapPost("/make", Create);
        forms.MapPost("/{number:int}/send", Send);
        forms.MapPost("/{number:int}/close", Close).WithMetadata(new RequireAntiforgeryTokenAttribute());
        forms.MapPost("/{number:int}/link", Link);
        forms.MapPost("/{number:int}/revoke", Revoke);
        forms.MapPost("/{number:int}/guess/{account}/keep", GuessOf);
    }

    private static async Task<IResult> Create(IFormCollection form, HttpContext context, CreateSurvey surveys, CancellationToken ct)
    {
        var draft = Draft(form);
        Reader.Keep(context, Reader.NameCookie, draft.By);
        if (form["act"].ToString() is "edit" or "add")
        {
            var rows = form["act"] == "edit" ? await surveys.Factors(draft, ct) : [.. draft.OwnFactors, FactorReading.Empty];
            return new RazorComponentResult<SurveyNewDocument>(new { Draft = draft with { OwnFactors = rows, Set = null, FactorsOf = null }, Flaws = Array.Empty<SurveyFlaw>(), Wrong = Array.Empty<QuestionnaireFlaw>() });
        }

        var outcome = await surveys.Of(draft, ct);
        return outcome.Survey is { } made
            ? TypedResults.LocalRedirect($"/surveys/{made.Number}?made=true")
            : new RazorComponentResult<SurveyNewDocument>(new { Draft = draft, outcome.Flaws, outcome.Wrong }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static async Task<IResult> Send(int number, IFormCollection form, SendSurvey surveys, CancellationToken ct) =>
        await surveys.Of(number, form["remind"] == "true", ct) is not { } outcome ? TypedResults.NotFound()
        : TypedResults.LocalRedirect(outcome.Flaw is { } flaw
            ? $"/surveys/{number}?flaw={Locale.WordOf(flaw)}"
            : $"/surveys/{number}?queued={outcome.Invitations + outcome.Reminders}");

    private static async Task<RedirectHttpResult> Close(int number, CloseSurvey surveys, CancellationToken ct)
    {
        await surveys.Of(number, ct);
        return TypedResults.LocalRedirect($"/surveys/{number}");
    }

    // The link is shown in the answer itself and stands in no address: it can't be looked up again.
    private static async Task<IResult> Link(int number, IFormCollection form, HttpRequest request, PersonalLinks links, ICompanySettings company, CancellationToken ct)
    {
        var (account, person) = (form["account"].ToString(), form["person"].ToString());
        return await links.Make(number, account, person, ct) is { } token
            ? new RazorComponentResult<SurveyLinkPage>(new { Number = number, Person = person, Address = PublicAddress.Of(request, await company.Read(ct), $"/s/{token}") })
            : TypedResults.LocalRedirect($"/surveys/{number}");
    }

    private static async Task<RedirectHttpResult> Revoke(int number, IFormCollection form, PersonalLinks links, CancellationToken ct)
    {
        await links.Revoke(number, form["account"].ToString(), form["person"].ToString(), ct);
        return TypedResults.LocalRedirect($"/surveys/{number}#respondents");
    }

    private static async Task<IResult> GuessOf(int number, string account, IFormCollection form, HttpContext context, GuessAnswers guesses, CancellationToken ct)
    {
        if (await guesses.Open(number, account, ct) is not { } known)
        {
            return TypedResults.NotFound();
        }

        var (by, draft) = (form["by"].ToString().Trim(), AnswerReading.Of(form, known.Asked));
        Reader.Keep(context, Reader.NameCookie, by);
        if (form["act"] == "share")
        {
            return new RazorComponentResult<GuessDocument>(new { Form = known, Account = account, Draft = AnswerReading.Shared(draft), By = by });
        }

        var outcome = await guesses.Give(number, account, by, draft, ct);
        return outcome is { Kept: true }
            ? TypedResults.LocalRedirect($"/surveys/{number}?guessed={Uri.EscapeDataString(account)}#accounts")
            : new RazorComponentResult<GuessDocument>(new { Form = known, Account = account, Draft = draft, By = by, Outcome = outcome }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static SurveyDraft Draft(IFormCollection form)
    {
        string Field(string name) => form[name].ToString().Trim();
        string[] Words(string name) => [.. form[name].Select(value => value?.Trim() ?? "").Where(value => value.Length > 0)];
        return new SurveyDraft(
            Field("name"), DateOnly.TryParseExact(Field("closes"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes) ? closes : default, Field("by"))
        {
            Us = Field("us"),
            Set = Field("set") is { Length: > 0 } set && !int.TryParse(set, out _) ? set : null,
            FactorsOf = int.TryParse(Field("set"), NumberStyles.None, CultureInfo.InvariantCulture, out var again) ? again : null,
            OwnFactors = FactorReading.Of(form),
            Everybody = Field("who") == "everybody",
            Seller = Field("who") == "seller" ? Field("seller") : null,
            Segment = Field("who") == "segment" ? Field("segment") : null,
            Accounts = Field("who") == "accounts" ? Field("accounts").Split([',', ' ', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [],
            Rivals = Words("rival"),
            Riders = [.. Enum.GetValues<RiderQuestion>().Where(question => Words("rider").Contains(Locale.WordOf(question)))],
            Anonymous = Field("anonymous") == "true",
            Language = Field("language"),
        };
    }
}
