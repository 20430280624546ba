using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Rights;

/// <summary>Puts back what a change replaced.</summary>
internal sealed class AuditRestoreCommand(Terminal terminal) : AsyncCommand<AuditRestoreCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<RestoreValues>().Of(settings.Number, settings.Field, settings.By, cancellationToken);
        return outcome.Flaw is { } flaw ? throw new RefusedException(Print.For("es").Word(flaw), Print.For("en").Word(flaw))
            : terminal.Show(settings, outcome, (done, print) => new Rows(done.Restored.Select(change => new Text($"{change.Field}: {Shown(change.Old)} → {Shown(change.New)}"))));
    }

    private static string Shown(string? value) => value is { Length: > 0 } ? value : Print.Unknown;

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<NUMBER>")]
        [Description("The entry's number, as audit tells it")]
        public long Number { get; init; }

        [CommandOption("--field <FIELD>")]
        [Description("One field of the entry; all of them where left out")]
        public string? Field { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who does it")]
        public string By { get; init; } = Environment.UserName;
    }
}
