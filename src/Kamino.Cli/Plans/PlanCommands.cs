using System.ComponentModel;
using Kamino.Cli.Allocation;
using Kamino.Cli.Shell;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>The commands of key account plans.</summary>
internal static class PlanCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("plan", plan =>
    {
        plan.SetDescription("Key account plans: written with the customer, checked, kept alive");
        plan.AddCommand<PlanListCommand>("list").WithDescription("The latest version of every plan");
        plan.AddCommand<PlanNewCommand>("new").WithDescription("Begins the plan of an account with the playbook of its box");
        plan.AddCommand<PlanShowCommand>("show").WithDescription("One plan on one page, with what is known of its account");
        plan.AddCommand<PlanFiguresCommand>("figures").WithDescription("What was measured of a plan's account: contribution, gaps, lines, baseline, signals, opportunities");
        plan.AddCommand<PlanExportCommand>("export").WithDescription("A plan as .docx, .pdf, .pptx, .xlsx or .ics, for us or for the customer");
        plan.AddCommand<PlanImportCommand>("import").WithDescription("Takes a plan's workbook back, field by field; what was changed on both sides is listed");
        plan.AddCommand<PlanSetCommand>("set").WithDescription("Changes fields of a plan: ambition=…, objectives/o1/target=12");
        plan.AddCommand<PlanCheckCommand>("check").WithDescription("What the rules L01 to L16 find in one plan or in all of them");
        plan.AddCommand<PlanShareCommand>("share").WithDescription("Shares the customer's part of a plan with one person, takes that back, or lists with whom it is shared");
        plan.AddCommand<PlanMoveCommand>("move").WithDescription("Proposes or approves a plan, or gives it back");
        plan.AddCommand<PlanRenewCommand>("renew").WithDescription("Begins the next version of a plan in force");
        plan.AddCommand<PlanCompareCommand>("compare").WithDescription("What changed between two versions, in words");
        plan.AddCommand<PlanPositionsCommand>("positions").WithDescription("Where accounts stood, stand and are to stand, by what actions, and whether they moved");
        plan.AddCommand<PlanCallsCommand>("calls").WithDescription("Puts the calls that bring most into the plans as actions, as far as rules L15 and L16 allow; --dry-run only says");
        plan.AddCommand<PlanCoverageCommand>("coverage").WithDescription("How much of the goals above them plans carry, and the reconciliation");
        plan.AddCommand<PlanAttainmentCommand>("attainment").WithDescription("Planned sales of a year beside those that came: the team, its managers, their customers");
        plan.AddCommand<PlanReviewCommand>("review").WithDescription("What moved since the last review; with notes, rating, decision or actions it is noted");
        plan.AddCommand<PlanRoundCommand>("round").WithDescription("All plans with what moved since they were last looked at, those that press most first");
        plan.AddCommand<PlanHandoverCommand>("handover").WithDescription("One of us leaves: plans, open actions, reviews, people, opportunities go to another; --dry-run says what that would do");
        plan.AddCommand<PlanVisitCommand>("visit").WithDescription("Everything for a visit on one page: people, facts, open actions of both sides, gaps, questions, what to ask for");
        plan.AddCommand<PlanRulesCommand>("rules").WithDescription("How much each rule weighs and when plans are stale; L03=off, days=180 or grace=10 changes it");
    });

    public static RefusedException NoPlan(int number) => new($"no hay plan {number}; vea plan list", $"there is no plan {number}; see plan list");

    public static RefusedException Refused(PlanOutcome outcome)
    {
        string Say(string lang) => string.Join(' ', new[]
        {
            outcome.Flaw is { } flaw ? Print.For(lang).Word(flaw) : "", outcome.Wrong ?? "", string.Join("; ", outcome.Conflicts.Select(own => $"{own.Path}: {own.Theirs} / {own.Yours}")),
        }.Where(part => part.Length > 0));
        return new RefusedException(Say("es"), Say("en"));
    }

    public static string Line(PlanCard card, string name, Print print) =>
        $"{card.Number} · {card.Account} {name} · v{card.Version} {print.Word(card.Status)} · {card.Owner} · {print.Say("avance", "progress")} {(card.Progress is { } share ? print.Share(share) : Print.Unknown)} · "
        + print.Say($"{card.OpenActions} acciones abiertas", $"{card.OpenActions} open actions") + (card.NextDue is { } due ? print.Say($", la próxima el {print.Day(due)}", $", the next on {print.Day(due)}") : "");

    public static IRenderable Page(PlanView view, Print print) => new Rows(
    [
        new Text(Line(view.Card, view.Position.Name, print)), new Text(view.Plan.Ambition),
        new Text(print.Say("Venta: ", "Sales: ") + print.Amount(view.Position.Place?.Sales ?? Answer.Unknown<Money>(Doubt.NoSales)) + print.Say(" · parte de su gasto: ", " · share of wallet: ")
            + print.Share(view.Position.Place?.ShareOfWallet ?? Answer.Unknown<double>(Doubt.NoSales)) + " · " + print.Day(view.Position.AsOf)),
        .. view.Plan.Objectives.Zip(view.Standing.Objectives, (own, reached) => new Text($"  {own.Id} {own.Text} · {own.Measure} {own.Baseline} → {own.Target} {own.Unit} · {print.Share(reached.Reached)}")),
        .. view.Plan.Actions.Where(own => own.IsOpen).OrderBy(own => own.Due).Select(own => new Text($"  {own.Id} {(own.Due is { } due ? print.Day(due) : Print.Unknown)} · {own.Text} · {print.Word(own.Side)} {own.Owner}")),
        .. view.Plan.Risks.Select(own => new Text($"  {own.Id} {own.Text}")),
        .. view.Findings.Select(found => Finding(found, print)),
    ]);

    public static Text Finding(PlanFinding found, Print print) => new($"{found.Rule} {print.Word(found.Severity)} · {found.Plan} {found.Account} · {found.Where} · {found.Says}");
}

/// <summary>Which plan.</summary>
internal class PlanSettings : KaminoSettings
{
    [CommandArgument(0, "<PLAN>")]
    [Description("The plan's number")]
    public int Plan { get; init; }

    [CommandOption("--by <NAME>")]
    [Description("Who does it")]
    public string By { get; init; } = Environment.UserName;
}

/// <summary>Lists plans.</summary>
internal sealed class PlanListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(
            settings, await workspace.GetRequiredService<ViewPlans>().List(cancellationToken), (rows, print) => new Rows(rows.Select(row => new Text(
                PlanCommands.Line(row.Plan, row.Name, print) + string.Concat(row.Stale.Select(own => own.Reason).Distinct().Select(reason => " · " + print.Word(reason)))))));
    }
}

/// <summary>Shows one plan.</summary>
internal sealed class PlanShowCommand(Terminal terminal) : AsyncCommand<PlanShowCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<ViewPlans>().Of(settings.Plan, settings.Version, settings.Print.Language, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return terminal.Show(settings, view, PlanCommands.Page);
    }

    internal sealed class Settings : PlanSettings
    {
        [CommandOption("--version <N>")]
        [Description("An earlier version")]
        public int? Version { get; init; }
    }
}

/// <summary>Checks plans.</summary>
internal sealed class PlanCheckCommand(Terminal terminal) : AsyncCommand<PlanCheckCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var found = await workspace.GetRequiredService<ViewPlans>().Check(settings.Plan, settings.Print.Language, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan ?? 0);
        return terminal.Show(settings, found, (all, print) => new Rows(all.Select(one => PlanCommands.Finding(one, print))));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "[PLAN]")]
        [Description("The plan's number; all of them where left out")]
        public int? Plan { get; init; }
    }
}

/// <summary>Shows or changes how plans are checked.</summary>
internal sealed class PlanRulesCommand(Terminal terminal) : AsyncCommand<PlanRulesCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var edit = workspace.GetRequiredService<EditPlanTerms>();
        if (settings.Pairs.Length > 0 && await edit.Set(NameValue.Read(settings.Pairs), cancellationToken) is { } wrong)
        {
            var says = $"{wrong.Key}={wrong.Value}: L01…L16=error | warning | off; {string.Join(", ", EditPlanTerms.Numbers.Select(name => name + "=N"))}";
            throw new RefusedException(says, says);
        }

        return terminal.Show(settings, await edit.View(cancellationToken), (terms, print) => new Rows(
        [
            .. Enum.GetValues<LintRule>().Select(rule => new Text($"{rule} {print.Word(terms.Of(rule))} · {Playbooks.Why(rule).In(print.Language)}")),
            .. EditPlanTerms.Values(terms).Select(own => new Text($"{own.Key}={own.Value}")),
        ]));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "[NAME=VALUE]")]
        [Description("L03=off, L13=error, days=180, off_plan=0.15, actions_every=1…; without any they are shown")]
        public string[] Pairs { get; init; } = [];

        public override ValidationResult Validate() =>
            Pairs.FirstOrDefault(pair => NameValue.Name(pair) is null) is { } wrong ? ValidationResult.Error($"{wrong}: NAME=VALUE") : base.Validate();
    }
}
