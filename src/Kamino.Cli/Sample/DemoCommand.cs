using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Sample;
using Kamino.UseCases.Sample;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Sample;

/// <summary>Makes a sample company, computes everything and serves it.</summary>
internal sealed class DemoCommand(Terminal terminal) : AsyncCommand<DemoCommand.Settings>
{
    private const int UsualPort = 5080;

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var demo = await Make(settings, cancellationToken);
        terminal.Remark(settings, Said(demo, settings.Print));
        await Serve(settings, cancellationToken);
        return ExitCode.Done;
    }

    private async Task<Demo> Make(Settings settings, CancellationToken ct)
    {
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<MakeDemo>().In(
            Path.Combine(settings.WorkspaceFolder, "sample"), new SampleSettings(), new Told<DemoStep>(step => terminal.Remark(settings, settings.Print.Word(step))), ct);
    }

    // Somebody may be serving already: the demo then takes another port, unless one was asked for.
    private async Task Serve(Settings settings, CancellationToken ct)
    {
        try
        {
            await ServeCommand.Serve(terminal, settings, Address(settings.Port ?? UsualPort), (address, stop) => Open(settings, address, stop), ct);
        }
        catch (RefusedException) when (settings.Port is null)
        {
            await ServeCommand.Serve(terminal, settings, Address(0), (address, stop) => Open(settings, address, stop), ct);
        }
    }

    // Whoever tries the program sees every page as fast as it is from the second visit on.
    private async Task Open(Settings settings, string address, CancellationToken stop)
    {
        await FirstVisit.To(address, stop);
        terminal.Show(settings, new ServedDemo(address, settings.WorkspaceFolder), (served, _) => new Text(served.Address));
        if (settings.NoBrowser || Console.IsOutputRedirected)
        {
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            terminal.Remark(settings, settings.Print.Say("No se encontró un navegador: ábrala usted", "No browser was found: open it yourself"));
        }
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static string Said(Demo demo, Print print)
    {
        var count = Enum.GetValues<Quadrant>().Select(quadrant => $"{print.Number(demo.Portfolio.Accounts.Count(account => account.Quadrant == Answer.Of(quadrant)))} {print.Word(quadrant).ToLower(print.Culture)}");
        return $"{print.Number(demo.Portfolio.Accounts.Count)} {print.Say("cuentas", "accounts")}: {string.Join(" · ", count)}";
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--port <N>")]
        [Description("Port of the page; 5080, or any free one where that is taken")]
        public int? Port { get; init; }

        [CommandOption("--no-browser")]
        [Description("Don't open a browser")]
        public bool NoBrowser { get; init; }

        /// <summary>A folder of its own, with the seed in its name: the demo never enters a workspace with real data unless told to.</summary>
        public override string WorkspaceFolder => Workspace ?? Path.Combine(Environment.CurrentDirectory, string.Create(CultureInfo.InvariantCulture, $"kamino-demo-{SampleSettings.UsualSeed}"));

        public override ValidationResult Validate() => Port is < 0 or > 65_535 ? ValidationResult.Error($"--port {Port}: 0 … 65535") : base.Validate();
    }

    /// <summary>Where the demo is.</summary>
    internal sealed record ServedDemo(string Address, string Workspace);
}
