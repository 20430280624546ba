using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class BenchTests : IDisposable
{
    private readonly Prompt _cli = new();

    [Fact]
    public async Task The_benchmark_times_every_step_of_the_main_job_and_leaves_nothing_behind()
    {
        var before = Left();

        var record = JsonNode.Parse((await _cli.Run("bench", "--lines", "5000", "--accounts", "60", "--json")).Output)!;

        var measured = record["measured"]!;
        Assert.Equal(["sample", "import", "facts", "matrix", "lifetime"], measured["steps"]!.AsArray().Select(step => (string?)step!["step"]));
        Assert.All(measured["steps"]!.AsArray(), step => Assert.True((double)step!["seconds"]! > 0));
        Assert.Equal((5000, 60), ((int)measured["lines"]!, (int)measured["accounts"]!));
        Assert.True((double)measured["megabytes_per_second"]! > 0 && (int)record["machine"]!["peak_megabytes"]! > 0);
        Assert.Empty(Left().Except(before));
    }

    public void Dispose() => _cli.Dispose();

    private static string[] Left() => Directory.GetDirectories(Path.GetTempPath(), "kamino-bench-*");
}
