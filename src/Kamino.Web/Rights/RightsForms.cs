using System.Globalization;
using System.Security.Claims;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Rights;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Kamino.Web.Rights;

/// <summary>What the forms of signing in, of one's own page and of the users' page do.</summary>
internal static class RightsForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/sign-in", Enter).AllowAnonymous();
        forms.MapGet("/sign-in/elsewhere", Elsewhere).AllowAnonymous();
        forms.MapPost("/sign-out", Leave).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        var own = forms.MapGroup("/me");
        own.MapPost("/password", Password);
        own.MapPost("/codes", Codes);
        own.MapPost("/sessions/end", EndSessions);
        own.MapPost("/tokens", Token);
        own.MapPost("/tokens/revoke", async (IFormCollection form, EditTokens tokens, CancellationToken ct) =>
            await tokens.Revoke(Number(form["number"]), ct) ? Back("/me", "kept=true") : Back("/me", "none=true"));
        forms.MapPost("/audit/restore", Restore);
        var users = forms.MapGroup("/users");
        users.MapPost("/add", Add);
        users.MapPost("/change", Change);
    }

    private static async Task<IResult> Enter(IFormCollection form, HttpContext context, SignIn entry, CancellationToken ct)
    {
        var (to, login) = (Local(form["to"].ToString()), form["login"].ToString());
        var (outcome, who) = await entry.With(login, form["password"].ToString(), form["code"].ToString(), ct);
        if (who is null)
        {
            return Back("/sign-in", $"outcome={Locale.WordOf(outcome)}&login={Uri.EscapeDataString(login)}&to={Uri.EscapeDataString(to)}");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, await Entrance.Begun(who, context));
        return TypedResults.LocalRedirect(to);
    }

    private static async Task<IResult> Elsewhere(string? to, OpenId open, IOptionsMonitor<OpenIdConnectOptions> known, CancellationToken ct)
    {
        if (!open.IsOn)
        {
            return TypedResults.NotFound();
        }

        try
        {
            await (known.Get(OpenId.Scheme).ConfigurationManager?.GetConfigurationAsync(ct) ?? Task.CompletedTask);
        }
        catch (InvalidOperationException)
        {
            return TypedResults.LocalRedirect(OpenId.Told(ElsewhereFlaw.Away));
        }

        return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Local(to ?? "") }, [OpenId.Scheme]);
    }

    private static async Task<IResult> Leave(HttpContext context, SignIn entry, CancellationToken ct)
    {
        await entry.Leave(context.User.FindFirstValue(Entrance.Session) ?? "", ct);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\""; // the look and the language stay, they are cookies
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> Password(IFormCollection form, HttpContext context, SignIn entry, IAsker asker, CancellationToken ct)
    {
        var (login, fresh) = (asker.Now.Login, form["fresh"].ToString());
        var (isRight, flaw) = await entry.ChangePassword(login, form["old"].ToString(), fresh, form["code"].ToString(), ct);
        if (!isRight || flaw is not null)
        {
            return Back("/me", flaw is { } weak ? $"password={Locale.WordOf(weak)}" : "wrong=true");
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Back("/sign-in", "changed=true");
    }

    private static async Task<IResult> Codes(IFormCollection form, SignIn entry, IAsker asker, CancellationToken ct)
    {
        var (login, code) = (asker.Now.Login, form["code"].ToString());
        var isDone = form["drop"] == "true" ? await entry.DropCodes(login, form["old"].ToString(), code, ct) : await entry.TakeCodes(login, form["old"].ToString(), code, ct);
        return Back("/me", isDone ? "kept=true" : "wrong=true");
    }

    private static async Task<IResult> EndSessions(IFormCollection form, HttpContext context, OwnSessions sessions, CancellationToken ct)
    {
        var (session, password, code) = (form["session"].ToString(), form["old"].ToString(), form["code"].ToString());
        if (session.Length > 0)
        {
            return Back("/me", await sessions.End(session, password, code, ct) ? "kept=true" : "wrong=true");
        }

        if (await sessions.EndAll(password, code, ct) is not { } still)
        {
            return Back("/me", "wrong=true");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, await Entrance.Begun(still, context));
        return Back("/me", "kept=true");
    }

    private static async Task<IResult> Token(IFormCollection form, EditTokens tokens, IAsker asker, CancellationToken ct)
    {
        var (made, flaw) = await tokens.New(asker.Now.Login, form["title"].ToString(), QueryWord.Of<TokenScope>(form["scope"].ToString()) ?? TokenScope.Read, Number(form["days"]), ct);
        return made is null ? Back("/me", $"token={Locale.WordOf(flaw ?? default)}") : new RazorComponentResult<NewTokenPage>(new { Made = made });
    }

    private static async Task<IResult> Restore(IFormCollection form, RestoreValues values, Reader reader, CancellationToken ct)
    {
        var outcome = await values.Of(long.TryParse(form["number"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, null, reader.Name, ct);
        return Back(Local(form["to"].ToString()).Split('?', '#')[0], outcome.Flaw is { } flaw ? $"unrestored={Locale.WordOf(flaw)}" : "restored=true");
    }

    private static async Task<IResult> Add(IFormCollection form, EditUsers users, CancellationToken ct)
    {
        var user = new User(form["login"].ToString(), form["name"].ToString(), Role(form), form["all"] == "true", Groups(form)) { Mail = form["mail"].ToString() };
        return Told(await users.Add(user, form["password"].ToString(), ct));
    }

    private static async Task<IResult> Change(IFormCollection form, EditUsers users, CancellationToken ct)
    {
        var login = form["login"].ToString();
        return Told(await users.Change(
            login, was => was with { Role = Role(form), SeesAll = form["all"] == "true", Groups = Groups(form), Mail = form["mail"].ToString(), IsDisabled = form["disabled"] == "true" }, form["password"].ToString(), ct));
    }

    private static Role Role(IFormCollection form) => QueryWord.Of<Role>(form["role"].ToString()) ?? Core.Rights.Role.Reader;

    private static ValueList<string> Groups(IFormCollection form) =>
        [.. form["groups"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static RedirectHttpResult Told(UserFlaw? flaw) => Back("/users", flaw is { } wrong ? $"flaw={Locale.WordOf(wrong)}" : "kept=true");

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Only to ourselves: an address that another site smuggled in leads home.
    internal static string Local(string to) => to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/\\", StringComparison.Ordinal) ? to : "/";

    internal static RedirectHttpResult Back(string page, string query) => TypedResults.LocalRedirect($"{page}?{query}");
}
