using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Perception;

/// <summary>The commands of the people at accounts, in the order of <c>--help</c>.</summary>
internal static class PeopleCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("people", people =>
    {
        people.SetDescription("The people at accounts: who decides, how they stand to us, and their data");
        people.AddCommand<PeopleListCommand>("list").WithDescription("An account's people, with the indices of its stakeholder map");
        people.AddCommand<PeopleKeepCommand>("keep").WithDescription("Adds a person, or changes what is known of them; what isn't named stays");
        people.AddCommand<PersonCommand>("left").WithDescription("Closes somebody who left; nothing is deleted");
        people.AddCommand<PersonCommand>("returned").WithDescription("Opens somebody again");
        people.AddCommand<RenameCommand>("rename").WithDescription("Gives a person another name; what they answered and are tied to goes with them");
        people.AddCommand<HandoverCommand>("handover").WithDescription("One of us hands people over to another; who knew whom stays known");
        people.AddCommand<PersonCommand>("tell").WithDescription("Everything that is kept of a person, for that person");
        people.AddCommand<PersonCommand>("erase").WithDescription("Takes a person out of everything; totals stay as they are");
        people.AddCommand<ExpireCommand>("expire").WithDescription("Erases everybody whose last day is over; serving does so every day");
        people.AddCommand<PrivacyCommand>("privacy").WithDescription("Why and how long people are kept, and what was erased");
    });
}

/// <summary>Shows an account's people.</summary>
internal sealed class PeopleListCommand(Terminal terminal) : AsyncCommand<PeopleListCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<ViewPeople>().At(settings.Account, settings.Day, cancellationToken) ?? throw PersonText.NoAccount(settings.Account);
        return terminal.Show(settings, view, PersonText.Of);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";
    }
}

/// <summary>One act on one person; the command's name says which.</summary>
internal sealed class PersonCommand(Terminal terminal) : AsyncCommand<PersonSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, PersonSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var (account, name, day) = (settings.Account, settings.Name, settings.Day);
        return context.Name switch
        {
            "left" => Shown(settings, await workspace.GetRequiredService<ClosePerson>().Left(account, name, day, cancellationToken)),
            "returned" => Shown(settings, await workspace.GetRequiredService<ClosePerson>().Returned(account, name, cancellationToken)),
            "tell" => terminal.Record(await workspace.GetRequiredService<TellPerson>().For(account, name, settings.Print.Reader, cancellationToken) ?? throw PersonText.Nobody(account, name)),
            _ => terminal.Show(
                settings, await workspace.GetRequiredService<ErasePeople>().One(account, name, Environment.UserName, cancellationToken) ?? throw PersonText.Nobody(account, name),
                (report, print) => new Text(print.Say($"{report.People} persona borrada", $"{report.People} person erased"))),
        };
    }

    private int Shown(PersonSettings settings, PersonOutcome? outcome) =>
        terminal.Show(settings, PersonText.Kept(outcome ?? throw PersonText.Nobody(settings.Account, settings.Name), settings.Print), PersonText.Of);
}

/// <summary>Gives a person another name.</summary>
internal sealed class RenameCommand(Terminal terminal) : AsyncCommand<RenameCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<RenamePerson>().To(settings.Account, settings.Name, settings.To, cancellationToken) ?? throw PersonText.Nobody(settings.Account, settings.Name);
        return terminal.Show(settings, PersonText.Kept(outcome, settings.Print), PersonText.Of);
    }

    internal sealed class Settings : PersonSettings
    {
        [CommandArgument(2, "<NEW>")]
        [Description("The new name")]
        public string To { get; init; } = "";
    }
}

/// <summary>Which person.</summary>
internal class PersonSettings : KaminoSettings
{
    [CommandArgument(0, "<ACCOUNT>")]
    [Description("The account's code")]
    public string Account { get; init; } = "";

    [CommandArgument(1, "<NAME>")]
    [Description("The person's name")]
    public string Name { get; init; } = "";
}

/// <summary>Hands people over.</summary>
internal sealed class HandoverCommand(Terminal terminal) : AsyncCommand<HandoverCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var request = new HandoverRequest(settings.From ?? "", settings.To ?? "", settings.Account, settings.Day, settings.DryRun);
        return terminal.Show(settings, await workspace.GetRequiredService<HandOver>().Run(request, cancellationToken), (report, print) => new Rows(
        [
            new Text(print.People(report.People) + print.Say(" en ", " at ") + print.Accounts(report.Accounts.Count)),
            .. report.Accounts.Select(at => new Text($"{at.Account} · {string.Join(", ", at.Names)}")),
        ]));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--from <NAME>")]
        [Description("Who knew the people")]
        public string? From { get; init; }

        [CommandOption("--to <NAME>")]
        [Description("Who takes over")]
        public string? To { get; init; }

        [CommandOption("--account <CODE>")]
        [Description("At one account only")]
        public string? Account { get; init; }

        [CommandOption("--dry-run")]
        [Description("Only say what would be handed over")]
        public bool DryRun { get; init; }

        public override ValidationResult Validate() =>
            string.IsNullOrWhiteSpace(From) || string.IsNullOrWhiteSpace(To) ? ValidationResult.Error("--from NAME --to NAME") : base.Validate();
    }
}

/// <summary>Erases everybody whose last day is over.</summary>
internal sealed class ExpireCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(
            settings, await workspace.GetRequiredService<ErasePeople>().Expired(Environment.UserName, cancellationToken),
            (report, print) => new Text(print.Say("Borrado: ", "Erased: ") + print.People(report.People)));
    }
}

/// <summary>Shows or sets why and how long people are kept.</summary>
internal sealed class PrivacyCommand(Terminal terminal) : AsyncCommand<PrivacyCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var privacy = workspace.GetRequiredService<EditPrivacy>();
        var rules = (await privacy.View(cancellationToken)).Rules;
        if ((settings.Purpose ?? settings.KeepMonths?.ToString(settings.Print.Culture)) is not null
            && !await privacy.Set(new PrivacyRules(settings.Purpose ?? rules.Purpose, settings.KeepMonths ?? rules.KeepMonths), cancellationToken))
        {
            throw new RefusedException("--keep-months va de 1 a 120; el propósito, hasta 2000 signos", "--keep-months goes from 1 to 120; the purpose, up to 2,000 signs");
        }

        return terminal.Show(settings, await privacy.View(cancellationToken), (view, print) => new Rows(
        [
            new Text(view.Rules.Purpose ?? print.Word("people.purpose")),
            new Text(print.Say($"Se conservan {view.Rules.KeepMonths} meses", $"Kept for {view.Rules.KeepMonths} months")),
            .. view.Erasures.Select(erasure => new Text($"{print.Day(DateOnly.FromDateTime(erasure.At.UtcDateTime))} · {erasure.Account} · {print.Word(erasure.Why)} · {erasure.By}")),
        ]));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--purpose <TEXT>")]
        [Description("Why people are kept; an empty text goes back to the program's own")]
        public string? Purpose { get; init; }

        [CommandOption("--keep-months <N>")]
        [Description("For how long somebody new is kept")]
        public int? KeepMonths { get; init; }
    }
}
