using Kamino.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>Who reads this answer: their locale and theme, and where they are.</summary>
/// <param name="Locale">Language, numbers and days.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or <c>auto</c>: as the system has it.</param>
/// <param name="Path">Path of the request.</param>
/// <param name="Query">Its query, with the question mark.</param>
internal sealed record Reader(Locale Locale, string Theme, string Path, string Query)
{
    private const string ThemeParameter = "theme";

    /// <summary>The themes that a reader can choose.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    public static Reader Of(HttpContext context) => new(
        Reading.Of(context.Request),
        Known(context.Request.Query[ThemeParameter]) ?? Known(context.Request.Cookies[ThemeParameter]) ?? "auto",
        context.Request.Path,
        context.Request.QueryString.ToString());

    /// <summary>This same page in another language or theme.</summary>
    public string With(string parameter, string value) =>
        Path + string.Concat(
            Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(pair => !pair.StartsWith(parameter + "=", StringComparison.Ordinal))
                .Append($"{parameter}={value}")
                .Select((pair, i) => (i == 0 ? "?" : "&") + pair));

    /// <summary>A choice made by address is kept in a cookie, so that the next page knows it.</summary>
    public static Task Remember(HttpContext context, RequestDelegate next)
    {
        Keep(context, Reading.Parameter, Region.Find(context.Request.Query[Reading.Parameter])?.Tag);
        Keep(context, ThemeParameter, Known(context.Request.Query[ThemeParameter]));
        return next(context);
    }

    private static void Keep(HttpContext context, string name, string? value)
    {
        if (value is not null)
        {
            context.Response.Cookies.Append(
                name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        }
    }

    private static string? Known(string? theme) => Themes.FirstOrDefault(known => known == theme);
}
