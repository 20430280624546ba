using System.Security.Claims;
using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Rights;

/// <summary>What it takes to get in besides a password.</summary>
[SettingsSection("SignIn__")]
public sealed class SignInRules
{
    private const string Own = "/me";

    // Where a second factor is set up, the password is changed and sessions are ended: nothing else on one's own page, so no token goes round it.
    private static readonly string[] Open = [Own, Own + "/codes", Own + "/password", Own + "/sessions/end"];

    /// <summary>Whether everybody needs a second factor: codes of the moment, a passkey, or the company's provider. Who comes by a password alone reaches their own page and nothing else until their codes are on. Personal tokens open what they did.</summary>
    [Setting("true or false")]
    public bool SecondFactor { get; init; }

    /// <summary>Whether somebody came by a password alone, where that isn't enough.</summary>
    internal bool IsHalf(bool hasCode, ClaimsPrincipal? session) => SecondFactor && !hasCode && session?.HasClaim(Entrance.Way, Entrance.Strong) != true;

    /// <summary>Whether that is open to them all the same.</summary>
    internal static bool IsOpen(PathString path) => Open.Contains(path.Value?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase) || path.StartsWithSegments(Own + "/passkeys", StringComparison.OrdinalIgnoreCase);

    /// <summary>Leads them to where they set it up; what isn't a page is refused.</summary>
    internal static Task Lead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        ? TypedResults.LocalRedirect(Own + "?factor=needed").ExecuteAsync(context)
        : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, extensions: [new("code", "needs_second_factor")]).ExecuteAsync(context);
}
