using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Allocation;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Allocation;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Allocation;

/// <summary>Deals calls, or money, out to accounts. No workspace is opened or made.</summary>
internal sealed class AllocateCommand(Terminal terminal) : AsyncCommand<AllocateCommand.MoneyToo>
{
    public override async Task<int> ExecuteAsync(CommandContext context, MoneyToo settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
        if (settings.Money is { } money)
        {
            return terminal.Show(settings, await services.GetRequiredService<AllocateBudget>().From(settings.File, money, cancellationToken), Draw);
        }

        return terminal.Show(settings, await services.GetRequiredService<AllocateCalls>().From(settings.File, settings.Query, cancellationToken), Draw);
    }

    private static IRenderable Draw(AllocationView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cuenta", "Account"));
        foreach (var name in new[] { print.Say("Visitas hoy", "Calls now"), print.Say("Visitas", "Calls"), print.Say("Contribución hoy", "Contribution now"), print.Say("Contribución", "Contribution") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("");
        foreach (var row in view.Plan)
        {
            table.AddRow(
                new Text(row.Account), new Text(print.Number(row.CallsNow)), new Text(print.Number(row.Calls)), new Text(print.Number(row.ContributionNow, 4)), new Text(print.Number(row.Contribution, 4)),
                new Text((row.Remote ? print.Say("pasa a atención remota", "moves to remote service") : print.Word(row.Served)) + Really(row, print)));
        }

        return new Rows([
            table,
            new Text(print.Say("Contribución: ", "Contribution: ") + $"{print.Number(view.ContributionNow, 4)} → {print.Number(view.Contribution, 4)} ({print.Share(view.Gain)})"),
            new Text(print.Say("Capacidad: ", "Capacity: ") + $"{print.Number(view.Used, 2)} / {print.Number(view.Capacity, 2)} · " + print.Say("una unidad más traería ", "one unit more would bring ") + print.Number(view.ShadowPrice, 4)),
            new Text(print.Word(view.Method) + (view.Gap > 0 ? $" ({print.Number(view.Gap, 4)})" : "")), .. Pools(view.People, view.Policy, print)]);
    }

    private static IEnumerable<Text> Pools(IReadOnlyList<PoolUse> people, PolicyUse? policy, Print print) =>
    [
        .. people.Concat(policy?.Envelopes ?? []).Select(pool => new Text($"· {pool.Name}: {print.Number(pool.Used, 2)} / {print.Number(pool.Capacity, 2)} · {print.Number(pool.ShadowPrice, 4)}")),
        .. policy is { } costs ? new[] { new Text(print.Say("La política cuesta ", "The policy costs ") + print.Number(costs.Cost, 4)) } : [],
    ];

    private static string Really(PlannedCalls row, Print print) => row is not { CallsReal: { } real, ServedReally: { } served } ? ""
        : print.Say($" · en realidad {print.Number(real, 0)}: ", $" · really {print.Number(real, 0)}: ") + print.Word(served);

    private static Rows Draw(BudgetView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cuenta", "Account"));
        foreach (var name in new[] { print.Say("Gasto hoy", "Spent now"), print.Say("Gasto", "Spend"), print.Say("Contribución hoy", "Contribution now"), print.Say("Contribución", "Contribution") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("");
        foreach (var row in view.Plan)
        {
            table.AddRow(
                new Text(row.Account), new Text(print.Number(row.SpendNow, 2)), new Text(print.Number(row.Spend, 2)), new Text(print.Number(row.ContributionNow, 2)), new Text(print.Number(row.Contribution, 2)),
                new Text(print.Word(row.Served)));
        }

        return new Rows([
            table, new Text(print.Say("Contribución: ", "Contribution: ") + $"{print.Number(view.ContributionNow, 2)} → {print.Number(view.Contribution, 2)}"),
            new Text(print.Say("Presupuesto: ", "Budget: ") + $"{print.Number(view.Used, 2)} / {print.Number(view.Budget, 2)} · " + print.Say("una unidad más traería ", "one unit more would bring ") + print.Number(view.ShadowPrice, 4)),
            new Text(print.Word(view.Method) + (view.Gap > 0 ? $" ({print.Number(view.Gap, 2)})" : "")), .. Pools(view.People, view.Policy, print)]);
    }

    internal sealed class MoneyToo : Settings
    {
        [CommandOption("--budget <N>")]
        [Description("Deal money out instead of calls: the file then has spend_now instead of calls_now, and min_spend,max_spend where they bind")]
        public string? Budget { get; init; }

        [CommandOption("--step <N>")]
        [Description("In what steps a budget is dealt out; otherwise a five-hundredth of it, or a tenth of what is usually spent on an account where that is less")]
        public string? Step { get; init; }

        public BudgetQuery? Money => PlainNumber.Of(Budget) is not { } budget ? null : new(
            (decimal)budget, PlainNumber.Of(Step) is { } step ? (decimal)step : null, PlainNumber.Of(MostChange))
        { PeopleFile = People, PolicyFile = Policy, StrategicLeast = StrategicLeast };

        public override ValidationResult Validate() =>
            Budget is not null && PlainNumber.Of(Budget) is not (> 0 and <= 1e15) ? ValidationResult.Error($"--budget {Budget}: > 0")
            : Budget is not null && (Capacity ?? Log) is not null ? ValidationResult.Error(Print.Say("--budget va sin --capacity ni --log", "--budget goes without --capacity and --log"))
            : Step is not null && (Budget is null || PlainNumber.Of(Step) is not (> 0 and <= 1e15)) ? ValidationResult.Error($"--step {Step}: > 0, --budget")
            : base.Validate();
    }

    internal class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("CSV: account,calls_now,s0,s_half,s_now,s_more,s_max,margin, and min_calls,max_calls,hours_per_call,travel_per_call where they bind; s_half may be empty")]
        public string File { get; init; } = "";

        [CommandOption("--capacity <N>")]
        [Description("Hours, or calls where each takes one; as much as today otherwise")]
        public string? Capacity { get; init; }

        [CommandOption("--people <FILE>")]
        [Description("Each person's capacity, or money that adds up to the budget (CSV: person,capacity); the accounts then name their person")]
        public string? People { get; init; }

        [CommandOption("--policy <FILE>")]
        [Description("Share of the time or budget per quadrant (CSV: quadrant,share, 100 in all); the accounts then name their quadrant")]
        public string? Policy { get; init; }

        [CommandOption("--strategic-least <N>")]
        [Description("As many calls, or as much money, at least on each strategic account; the accounts then name their quadrant")]
        public int? StrategicLeast { get; init; }

        [CommandOption("--log <FILE>")]
        [Description("A log of calls (CSV: account,date, and calls where a row stands for several): who was really served too much or too little in its last whole span")]
        public string? Log { get; init; }

        [CommandOption("--every <SPAN>")]
        [Description("In what spans a log is counted: month or quarter")]
        public string Every { get; init; } = "quarter";

        [CommandOption("--max-change <SHARE>")]
        [Description("How far an account's calls may move from today's, such as 0.3")]
        public string? MostChange { get; init; }

        [CommandOption("--call-cost <C>")]
        [Description("What a call costs besides its time")]
        public string CallCost { get; init; } = "0";

        [CommandOption("--calibration <RULE>")]
        [Description("exact (through four answers, so that today's sales are today's; half is only compared) or least_squares (nearest to five)")]
        public string Calibration { get; init; } = "exact";

        public AllocationQuery Query => new(PlainNumber.Of(Capacity) is { } capacity ? (decimal)capacity : null, People, Policy, PlainNumber.Of(MostChange), PlainNumber.Of(CallCost) ?? 0,
            Calibration == "exact" ? CurveFit.Exact : CurveFit.LeastSquares)
        {
            StrategicLeast = StrategicLeast,
            LogFile = Log,
            Span = Every == "month" ? EffortSpan.Month : EffortSpan.Quarter,
        };

        public override ValidationResult Validate() =>
            Capacity is not null && PlainNumber.Of(Capacity) is not (>= 0 and <= 1e9) ? ValidationResult.Error($"--capacity {Capacity}: 0…")
            : Capacity is not null && People is not null ? ValidationResult.Error(Print.Say("--capacity o --people, no ambas", "--capacity or --people, not both"))
            : MostChange is not null && PlainNumber.Of(MostChange) is not (>= 0 and <= 100) ? ValidationResult.Error($"--max-change {MostChange}: 0…")
            : PlainNumber.Of(CallCost) is not (>= 0 and <= 1e9) ? ValidationResult.Error($"--call-cost {CallCost}: 0…")
            : StrategicLeast is < 0 or > 10_000 ? ValidationResult.Error($"--strategic-least {StrategicLeast}: 0…")
            : Every is not ("month" or "quarter") ? ValidationResult.Error($"--every {Every}: month | quarter")
            : Calibration is not ("exact" or "least_squares") ? ValidationResult.Error($"--calibration {Calibration}: exact | least_squares")
            : base.Validate();
    }
}
