using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Sales;
using Kamino.UseCases.Sales;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Sales;

/// <summary>Opportunities through D, O, S, A, R.</summary>
internal static class OpportunityCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("opportunities", opportunities =>
    {
        opportunities.SetDescription("Opportunities through Diagnosis, Objectives, Strategy, Actions, Results");
        opportunities.SetDefaultCommand<OpportunitiesCommand>();
        opportunities.AddCommand<OpportunitiesCommand>("list").WithDescription("All of them, with chances by what became of earlier ones, and the forecast by quarter");
        opportunities.AddCommand<OpportunityShowCommand>("show").WithDescription("One of them: what to ask and what was answered, people, gaps, earlier ones like it, every step");
        opportunities.AddCommand<OpportunityOpenCommand>("open").WithDescription("Opens one");
        opportunities.AddCommand<OpportunityAnswerCommand>("answer").WithDescription("Answers questions of its sheet");
        opportunities.AddCommand<OpportunityActCommand>("act").WithDescription("Plans an action: its day, who does it, and the commitment that it is to bring; or changes one");
        opportunities.AddCommand<OpportunityDoneCommand>("done").WithDescription("Notes that an action is done, and what came of it");
        opportunities.AddCommand<OpportunityMoveCommand>("move").WithDescription("Moves one to another phase: on through its gates, or back with a reason");
        opportunities.AddCommand<OpportunityEndCommand>("end").WithDescription("Won or lost, and why");
    });

    /// <summary>Shows what became of a change; refused where it wasn't kept.</summary>
    public static int Told(Terminal terminal, KaminoSettings settings, OpportunityOutcome outcome) => outcome.Flaw is { } flaw
        ? throw new RefusedException(Line(flaw, outcome, settings.Print), Line(flaw, outcome, settings.Print))
        : terminal.Show(settings, outcome.Opportunity, (one, print) => new Text($"{one?.Id} · {ViewOpportunities.Letter(one?.Phase ?? default)} · {one?.Name} · {print.Word(one?.End ?? default)}"));

    private static string Line(OpportunityFlaw flaw, OpportunityOutcome outcome, Print print) =>
        print.Word(flaw) + (outcome.Missing.Count > 0 ? ": " + string.Join(", ", outcome.Missing.Select(key => $"{key} ({print.Word("dosar." + key)})")) : "");
}

/// <summary>Shows the board.</summary>
internal sealed class OpportunitiesCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewOpportunities>().On(settings.Day, cancellationToken), Draw);
    }

    private static IRenderable Draw(OpportunitiesView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "", print.Say("Cuenta", "Account"), print.Say("Oportunidad", "Opportunity"), "DOSAR", print.Say("Valor", "Value"), "%", print.Say("Cierre", "Close"), print.Say("Responsable", "Owner"), "" })
        {
            table.AddColumn(name);
        }

        foreach (var row in view.Opportunities)
        {
            table.AddRow(
                new Text(row.Id.ToString(CultureInfo.InvariantCulture)), new Text(row.AccountName), new Text(row.Name), new Text(row.Letter), new Text(print.Amount(row.Value)), new Text(print.Share(row.Probability)), new Text(print.Day(row.Close)),
                new Text(row.Owner), new Text(row.End != OpportunityEnd.Open ? print.Word(row.End) : row.Neglected ? print.Say("descuidada", "neglected") : row.Missing.Count > 0 ? print.Say("falta: ", "missing: ") + string.Join(", ", row.Missing.Select(key => print.Word("dosar." + key))) : ""));
        }

        return new Rows([table, .. view.Quarters.Select(quarter => new Text(
            $"{print.Day(quarter.From)}: {print.Number(quarter.Opportunities)} · {print.Amount(quarter.Value)} · {print.Say("esperado", "expected")} {print.Amount(quarter.Expected)}"))]);
    }
}

/// <summary>Opens an opportunity.</summary>
internal sealed class OpportunityOpenCommand(Terminal terminal) : AsyncCommand<OpportunityOpenCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return OpportunityCommands.Told(terminal, settings, await workspace.GetRequiredService<EditOpportunities>().Open(settings.Draft, cancellationToken));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";

        [CommandArgument(1, "<NAME>")]
        [Description("What it is about")]
        public string Name { get; init; } = "";

        [CommandOption("--value <AMOUNT>")]
        [Description("What it would bring")]
        public string Value { get; init; } = "";

        [CommandOption("--currency <CODE>")]
        [Description("ISO 4217; the company's own where left out")]
        public string Currency { get; init; } = "";

        [CommandOption("--close <DAY>")]
        [Description("When it is decided, YYYY-MM-DD")]
        public string Close { get; init; } = "";

        [CommandOption("--line <LINE>")]
        [Description("The product line")]
        public string Line { get; init; } = "";

        [CommandOption("--owner <NAME>")]
        [Description("Who answers for it")]
        public string Owner { get; init; } = Environment.UserName;

        public OpportunityDraft Draft => new(Account, Name, Line, decimal.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture), Currency.ToUpperInvariant(), DateOnly.ParseExact(Close, "yyyy-MM-dd", CultureInfo.InvariantCulture), Owner);

        public override ValidationResult Validate() =>
            !decimal.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value < 0 ? ValidationResult.Error($"--value {Value}: 0…")
            : !DateOnly.TryParseExact(Close, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? ValidationResult.Error($"--close {Close}: YYYY-MM-DD")
            : Currency.Length > 0 && !Core.Quantities.Currency.TryFrom(Currency.ToUpperInvariant(), out _) ? ValidationResult.Error($"--currency {Currency}: ISO 4217")
            : base.Validate();
    }
}

/// <summary>One opportunity by its number.</summary>
internal abstract class OneOpportunitySettings : KaminoSettings
{
    [CommandArgument(0, "<ID>")]
    [Description("The opportunity's number")]
    public long Id { get; init; }

    [CommandOption("--by <NAME>")]
    [Description("Who says so")]
    public string By { get; init; } = Environment.UserName;
}

/// <summary>Answers questions.</summary>
internal sealed class OpportunityAnswerCommand(Terminal terminal) : AsyncCommand<OpportunityAnswerCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return OpportunityCommands.Told(terminal, settings, await workspace.GetRequiredService<EditOpportunities>().Answer(settings.Id, NameValue.Read(settings.Answers), settings.By, cancellationToken));
    }

    internal sealed class Settings : OneOpportunitySettings
    {
        [CommandArgument(1, "<QUESTION=ANSWER>")]
        [Description("situation, problem, impact, confirmed_by, decision, economic_buyer, money, rivals, our_objective, their_objective, approach, proposition, gap, red_lines, learned")]
        public string[] Answers { get; init; } = [];

        public override ValidationResult Validate() => Array.Find(Answers, answer => NameValue.Name(answer) is null) is { } wrong ? ValidationResult.Error($"{wrong}: situation=…") : base.Validate();
    }
}

/// <summary>Moves an opportunity.</summary>
internal sealed class OpportunityMoveCommand(Terminal terminal) : AsyncCommand<OpportunityMoveCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return OpportunityCommands.Told(terminal, settings, await workspace.GetRequiredService<EditOpportunities>().Move(settings.Id, settings.To, settings.By, settings.Remark ?? "", cancellationToken));
    }

    internal sealed class Settings : OneOpportunitySettings
    {
        [CommandArgument(1, "<PHASE>")]
        [Description("D, O, S, A or R")]
        public string Phase { get; init; } = "";

        [CommandOption("--remark <TEXT>")]
        [Description("Why; needed to go back")]
        public string? Remark { get; init; }

        public DosarPhase To => (DosarPhase)"DOSAR".IndexOf(Phase, StringComparison.OrdinalIgnoreCase);

        public override ValidationResult Validate() => Phase.Length != 1 || !"DOSAR".Contains(Phase, StringComparison.OrdinalIgnoreCase) ? ValidationResult.Error($"{Phase}: D | O | S | A | R") : base.Validate();
    }
}

/// <summary>Ends an opportunity.</summary>
internal sealed class OpportunityEndCommand(Terminal terminal) : AsyncCommand<OpportunityEndCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return OpportunityCommands.Told(terminal, settings, await workspace.GetRequiredService<EditOpportunities>().End(settings.Id, settings.How, settings.By, settings.Reason ?? "", cancellationToken));
    }

    internal sealed class Settings : OneOpportunitySettings
    {
        [CommandArgument(1, "<END>")]
        [Description("won, lost_to_rival, lost_no_need or lost_other")]
        public string End { get; init; } = "";

        [CommandOption("--reason <TEXT>")]
        [Description("Why it was won or lost")]
        public string? Reason { get; init; }

        public OpportunityEnd How => End switch
        {
            "won" => OpportunityEnd.Won,
            "lost_to_rival" => OpportunityEnd.LostToRival,
            "lost_no_need" => OpportunityEnd.LostNoNeed,
            _ => OpportunityEnd.LostOther,
        };

        public override ValidationResult Validate() =>
            End is not ("won" or "lost_to_rival" or "lost_no_need" or "lost_other") ? ValidationResult.Error($"{End}: won | lost_to_rival | lost_no_need | lost_other") : base.Validate();
    }
}

/// <summary>Takes opportunities in.</summary>
internal sealed class ImportOpportunitiesCommand(Terminal terminal) : AsyncCommand<ImportOpportunitiesCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<ImportOpportunities>().From(settings.File, settings.By, cancellationToken);
        return terminal.Show(settings, report, (done, print) => new Text(print.Say(
            $"{done.Added} oportunidades nuevas, {done.Changed} cambiadas, {done.Unchanged} iguales; {done.Actions} acciones nuevas", $"{done.Added} new opportunities, {done.Changed} changed, {done.Unchanged} unchanged; {done.Actions} new actions")));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("account,name,value,close, and line,phase,currency,owner,opened,end,ended,reason,last_activity where known; one row for each action,action_due,action_owner,commitment,action_done,action_result")]
        public string File { get; init; } = "";

        [CommandOption("--by <NAME>")]
        [Description("Who imports")]
        public string By { get; init; } = Environment.UserName;
    }
}
