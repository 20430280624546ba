using System.ComponentModel;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Connections;
using Spectre.Console.Cli;

namespace Kamino.Cli.Shell;

/// <summary>Serves the workspace.</summary>
internal sealed class ServeCommand(Terminal terminal) : AsyncCommand<ServeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await Serve(terminal, settings, settings.Urls, (address, stop) => settings.Cold ? Task.CompletedTask : FirstVisit.To(address, stop), cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Serves until stopped.</summary>
    /// <param name="terminal">Where the address is said.</param>
    /// <param name="settings">Name the workspace.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="up">Called with the address once pages can be asked for, until the end of serving at most.</param>
    /// <param name="ct">Stops serving.</param>
    /// <exception cref="RefusedException">The address is in use, or open to others while nobody can sign in.</exception>
    public static async Task Serve(Terminal terminal, KaminoSettings settings, string urls, Func<string, CancellationToken, Task> up, CancellationToken ct)
    {
        await using var app = Web.Setup.Build(settings.WorkspaceFolder, urls);
        if (!IsLoopback(urls) && !await app.Services.GetRequiredService<EditUsers>().Any(ct))
        {
            throw new RefusedException(
                $"{urls} deja entrar a otras máquinas y este espacio no tiene usuarios: cree primero un administrador con kamino user add NOMBRE --role administrator",
                $"{urls} lets other machines in and this workspace has no users: first make an administrator with kamino user add LOGIN --role administrator");
        }

        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            throw new RefusedException(
                $"{urls} ya está en uso; elija otra dirección con --urls http://127.0.0.1:PUERTO",
                $"{urls} is in use already; choose another address with --urls http://127.0.0.1:PORT");
        }

        terminal.Remark(settings, settings.Print.Say("Kamino está en ", "Kamino is at ") + string.Join(", ", app.Urls) + settings.Print.Say(" (Ctrl+C termina)", " (Ctrl+C ends it)"));
        var then = up(app.Urls.First(), app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(ct);
        await then;
    }

    // Every address has to be this machine's own; a name that isn't understood is somebody else's.
    private static bool IsLoopback(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--urls <URLS>")]
        [Description("Where to listen; other machines reach it only where you say so, as in http://0.0.0.0:5080")]
        public string Urls { get; init; } = "http://127.0.0.1:5080";

        [CommandOption("--cold")]
        [Description("Don't open each kind of page once after starting: less work at the start, a slower first visit")]
        public bool Cold { get; init; }
    }
}
