using System.Globalization;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Spoken(int Code, string Output, string Errors);

/// <summary>The command line in this process, over a workspace of its own.</summary>
internal sealed class Prompt : IDisposable
{
    /// <summary>A folder for the test's files, the workspace beside them.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kamino-cli-").FullName;

    /// <summary>Where the workspace is, once a command has made it.</summary>
    public string Workspace => Path.Combine(Folder, "workspace");

    /// <summary>Runs one command in English over the workspace.</summary>
    public Task<Spoken> Run(params string[] args) => Bare([.. args, "--workspace", Workspace, "--lang", "en"]);

    /// <summary>Runs a command exactly as it is given.</summary>
    public static async Task<Spoken> Bare(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Cli.Setup.Run(args, output, errors, TestContext.Current.CancellationToken);
        return new Spoken(code, output.ToString(), errors.ToString());
    }

    /// <summary>Writes a file and says where it is.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a small sample company and says where.</summary>
    public async Task<string> Sample(string layout = "es", int lines = 3_000, int accounts = 60)
    {
        var folder = Path.Combine(Folder, "sample-" + layout);
        var spoken = await Bare("sample", "--out", folder, "--lines", lines.ToString(CultureInfo.InvariantCulture), "--accounts", accounts.ToString(CultureInfo.InvariantCulture), "--layout", layout);
        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, true);
}
