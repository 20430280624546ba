using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Kamino.Bench.Load;

/// <summary>What somebody asks for next.</summary>
/// <param name="Kind">Under which name it is counted.</param>
/// <param name="Method">GET reads.</param>
/// <param name="Path">Where.</param>
/// <param name="Body">JSON to send; <c>null</c> for none.</param>
internal sealed record Request(string Kind, HttpMethod Method, string Path, string? Body = null)
{
    /// <summary>Whether it changes something.</summary>
    public bool Writes => Method != HttpMethod.Get;

    /// <summary>Whether the page asks for its chart's data besides.</summary>
    public bool HasChart => Kind is "matrix" or "value";

    private bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Somebody looks at something, as often as people look at it.</summary>
    public static Request Read(Person who, Cast cast, Random random)
    {
        var (account, plan, opportunity) = (Any(who.Accounts, random), Any(who.Plans, cast.Plans, random), Any(who.Opportunities, cast.Opportunities, random));
        return random.Next(100) switch
        {
            < 6 => Get("start", "/"),
            < 16 => Get("accounts", $"/accounts?page={1 + random.Next(20)}"),
            < 36 => Get("account", $"/accounts/{account}"),
            < 41 => Get("people", $"/accounts/{account}/people"),
            < 42 => Get("lines", $"/accounts/{account}/lines"),
            < 51 => Get("matrix", $"/matrix?page={1 + random.Next(20)}"),
            < 56 => Get("plans", "/plans"),
            < 66 => Get("plan", $"/plans/{plan}"),
            < 71 => Get("opportunities", "/opportunities"),
            < 77 => Get("opportunity", $"/opportunities/{opportunity}"),
            < 80 => Get("signals", "/signals"),
            < 82 => Get("value", "/value"),
            < 90 => Get("api people", $"/api/v1/people/{account}"),
            < 95 => Get("api accounts", "/api/v1/accounts?limit=50"),
            _ => Get("api plan", $"/api/v1/plans/{plan}"),
        };
    }

    /// <summary>Somebody changes something: a plan's text, a person at an account, an answer of a sheet, a next action.</summary>
    public static Request Write(Person who, Random random)
    {
        var (account, plan, opportunity, word) = (Any(who.Accounts, random), Any(who.Plans, random), Any(who.Opportunities, random), $"{Guid.NewGuid():n}"[..8]); // a person is new in every run
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(random.Next(90)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => new("write plan", HttpMethod.Patch, $"/api/v1/plans/{plan}", Json(new { changes = new[] { new { path = "ambition", to = "Crecer " + word } }, by = who.Login })),
            1 => new("write person", HttpMethod.Put, "/api/v1/people", Json(new { account, name = "Persona " + word, title = "Compras " + word, basis = "contract", keep_until = "2030-12-31" })),
            2 => new("write answer", HttpMethod.Post, $"/api/v1/sales/opportunities/{opportunity}/answers?by={who.Login}", Json(new Dictionary<string, string> { ["situation"] = "Hoy compran " + word })),
            _ => new("write action", HttpMethod.Post, $"/api/v1/sales/opportunities/{opportunity}/actions?by={who.Login}", Json(new { text = "Llamar " + word, due = day, owner = who.Login })),
        };
    }

    /// <summary>The message, in somebody's name.</summary>
    public HttpRequestMessage Message(Person who)
    {
        var message = new HttpRequestMessage(Method, Path);
        if (IsApi)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        }

        if (Body is not null)
        {
            message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
            if (Kind != "write person")
            {
                message.Headers.TryAddWithoutValidation("If-Match", "*"); // a person is new, and there is nothing to match
            }
        }

        return message;
    }

    private static Request Get(string kind, string path) => new(kind, HttpMethod.Get, path);

    // Who reaches none looks for those of others, and is told, rightly, that there is none.
    private static T Any<T>(IReadOnlyList<T> own, IReadOnlyList<T> all, Random random) => Any(own.Count > 0 ? own : all, random);

    private static T Any<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
