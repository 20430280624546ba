using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.UseCases.Sales;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Sales;

/// <summary>Plans an action, or changes one.</summary>
internal sealed class OpportunityActCommand(Terminal terminal) : AsyncCommand<OpportunityActCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return OpportunityCommands.Told(terminal, settings, await workspace.GetRequiredService<PlanOpportunityActions>().Plan(settings.Id, settings.Draft, settings.By, cancellationToken));
    }

    internal sealed class Settings : OneOpportunitySettings
    {
        [CommandArgument(1, "[TEXT]")]
        [Description("What is to be done; may be left out where an action changes")]
        public string? Text { get; init; }

        [CommandOption("--due <DAY>")]
        [Description("The day for it, YYYY-MM-DD")]
        public string? Due { get; init; }

        [CommandOption("--owner <NAME>")]
        [Description("Who does it; whoever answers for the opportunity otherwise")]
        public string? Owner { get; init; }

        [CommandOption("--commitment <TEXT>")]
        [Description("What the customer is to commit to then")]
        public string? Commitment { get; init; }

        [CommandOption("--change <ACTION>")]
        [Description("Number of the open action that changes; what is left out stays")]
        public int? Change { get; init; }

        public ActionDraft Draft => new(Text, Due is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Owner, Commitment, Change);

        public override ValidationResult Validate() =>
            Due is not null && !DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? ValidationResult.Error($"--due {Due}: YYYY-MM-DD")
            : Change is null && (Text is null || Due is null) ? ValidationResult.Error(Print.Say("una acción nueva necesita qué se hace y --due", "a new action needs what is done, and --due"))
            : base.Validate();
    }
}

/// <summary>Notes that an action is done.</summary>
internal sealed class OpportunityDoneCommand(Terminal terminal) : AsyncCommand<OpportunityDoneCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return OpportunityCommands.Told(terminal, settings, await workspace.GetRequiredService<PlanOpportunityActions>().Finish(settings.Id, settings.Action, settings.Result ?? "", settings.By, cancellationToken));
    }

    internal sealed class Settings : OneOpportunitySettings
    {
        [CommandArgument(1, "<ACTION>")]
        [Description("The action's number, as show lists it")]
        public int Action { get; init; }

        [CommandOption("--result <TEXT>")]
        [Description("What came of it; an action isn't closed without")]
        public string? Result { get; init; }
    }
}
