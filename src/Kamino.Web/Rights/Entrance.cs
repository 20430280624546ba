using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Rights;

/// <summary>An address that is a secret of its own: whoever has it needs no user, and the use case behind it decides what it opens.</summary>
internal sealed class OpenBySecret : IAllowAnonymous;

/// <summary>Tells of every request who asks, before anything is read for them. Nobody gets in by default.</summary>
internal static class Entrance
{
    /// <summary>The claim that tells whether somebody has to sign in again.</summary>
    public const string Stamp = "stamp";

    /// <summary>The claim that tells when somebody signed in, in seconds since 1970.</summary>
    public const string Since = "since";

    /// <summary>The claim that names the session, so that it can be ended.</summary>
    public const string Session = "session";

    /// <summary>The claim that tells by what somebody came.</summary>
    public const string Way = "way";

    /// <summary>By more than a password: a passkey, or the company's provider.</summary>
    public const string Strong = "strong";

    private const string Bearer = "Bearer ";
    private const int SessionBytes = 16;

    // Whatever a proxy adds, and what is left of it once it was believed.
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-Original-For", "X-Original-Proto"];

    public static async Task Let(HttpContext context, RequestDelegate next)
    {
        using var look = HttpMethods.IsGet(context.Request.Method) ? context.RequestServices.GetRequiredService<IRecordsVersion>().Look() : null;
        var (isOpen, isSecret) = (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null, context.GetEndpoint()?.Metadata.GetMetadata<OpenBySecret>() is not null);
        var (known, isHalf) = isSecret ? (Asker.Program, false) : AreRecordsAway(context) ? (Asker.Nobody, false) : await Who(context);
        var asker = known with { From = From(context) };
        if (!isOpen && context.GetEndpoint() is not null && (asker.Role is null || (isHalf && !SignInRules.IsOpen(context.Request.Path))))
        {
            await (asker.Role is null ? Refuse(context) : SignInRules.Lead(context));
            return;
        }

        using (context.RequestServices.GetRequiredService<IAsker>().Begin(asker))
        {
            await next(context);
        }
    }

    /// <summary>Somebody as the cookie carries them, who signed in now; or when they did, where it is renewed.</summary>
    /// <param name="who">Who.</param>
    /// <param name="context">The request by which they come.</param>
    /// <param name="isStrong">Whether they came by a passkey or the company's provider.</param>
    private static ClaimsPrincipal Carried(SignedIn who, HttpContext context, bool isStrong = false) => new(new ClaimsIdentity(
        [
            .. isStrong || Before(who, context, Way) == Strong ? [new Claim(Way, Strong)] : Array.Empty<Claim>(),
            new Claim(ClaimTypes.Name, who.User.Login), new Claim(Stamp, who.Stamp),
            new Claim(Since, Before(who, context, Since) ?? Now(context).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new Claim(Session, Before(who, context, Session) ?? WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SessionBytes))),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>The same, noted among their sessions.</summary>
    public static async Task<ClaimsPrincipal> Begun(SignedIn who, HttpContext context, bool isStrong = false)
    {
        var carried = Carried(who, context, isStrong);
        await context.RequestServices.GetRequiredService<SignIn>().Begin(who, carried.FindFirstValue(Session) ?? "", context.RequestAborted);
        return carried;
    }

    // A session that is renewed stays the one that it is.
    private static string? Before(SignedIn who, HttpContext context, string claim) => context.User.Identity?.Name == who.User.Login ? context.User.FindFirstValue(claim) : null;

    // Who asks, and whether they came by a password alone where that isn't enough.
    private static async Task<(Asker Asker, bool IsHalf)> Who(HttpContext context)
    {
        var (services, ct) = (context.RequestServices, context.RequestAborted);
        if (!await services.GetRequiredService<EditUsers>().Any(ct))
        {
            // Behind a proxy, or by another name for this machine, somebody else may be asking.
            return (IsLoopback(context.Request) ? Asker.Local : Asker.Nobody, false);
        }

        var entry = services.GetRequiredService<SignIn>();
        if (context.Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return (context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal) && await entry.Carrying(header[Bearer.Length..].Trim(), ct) is { } carrying ? carrying : Asker.Nobody, false);
        }

        return context.User.Identity is { IsAuthenticated: true, Name: { } login } && IsYoung(context) && await entry.Still(login, context.User.FindFirstValue(Stamp) ?? "", context.User.FindFirstValue(Session) ?? "", ct) is { } user
            ? (user.Asker, services.GetRequiredService<SignInRules>().IsHalf(user.HasCode, context.User)) : (Asker.Nobody, false);
    }

    private static bool IsYoung(HttpContext context) =>
        long.TryParse(context.User.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since) && Now(context).ToUnixTimeSeconds() - since < IUsers.LongestSession.TotalSeconds;

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    // The page that says so is shown without asking them who reads it.
    private static bool AreRecordsAway(HttpContext context) => Failure.AreRecordsAway(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>From where somebody asks.</summary>
    public static string From(HttpContext context) => $"{(context.Request.Headers.Authorization.Count > 0 ? "API" : "web")} {context.Connection.RemoteIpAddress}";

    private static bool IsLoopback(HttpRequest request) =>
        !Forwarding.Any(request.Headers.ContainsKey)
        && (request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static Task Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Redirect($"/sign-in?to={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
