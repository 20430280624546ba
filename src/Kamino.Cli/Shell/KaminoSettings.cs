using System.ComponentModel;
using System.Globalization;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.Web.Words;
using Spectre.Console.Cli;

namespace Kamino.Cli.Shell;

/// <summary>What every command takes.</summary>
internal class KaminoSettings : CommandSettings
{
    [CommandOption("--workspace <DIR>")]
    [Description("Folder of the workspace; made on first use")]
    public string? Workspace { get; init; }

    [CommandOption("--json")]
    [Description("Print the record as JSON")]
    public bool Json { get; init; }

    [CommandOption("--lang <LANG>")]
    [Description("es or en")]
    public string? Lang { get; init; }

    [CommandOption("--as-of <DAY>")]
    [Description("The day that counts as today, YYYY-MM-DD")]
    public string? AsOf { get; init; }

    [CommandOption("--quiet")]
    [Description("No progress, no remarks")]
    public bool Quiet { get; init; }

    /// <summary>The workspace's folder: the option, else KAMINO_WORKSPACE, else ./kamino-data.</summary>
    public string WorkspaceFolder =>
        Workspace ?? Environment.GetEnvironmentVariable("KAMINO_WORKSPACE") ?? Path.Combine(Environment.CurrentDirectory, "kamino-data");

    /// <summary>The words and number format of what people read: the option, else LANG, else United States English.</summary>
    public Locale Locale => Locale.Of(Lang ?? Environment.GetEnvironmentVariable("LANG"));

    /// <summary>Every use case over that workspace.</summary>
    public ServiceProvider OpenWorkspace() => new ServiceCollection().AddStorage(WorkspaceFolder).AddUseCases().BuildServiceProvider();

    /// <summary>The day given by <c>--as-of</c>.</summary>
    public DateOnly? Day => AsOf is null ? null : DateOnly.ParseExact(AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
