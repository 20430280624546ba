using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>Lets people into a host and signs them in.</summary>
internal static class Signing
{
    public const string Password = "una frase bastante larga";

    /// <summary>Adds a user, after an administrator where there is none.</summary>
    public static async Task Add(WebApplication app, User user)
    {
        using var program = app.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<EditUsers>();
        if (!await users.Any(TestContext.Current.CancellationToken))
        {
            Assert.Null(await users.Add(new User("root", "Root", Role.Administrator, false, []), Password, TestContext.Current.CancellationToken));
        }

        if (user.Login != "root")
        {
            Assert.Null(await users.Add(user, Password, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>A browser that is signed in as somebody new.</summary>
    public static async Task<HttpClient> In(WebApplication app, string login, Role role, bool seesAll = false, params string[] groups)
    {
        await Add(app, new User(login, login, role, seesAll, [.. groups]));
        var client = Client(app);
        using var entered = await Enter(client, login, Password);
        Assert.Equal("/", entered.Headers.Location?.ToString());
        return client;
    }

    /// <summary>A browser that follows no redirects.</summary>
    public static HttpClient Client(WebApplication app) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };

    /// <summary>Sends the form of the door.</summary>
    public static async Task<HttpResponseMessage> Enter(HttpClient client, string login, string password, string code = "", string to = "")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await Forgery(client, "/sign-in"),
            ["login"] = login,
            ["password"] = password,
            ["code"] = code,
            ["to"] = to,
        });
        return await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>The token that a form of a page carries.</summary>
    public static async Task<string> Forgery(HttpClient client, string path)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"").Groups["token"].Value;
    }
}
