using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Sales;
using Kamino.UseCases.Sales;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Sales;

/// <summary>Opens one opportunity.</summary>
internal sealed class OpportunityShowCommand(Terminal terminal) : AsyncCommand<OpportunityShowCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var unknown = settings.Print.Word(OpportunityFlaw.UnknownOpportunity);
        return terminal.Show(settings, await workspace.GetRequiredService<ViewOpportunity>().Of(settings.Id, cancellationToken) ?? throw new RefusedException(unknown, unknown), Draw);
    }

    private static IRenderable Draw(OpportunityView view, Print print)
    {
        var sheet = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn(view.Matrix.Name.In(print.Language)).AddColumn("").AddColumn("");
        foreach (var question in Dosar.Questions.Where(question => question.Phase <= view.Row.Phase && question.Key != Dosar.Matrix))
        {
            sheet.AddRow(
                new Text(ViewOpportunities.Letter(question.Phase)), new Text(question.Key + (question.IsNeeded ? " *" : "")), new Text(view.Matrix.Ask(question.Key, print.Language)),
                new Text(view.Row.Sheet.GetValueOrDefault(question.Key, "")));
        }

        return new Rows([
            new Text($"{view.Row.Id} · {view.Row.Letter} · {view.Row.Name} · {view.Row.AccountName} · {print.Amount(view.Row.Value)} · {print.Share(view.Row.Probability)} · {print.Word(view.Row.End)} {view.Row.Reason}".TrimEnd()), sheet,
            .. view.Row.Actions.Select(action => new Text(Told(action, print))),
            .. view.Roles.Where(role => role.People.Count + role.Approach.Length > 0).Select(role => new Text($"{print.Word(role.Role)}: {string.Join(", ", role.People)} · {role.Approach}")),
            .. view.Gaps.Select(gap => new Text($"{(view.Factors.TryGetValue(gap.Factor, out var name) ? name.In(print.Language) : gap.Factor)}: {print.Number(gap.Us, 1)} < {gap.Rival} {print.Number(gap.Best, 1)}")),
            .. view.Earlier.Select(own => new Text($"{print.Say("antes", "before")}: {own.Name} · {print.Word(own.End)} · {own.Reason} · {own.Learned}")),
            .. view.Steps.Select(step => new Text(
                $"{step.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {ViewOpportunities.Letter(step.From)} → {ViewOpportunities.Letter(step.To)} {(step.End == OpportunityEnd.Open ? "" : print.Word(step.End))} {step.By} {step.Remark}"))]);
    }

    private static string Told(OpportunityAction action, Print print) => string.Join(" · ", new[]
    {
        $"{print.Say("acción", "action")} {action.Id}", print.Day(action.Due), action.Text, action.Owner, action.Commitment, action.Done is { } done ? $"{print.Say("hecha el", "done on")} {print.Day(done)}: {action.Result}" : "",
    }.Where(text => text.Length > 0));

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ID>")]
        [Description("The opportunity's number")]
        public long Id { get; init; }
    }
}
