using System.Globalization;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Shell;

/// <summary>Who reads this answer: their locale and theme, and where they are.</summary>
/// <param name="Locale">Language, numbers and days.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or <c>auto</c>: as the system has it.</param>
/// <param name="Path">Path of the request.</param>
/// <param name="Query">Its query, with the question mark.</param>
/// <param name="Values">The same, taken apart.</param>
internal sealed record Reader(Locale Locale, string Theme, string Path, string Query, IQueryCollection Values)
{
    /// <summary>The cookie that keeps what a reader signs with.</summary>
    public const string NameCookie = "by";

    private const string ThemeParameter = "theme";

    /// <summary>The themes that a reader can choose.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    /// <summary>What the reader signed with last; empty where nothing yet.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The words of the address, one by one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words =>
        Values.SelectMany(word => word.Value.Select(value => new KeyValuePair<string, string>(word.Key, value ?? "")));

    public static Reader Of(HttpContext context) => new(
        Reading.Of(context.Request),
        Known(context.Request.Query[ThemeParameter]) ?? Known(context.Items[ThemeParameter] as string) ?? Known(context.Request.Cookies[ThemeParameter]) ?? "auto",
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Path,
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString ?? context.Request.QueryString.ToString(),
        context.Request.Query)
    {
        Name = context.RequestServices?.GetService<IAsker>()?.Now is { Login.Length: > 0 } asker ? asker.Name : context.Request.Cookies[NameCookie] ?? "",
    };

    /// <summary>A word of the address; empty where it isn't there.</summary>
    public string Text(string parameter) => Values[parameter].ToString().Trim();

    /// <summary>A whole number of the address, kept within its bounds.</summary>
    public int Number(string parameter, int usual, int least, int most) =>
        int.TryParse(Text(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : usual;

    /// <summary>A day of the address.</summary>
    public DateOnly? Day(string parameter) =>
        DateOnly.TryParseExact(Text(parameter), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A member of an enum by its snake_case word.</summary>
    public T? Choice<T>(string parameter)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => Locale.WordOf(member) == Text(parameter)).Select(member => (T?)member).FirstOrDefault();

    /// <summary>This same page with one word of its address changed.</summary>
    public string With(string parameter, string value) => Change((parameter, value));

    /// <summary>This same page with words of its address changed; an empty value takes the word away.</summary>
    public string Change(params (string Parameter, string Value)[] changes)
    {
        var kept = Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !changes.Any(change => pair.StartsWith(change.Parameter + "=", StringComparison.Ordinal)));
        var changed = changes.Where(change => change.Value.Length > 0).Select(change => $"{change.Parameter}={Uri.EscapeDataString(change.Value)}");
        var query = string.Join('&', kept.Concat(changed));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    /// <summary>A choice made by address holds for all of this answer, and is kept in a cookie, so that the next page knows it.</summary>
    public static Task Remember(HttpContext context, RequestDelegate next)
    {
        // A page that is shown in place of another, such as that of what isn't there, has an address of its own without these words.
        foreach (var (name, value) in new[] { (Reading.Parameter, Region.Find(context.Request.Query[Reading.Parameter])?.Tag), (ThemeParameter, Known(context.Request.Query[ThemeParameter])) })
        {
            context.Items[name] = value;
            Keep(context, name, value);
        }

        return next(context);
    }

    /// <summary>Keeps a value in a cookie of that name.</summary>
    public static void Keep(HttpContext context, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            context.Response.Cookies.Append(
                name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        }
    }

    private static string? Known(string? theme) => Themes.FirstOrDefault(known => known == theme);
}
