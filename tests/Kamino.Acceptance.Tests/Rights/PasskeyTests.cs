using System.Net;
using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Perception;
using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Rights;
using Kamino.Web.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

[Collection("KAMINO_PASSWORD")] // one environment for all of the process
public sealed class PasskeyTests : IAsyncLifetime
{
    private static readonly PasskeyPlace Firm = new("kam.example.com", "https://kam.example.com");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-passkeys-");
    private WebApplication? _app;

    private WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    private string Origin => App.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_made_with_the_password_comes_in_without_it_and_each_answer_opens_once()
    {
        // Given Ana, who wants codes of the moment, at a page that is called by a name
        using var browser = await In("ana");
        using var device = new Authenticator();
        // When she asks for a passkey with a wrong password or without a name, then there is none
        Assert.Equal("wrong_password", (await Send(browser, "/me", "/me/passkeys/options", ("title", "Phone"), ("old", "wrong"))).Json.GetProperty("code").GetString());
        Assert.Equal("no_title", (await Send(browser, "/me", "/me/passkeys/options", ("title", " "), ("old", Signing.Password))).Json.GetProperty("code").GetString());
        // When she makes one, then the device is asked to look at her, and it is kept under its name
        var offered = (await Send(browser, "/me", "/me/passkeys/options", ("title", "Phone <1>"), ("old", Signing.Password))).Json;
        Assert.Equal(("localhost", "required", "required"), (offered.GetProperty("rp").GetProperty("id").GetString(), offered.GetProperty("authenticatorSelection").GetProperty("userVerification").GetString(), offered.GetProperty("authenticatorSelection").GetProperty("residentKey").GetString()));
        Assert.Equal("/me?kept=true", (await Send(browser, "/me", "/me/passkeys", ("credential", device.Create(offered, Origin)))).To);
        Assert.Contains("Phone &lt;1&gt;", await Text(browser, "/me"), StringComparison.Ordinal);
        // When she comes by it, in a browser that never saw her, then she is in without password and code, where she wanted to go
        var key = await Codes("ana");
        using var other = Client();
        var asked = (await Send(other, "/sign-in", "/sign-in/passkey/options")).Json;
        Assert.Equal((0, "required"), (asked.GetProperty("allowCredentials").GetArrayLength(), asked.GetProperty("userVerification").GetString()));
        var kept = Cookies(other).Single(cookie => cookie.Name == "kamino-passkey");
        Assert.True(kept.HttpOnly);
        var answer = device.Show(asked, Origin);
        Assert.Equal("/models", (await Send(other, "/sign-in", "/sign-in/passkey", ("credential", answer), ("to", "/models"))).To);
        Assert.Equal(HttpStatusCode.OK, await Status(other, "/me"));
        // And the same answer, with all that the browser kept, opens nothing a second time, at another server of the workspace either
        using var thief = Client();
        await Text(thief, "/sign-in");
        Handlers[thief].CookieContainer.Add(new Uri(Origin), new Cookie(kept.Name, kept.Value, "/"));
        Assert.StartsWith("/sign-in?passkey=wrong", (await Send(thief, "/sign-in", "/sign-in/passkey", ("credential", answer))).To, StringComparison.Ordinal);
        await using var second = new ServiceCollection().AddStorage(_folder.FullName).AddUseCases().BuildServiceProvider();
        Assert.Equal(SignInOutcome.Wrong, (await second.GetRequiredService<SignInByPasskey>().With(new PasskeyAnswer(answer, kept.Value), new PasskeyPlace("localhost", Origin), TestContext.Current.CancellationToken)).Outcome);
        // And she is told of it, may call it something else, and removing it ends the sessions that came by it, not the one that removes it
        Assert.DoesNotContain(">never<", await Text(other, "/me"), StringComparison.Ordinal);
        Assert.Equal("/me?kept=true", (await Send(other, "/me", "/me/passkeys/rename", ("id", device.Id), ("title", "Old phone"))).To);
        using var elsewhere = Client();
        Assert.Equal("/", (await Enter(elsewhere, device)).To);
        Assert.Equal("/me?wrong=true", (await Send(other, "/me", "/me/passkeys/remove", ("id", device.Id), ("old", "wrong"), ("code", "000000"))).To);
        Assert.Equal("/me?kept=true", (await Send(other, "/me", "/me/passkeys/remove", ("id", device.Id), ("old", Signing.Password), ("code", MomentCode.Of(key, 0)))).To);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await Status(other, "/me"), await Status(elsewhere, "/me")));
        Assert.StartsWith("/sign-in?passkey=wrong", (await Enter(elsewhere, device)).To, StringComparison.Ordinal);
        // And all of it is in the audit trail
        using (App.Services.GetRequiredService<IAsker>().Begin(Asker.Program))
        {
            var trail = App.Services.GetRequiredService<IAuditTrail>();
            var told = (await trail.Read(new AuditQuestion(), TestContext.Current.CancellationToken)).Where(entry => entry.Record == "sign_in_passkey").Select(entry => (entry.Deed?.By, entry.Deed?.Act, entry.Deed?.Key)).Reverse();
            Assert.Equal([("ana", AuditAct.Made, "ana · Phone <1>"), ("ana", AuditAct.Changed, "ana · Old phone"), ("ana", AuditAct.Removed, "ana · Old phone")], told);
        }
    }

    [Fact]
    public async Task An_answer_that_is_not_the_persons_the_pages_or_the_moments_opens_nothing()
    {
        using var browser = await In("ana");
        using var device = new Authenticator();
        // Given no passkey that was made without looking at the person, or for another page
        Assert.Equal("/me?passkey=refused", (await Make(browser, options => device.Create(options, Origin, isVerified: false))).To);
        Assert.Equal("/me?passkey=refused", (await Make(browser, options => device.Create(options, "https://evil.example.com"))).To);
        Assert.Equal("/me?passkey=refused", (await Send(browser, "/me", "/me/passkeys", ("credential", "{}"))).To);
        Assert.Equal("/me?kept=true", (await Make(browser, options => device.Create(options, Origin))).To);
        // When it is shown for another page or another domain, without looking at the person, for another question, by another device, or spoilt, then the door stays shut
        using var other = Client();
        using var stranger = new Authenticator();
        var earlier = (await Send(other, "/sign-in", "/sign-in/passkey/options")).Json;
        Func<JsonElement, string>[] wrong =
        [
            options => device.Show(options, "https://evil.example.com"), options => device.Show(options, Origin.Replace("http:", "https:", StringComparison.Ordinal)), options => device.Show(options, Origin, domain: "example.com"),
            options => device.Show(options, Origin, isVerified: false), _ => device.Show(earlier, Origin), options => stranger.Show(options, Origin),
            options => device.Show(options, Origin).Replace("\"signature\":\"", "\"signature\":\"AA", StringComparison.Ordinal), _ => "", _ => "{\"id\":7}", _ => new string('x', 70_000),
        ];
        foreach (var answer in wrong)
        {
            Assert.StartsWith("/sign-in?passkey=wrong", (await Enter(other, answer)).To, StringComparison.Ordinal);
        }

        Assert.Equal("/", (await Enter(other, device)).To);
        // And too many wrong passwords shut this door too, as disabling does
        using var guesser = Client();
        for (var i = 0; i < 5; i++)
        {
            using var guessed = await Signing.Enter(guesser, "ana", "wrong");
        }

        Assert.StartsWith("/sign-in?outcome=locked_out", (await Enter(other, device)).To, StringComparison.Ordinal);
        using (App.Services.GetRequiredService<IAsker>().Begin(Asker.Program))
        {
            Assert.Null(await App.Services.GetRequiredService<EditUsers>().Change("ana", was => was, Signing.Password, TestContext.Current.CancellationToken)); // opens it again
            Assert.Equal("/", (await Enter(other, device)).To);
            Assert.Null(await App.Services.GetRequiredService<EditUsers>().Change("ana", was => was with { IsDisabled = true }, TestContext.Current.CancellationToken));
        }

        Assert.StartsWith("/sign-in?passkey=wrong", (await Enter(other, device)).To, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_waits_five_minutes_an_administrator_takes_passkeys_away_and_whom_a_provider_vouches_for_has_none()
    {
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        using var kamino = new CommandLine();
        await kamino.Ask("user", "add", "root", "--role", "administrator");
        var clock = new SetClock { Now = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero) };
        await using var provider = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(kamino.Workspace).AddSingleton<IAsker>(new Asking(new Asker("Root", Role.Administrator, true, []) { Login = "root" })).AddUseCases().BuildServiceProvider();
        var (own, door, ct) = (provider.GetRequiredService<EditPasskeys>(), provider.GetRequiredService<SignInByPasskey>(), TestContext.Current.CancellationToken);
        using var device = new Authenticator();
        // Given an answer that comes late
        var (late, _) = await own.Offer("Late", Signing.Password, null, Firm, ct);
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(PasskeyFlaw.Refused, await own.Take(new PasskeyAnswer(device.Create(Json(late?.Options), Firm.Origin), late?.Sealed ?? ""), Firm, ct));
        var (offered, _) = await own.Offer("Key", Signing.Password, null, Firm, ct);
        var made = new PasskeyAnswer(device.Create(Json(offered?.Options), Firm.Origin), offered?.Sealed ?? "");
        Assert.Null(await own.Take(made, Firm, ct));
        // When what one way in was asked with is shown at the other, or a question is answered late, then it opens nothing; in time it does, and the last use is known
        var question = await door.Ask(Firm, ct);
        Assert.Equal(SignInOutcome.Wrong, (await door.With(new PasskeyAnswer(device.Show(Json(question.Options), Firm.Origin), made.Sealed), Firm, ct)).Outcome);
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(SignInOutcome.Wrong, (await door.With(new PasskeyAnswer(device.Show(Json(question.Options), Firm.Origin), question.Sealed), Firm, ct)).Outcome);
        var again = await door.Ask(Firm, ct);
        var right = new PasskeyAnswer(device.Show(Json(again.Options), Firm.Origin), again.Sealed);
        // And of answers that come at once, one opens
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => door.With(right, Firm, ct))));
        Assert.Equal("root", Assert.Single(outcomes, outcome => outcome.Outcome == SignInOutcome.In).Who?.User.Login);
        Assert.Equal(clock.Now, Assert.Single((await own.View(ct)).All).Used);
        // When an administrator takes them away, by command, then none opens
        await kamino.Ask("user", "password", "root", "--drop-passkeys");
        Assert.Empty((await own.View(ct)).All);
        var last = await door.Ask(Firm, ct);
        Assert.Equal(SignInOutcome.Wrong, (await door.With(new PasskeyAnswer(device.Show(Json(last.Options), Firm.Origin), last.Sealed), Firm, ct)).Outcome);
        // And whoever has no password here gets no passkey either
        await provider.GetRequiredService<IUsers>().AddElsewhere(new User("eva@example.com", "Eva", Role.Reader, false, []), "https://id.example.com", "7", ct);
        using (provider.GetRequiredService<IAsker>().Begin(new Asker("Eva", Role.Reader, false, []) { Login = "eva@example.com" }))
        {
            Assert.Equal((false, PasskeyFlaw.Elsewhere), ((await own.View(ct)).MayAdd, (await own.Offer("Key", "", null, Firm, ct)).Flaw));
        }
    }

    [Theory]
    [InlineData("https", "kam.example.com", "", "kam.example.com", "https://kam.example.com")]
    [InlineData("https", "KAM.example.com:8443", "example.com", "example.com", "https://kam.example.com:8443")]
    [InlineData("https", "kam.example.com:443", "kam.example.com", "kam.example.com", "https://kam.example.com")]
    [InlineData("http", "localhost:5080", "", "localhost", "http://localhost:5080")]
    [InlineData("http", "kam.example.com", "", null, null)]
    [InlineData("https", "evilexample.com", "example.com", null, null)]
    [InlineData("https", "10.1.2.3", "", null, null)]
    [InlineData("https", "[::1]:5080", "", null, null)]
    [InlineData("http", "127.0.0.1:5080", "", null, null)]
    public void Passkeys_belong_to_a_domain_and_are_shown_by_one_page(string scheme, string host, string domain, string? of, string? origin)
    {
        var place = new Passkeys { Domain = domain }.Place(new DefaultHttpContext { Request = { Scheme = scheme, Host = new HostString(host) } }.Request);

        Assert.Equal((of, origin), (place?.Domain, place?.Origin));
    }

    [Fact]
    public async Task By_the_number_of_a_machine_no_passkey_is_offered_and_the_page_says_where()
    {
        using var browser = await Signing.In(App, "ana", Role.Reader);

        Assert.Contains("http://localhost", WebUtility.HtmlDecode(await Text(browser, "/me")), StringComparison.Ordinal);
        Assert.DoesNotContain("data-passkey", await Text(browser, "/sign-in"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, "/sign-in", "/sign-in/passkey/options")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, "/me", "/me/passkeys/options", ("title", "x"), ("old", Signing.Password))).Status);
    }

    public async ValueTask InitializeAsync()
    {
        _app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0");
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None); // its jobs write until it stops
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private Dictionary<HttpClient, HttpClientHandler> Handlers { get; } = [];

    private HttpClient Client()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = new Uri(Origin) };
        Handlers[client] = handler;
        return client;
    }

    private CookieCollection Cookies(HttpClient client) => Handlers[client].CookieContainer.GetAllCookies();

    private async Task<HttpClient> In(string login)
    {
        await Signing.Add(App, new User(login, login, Role.Reader, false, []));
        var client = Client();
        using var entered = await Signing.Enter(client, login, Signing.Password);
        Assert.Equal("/", entered.Headers.Location?.ToString());
        return client;
    }

    // From now on codes are wanted of somebody: the key that they are made from.
    private async Task<string> Codes(string login)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Microsoft.AspNetCore.Identity.IdentityUser>>();
        var door = await identity.FindByNameAsync(login) ?? throw new InvalidOperationException();
        Assert.True((await identity.ResetAuthenticatorKeyAsync(door)).Succeeded && (await identity.SetTwoFactorEnabledAsync(door, true)).Succeeded);
        return await identity.GetAuthenticatorKeyAsync(door) ?? "";
    }

    private static async Task<(string? To, JsonElement Json, HttpStatusCode Status)> Make(HttpClient client, Func<JsonElement, string> made) =>
        await Send(client, "/me", "/me/passkeys", ("credential", made((await Send(client, "/me", "/me/passkeys/options", ("title", "Phone"), ("old", Signing.Password))).Json)));

    private Task<(string? To, JsonElement Json, HttpStatusCode Status)> Enter(HttpClient client, Authenticator device) => Enter(client, options => device.Show(options, Origin));

    private static async Task<(string? To, JsonElement Json, HttpStatusCode Status)> Enter(HttpClient client, Func<JsonElement, string> shown) =>
        await Send(client, "/sign-in", "/sign-in/passkey", ("credential", shown((await Send(client, "/sign-in", "/sign-in/passkey/options")).Json)));

    private static async Task<(string? To, JsonElement Json, HttpStatusCode Status)> Send(HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(client, page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.Headers.Location?.ToString(), text.StartsWith('{') ? Json(text) : default, answer.StatusCode);
    }

    private static JsonElement Json(string? text) => JsonSerializer.Deserialize<JsonElement>(text ?? "null");

    private static Task<string> Text(HttpClient client, string path) => client.GetStringAsync(new Uri(path + "?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
