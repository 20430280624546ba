using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>Which passwords are taken, wherever one is set, and how long one opens.</summary>
[Collection("KAMINO_PASSWORD")] // one environment for all of the process
public sealed class NewPasswordTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-passwords-");
    private WebApplication? _app;

    private WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    // Some of every hundred of the three thousand most used that have twelve signs, and what people would write here.
    private static readonly string[] Common =
    [
        "123qweasdzxc", "1qaz2wsx3edc", "qwerty123456", "sonyericsson", "123456789987654321", "password1234", "iloveyou1234", "qwertyuiop123", "administrator", "123456789qwer", "iloveyoubaby", "GenuineIntel",
        "LOST4815162342", "11qq22ww33ee", "321673216732167", "jabbawockeez", "zs3vs23zs3vs23", "masterblaster", "gthtpfuheprf", "741852741852", "ztn3tourney1", "tobeornottobe", "passworddrowssap", "madagaskar94", "ilovethisgame",
        "fyfcnfcbz2006", "bellatlantic", "zxcdsaqwerfv", "thisinstance", "spinningwheel", "regeneration", "qazwsxedcrfvt", "nitroglicirin", "mindiashvili", "hfcnbirf2008", "ghjabkfrnjhbq", "flagfootball", "dktcehjlbkfcm",
        "ctdthjljytwr", "bylekmutywbz", "Administrator", "PASSWORD1234",
    ];

    [Fact]
    public async Task One_of_the_most_used_passwords_is_nobodys()
    {
        using var program = App.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        var users = App.Services.GetRequiredService<EditUsers>();
        foreach (var password in Common)
        {
            Assert.Equal((password, UserFlaw.CommonPassword), (password, await users.Add(new User("eva", "Eva", Role.Administrator, false, []), password, TestContext.Current.CancellationToken)));
        }

        Assert.False(await users.Any(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wherever_a_password_is_set_a_common_one_or_one_of_names_is_refused_with_what_to_do()
    {
        // Given an administrator
        using var root = await Signing.In(App, "restrepo", Role.Administrator);
        // By the interface: nobody is let in, and nobody's password changes
        foreach (var (login, password, flaw) in new[] { ("eva", "password1234", "common_password"), ("eva", "eva1", "weak_password"), ("marcela", "Marcela.2026!", "named_password"), ("restrepo", "qwerty123456", "common_password"), ("restrepo", "restrepo2026", "named_password") })
        {
            using var known = await root.GetAsync(new Uri($"/api/v1/users/{login}", UriKind.Relative), TestContext.Current.CancellationToken);
            using var asked = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/users/{login}") { Content = JsonContent.Create(new { name = login == "restrepo" ? "Another" : login, role = "administrator", password }) };
            if (known.Headers.ETag is { } seen)
            {
                asked.Headers.IfMatch.Add(seen);
            }

            using var sent = await root.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, flaw), (sent.StatusCode, (await sent.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("flaw").GetString()));
        }

        // Nor anything else that was sent with it
        Assert.DoesNotContain("Another", await root.GetStringAsync(new Uri("/api/v1/users/restrepo", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // By the page of users, a new one and a known one, and by one's own page: it is said what is wrong, in both languages
        var forms = new (string Page, string Path, (string Name, string Value)[] Fields, string Told)[]
        {
            ("/users", "/users/add", [("login", "eva"), ("name", "Eva"), ("role", "reader"), ("password", "password1234")], "flaw=common_password"),
            ("/users", "/users/change", [("login", "restrepo"), ("role", "administrator"), ("password", "kamino-123456")], "flaw=named_password"),
            ("/me", "/me/password", [("old", Signing.Password), ("fresh", "password1234")], "password=common_password"),
            ("/me", "/me/password", [("old", Signing.Password), ("fresh", "Restrepo 12345")], "password=named_password"),
            ("/me", "/me/password", [("old", Signing.Password), ("fresh", "short")], "password=weak_password"),
            ("/me", "/me/password", [("old", "not this one, no"), ("fresh", "password1234")], "wrong=true"),
        };
        foreach (var (page, path, fields, told) in forms)
        {
            using var answer = await Send(root, page, path, fields);
            Assert.EndsWith(told, answer.Headers.Location?.ToString(), StringComparison.Ordinal);
            var shown = WebUtility.HtmlDecode(await root.GetStringAsync(new Uri($"{answer.Headers.Location}&lang=es-CO", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Contains(told[(told.IndexOf('=', StringComparison.Ordinal) + 1)..] switch { "common_password" => "entre las más usadas", "named_password" => "se apoya en el usuario", "weak_password" => "al menos doce signos", _ => "No se hizo" }, shown, StringComparison.Ordinal);
        }

        Assert.Equal(["restrepo", "root"], (await root.GetFromJsonAsync<JsonElement>("/api/v1/users", TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray().Select(user => user.GetProperty("login").GetString()));
        using var again = Signing.Client(App);
        using var entered = await Signing.Enter(again, "restrepo", Signing.Password);
        Assert.Equal("/", entered.Headers.Location?.ToString());
        // By command
        using var kamino = new CommandLine();
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", "password1234");
        var refused = await kamino.Run("user", "add", "root", "--role", "administrator", "--lang", "es");
        Assert.Equal(1, refused.Code);
        Assert.Contains("contraseña está entre las más usadas", refused.Errors, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await kamino.Ask("user", "add", "root", "--role", "administrator");
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", "root-kamino-1");
        var named = await kamino.Run("user", "password", "root", "--lang", "en");
        Assert.Equal(1, named.Code);
        Assert.Contains("The password leans on the login", named.Errors, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", null);
    }

    [Fact]
    public async Task A_session_that_is_used_every_day_ends_after_a_week_all_the_same_and_whoever_leaves_takes_everything_along()
    {
        using var browser = await Signing.In(App, "ana", Role.Reader);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, ""));
        // Given her session, renewed, as it is six and eight days after she signed in
        var sealing = App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        using var fresh = Signing.Client(App);
        using var entered = await Signing.Enter(fresh, "ana", Signing.Password);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(told => told.StartsWith("kamino=", StringComparison.Ordinal)).Split(';')[0]["kamino=".Length..];
        string Aged(int days)
        {
            var ticket = sealing.Unprotect(cookie) ?? throw new InvalidOperationException("That is no session.");
            var own = (ClaimsIdentity?)ticket.Principal.Identity ?? throw new InvalidOperationException("It is nobody's.");
            var since = own.FindFirst("since") ?? throw new InvalidOperationException("It doesn't say since when.");
            own.RemoveClaim(since);
            own.AddClaim(new Claim("since", (long.Parse(since.Value, CultureInfo.InvariantCulture) - (days * 86_400L)).ToString(CultureInfo.InvariantCulture)));
            return sealing.Protect(ticket);
        }

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(App.Urls.First()) };
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Redirect), (await Status(stranger, cookie), await Status(stranger, Aged(6)), await Status(stranger, Aged(8))));
        // And nothing that she saw is kept by the browser, and less than nothing once she left
        using var page = await browser.GetAsync(new Uri("/me", UriKind.Relative), TestContext.Current.CancellationToken);
        using var data = await browser.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.All([page, data], answer => Assert.True(answer.Headers.CacheControl?.NoStore, $"{answer.RequestMessage?.RequestUri} may be kept"));
        using var left = await Send(browser, "/me", "/sign-out");
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Redirect, await Status(browser, ""));
    }

    public async ValueTask InitializeAsync()
    {
        _app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0");
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Delete(true);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(client, page)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string cookie)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/me");
        if (cookie.Length > 0)
        {
            asked.Headers.Add("Cookie", $"kamino={cookie}");
        }

        using var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
