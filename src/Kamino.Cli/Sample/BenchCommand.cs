using System.ComponentModel;
using System.Runtime.InteropServices;
using Kamino.Cli.Shell;
using Kamino.Core.Sample;
using Kamino.UseCases.Sample;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Sample;

/// <summary>Times the main job on this machine, in a workspace of its own that it removes again.</summary>
internal sealed class BenchCommand(Terminal terminal) : AsyncCommand<BenchCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        try
        {
            var measured = await Run(settings, cancellationToken);
            return terminal.Show(settings, Report.Of(measured), Draw);
        }
        finally
        {
            Directory.Delete(settings.WorkspaceFolder, recursive: true);
        }
    }

    private async Task<Benchmark> Run(Settings settings, CancellationToken ct)
    {
        Directory.CreateDirectory(settings.WorkspaceFolder);
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<RunBenchmark>().In(
            Path.Combine(settings.WorkspaceFolder, "sample"), new SampleSettings(settings.Lines, settings.Accounts),
            new Told<BenchmarkStep>(step => terminal.Remark(settings, settings.Print.Word(step) + "…")), ct);
    }

    private static Rows Draw(Report report, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Paso", "Step"))
            .AddColumn(new TableColumn(print.Say("Segundos", "Seconds")).RightAligned()).AddColumn(new TableColumn(print.Say("Líneas por segundo", "Lines per second")).RightAligned());
        foreach (var time in report.Measured.Steps)
        {
            table.AddRow(new Text(print.Word(time.Step)), new Text(print.Number(time.Seconds, 2)), new Text(print.Number((long)time.LinesPerSecond)));
        }

        var (measured, machine) = (report.Measured, report.Machine);
        return new Rows(
            new Text(print.Say(
                $"{print.Number(measured.Lines)} líneas de {print.Number(measured.Accounts)} cuentas, {print.Number(measured.Bytes / 1e6, 1)} MB; importación a {print.Number(measured.MegabytesPerSecond, 1)} MB/s; memoria {print.Number(machine.PeakMegabytes)} MB",
                $"{print.Number(measured.Lines)} lines of {print.Number(measured.Accounts)} accounts, {print.Number(measured.Bytes / 1e6, 1)} MB; imported at {print.Number(measured.MegabytesPerSecond, 1)} MB/s; memory {print.Number(machine.PeakMegabytes)} MB")),
            table,
            new Text($"{machine.System}, {machine.Architecture}, {print.Number(machine.Cores)} {print.Say("núcleos", "cores")}, {machine.Runtime}"));
    }

    internal sealed class Settings : KaminoSettings
    {
        private const long UsualLines = 1_000_000;
        private const int UsualAccounts = 20_000;

        private readonly string _folder = Path.Combine(Path.GetTempPath(), $"kamino-bench-{Guid.NewGuid():N}");

        [CommandOption("--lines <N>")]
        [Description("Lines of the ledger")]
        [DefaultValue(UsualLines)]
        public long Lines { get; init; } = UsualLines;

        [CommandOption("--accounts <N>")]
        [Description("Accounts that buy")]
        [DefaultValue(UsualAccounts)]
        public int Accounts { get; init; } = UsualAccounts;

        /// <summary>A folder of its own: no figure depends on what is in another workspace, and nothing stays.</summary>
        public override string WorkspaceFolder => _folder;

        public override ValidationResult Validate() =>
            base.Validate() is { Successful: false } wrong ? wrong
            : Lines is < 1_000 or > 1_000_000_000 ? ValidationResult.Error($"--lines {Lines}: 1000 … 1000000000")
            : Accounts is < 1 or > 5_000_000 ? ValidationResult.Error($"--accounts {Accounts}: 1 … 5000000")
            : ValidationResult.Success();
    }

    /// <summary>The times and where they were taken.</summary>
    internal sealed record Report(Benchmark Measured, Machine Machine)
    {
        public static Report Of(Benchmark measured) => new(measured, new Machine(
            RuntimeInformation.OSDescription, RuntimeInformation.OSArchitecture.ToString(), Environment.ProcessorCount, RuntimeInformation.FrameworkDescription,
            System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)));
    }

    /// <summary>The machine.</summary>
    internal sealed record Machine(string System, string Architecture, int Cores, string Runtime, long PeakMegabytes);
}
