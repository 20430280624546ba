using Kamino.Cli.Shell;
using Spectre.Console.Cli;

namespace Kamino.Cli;

/// <summary>The composition root of the command line: which command is which class.</summary>
internal static class Setup
{
    public static Task<int> Run(string[] args)
    {
        var app = new CommandApp();
        app.Configure(commands =>
        {
            commands.SetApplicationName("kamino");
            commands.AddCommand<ServeCommand>("serve");
        });
        return app.RunAsync(args);
    }
}
