using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Rights;

/// <summary>What the forms of passkeys do. Each takes two steps: the script asks for the browser's question, and sends what the browser answered.</summary>
internal static class PasskeyForms
{
    // What was asked, sealed: only the browser that was asked can answer.
    private const string Asked = "kamino-passkey";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/sign-in/passkey/options", Ask).AllowAnonymous();
        forms.MapPost("/sign-in/passkey", Enter).AllowAnonymous();
        var own = forms.MapGroup("/me/passkeys");
        own.MapPost("/options", Offer);
        own.MapPost("", Take);
        own.MapPost("/rename", async (IFormCollection form, EditPasskeys passkeys, CancellationToken ct) =>
            await passkeys.Rename(form["id"].ToString(), form["title"].ToString(), ct) ? RightsForms.Back("/me", "kept=true") : RightsForms.Back("/me", "none=true"));
        own.MapPost("/remove", Remove);
    }

    // The form carries nothing but its token against forgery.
    private static async Task<IResult> Ask(IFormCollection _, HttpContext context, Passkeys passkeys, SignInByPasskey entry, CancellationToken ct) =>
        passkeys.Place(context.Request) is { } place ? Told(context, await entry.Ask(place, ct)) : TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest);

    private static async Task<IResult> Enter(IFormCollection form, HttpContext context, Passkeys passkeys, SignInByPasskey entry, CancellationToken ct)
    {
        var to = RightsForms.Local(form["to"].ToString());
        var (outcome, who) = passkeys.Place(context.Request) is { } place ? await entry.With(Answer(form, context), place, ct) : (SignInOutcome.Wrong, null);
        if (who is null)
        {
            return RightsForms.Back("/sign-in", $"{(outcome == SignInOutcome.LockedOut ? $"outcome={Locale.WordOf(outcome)}" : "passkey=wrong")}&to={Uri.EscapeDataString(to)}");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, await Entrance.Begun(who, context, isStrong: true));
        return TypedResults.LocalRedirect(to);
    }

    private static async Task<IResult> Offer(IFormCollection form, HttpContext context, Passkeys passkeys, EditPasskeys own, CancellationToken ct)
    {
        if (passkeys.Place(context.Request) is not { } place)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest);
        }

        var (question, flaw) = await own.Offer(form["title"].ToString(), form["old"].ToString(), form["code"].ToString(), place, ct);
        return question is null ? TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, extensions: [new("code", Locale.WordOf(flaw ?? default))]) : Told(context, question);
    }

    private static async Task<IResult> Take(IFormCollection form, HttpContext context, Passkeys passkeys, EditPasskeys own, CancellationToken ct)
    {
        var flaw = passkeys.Place(context.Request) is { } place ? await own.Take(Answer(form, context), place, ct) : PasskeyFlaw.Refused;
        return RightsForms.Back("/me", flaw is { } wrong ? $"passkey={Locale.WordOf(wrong)}" : "kept=true");
    }

    private static async Task<IResult> Remove(IFormCollection form, HttpContext context, EditPasskeys own, CancellationToken ct)
    {
        if (await own.Remove(form["id"].ToString(), form["old"].ToString(), form["code"].ToString(), ct) is not { } still)
        {
            return RightsForms.Back("/me", "wrong=true");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, await Entrance.Begun(still, context));
        return RightsForms.Back("/me", "kept=true");
    }

    private static ContentHttpResult Told(HttpContext context, PasskeyQuestion question)
    {
        context.Response.Cookies.Append(Asked, question.Sealed, Kept(context, IPasskeys.Patience));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(question.Options, "application/json");
    }

    private static PasskeyAnswer Answer(IFormCollection form, HttpContext context)
    {
        context.Response.Cookies.Delete(Asked, Kept(context, null));
        return new PasskeyAnswer(form["credential"].ToString(), context.Request.Cookies[Asked] ?? "");
    }

    private static CookieOptions Kept(HttpContext context, TimeSpan? time) =>
        new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = time };
}
