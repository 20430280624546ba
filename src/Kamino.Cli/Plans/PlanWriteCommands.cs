using System.ComponentModel;
using System.Text.Json;
using Kamino.Cli.Shell;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Plans;

/// <summary>Begins a plan.</summary>
internal sealed class PlanNewCommand(Terminal terminal) : AsyncCommand<PlanNewCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var draft = settings.Draft();
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<WritePlan>().Begin(draft, cancellationToken);
        return outcome is { Flaw: null, Plan: { } made }
            ? terminal.Show(settings, made, (kept, print) => new Text(PlanCommands.Line(kept.Card, "", print)))
            : throw PlanCommands.Refused(outcome);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";

        [CommandOption("--box <BOX>")]
        [Description("Playbook of star, strategic, status or streamline (else of the account's box)")]
        public string? Box { get; init; }

        [CommandOption("--from <FILE>")]
        [Description("A plan as JSON instead of a playbook")]
        public string? File { get; init; }

        [CommandOption("--ambition <TEXT>")]
        [Description("What is to become of the account, in one sentence")]
        public string Ambition { get; init; } = "";

        [CommandOption("--owner <NAME>")]
        [Description("Who answers for it (else who begins it)")]
        public string? Owner { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who begins it")]
        public string By { get; init; } = Environment.UserName;

        public PlanDraft Draft() => new(Account, By)
        {
            Box = Box is null ? null : Enum.Parse<Quadrant>(Box, ignoreCase: true),
            From = Day,
            Language = Print.Language,
            Owner = Owner,
            Ambition = Ambition,
            Written = File is null ? null : Written(File),
        };

        public override ValidationResult Validate() =>
            Box is not null && !(Enum.TryParse<Quadrant>(Box, ignoreCase: true, out var box) && Enum.IsDefined(box)) ? ValidationResult.Error($"--box {Box}: star | strategic | status | streamline") : base.Validate();

        private static Plan Written(string file)
        {
            try
            {
                return PlanDocument.Read(System.IO.File.ReadAllText(file));
            }
            catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
            {
                var at = exception is JsonException { LineNumber: { } line } wrong ? $"{file}:{line + 1}: {wrong.Path}" : file;
                throw new RefusedException($"{at}: no es un plan", $"{at}: it is no plan");
            }
        }
    }
}

/// <summary>Changes fields.</summary>
internal sealed class PlanSetCommand(Terminal terminal) : AsyncCommand<PlanSetCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<WritePlan>().Change(
            settings.Plan, [.. NameValue.Read(settings.Pairs).Select(pair => new FieldChange(pair.Key, pair.Value))], settings.By, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return outcome is { Flaw: null, Plan: { } kept }
            ? terminal.Show(settings, kept, (done, print) => new Text(PlanCommands.Line(done.Card, "", print)))
            : throw PlanCommands.Refused(outcome);
    }

    internal sealed class Settings : PlanSettings
    {
        [CommandArgument(1, "<PATH=VALUE>")]
        [Description("ambition=…, budget/days=40, objectives/o1/target=12; objectives/o1= takes it away")]
        public string[] Pairs { get; init; } = [];

        public override ValidationResult Validate() =>
            Pairs.FirstOrDefault(pair => NameValue.Name(pair) is null) is { } wrong ? ValidationResult.Error($"{wrong}: PATH=VALUE") : base.Validate();
    }
}

/// <summary>Moves a plan on.</summary>
internal sealed class PlanMoveCommand(Terminal terminal) : AsyncCommand<PlanMoveCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<WritePlan>().Move(settings.Plan, Enum.Parse<PlanStatus>(settings.To, ignoreCase: true), settings.By, settings.Remark, cancellationToken)
            ?? throw PlanCommands.NoPlan(settings.Plan);
        return outcome is { Flaw: null, Plan: { } kept }
            ? terminal.Show(settings, kept.Card, (card, print) => new Text(PlanCommands.Line(card, "", print)))
            : throw PlanCommands.Refused(outcome);
    }

    internal sealed class Settings : PlanSettings
    {
        [CommandArgument(1, "<TO>")]
        [Description("proposed, approved or draft")]
        public string To { get; init; } = "";

        [CommandOption("--remark <TEXT>")]
        [Description("Why")]
        public string? Remark { get; init; }

        public override ValidationResult Validate() => To is "proposed" or "approved" or "draft" ? base.Validate() : ValidationResult.Error($"{To}: proposed | approved | draft");
    }
}

/// <summary>Begins the next version.</summary>
internal sealed class PlanRenewCommand(Terminal terminal) : AsyncCommand<PlanRenewCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<WritePlan>().Renew(settings.Plan, settings.NextYear, settings.By, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return outcome is { Flaw: null, Plan: { } kept }
            ? terminal.Show(settings, kept, (done, print) => new Text(PlanCommands.Line(done.Card, "", print)))
            : throw PlanCommands.Refused(outcome);
    }

    internal sealed class Settings : PlanSettings
    {
        [CommandOption("--next-year")]
        [Description("Roll over to the next year: open work goes along, what is done stays behind")]
        public bool NextYear { get; init; }
    }
}

/// <summary>Compares versions.</summary>
internal sealed class PlanCompareCommand(Terminal terminal) : AsyncCommand<PlanCompareCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var compared = await workspace.GetRequiredService<ViewPlans>().Compare(settings.Plan, settings.From, settings.To, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return terminal.Show(settings, compared, (both, print) => new Rows(both.Changes.Select(change => new Text(
            $"{change.Path}: {(change.From is { Length: > 0 } from ? from : Print.Unknown)} → {(change.To.Length > 0 ? change.To : Print.Unknown)}"))));
    }

    internal sealed class Settings : PlanSettings
    {
        [CommandArgument(1, "<FROM>")]
        [Description("The earlier version")]
        public int From { get; init; }

        [CommandArgument(2, "<TO>")]
        [Description("The later version")]
        public int To { get; init; }
    }
}

/// <summary>Shows how plans carry what stands above them.</summary>
internal sealed class PlanCoverageCommand(Terminal terminal) : AsyncCommand<PlanCoverageCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        if (settings.File is { } file)
        {
            await workspace.GetRequiredService<EditPlanTerms>().Set(Read(file), cancellationToken);
        }

        return terminal.Show(settings, await workspace.GetRequiredService<ViewPlans>().Coverage(cancellationToken), (coverage, print) => new Rows(
        [
            .. coverage.Goals.Select(own => new Text($"{own.Goal.Id} {print.Word(own.Goal.Level)} · {own.Goal.Text} · {print.Number(own.Carried, 0)} / {own.Goal.Target} {own.Goal.Unit} · {print.Share(own.Share)}")),
            .. coverage.Years.Select(own => new Text(print.Say(
                $"{own.Year}: planes {print.Number(own.Planned, 0)} + otros {print.Number(own.Others, 0)} = pronóstico {print.Number(own.Forecast, 0)} + diferencia {print.Number(own.Difference, 0)}",
                $"{own.Year}: plans {print.Number(own.Planned, 0)} + others {print.Number(own.Others, 0)} = forecast {print.Number(own.Forecast, 0)} + difference {print.Number(own.Difference, 0)}"))),
            .. coverage.Unserving.Select(row => new Text(print.Say("sin meta superior: ", "serves no goal: ") + PlanCommands.Line(row.Plan, row.Name, print))),
        ]));
    }

    private static PlanTargets Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<PlanTargets>(File.ReadAllText(file), UseCases.Quantities.RecordJson.Options) is { Goals: not null, Years: not null } read
                ? read
                : throw new RefusedException($"{file}: faltan goals o years", $"{file}: goals or years is missing");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: no son metas ({exception.Message})", $"{file}: these are no goals ({exception.Message})");
        }
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--goals <FILE>")]
        [Description("Sets the goals above the plans from a JSON file")]
        public string? File { get; init; }
    }
}
