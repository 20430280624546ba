using System.Net;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class ProxiesTests : IDisposable
{
    private const string Asked = "198.51.100.7, 203.0.113.9";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-proxies-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The test asks from 127.0.0.1. What stands before the last hop that is named is only what somebody said.
    [Theory]
    [InlineData("", "127.0.0.1 http", false)]
    [InlineData("10.0.0.0/8, 192.0.2.1", "127.0.0.1 http", false)]
    [InlineData("127.0.0.1", "203.0.113.9 https", true)]
    [InlineData("127.0.0.0/8, 203.0.113.0/24", "198.51.100.7 https", true)]
    public async Task Who_asks_and_how_is_a_proxys_word_only_where_the_proxy_is_named(string known, string believed, bool isHttps)
    {
        await using var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Proxies:Known"] = known, ["ForwardedHeaders_Enabled"] = "true" }, TextWriter.Null);
        app.MapGet("/who", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}").AllowAnonymous();
        await app.StartAsync(Ct);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Asked);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", isHttps ? "https, https" : "https");

        using var who = await client.GetAsync(new Uri("/who", UriKind.Relative), Ct);
        using var home = await client.GetAsync(new Uri("/", UriKind.Relative), Ct);

        Assert.Equal(believed, await who.Content.ReadAsStringAsync(Ct));
        Assert.Equal(isHttps, who.Headers.Contains("Strict-Transport-Security"));
        // Whoever comes by a proxy isn't at this machine, whatever address the proxy asked for: nobody gets in where there are no users
        Assert.Equal((HttpStatusCode.Redirect, true), (home.StatusCode, home.Headers.Location?.ToString().StartsWith("/sign-in", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, "max-age=31536000")]
    [InlineData("true", "max-age=31536000; includeSubDomains")]
    public async Task Browsers_keep_to_HTTPS_for_a_year_and_for_all_names_below_where_that_is_wanted(string? below, string told)
    {
        await using var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Proxies:Known"] = "127.0.0.1", ["Https:Subdomains"] = below }, TextWriter.Null);
        await app.StartAsync(Ct);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        foreach (var path in new[] { "/sign-in", "/nowhere", "/api/v1/nowhere" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
            Assert.Equal(told, Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        }
    }

    [Theory]
    [InlineData("proxy.local", "proxy.local")]
    [InlineData("127.0.0.1, 10.0.0.0/99", "10.0.0.0/99")]
    public void A_proxy_that_is_no_address_is_named(string known, string told) =>
        Assert.Equal(
            [new WrongSetting("Proxies__Known", told, ProgramSettingFlaw.NoNetwork)],
            Assert.Throws<WrongSettingException>(() => HostSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Proxies:Known"] = known }).Build())).Wrong);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }
}
