using System.Net;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kamino.Acceptance.Tests.Security;

public sealed class SafeCookiesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-cookies-");

    // By a proxy that is believed, and by one that isn't but whose address is the one that people are told.
    [Theory]
    [InlineData("Proxies:Known", "127.0.0.1")]
    [InlineData("OpenId:PublicAddress", "https://kam.example.com")]
    public async Task Over_HTTPS_every_cookie_is_secure_and_named_so_that_nobody_else_can_plant_it(string setting, string value)
    {
        await using var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { [setting] = value }, TextWriter.Null);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await Signing.Add(app, new User("ana", "Ana", Role.Reader, false, []));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        // When somebody comes to the door, chooses a language and signs in
        using var door = await Ask(client, HttpMethod.Get, "/sign-in?lang=es-CO", "");
        var forgery = Regex.Match(await door.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"").Groups["token"].Value;
        var kept = Told(door);
        using var entered = await Ask(client, HttpMethod.Post, "/sign-in", Sent(kept), new() { ["__RequestVerificationToken"] = forgery, ["login"] = "ana", ["password"] = Signing.Password });
        var session = Told(entered);
        // Then each cookie is for this host over HTTPS alone, and opens by that name
        Assert.Equal("/", entered.Headers.Location?.ToString());
        Assert.Contains(session, cookie => cookie.StartsWith("__Host-kamino=", StringComparison.Ordinal));
        Assert.Contains(kept, cookie => cookie.StartsWith("__Host-lang=", StringComparison.Ordinal));
        Assert.All(kept.Concat(session), cookie => Assert.Matches("^__Host-[^;]+;.*secure", cookie));
        Assert.All(kept.Concat(session), cookie => Assert.Contains("path=/;", cookie + ";", StringComparison.Ordinal));
        using var own = await Ask(client, HttpMethod.Get, "/me", Sent(session));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        // And by its plain name, as a neighbour or a line without HTTPS could plant it, it opens nothing; over HTTP it isn't taken for one of theirs
        using var planted = await Ask(client, HttpMethod.Get, "/me", Sent(session).Replace("__Host-", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, planted.StatusCode);
        using var plain = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.All(Told(plain), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal));
        Assert.NotEmpty(Told(plain));
    }

    [Fact]
    public async Task Steps_to_a_provider_are_kept_for_all_of_this_host_so_that_they_can_have_such_a_name_too()
    {
        await using var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["OpenId:Authority"] = "https://id.example.com", ["OpenId:ClientId"] = "kamino" }, TextWriter.Null);
        var open = app.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get("openid");
        Assert.Equal(("https://id.example.com", "/", "/"), (open.Authority, open.CorrelationCookie.Path, open.NonceCookie.Path));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient client, HttpMethod how, string path, string cookies, Dictionary<string, string>? form = null)
    {
        using var asked = new HttpRequestMessage(how, path) { Headers = { Host = "kam.example.com" }, Content = form is null ? null : new FormUrlEncodedContent(form) };
        asked.Headers.Add("X-Forwarded-Proto", "https");
        asked.Headers.TryAddWithoutValidation("Cookie", cookies);
        return await client.SendAsync(asked, TestContext.Current.CancellationToken);
    }

    private static List<string> Told(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    private static string Sent(IEnumerable<string> told) => string.Join("; ", told.Select(cookie => cookie.Split(';')[0]));
}
