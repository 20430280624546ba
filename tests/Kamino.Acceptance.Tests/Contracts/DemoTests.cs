using System.Globalization;
using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class DemoTests : IDisposable
{
    private const string Portfolio = "/api/v1/portfolio";

    private readonly Prompt _cli = new();

    [Fact]
    public async Task The_demo_serves_the_sample_company_and_a_second_run_finds_it_made()
    {
        // Given a demo that was made, looked at and stopped
        var first = await Look();
        // When it is run again
        var second = await Look();
        // Then the company was imported once, with all that belongs to it
        var accounts = JsonNode.Parse(second)?["accounts"]?.AsArray() ?? [];
        var batches = JsonNode.Parse((await _cli.Run("batches", "--json")).Output)?.AsArray() ?? [];
        Assert.Equal(first, second);
        Assert.Equal(400, accounts.Count);
        Assert.Equal(30, accounts.Count(account => (string?)account?["strength_evidence"] == "customer_stated"));
        Assert.Contains(accounts, account => account?["available"] is not null);
        Assert.Equal(4, accounts.Select(account => (string?)account?["quadrant"]).OfType<string>().Distinct().Count());
        Assert.Equal(["ledger", "receivables", "costs", "stages", "surveys", "contacts", "products", "accounts"], batches.Select(batch => (string?)batch?["kind"]));
    }

    public void Dispose() => _cli.Dispose();

    // Runs the demo until it answers, asks for its matrix and stops it.
    private async Task<string> Look()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Next()}") };
        string[] command = ["demo", "--no-browser", "--quiet", "--port", client.BaseAddress.Port.ToString(CultureInfo.InvariantCulture), "--workspace", _cli.Workspace];
        var demo = Cli.Setup.Run(command, TextWriter.Null, TextWriter.Null, stop.Token);
        var matrix = await Answer(client, demo);
        await stop.CancelAsync();
        Assert.Equal(0, await demo);
        return matrix;
    }

    private static async Task<string> Answer(HttpClient client, Task<int> demo)
    {
        while (!demo.IsCompleted)
        {
            try
            {
                return await client.GetStringAsync(new Uri(Portfolio, UriKind.Relative), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            }
        }

        throw new InvalidOperationException($"The demo ended with {await demo}.");
    }
}
