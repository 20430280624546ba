using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Words;

/// <summary>Which locale a request is read in: the address says it, else the cookie, else the browser.</summary>
internal static class Reading
{
    public const string Parameter = "lang";

    public static Locale Of(HttpRequest request) => Locale.Of(
        Known(request.Query[Parameter]) ?? Known(request.HttpContext.Items[Parameter] as string) ?? Known(request.Cookies[Parameter]) ?? FromBrowser(request) ?? "en-US");

    /// <summary>Says in what language an answer is given where the address says nothing: a respondent reads theirs.</summary>
    public static void Prefer(HttpContext context, string language) => context.Items[Parameter] = language;

    private static string? Known(string? tag) => Region.Find(tag)?.Tag;

    private static string? FromBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Known(language.Value.Value))
        .FirstOrDefault(tag => tag is not null);
}
