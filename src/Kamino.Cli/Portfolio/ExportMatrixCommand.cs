using System.ComponentModel;
using Kamino.Cli.Shell;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Writes the matrix to a file for other programs.</summary>
internal sealed class ExportMatrixCommand(Terminal terminal) : AsyncCommand<ExportMatrixCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var view = await ReadMatrix.For(settings, true, cancellationToken);
        await MatrixFiles.Write(view, settings.To, false, settings.Print, cancellationToken);
        terminal.Remark(settings, settings.Print.Accounts(view.Accounts.Count) + settings.Print.Say(" en ", " in ") + settings.To);
        return ExitCode.Done;
    }

    internal sealed class Settings : MatrixSettings
    {
        [CommandOption("--to <FILE>")]
        [Description("Where to: .xlsx, .csv, .svg or .html")]
        public string? To { get; init; }

        public override ValidationResult Validate() => To is null ? ValidationResult.Error("--to FILE.(xlsx|csv|svg|html)")
            : Path.GetExtension(To).ToUpperInvariant() is not ".XLSX" and not ".CSV" and not ".SVG" and not ".HTML" ? ValidationResult.Error($"--to {To}: .xlsx | .csv | .svg | .html") : base.Validate();
    }
}
