using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Plans;

/// <summary>The commands of who we are: reminders and calendars.</summary>
internal static class TeamCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("team", team =>
    {
        team.SetDescription("Who of us gets reminders and calendars of actions and reviews");
        team.AddCommand<TeamListCommand>("list").WithDescription("Who we are: addresses, time zones, who wants reminders");
        team.AddCommand<TeamKeepCommand>("keep").WithDescription("Keeps one of us, by the name that plans use");
        team.AddCommand<TeamRemoveCommand>("remove").WithDescription("Removes one of us with their calendar's address");
        team.AddCommand<TeamFeedCommand>("feed").WithDescription("Gives a calendar a new secret address, told once; --revoke takes it away");
        team.AddCommand<TeamRemindCommand>("remind").WithDescription("Sends today's reminders now; the server does so by itself");
    });

    public static RefusedException Nobody(string name) => new($"nadie se llama {name}; vea team list", $"there is nobody called {name}; see team list");
}

/// <summary>Which one of us.</summary>
internal class TeamSettings : KaminoSettings
{
    [CommandArgument(0, "<NAME>")]
    [Description("Their name, as plans use it")]
    public string Name { get; init; } = "";
}

/// <summary>Lists who we are.</summary>
internal sealed class TeamListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<EditTeam>().View(cancellationToken), (all, print) => new Rows(all.Select(own => new Text(string.Join(" · ", new[]
        {
            own.Name, own.Email, own.TimeZone, own.Language, own.Reminders ? print.Say("con recordatorios", "reminders") : print.Say("sin recordatorios", "no reminders"), own.FeedSince is null ? "" : print.Say("calendario", "calendar"),
        }.Where(text => text.Length > 0))))));
    }
}

/// <summary>Keeps one of us.</summary>
internal sealed class TeamKeepCommand(Terminal terminal) : AsyncCommand<TeamKeepCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var team = workspace.GetRequiredService<EditTeam>();
        if (await team.Keep(new Teammate(settings.Name, settings.Email, settings.TimeZone, settings.Language, !settings.NoReminders), cancellationToken) is { } flaw)
        {
            throw new RefusedException(Print.For("es").Word(flaw), Print.For("en").Word(flaw));
        }

        return terminal.Show(settings, (await team.View(cancellationToken)).First(own => own.Name == settings.Name.Trim()), (own, _) => new Text(own.Name));
    }

    internal sealed class Settings : TeamSettings
    {
        [CommandOption("--email <ADDRESS>")]
        [Description("Where reminders go")]
        public string Email { get; init; } = "";

        [CommandOption("--time-zone <ZONE>")]
        [Description("Where their days begin and end, such as America/Bogota (else the company's)")]
        public string TimeZone { get; init; } = "";

        [CommandOption("--language <LANG>")]
        [Description("es or en")]
        public string Language { get; init; } = "es";

        [CommandOption("--no-reminders")]
        [Description("They want none")]
        public bool NoReminders { get; init; }
    }
}

/// <summary>Removes one of us.</summary>
internal sealed class TeamRemoveCommand(Terminal terminal) : AsyncCommand<TeamSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, TeamSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<EditTeam>().Remove(settings.Name, cancellationToken)
            ? terminal.Show(settings, await workspace.GetRequiredService<EditTeam>().View(cancellationToken), (all, _) => new Rows(all.Select(own => new Text(own.Name))))
            : throw TeamCommands.Nobody(settings.Name);
    }
}

/// <summary>A calendar's secret address.</summary>
/// <param name="Address">The address; empty where it was taken away.</param>
internal sealed record FeedTold(string Address);

/// <summary>Gives a calendar its address.</summary>
internal sealed class TeamFeedCommand(Terminal terminal) : AsyncCommand<TeamFeedCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var team = workspace.GetRequiredService<EditTeam>();
        if (settings.Revoke)
        {
            return await team.Revoke(settings.Name, cancellationToken) ? terminal.Show(settings, new FeedTold(""), (_, print) => new Text(print.Say("ya no funciona", "it no longer works"))) : throw TeamCommands.Nobody(settings.Name);
        }

        var site = (await workspace.GetRequiredService<ICompanySettings>().Read(cancellationToken)).Mail.PublicAddress;
        return await team.Feed(settings.Name, cancellationToken) is { } token
            ? terminal.Show(settings, new FeedTold($"{site}/calendar/{token}.ics"), (told, _) => new Text(told.Address))
            : throw TeamCommands.Nobody(settings.Name);
    }

    internal sealed class Settings : TeamSettings
    {
        [CommandOption("--revoke")]
        [Description("Take the address away")]
        public bool Revoke { get; init; }
    }
}

/// <summary>What became of reminders.</summary>
/// <param name="Queued">How many mails are new.</param>
/// <param name="Sent">How many the server took.</param>
internal sealed record RemindersTold(int Queued, int Sent);

/// <summary>Sends reminders.</summary>
internal sealed class TeamRemindCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var queued = await workspace.GetRequiredService<SendReminders>().Queue(cancellationToken);
        var round = await workspace.GetRequiredService<SendOutbox>().Run(cancellationToken);
        return terminal.Show(settings, new RemindersTold(queued, round.Sent), (told, print) => new Text(print.Say($"en cola: {told.Queued}, enviados: {told.Sent}", $"queued: {told.Queued}, sent: {told.Sent}")));
    }
}
