using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.Storage.Records;
using Kamino.UseCases;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

[Collection("KAMINO_PASSWORD")] // one environment for all of the process
public sealed class SignInTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-sign-in-");
    private WebApplication? _app;

    private WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    [Fact]
    public async Task P07_Without_users_the_machine_is_the_administrators_and_with_one_everybody_signs_in()
    {
        // Given a workspace without users: whoever sits at the machine administers it, and the page says so
        using var browser = Signing.Client(App);
        Assert.Contains("no users", WebUtility.HtmlDecode(await Text(browser, "/me")), StringComparison.Ordinal);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/matrix") { Headers = { Host = "kamino.example.com" } };
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(elsewhere, TestContext.Current.CancellationToken)).StatusCode);
        // When somebody is let in
        await Signing.Add(App, new User("root", "Root", Role.Administrator, false, []));
        // Then nobody gets in without signing in: pages lead to the door, the API says 401, forms change nothing, the health of public pages stays
        using var page = await browser.GetAsync(new Uri("/matrix?top=5", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?to=%2Fmatrix%3Ftop%3D5"), (page.StatusCode, page.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(browser, "/api/v1/accounts"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(browser, "/s/" + new string('a', 43)));
        // And the door opens with the right password only, back to where they wanted to go, never to another site
        using var wrong = await Signing.Enter(browser, "root", "wrong");
        Assert.Contains("outcome=wrong", wrong.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var right = await Signing.Enter(browser, "Root ", Signing.Password, to: "/models");
        Assert.Equal("/models", right.Headers.Location?.ToString());
        using var away = await Signing.Enter(browser, "root", Signing.Password, to: "//evil.example.com");
        Assert.Equal("/", away.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/users"));
        // And a door that is shut is shut at once
        using var reader = await Signing.In(App, "ana", Role.Reader);
        Assert.Equal(HttpStatusCode.OK, await Status(reader, "/me"));
        using var users = await reader.GetAsync(new Uri("/users", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Forbidden, null), (users.StatusCode, users.Headers.Location?.ToString()));
        using (App.Services.GetRequiredService<IAsker>().Begin(Asker.Program))
        {
            Assert.Null(await App.Services.GetRequiredService<EditUsers>().Change("ana", was => was with { IsDisabled = true }, TestContext.Current.CancellationToken));
        }

        Assert.Equal(HttpStatusCode.Redirect, await Status(reader, "/me"));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_shut_the_door_and_a_code_is_wanted_where_somebody_wants_codes()
    {
        await Signing.Add(App, new User("eva", "Eva", Role.Board, false, []));
        using var browser = Signing.Client(App);
        using var entered = await Signing.Enter(browser, "eva", Signing.Password);
        // Given somebody who gave her authenticator the key
        var key = System.Text.RegularExpressions.Regex.Match(await Text(browser, "/me"), "secret=(?<key>[A-Z2-7]+)").Groups["key"].Value;
        await using var scope = App.Services.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var door = await identity.FindByNameAsync("eva") ?? throw new InvalidOperationException();
        Assert.Equal(await identity.GetAuthenticatorKeyAsync(door), key);
        await identity.SetTwoFactorEnabledAsync(door, true);
        // And what the records keep of it is sealed: a backup makes no code
        Assert.DoesNotContain(key, System.Text.Encoding.Latin1.GetString(await Everything()), StringComparison.Ordinal);
        // When she signs in with the password alone, then the code is wanted; a wrong one is no better than a wrong password
        using var half = await Signing.Enter(browser, "eva", Signing.Password);
        Assert.Contains("outcome=needs_code", half.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var guessed = await Signing.Enter(browser, "eva", Signing.Password, "000000");
        Assert.Contains("outcome=wrong", guessed.Headers.Location?.ToString(), StringComparison.Ordinal);
        // And the fifth wrong one shuts the door, for right passwords too
        for (var i = 0; i < 4; i++)
        {
            using var again = await Signing.Enter(browser, "eva", "wrong");
        }

        using var shut = await Signing.Enter(browser, "eva", Signing.Password);
        Assert.Contains("outcome=locked_out", shut.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_turned_on_with_the_password_each_opens_once_and_who_came_in_or_didnt_is_told()
    {
        await Signing.Add(App, new User("ema", "Ema Paz", Role.Board, false, []));
        using var browser = Signing.Client(App);
        using var entered = await Signing.Enter(browser, "ema", Signing.Password);
        var key = System.Text.RegularExpressions.Regex.Match(await Text(browser, "/me"), "secret=(?<key>[A-Z2-7]+)").Groups["key"].Value;
        // Given codes that her authenticator shows now and in half a minute: both are taken, each once
        var (now, next) = (MomentCode.Of(key, 0), MomentCode.Of(key, 1));
        Assert.Equal("/me?wrong=true", await Form("/me/codes", ("code", now), ("old", "not this one, no")));
        Assert.Equal("/me?kept=true", await Form("/me/codes", ("code", now), ("old", Signing.Password)));
        using var again = await Signing.Enter(browser, "ema", Signing.Password, now);
        Assert.Contains("outcome=wrong", again.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var other = await Signing.Enter(browser, "ema", Signing.Password, next);
        Assert.Equal("/", other.Headers.Location?.ToString());
        using var replayed = await Signing.Enter(browser, "ema", Signing.Password, next);
        Assert.Contains("outcome=wrong", replayed.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var nobody = await Signing.Enter(browser, "a password perhaps", Signing.Password);
        // Then the trail tells of each, in the name of who came in, and not of what nobody is called
        using var program = App.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        var told = (await App.Services.GetRequiredService<IAuditTrail>().Read(new AuditQuestion(Record: "sign_in"), TestContext.Current.CancellationToken)).Reverse().Where(entry => entry.Deed?.Act is AuditAct.SignedIn or AuditAct.TurnedAway)
            .Select(entry => (entry.Deed?.Act, entry.Deed?.Login, entry.Deed?.Key)).ToList();
        Assert.Equal([(AuditAct.SignedIn, "ema", "ema"), (AuditAct.TurnedAway, "", "ema"), (AuditAct.SignedIn, "ema", "ema"), (AuditAct.TurnedAway, "", "ema"), (AuditAct.TurnedAway, "", "")], told);
        // And whoever is in can leave from every page
        Assert.Contains("action=\"/sign-out\"", await Text(browser, "/matrix"), StringComparison.Ordinal);

        async Task<string?> Form(string path, params (string Name, string Value)[] fields)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(browser, "/me")), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
            using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
            return answer.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task A_password_that_the_program_made_up_opens_for_a_week_unless_its_owner_chooses_one()
    {
        // Given somebody who is in by such a password
        await Signing.Add(App, new User("root", "Root", Role.Administrator, false, []));
        using var program = App.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        await using var scope = App.Services.CreateAsyncScope();
        var (edit, users, ct) = (scope.ServiceProvider.GetRequiredService<EditUsers>(), scope.ServiceProvider.GetRequiredService<IUsers>(), TestContext.Current.CancellationToken);
        Assert.Null(await edit.Add(new User("uma", "Uma", Role.Reader, false, []), Signing.Password, isMadeUp: true, ct));
        using var browser = Signing.Client(App);
        using var first = await Signing.Enter(browser, "uma", Signing.Password);
        var until = (await users.Find("uma", ct))?.PasswordUntil;
        Assert.Equal(7, Math.Round(((until ?? default) - DateTimeOffset.UtcNow).TotalDays, 3));
        Assert.Contains("opens until", await Text(browser, "/me?lang=en-US"), StringComparison.Ordinal);

        // When the week is over
        await using (var context = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(ct))
        {
            await context.Set<IdentityUserToken<string>>().Where(kept => kept.Name == "password_until").ExecuteUpdateAsync(row => row.SetProperty(kept => kept.Value, "1"), ct);
        }

        // Then it opens no more, and what its owner chooses does, for good
        using var stranger = Signing.Client(App);
        using var late = await Signing.Enter(stranger, "uma", Signing.Password);
        Assert.Contains("outcome=expired", late.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(browser, "/me")), new("old", Signing.Password), new("fresh", "otra frase bastante larga")]);
        using var changed = await browser.PostAsync(new Uri("/me/password", UriKind.Relative), form, ct);
        using var entered = await Signing.Enter(stranger, "uma", "otra frase bastante larga");
        Assert.Equal(("/", null), (entered.Headers.Location?.ToString(), (await users.Find("uma", ct))?.PasswordUntil));

        // And one that is made up again ends again
        Assert.Null(await edit.Change("uma", was => was, "inventada otra vez y larga", isMadeUp: true, ct));
        Assert.Equal(7, Math.Round((((await users.Find("uma", ct))?.PasswordUntil ?? default) - DateTimeOffset.UtcNow).TotalDays, 3));
    }

    [Fact]
    public async Task Whoever_signs_out_ends_that_session_wherever_a_copy_of_it_is_and_no_other()
    {
        // Given two sessions of one person, and somebody who copied the cookie of the first
        using var first = await Signing.In(App, "olga", Role.Reader);
        using var second = Signing.Client(App);
        using var entered = await Signing.Enter(second, "olga", Signing.Password);
        using var browser = new HttpClientHandler { AllowAutoRedirect = false };
        using var copied = new HttpClient(browser) { BaseAddress = new Uri(App.Urls.First()) };
        using var again = await Signing.Enter(copied, "olga", Signing.Password);
        var cookies = browser.CookieContainer.GetCookieHeader(copied.BaseAddress);
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = copied.BaseAddress, DefaultRequestHeaders = { { "Cookie", cookies } } };
        Assert.Equal(HttpStatusCode.OK, await Status(thief));

        // When that one signs out
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(copied, "/me"))]);
        using var left = await copied.PostAsync(new Uri("/sign-out", UriKind.Relative), form, TestContext.Current.CancellationToken);

        // Then the copy opens nothing any more, and the person's other sessions go on
        Assert.Equal("/sign-in", left.Headers.Location?.ToString());
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.OK], [await Status(thief), await Status(first), await Status(second)]);

        static async Task<HttpStatusCode> Status(HttpClient client)
        {
            using var answer = await client.GetAsync(new Uri("/me", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Everybody_sees_where_they_are_signed_in_and_ends_one_or_all_others_with_the_password()
    {
        // Given three sessions of one person, and somebody else's
        using var here = await Signing.In(App, "iris", Role.Reader);
        using var second = Signing.Client(App);
        using var third = Signing.Client(App);
        using var stranger = await Signing.In(App, "otto", Role.Reader);
        using var entered = await Signing.Enter(second, "iris", Signing.Password);
        using var again = await Signing.Enter(third, "iris", Signing.Password);
        var shown = await Text(here, "/me");
        var others = System.Text.RegularExpressions.Regex.Matches(shown, "<option value=\"(?<id>[\\w-]{22})\">").Select(one => one.Groups["id"].Value).ToList();
        Assert.Equal((2, 3), (others.Count, shown.Split("<li>since ").Length - 1));
        Assert.Contains("this one", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"session\"", await Text(stranger, "/me"), StringComparison.Ordinal); // with no other session there is nothing to end

        // When she ends one with a wrong password, then nothing happens; with hers that one is over and no other
        Assert.Equal("/me?wrong=true", await End(others[0], "not this one, no"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await Status(second, "/me"), await Status(third, "/me")]);
        Assert.Equal("/me?kept=true", await End(others[0], Signing.Password));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], new[] { await Status(second, "/me"), await Status(third, "/me") }.Order());
        Assert.Equal(HttpStatusCode.OK, await Status(here, "/me"));

        // When she ends all others, then hers alone goes on
        using var fourth = Signing.Client(App);
        using var last = await Signing.Enter(fourth, "iris", Signing.Password);
        Assert.Equal("/me?kept=true", await End("", Signing.Password));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect], [await Status(here, "/me"), await Status(second, "/me"), await Status(third, "/me"), await Status(fourth, "/me")]);
        Assert.Equal(1, (await Text(here, "/me")).Split("<li>since ").Length - 1);
        Assert.Equal(HttpStatusCode.OK, await Status(stranger, "/me"));

        async Task<string?> End(string session, string password)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Signing.Forgery(here, "/me")), new("session", session), new("old", password)]);
            using var answer = await here.PostAsync(new Uri("/me/sessions/end", UriKind.Relative), form, TestContext.Current.CancellationToken);
            return answer.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task A_token_asks_in_its_owners_name_until_it_is_taken_back()
    {
        using var root = await Signing.In(App, "admin", Role.Administrator);
        using var made = await root.PostAsJsonAsync("/api/v1/tokens", new { login = "admin", title = "script", scope = "read", days = 7 }, TestContext.Current.CancellationToken);
        var record = await made.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        using var program = Signing.Client(App);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", record.GetProperty("secret").GetString());
        // It asks, and changes nothing where it is for reading; pages don't take it
        Assert.Equal(HttpStatusCode.OK, await Status(program, "/api/v1/accounts"));
        using var refused = await program.PutAsJsonAsync("/api/v1/users/new", new { name = "New", role = "reader", password = Signing.Password }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await Status(program, "/matrix"));
        // And once it is taken back it opens nothing
        using var gone = await root.DeleteAsync(new Uri("/api/v1/tokens/1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (gone.StatusCode, await Status(program, "/api/v1/accounts")));
        Assert.DoesNotContain(record.GetProperty("secret").GetString() ?? "", await root.GetStringAsync(new Uri("/api/v1/tokens", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_are_kept_by_command_and_act_with_their_rights_and_no_others()
    {
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", null);
        using var kamino = new CommandLine();
        // The first has to be an administrator
        Assert.Equal(1, (await kamino.Run("user", "add", "ana")).Code);
        var made = await kamino.Ask("user", "add", "root", "--role", "administrator");
        Assert.Equal(20, made.GetProperty("password").GetString()?.Length);
        await kamino.Ask("user", "add", "ana", "--name", "Ana Ruiz", "--role", "key_account_manager", "--group", "G1");
        Assert.Equal(["G1"], (await kamino.Ask("user", "list"))[0].GetProperty("groups").EnumerateArray().Select(code => code.GetString()));
        // Who acts as somebody has their rights: 4 where they lack one, or where there is nobody
        Assert.Equal((4, 4, 0), ((await kamino.Run("user", "list", "--user", "ana")).Code, (await kamino.Run("accounts", "--user", "nobody")).Code, (await kamino.Run("accounts", "--user", "ana")).Code));
        await kamino.Ask("user", "role", "ana", "reader", "--all-accounts");
        await kamino.Ask("user", "disable", "ana");
        Assert.Equal(4, (await kamino.Run("accounts", "--user", "ana")).Code);
        // The last administrator stays, and an open address takes users
        Assert.Equal(1, (await kamino.Run("user", "disable", "root")).Code);
        Assert.NotEmpty((await kamino.Ask("token", "new", "root", "--title", "script")).GetProperty("secret").GetString() ?? "");
        Assert.Equal((1, 0), ((await kamino.Run("token", "revoke", "7")).Code, (await kamino.Run("token", "revoke", "1")).Code));
        using var empty = new CommandLine();
        var open = await empty.Run("serve", "--urls", "http://0.0.0.0:0", "--lang", "en");
        Assert.Equal(1, open.Code);
        Assert.Contains("no users", open.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_in_signs_with_their_own_name_and_an_unknown_login_takes_the_same_work_as_a_known_one()
    {
        using var kamino = new CommandLine();
        await kamino.Ask("import", "accounts", kamino.File("accounts.csv", "code,name,seller\nown,Propia SA,Ana\n"));
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await kamino.Ask("user", "add", "root", "--name", "Root", "--role", "administrator");
        await kamino.Ask("import", "accounts", kamino.File("more.csv", "code,name\nmore,More SA\n"), "--by", "Somebody Else", "--user", "root");
        var batches = (await kamino.Run("batches", "--json")).Output;
        Assert.DoesNotContain("Somebody Else", batches, StringComparison.Ordinal);
        Assert.Contains("Root", batches, StringComparison.Ordinal);
        // Given a count of the passwords that are hashed
        var hasher = new CountingHasher();
        await using var provider = new ServiceCollection().AddStorage(_folder.FullName).AddSingleton<IPasswordHasher<IdentityUser>>(hasher).AddUseCases().BuildServiceProvider();
        await Signing.Add(App, new User("eva", "Eva", Role.Board, false, []));
        var work = new List<int>();
        foreach (var login in new[] { "nobody", "eva", "nobody" })
        {
            var before = hasher.Verified;
            Assert.Equal(SignInOutcome.Wrong, (await provider.GetRequiredService<SignIn>().With(login, "wrong", null, TestContext.Current.CancellationToken)).Outcome);
            work.Add(hasher.Verified - before);
        }

        Assert.Equal([1, 1, 1], work);
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

    private async Task<byte[]> Everything()
    {
        using var all = new MemoryStream();
        foreach (var file in _folder.GetFiles("kamino.db*"))
        {
            await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await content.CopyToAsync(all, TestContext.Current.CancellationToken);
        }

        return all.ToArray();
    }

    private sealed class CountingHasher : IPasswordHasher<IdentityUser>
    {
        private readonly PasswordHasher<IdentityUser> _real = new();

        public int Verified { get; private set; }

        public string HashPassword(IdentityUser user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(IdentityUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static Task<string> Text(HttpClient client, string path) => client.GetStringAsync(new Uri(path + "?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
