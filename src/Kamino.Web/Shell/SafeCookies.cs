using Kamino.Web.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Kamino.Web.Shell;

/// <summary>
/// Cookies over HTTPS: each goes out with <c>Secure</c> and a name that browsers take from this very host over HTTPS only (<c>__Host-</c>, or <c>__Secure-</c> where it is for one address), and comes back under that name or not at all.
/// So neither a page of a neighbouring domain nor a line without HTTPS can plant one. Everything behind knows them by their plain names. Without HTTPS, at the machine itself, browsers would drop such cookies.
/// </summary>
internal static class SafeCookies
{
    private const string Host = "__Host-";
    private const string OneAddress = "__Secure-";

    /// <summary>Stands before everything that reads or writes cookies, and behind what tells whether it is HTTPS.</summary>
    public static Task Name(HttpContext context, RequestDelegate next)
    {
        if (IsSafe(context))
        {
            context.Request.Headers.Cookie = string.Join("; ", context.Request.Headers.Cookie.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Known).OfType<string>());
            context.Response.OnStarting(() =>
            {
                var written = context.Response.Headers.SetCookie;
                if (written.Count > 0)
                {
                    context.Response.Headers.SetCookie = SetCookieHeaderValue.ParseList([.. written.OfType<string>()]).Select(Safe).ToArray();
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    // A proxy that isn't believed may stand before: where the address that people are told is HTTPS, so is whatever comes by its name.
    private static bool IsSafe(HttpContext context) => context.Request.IsHttps
        || (Uri.TryCreate(context.RequestServices.GetRequiredService<OpenId>().PublicAddress, UriKind.Absolute, out var told) && told.Scheme == Uri.UriSchemeHttps && told.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static string? Known(string cookie) =>
        cookie.StartsWith(Host, StringComparison.Ordinal) ? cookie[Host.Length..] : cookie.StartsWith(OneAddress, StringComparison.Ordinal) ? cookie[OneAddress.Length..] : null;

    private static string Safe(SetCookieHeaderValue cookie)
    {
        (cookie.Name, cookie.Secure) = ((cookie.Path == "/" ? Host : OneAddress) + cookie.Name, true);
        return cookie.ToString();
    }
}
