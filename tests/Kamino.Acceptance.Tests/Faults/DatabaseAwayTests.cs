using System.Net;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Records;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>The database of records goes away while Kamino serves, and comes back.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Prompt _cli = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_the_interface_and_commands_say_that_it_is_away_and_all_is_well_by_itself_once_it_is_back()
    {
        Assert.SkipWhen(TestRecords.AreOnPostgres, "A server of its own is needed, and the environment names another.");
        // Given a workspace with its records on PostgreSQL, and somebody who is signed in
        await using var server = await PostgresServer.Start();
        Directory.CreateDirectory(_cli.Workspace);
        await File.WriteAllTextAsync(Path.Combine(_cli.Workspace, "records.connection"), server.Connection("acme"), Ct);
        await using var app = Web.Setup.Build(_cli.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var browser = await Signing.In(app, "ana", Role.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await Get(browser, "/plans?lang=en")).Status);
        // When the server dies
        await server.Stop();
        // Then each page says so in the reader's language, and nothing about a defect
        foreach (var (language, said) in new[] { ("en", "The database of records doesn’t answer"), ("es", "La base de datos de los registros no responde") })
        {
            foreach (var page in new[] { "/plans", "/", "/accounts", "/sign-in" })
            {
                var answer = await Get(browser, $"{page}?lang={language}");
                Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable && WebUtility.HtmlDecode(answer.Body).Contains(said, StringComparison.Ordinal), $"{page} {language}: {answer}");
            }
        }

        var problem = await Get(browser, "/api/v1/team");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "records_away"), (problem.Status, JsonDocument.Parse(problem.Body).RootElement.GetProperty("flaw").GetString()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), ((await Get(browser, "/health/live")).Status, (await Get(browser, "/health/ready")).Status));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(1, await Cli.Setup.Run(["team", "list", "--lang", "en", "--workspace", _cli.Workspace], output, errors, Ct));
        Assert.Contains("the database of records doesn't answer", Assert.Single(errors.ToString().Trim().Split('\n')), StringComparison.Ordinal);
        // And once it is there again, so is everything, without anybody's doing
        await server.Begin();
        for (var started = DateTime.UtcNow; (await Get(browser, "/plans?lang=en")).Status != HttpStatusCode.OK || (await Get(browser, "/health/ready")).Status != HttpStatusCode.OK;)
        {
            Assert.True(DateTime.UtcNow - started < Patience, "Kamino didn't recover.");
            await Task.Delay(50, Ct);
        }

        Assert.Equal(HttpStatusCode.OK, (await Get(browser, "/api/v1/team")).Status);
    }

    public void Dispose() => _cli.Dispose();

    private static async Task<(HttpStatusCode Status, string Body)> Get(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
