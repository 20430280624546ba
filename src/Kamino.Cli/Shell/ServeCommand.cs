using System.ComponentModel;
using Spectre.Console.Cli;

namespace Kamino.Cli.Shell;

/// <summary>Serves the workspace.</summary>
internal sealed class ServeCommand : AsyncCommand<ServeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var app = Web.Setup.Build(settings.WorkspaceFolder, settings.Urls);
        await app.RunAsync(cancellationToken);
        return 0;
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--urls <URLS>")]
        [Description("Where to listen")]
        public string Urls { get; init; } = "http://127.0.0.1:5080";
    }
}
