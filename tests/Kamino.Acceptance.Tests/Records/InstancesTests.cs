using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Faults;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Several programs that serve one workspace, with its records on PostgreSQL.</summary>
public sealed class InstancesTests(TestRecords records) : IAsyncLifetime
{
    private const int Writers = 4;
    private const int AnswersBefore = 20;
    private const int TriesAfter = 5;
    private const int Rounds = 25;

    private readonly Prompt _cli = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_holds_at_both_what_one_writes_the_other_shows_and_one_does_what_is_done_by_itself()
    {
        var one = await Host();
        Assert.True(await one.Services.GetRequiredService<ITurns>().IsOurs(Ct));
        await using var other = await Host();
        using var browser = await Signing.In(one, "ana", Role.Administrator);

        // Who signed in at one is in at the other; what one wrote, the other shows at once
        Assert.Equal(HttpStatusCode.NoContent, await Kept(browser, one.Urls.First(), "Luz"));
        Assert.Contains("\"Luz\"", await browser.GetStringAsync(other.Urls.First() + "/api/v1/team", Ct), StringComparison.Ordinal);
        // Mail and reminders are the work of one, and of the other once that one is gone
        var turns = other.Services.GetRequiredService<ITurns>();
        Assert.Equal((true, false), (await one.Services.GetRequiredService<ITurns>().IsOurs(Ct), await turns.IsOurs(Ct)));
        await one.DisposeAsync();
        Assert.True(await turns.IsOurs(Ct));
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_at_different_programs_one_writes_and_the_other_is_told()
    {
        using var one = await ServedWorkspace.Start(_cli.Workspace);
        using var other = await ServedWorkspace.Start(_cli.Workspace);
        using var client = new HttpClient();
        for (var round = 0; round < Rounds; round++)
        {
            // Given a version that both saw
            using var seen = await client.GetAsync(new Uri(one.Address, "/api/v1/settings"), Ct);
            var tag = seen.Headers.ETag?.Tag ?? "";

            // When both change it at the same time
            var answers = await Task.WhenAll(Changed(client, one, tag, $"One {round}"), Changed(client, other, tag, $"Other {round}"));

            // Then one of them did
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Order());
            var winner = answers[0] == HttpStatusCode.OK ? "One" : "Other";
            Assert.Contains($"\"{winner} {round}\"", await client.GetStringAsync(new Uri(other.Address, "/api/v1/settings"), Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_of_two_that_is_killed_under_load_takes_nothing_with_it_that_was_answered()
    {
        // Given two programs and people who write at both
        using var doomed = await ServedWorkspace.Start(_cli.Workspace);
        using var other = await ServedWorkspace.Start(_cli.Workspace);
        using var client = new HttpClient();
        var (answered, isDead) = (new ConcurrentBag<string>(), false);
        var writing = Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (var (at, after) = (0, 0); after < TriesAfter; at++)
            {
                var name = $"Luz {writer} {at}";
                after += isDead ? 1 : 0;
                if (await Kept(client, (at % 2 == 0 ? doomed : other).Address.ToString(), name) == HttpStatusCode.NoContent)
                {
                    answered.Add(name);
                }
            }
        }).ToList();
        while (answered.Count < AnswersBefore)
        {
            await Task.Delay(1, Ct);
        }

        // When one is killed in the middle of it
        await doomed.Kill();
        isDead = true;
        await Task.WhenAll(writing);

        // Then whatever either of them answered is there
        var kept = await client.GetStringAsync(new Uri(other.Address, "/api/v1/team"), Ct);
        Assert.All(answered, name => Assert.Contains($"\"{name}\"", kept, StringComparison.Ordinal));
        await other.Kill();
    }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_cli.Workspace);
        await File.WriteAllTextAsync(Path.Combine(_cli.Workspace, "records.connection"), await records.Postgres(), Ct);
    }

    public ValueTask DisposeAsync()
    {
        _cli.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<HttpStatusCode?> Kept(HttpClient client, string address, string name)
    {
        try
        {
            using var answer = await client.PutAsJsonAsync(new Uri(new Uri(address), "/api/v1/team"), new { name }, Ct);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<HttpStatusCode> Changed(HttpClient client, ServedWorkspace program, string tag, string name)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Patch, new Uri(program.Address, "/api/v1/settings")) { Content = JsonContent.Create(new { our_name = name }), Headers = { { "If-Match", tag } } };
        using var answer = await client.SendAsync(asked, Ct);
        return answer.StatusCode;
    }

    private async Task<WebApplication> Host()
    {
        var app = Web.Setup.Build(_cli.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        return app;
    }
}
