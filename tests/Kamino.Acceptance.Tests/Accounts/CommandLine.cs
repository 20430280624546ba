using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Accounts;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Ended(int Code, string Output, string Errors)
{
    /// <summary>The record that it printed with <c>--json</c>.</summary>
    public JsonElement Record => JsonDocument.Parse(Output).RootElement;

    /// <summary>The counts of an import: read, accepted, unchanged, corrected, refused, ignored.</summary>
    public IReadOnlyList<long> Rows => [.. Record.GetProperty("rows").EnumerateObject().Select(count => count.Value.GetInt64())];
}

/// <summary>The real command line over a new workspace of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-cli-").FullName;

    /// <summary>Where the workspace is, once a command has made it.</summary>
    public string Workspace => Path.Combine(_folder, "workspace");

    /// <summary>Path of one of the shared ledgers' files; the test is left out where there are none.</summary>
    public static string Shared(string file)
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        Assert.SkipUnless(Directory.Exists(shared), "KAMINO_SHARED names no folder with the shared ledgers.");
        return Path.Combine(shared ?? "", "data", file);
    }

    /// <summary>Writes a file for a command to read.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command.</summary>
    public async Task<Ended> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Cli.Setup.Run([.. args, "--workspace", Workspace], output, errors, TestContext.Current.CancellationToken);
        return new Ended(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command that must succeed, and takes its record.</summary>
    public async Task<JsonElement> Ask(params string[] args)
    {
        var ended = await Run([.. args, "--json"]);
        Assert.True(ended.Code == 0, $"{string.Join(' ', args)} ended with {ended.Code}: {ended.Errors}");
        return ended.Record;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }
}
