using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Rights;

/// <summary>Tells who did what.</summary>
internal sealed class AuditCommand(Terminal terminal) : AsyncCommand<AuditCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var audit = workspace.GetRequiredService<ViewAudit>();
        var question = new AuditQuestion(settings.Account, settings.Record, settings.Key, settings.Who, settings.Before, settings.Top);
        var found = settings.Account is null ? await audit.All(question, cancellationToken) : await audit.Of(question, cancellationToken);
        return terminal.Show(settings, found, (all, print) => new Rows(all.Select(entry => new Text(string.Join(" · ", new[]
        {
            entry.Number.ToString(CultureInfo.InvariantCulture), print.Reader.Instant(entry.At), AuditSentence.Of(entry, print.Reader), entry.Deed?.From ?? "",
        }.Where(text => text.Length > 0))))));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--account <CODE>")]
        [Description("What was done to an account and what belongs to it; without it, everything, for administrators")]
        public string? Account { get; init; }

        [CommandOption("--record <KIND>")]
        [Description("One kind of record, such as plan, contact, setting or user")]
        public string? Record { get; init; }

        [CommandOption("--key <KEY>")]
        [Description("One record of that kind, as the entries name it")]
        public string? Key { get; init; }

        [CommandOption("--who <NAME>")]
        [Description("What somebody did, by name or login")]
        public string? Who { get; init; }

        [CommandOption("--before <NUMBER>")]
        [Description("Entries before that one")]
        public long? Before { get; init; }

        [CommandOption("--top <N>")]
        [Description("No more than so many entries (50), at most 500")]
        public int Top { get; init; } = AuditQuestion.Usual;
    }
}
