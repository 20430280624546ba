using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Plans;

/// <summary>Where a plan was written to.</summary>
internal sealed record PlanWritten(int Plan, PlanAudience For, string File, long Bytes);

/// <summary>Takes a plan out of Kamino.</summary>
internal sealed class PlanExportCommand(Terminal terminal) : AsyncCommand<PlanExportCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var file = await Made(workspace, settings, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        await Write(settings.To, file, cancellationToken);
        return terminal.Show(settings, new PlanWritten(settings.Plan, settings.Audience, settings.To, file.Length), (done, _) => new Text(done.File));
    }

    private static Task<byte[]?> Made(ServiceProvider workspace, Settings settings, CancellationToken ct)
    {
        var (plans, words) = (workspace.GetRequiredService<ExportPlan>(), settings.Print.Reader);
        return settings.Template is { } template ? plans.Deck(settings.Plan, settings.Audience, template, words, ct)
            : settings.Form is { } form ? plans.File(settings.Plan, settings.Audience, form, words, ct)
            : IsCalendar(settings.To) ? workspace.GetRequiredService<ExportCalendar>().Plan(settings.Plan, settings.Audience, words, ct)
            : plans.Book(settings.Plan, settings.Audience, words, ct);
    }

    internal static ReportForm? FormOf(string file) => Enum.TryParse<ReportForm>(Path.GetExtension(file).TrimStart('.'), ignoreCase: true, out var form) && Enum.IsDefined(form) ? form : null;

    internal static bool IsCalendar(string file) => file.EndsWith(".ics", StringComparison.OrdinalIgnoreCase);

    internal static async Task Write(string to, byte[] file, CancellationToken ct)
    {
        try
        {
            await File.WriteAllBytesAsync(to, file, ct);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(to, FileFlaw.UnwritableFile, unwritable.Message);
        }
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<PLAN>")]
        [Description("The plan's number")]
        public int Plan { get; init; }

        [CommandOption("--to <FILE>", isRequired: true)]
        [Description("Where to: .docx, .pdf, .pptx, .xlsx with objectives and actions, or .ics with its days")]
        public string To { get; init; } = "";

        [CommandOption("--for <WHOM>")]
        [Description("us (all of it) or customer (what is shared, and nothing else)")]
        [DefaultValue("us")]
        public string For { get; init; } = "us";

        [CommandOption("--template <FILE>")]
        [Description("The company's own deck with tokens such as {{title}} and {{csf}}, for .pptx")]
        public string? Template { get; init; }

        public PlanAudience Audience => Enum.Parse<PlanAudience>(For, ignoreCase: true);

        public ReportForm? Form => FormOf(To);

        public override ValidationResult Validate() => For is not "us" and not "customer" ? ValidationResult.Error($"--for {For}: us | customer")
            : Form is null && !IsCalendar(To) && !To.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? ValidationResult.Error($"--to {To}: .docx | .pdf | .pptx | .xlsx | .ics")
            : Template is not null && Form != ReportForm.Pptx ? ValidationResult.Error($"--template {Template}: --to X.pptx")
            : base.Validate();
    }
}
