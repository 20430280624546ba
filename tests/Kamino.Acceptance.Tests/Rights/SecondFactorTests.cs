using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;

namespace Kamino.Acceptance.Tests.Rights;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-factor-");
    private WebApplication? _app;

    private WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    [Fact]
    public async Task Where_everybody_needs_a_second_factor_a_password_alone_opens_the_page_that_sets_one_up_and_nothing_else()
    {
        // Given a company that wants a second factor of everybody, and Eva, who has none yet
        await Signing.Add(App, new User("eva", "Eva", Role.Administrator, true, []));
        using var browser = Signing.Client(App);
        using var entered = await Signing.Enter(browser, "eva", Signing.Password);

        // When she goes anywhere, then she is led to her own page, which says why; what isn't a page is refused, and she makes no token that would go round it
        foreach (var path in new[] { "/", "/matrix", "/users", "/me/tokens/new", "/accounts/x", "/nowhere" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.Location?.ToString() == "/me?factor=needed" || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{path}: {answer.StatusCode} {answer.Headers.Location}");
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Status(browser, "/api/v1/accounts"));
        Assert.Equal((HttpStatusCode.Forbidden, null), await Form(browser, "/me/tokens", ("title", "script"), ("scope", "write"), ("days", "7")));
        Assert.Equal((HttpStatusCode.Forbidden, null), await Form(browser, "/users/add", ("login", "x"), ("name", "x")));
        Assert.Equal((HttpStatusCode.Redirect, "/me?kept=true"), await Form(browser, "/me/sessions/end", ("old", Signing.Password)));
        var own = await browser.GetStringAsync(new Uri("/me?factor=needed&lang=en-US", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("asks for a second factor", own, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/me/tokens\"", own, StringComparison.Ordinal);

        // When she turns codes on, then she comes in with one, and everything is open; the password alone isn't enough at the door any more
        var key = Regex.Match(own, "secret=(?<key>[A-Z2-7]+)").Groups["key"].Value;
        Assert.Equal((HttpStatusCode.Redirect, "/me?kept=true"), await Form(browser, "/me/codes", ("code", MomentCode.Of(key, 0)), ("old", Signing.Password)));
        using var half = await Signing.Enter(browser, "eva", Signing.Password);
        Assert.Contains("outcome=needs_code", half.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var whole = await Signing.Enter(browser, "eva", Signing.Password, MomentCode.Of(key, 1));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (await Status(browser, "/users"), await Status(browser, "/api/v1/accounts"), await Status(browser, "/me")));
        Assert.Contains("action=\"/me/tokens\"", await browser.GetStringAsync(new Uri("/me", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // And who takes their codes back is where they began
        Assert.Equal((HttpStatusCode.Redirect, "/me?kept=true"), await Form(browser, "/me/codes", ("code", MomentCode.Of(key, -1)), ("old", Signing.Password), ("drop", "true")));
        using var again = await Signing.Enter(browser, "eva", Signing.Password);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await Status(browser, "/me"), await Status(browser, "/users")));
    }

    [Fact]
    public async Task A_passkey_is_enough_and_a_session_that_came_by_password_stays_half_beside_it()
    {
        // Given Ana, who made a passkey where her password alone led her
        await Signing.Add(App, new User("ana", "Ana", Role.Reader, true, []));
        var origin = App.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        using var browser = Browser(origin);
        using var entered = await Signing.Enter(browser, "ana", Signing.Password);
        using var device = new Authenticator();
        var offered = await Sent(browser, "/me", "/me/passkeys/options", ("title", "Phone"), ("old", Signing.Password));
        await Sent(browser, "/me", "/me/passkeys", ("credential", device.Create(offered, origin)));
        Assert.Equal(HttpStatusCode.Redirect, await Status(browser, "/matrix"));

        // When she comes by it, then all is open that she may see
        using var other = Browser(origin);
        await Sent(other, "/sign-in", "/sign-in/passkey", ("credential", device.Show(await Sent(other, "/sign-in", "/sign-in/passkey/options"), origin)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Status(other, "/matrix"), await Status(other, "/api/v1/accounts")));
        Assert.Equal(HttpStatusCode.Redirect, await Status(browser, "/matrix"));
    }

    public async ValueTask InitializeAsync()
    {
        _app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["SignIn:SecondFactor"] = "true" });
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Delete(true);
    }

    private static HttpClient Browser(string origin) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(origin) };

    private static async Task<(HttpStatusCode Status, string? To)> Form(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(browser, "/me")), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    private static async Task<JsonElement> Sent(HttpClient browser, string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(browser, page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default;
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
