using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Perception;

/// <summary>Where surveys stand.</summary>
internal sealed class SurveyStatusCommand(Terminal terminal) : AsyncCommand<SurveyStatusCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var unknown = new RefusedException($"no hay encuesta {settings.Survey}", $"there is no survey {settings.Survey}");
        return settings.Survey is { } asked
            ? await Show(terminal, settings, workspace, await SurveySettings.Number(asked, workspace, cancellationToken) ?? throw unknown, unknown, cancellationToken)
            : terminal.Show(settings, await workspace.GetRequiredService<ViewSurveys>().List(cancellationToken), (cards, print) => new Rows(cards.Select(card => new Text(Line(card, print)))));
    }

    /// <summary>Shows where one survey stands.</summary>
    public static async Task<int> Show(Terminal terminal, KaminoSettings settings, ServiceProvider workspace, int number, RefusedException unknown, CancellationToken ct) =>
        terminal.Show(settings, await workspace.GetRequiredService<ViewSurveys>().Of(number, ct) ?? throw unknown, Draw);

    private static Rows Draw(SurveyStatus status, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Persona", "Person"), print.Say("Respondió", "Answered"), print.Say("Correo", "Mail"));
        foreach (var row in status.Respondents)
        {
            table.AddRow(
                new Text($"{row.Account} {row.Customer}"), new Text(row.Person.Name), new Text(row.Answered switch { true => print.Say("sí", "yes"), false => print.Say("no", "no"), null => "—" }),
                new Text(string.Join(", ", row.Mails.Select(mail => print.Word(mail.Status) + (mail.Error is { } said ? $" ({said})" : "")))));
        }

        return new Rows([new Text(Line(status.Card, print)), status.Respondents.Count > 0 ? table : new Text(""), .. status.Riders.Select(report => new Text(Rider(report, print)))]);
    }

    // Few answers are no score: they are shown as they are, with whoever stands apart.
    private static string Rider(RiderReport report, Print print)
    {
        string Number(double value) => report.Question == RiderQuestion.Csat ? print.Share(value) : print.Number(value, 1);
        string Said(RiderAnswer answer) => answer == report.Dissent ? print.Say($"{answer.Value} (opina distinto: {Who(answer, print)})", $"{answer.Value} (disagrees: {Who(answer, print)})") : print.Number(answer.Value);
        return $"{print.Word(report.Question)} · n={print.Number(report.Count)} · " + (report is { Score: Answer<double>.Known score, Margin: Answer<double>.Known margin }
            ? $"{Number(score.Value)} ± {Number(margin.Value)}"
            : string.Join(", ", report.Answers.Select(Said).DefaultIfEmpty(Print.Unknown)));
    }

    private static string Who(RiderAnswer answer, Print print) => string.Join(", ", new[] { answer.By?.Name, answer.By?.Role is { } role ? print.Reader.Of("buying_role", role) : null, answer.Account }.OfType<string>());

    private static string Line(SurveyCard card, Print print) =>
        $"{card.Survey.Number} · {card.Survey.Name} · {(card.Open ? print.Say("abierta hasta ", "open until ") : print.Say("cerrada ", "closed "))}{print.Day(card.Survey.LastDay())} · "
        + print.Number(card.Answered) + print.Say(" de ", " of ") + print.People(card.Respondents) + print.Say(" de ", " of ") + print.Accounts(card.Accounts);

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "[SURVEY]")]
        [Description("Number or name of the survey; all of them where left out")]
        public string? Survey { get; init; }
    }
}

/// <summary>How one account sees us.</summary>
internal sealed class SurveyViewCommand(Terminal terminal) : AsyncCommand<SurveyViewCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var found = await workspace.GetRequiredService<ViewPerception>().Of(settings.Account, settings.Day, cancellationToken)
            ?? throw new RefusedException($"no hay cuenta {settings.Account}", $"there is no account {settings.Account}");
        return terminal.Show(settings, found, Draw);
    }

    private static IRenderable Draw(AccountPerception found, Print print)
    {
        if (found.View is not { } view)
        {
            return new Text(print.Say("sin respuestas que sean evidencia", "no answers that are evidence"));
        }

        string Number(Answer<double> value) => value.Match(known => print.Number((decimal)known, 2), _ => Print.Unknown);
        var language = print.Culture.TwoLetterISOLanguageName;
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Factor", "Factor"), print.Say("Puntos", "Points"), print.Say("Nosotros", "Us"));
        table.AddColumns([.. view.Rivals.Select(rival => Markup.Escape(rival.Supplier))]);
        for (var i = 0; i < view.Factors.Count; i++)
        {
            table.AddRow(Cells([view.Factors[i].Name.In(language), print.Number(view.Factors[i].Points), Number(view.Us.Scores[i].Mean), .. view.Rivals.Select(rival => Number(rival.Scores[i].Mean))]));
        }

        table.AddRow(Cells([print.Say("Fortaleza", "Strength"), "100", Number(view.Us.Strength), .. view.Rivals.Select(rival => Number(rival.Strength))]));
        return new Rows(
            new Text($"{found.Account} {found.Customer} · {found.Name} · {print.Day(view.Last)} · n={print.Number(view.Respondents)} · {print.Word(view.Weighed)} · {print.Say("fortaleza relativa", "relative strength")} {Number(view.Strength)}"), table);
    }

    private static IEnumerable<IRenderable> Cells(IEnumerable<string> texts) => texts.Select(text => new Text(text));

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";
    }
}
