using System.Net;
using System.Text;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>Signing in at a company's own provider, against a real one.</summary>
public sealed class SignInElsewhereTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-elsewhere-");
    private readonly IdentityProvider _provider = new();
    private WebApplication? _app;

    private WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    [Fact]
    public async Task Whoever_the_provider_vouches_for_comes_in_as_what_their_groups_make_of_them()
    {
        // Given an administrator with a password, and Ana whom the provider doesn't know yet but whose address it vouches for
        await Signing.Add(App, new User("ana", "Ana Ruiz", Role.Reader, false, ["G1"]) { Mail = "ana@example.com" });
        await Signing.Add(App, new User("boss", "Boss", Role.Administrator, false, []) { Mail = "boss@example.com" });
        using var door = Signing.Client(App);
        Assert.Contains("Sign in with Acme &lt;ID&gt;", await door.GetStringAsync(new Uri("/sign-in?lang=en", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // When somebody new comes who is in a group of the list, then they are a user, with that group's role, and land where they wanted to go
        Assert.Equal("/matrix?top=5", await Come(new Citizen("s-1", "Luis Gil", "luis@example.com", true, "Sales", "Board"), "/matrix?top=5"));
        Assert.Equal(("luis@example.com", "Luis Gil", Role.Board, false, "luis@example.com"), Told(await Find("luis@example.com")));
        // And next time their groups say something else
        Assert.Equal("/", await Come(new Citizen("s-1", "Luis Gil", "luis@elsewhere.example", true, "Sales")));
        Assert.Equal(Role.KeyAccountManager, (await Find("luis@example.com"))?.Role);
        Assert.Null(await Find("luis@elsewhere.example"));
        // And Ana is found by her address, keeps her accounts, and nobody else is Ana later
        Assert.Equal("/", await Come(new Citizen("s-2", "Ana", "Ana@Example.com", true, "Sales")));
        Assert.Equal((Role.KeyAccountManager, "G1"), ((await Find("ana"))?.Role, string.Join(' ', (await Find("ana"))?.Groups ?? [])));
        Assert.Equal("/sign-in?elsewhere=taken", await Come(new Citizen("s-3", "Not Ana", "ana@example.com", true, "Board")));
        // And every code was shown with its proof
        Assert.Equal(4, _provider.Proofs);
    }

    [Fact]
    public async Task The_provider_opens_no_more_than_it_is_told_to_and_never_the_last_door()
    {
        await Signing.Add(App, new User("boss", "Boss", Role.Administrator, false, []) { Mail = "boss@example.com" });
        await Signing.Add(App, new User("shut", "Shut", Role.Reader, false, []) { Mail = "shut@example.com" });
        await Change("shut", was => was with { IsDisabled = true });
        // Whoever is in no group, has no address that was seen, is an administrator with a password or was shut out, stays outside, and is told why
        Assert.Equal("/sign-in?elsewhere=no_group", await Come(new Citizen("t-1", "Eva", "eva@example.com", true, "Cleaning")));
        Assert.Equal("/sign-in?elsewhere=no_mail", await Come(new Citizen("t-2", "Eva", "eva@example.com", false, "Sales")));
        Assert.Equal("/sign-in?elsewhere=local_administrator", await Come(new Citizen("t-3", "Boss", "boss@example.com", true, "Admins")));
        Assert.Equal("/sign-in?elsewhere=disabled", await Come(new Citizen("t-4", "Shut", "shut@example.com", true, "Sales")));
        Assert.Equal("/sign-in?elsewhere=refused", await Come(null));
        Assert.Null(await Find("eva@example.com"));
        // An answer that nobody asked for opens nothing, and no other site is led to
        using var stranger = Signing.Client(App);
        Assert.Equal("/sign-in?elsewhere=refused", await Next(stranger, "/sign-in/elsewhere/return?code=abc&state=def"));
        Assert.Equal("/", await Come(new Citizen("t-5", "Adm", "adm@example.com", true, "Admins"), "//evil.example.com"));
        // An administrator from elsewhere counts for nothing when the last one with a password would go: they are the way in when the provider fails
        await Change("root", was => was with { IsDisabled = true });
        Assert.Equal(UserFlaw.LastAdministrator, await Change("boss", was => was with { Role = Role.Board }));
        Assert.Equal((UserFlaw.BadMail, UserFlaw.MailTaken), (await Change("boss", was => was with { Mail = "boss" }), await Change("boss", was => was with { Mail = "adm@example.com" })));
        // And who has no password comes in by none
        using var door = Signing.Client(App);
        using var tried = await Signing.Enter(door, "adm@example.com", "");
        Assert.DoesNotContain("/matrix", tried.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await door.GetAsync(new Uri("/me", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        // And the secret of the provider is nowhere in the workspace
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != ".lock"))
        {
            await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(content, Encoding.Latin1);
            Assert.DoesNotContain(IdentityProvider.Secret, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        // And where the provider is gone the page says so
        var gone = _provider.Address;
        await _provider.DisposeAsync();
        await using var alone = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", Settings(gone));
        await alone.StartAsync(TestContext.Current.CancellationToken);
        using var late = Signing.Client(alone);
        Assert.Equal("/sign-in?elsewhere=away", await Next(late, "/sign-in/elsewhere"));
    }

    public async ValueTask InitializeAsync()
    {
        await _provider.Start(TestContext.Current.CancellationToken);
        _app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", Settings(_provider.Address));
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _provider.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private static Dictionary<string, string?> Settings(string authority) => new()
    {
        ["OpenId:Authority"] = authority,
        ["OpenId:ClientId"] = IdentityProvider.Client,
        ["OpenId:ClientSecret"] = IdentityProvider.Secret,
        ["OpenId:Title"] = "Acme <ID>",
        ["OpenId:Roles"] = "Admins=administrator; Board=board; Sales=key_account_manager",
    };

    private static (string Login, string Name, Role Role, bool HasPassword, string Mail) Told(User? user) =>
        user is null ? default : (user.Login, user.Name, user.Role, user.HasPassword, user.Mail);

    // Goes the whole way a browser goes, and tells where it ends.
    private async Task<string> Come(Citizen? citizen, string to = "")
    {
        _provider.Here = citizen;
        using var browser = Signing.Client(App);
        var asked = await Next(browser, $"/sign-in/elsewhere?to={Uri.EscapeDataString(to)}");
        Assert.Contains("code_challenge_method=S256", asked, StringComparison.Ordinal);
        using var other = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var vouched = await other.GetAsync(new Uri(asked), TestContext.Current.CancellationToken);
        var end = await Next(browser, vouched.Headers.Location?.PathAndQuery ?? await vouched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var page = await browser.GetAsync(new Uri("/me", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(end.StartsWith("/sign-in", StringComparison.Ordinal) ? HttpStatusCode.Redirect : HttpStatusCode.OK, page.StatusCode);
        return end;
    }

    private static async Task<string> Next(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.Headers.Location?.ToString() ?? $"{answer.StatusCode}";
    }

    private async Task<User?> Find(string login)
    {
        using var program = App.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        return (await App.Services.GetRequiredService<EditUsers>().View(TestContext.Current.CancellationToken)).FirstOrDefault(user => user.Login == login);
    }

    private async Task<UserFlaw?> Change(string login, Func<User, User> change)
    {
        using var program = App.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        return await App.Services.GetRequiredService<EditUsers>().Change(login, change, TestContext.Current.CancellationToken);
    }
}
