using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Perception;

/// <summary>Surveys of critical success factors.</summary>
internal static class SurveyCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("survey", survey =>
    {
        survey.SetDescription("Asks customers what decides whom they buy from, and how they see us beside rivals");
        survey.AddCommand<SurveySetsCommand>("sets").WithDescription("Success factors to start from, by industry");
        survey.AddCommand<SurveyNewCommand>("new").WithDescription("Makes a survey for the contacts of accounts");
        survey.AddCommand<SurveySendCommand>("send").WithDescription("Sends invitations to whoever wasn't written to; --remind reminds the others");
        survey.AddCommand<SurveyStatusCommand>("status").WithDescription("Every survey, or where one stands");
        survey.AddCommand<SurveyViewCommand>("view").WithDescription("How one account sees us: weights, scores, gaps");
        survey.AddCommand<SurveyGuessCommand>("guess").WithDescription("Our own guess of what an account will answer, before it does; shows the form where nothing is said");
        survey.AddCommand<SurveyCloseCommand>("close").WithDescription("Closes a survey for good");
    });
}

/// <summary>A survey is named by its number, or by its name.</summary>
internal class SurveySettings : KaminoSettings
{
    [CommandArgument(0, "<SURVEY>")]
    [Description("Number or name of the survey")]
    public string Survey { get; init; } = "";

    /// <summary>The number; that of the latest survey of the name where it isn't one.</summary>
    public async Task<int> Number(ServiceProvider workspace, CancellationToken ct) => await Number(Survey, workspace, ct) ?? throw Unknown;

    /// <summary>The number of a survey; <c>null</c> where none has that number or name.</summary>
    public static async Task<int?> Number(string survey, ServiceProvider workspace, CancellationToken ct) => int.TryParse(survey, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : (await workspace.GetRequiredService<ViewSurveys>().List(ct)).Select(card => card.Survey).Where(own => string.Equals(own.Name, survey, StringComparison.OrdinalIgnoreCase)).Max(own => (int?)own.Number);

    /// <summary>What is said where there is none of that number.</summary>
    public RefusedException Unknown => new($"no hay encuesta {Survey}; vea survey status", $"there is no survey {Survey}; see survey status");
}

/// <summary>The library of success factors.</summary>
internal sealed class SurveySetsCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken) =>
        Task.FromResult(terminal.Show(settings, FactorSets.Sets, (sets, print) => new Rows(sets.Select(set =>
            new Text($"{set.Key}: {set.Name.In(print.Culture.TwoLetterISOLanguageName)} ({string.Join(", ", set.Factors)})")))));
}

/// <summary>Queues the mail of a survey and sends what is due.</summary>
internal sealed class SurveySendCommand(Terminal terminal) : AsyncCommand<SurveySendCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<SendSurvey>().Of(await settings.Number(workspace, cancellationToken), settings.Remind, cancellationToken) ?? throw settings.Unknown;
        if (outcome.Flaw is { } flaw)
        {
            throw new RefusedException(Print.For("es").Word(flaw), Print.For("en").Word(flaw));
        }

        var round = await workspace.GetRequiredService<SendOutbox>().Run(cancellationToken);
        return terminal.Show(settings, new SentSurvey(outcome, round), (sent, print) => new Text(print.Say(
            $"{sent.Queued.Invitations} invitaciones y {sent.Queued.Reminders} recordatorios en la bandeja; {sent.Round.Sent} enviados, {sent.Round.Later} se intentarán otra vez, {sent.Round.Failed} sin suerte; {sent.Queued.Answered} ya respondieron, {sent.Queued.WithoutAddress} sin correo",
            $"{sent.Queued.Invitations} invitations and {sent.Queued.Reminders} reminders queued; {sent.Round.Sent} sent, {sent.Round.Later} tried again later, {sent.Round.Failed} failed; {sent.Queued.Answered} answered already, {sent.Queued.WithoutAddress} without an address")));
    }

    internal sealed class Settings : SurveySettings
    {
        [CommandOption("--remind")]
        [Description("Remind those who haven't answered: once a week and twice at most")]
        public bool Remind { get; init; }
    }

    /// <summary>What was queued, and what left at once.</summary>
    internal sealed record SentSurvey(SendOutcome Queued, OutboxRound Round);
}

/// <summary>Closes a survey.</summary>
internal sealed class SurveyCloseCommand(Terminal terminal) : AsyncCommand<SurveySettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, SurveySettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var number = await settings.Number(workspace, cancellationToken);
        if (!await workspace.GetRequiredService<CloseSurvey>().Of(number, cancellationToken))
        {
            throw new RefusedException($"no hay encuesta abierta {settings.Survey}; vea survey status", $"there is no open survey {settings.Survey}; see survey status");
        }

        return await SurveyStatusCommand.Show(terminal, settings, workspace, number, settings.Unknown, cancellationToken);
    }
}
