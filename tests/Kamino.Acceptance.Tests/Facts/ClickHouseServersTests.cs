using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>What a server of a cluster says when it can't do what was asked: another one is away, which passes, or the question is our defect.</summary>
public sealed class ClickHouseServersTests
{
    [Theory]
    [InlineData("Code: 279, e.displayText() = DB::NetException: All connection tries failed (127.0.0.1:9001)")]
    [InlineData("Code: 210. DB::NetException: Connection reset by peer (127.0.0.1:9001)")]
    [InlineData("Code: 32, e.displayText() = DB::Exception: Attempt to read after eof: while receiving packet from 127.0.0.1:9001: Insertion status:")] // killed in the middle of an insertion
    [InlineData("Code: 33. DB::Exception: Cannot read all data: while receiving packet from 127.0.0.1:9001")]
    public async Task Where_another_server_is_away_the_answer_is_that_it_is_by_its_name(string said)
    {
        var away = Assert.IsType<FactsAwayException>(await Asked(said));
        Assert.Equal((said, "127.0.0.1:9001"), (away.Said, away.Server));
    }

    [Theory]
    [InlineData("Code: 62. DB::Exception: Syntax error")]
    [InlineData("Code: 32. DB::Exception: Attempt to read after eof: in the file that was sent")]
    [InlineData("Code: 33. DB::Exception: Cannot read all data. Bytes read: 3. Bytes expected: 8.")]
    public async Task A_question_or_a_file_that_is_wrong_is_our_defect(string said) =>
        Assert.Contains(said, Assert.IsType<InvalidOperationException>(await Asked(said)).Message, StringComparison.Ordinal);

    // A server that is there, and says this to whatever it is asked.
    private static async Task<Exception?> Asked(string said)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/ping", () => "Ok.");
        app.MapPost("/", () => Results.Text(said + "\nmore of it", statusCode: StatusCodes.Status500InternalServerError));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var servers = new ClickHouseServers(new ClickHouseAddress([new Uri(app.Urls.Single() + "/")], "kamino", "both", "default", ""));
        return await Record.ExceptionAsync(() => servers.Run("select 1", TestContext.Current.CancellationToken));
    }
}
