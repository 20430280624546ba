using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Forecasting;

/// <summary>Forecasts an account's existing business.</summary>
internal sealed class BaselineCommand(Terminal terminal) : AsyncCommand<BaselineCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ForecastBaseline>().Of(settings.Account, cancellationToken)
            ?? throw new RefusedException($"no existe la cuenta {settings.Account}", $"there is no account {settings.Account}"), Draw);
    }

    private static Rows Draw(BaselineView view, Print print) => new(
    [
        new Text($"{view.Account} {view.Name} · {print.Day(view.AsOf)} · {print.Say("últimos doce meses", "last twelve months")} {print.Amount(view.LastYear)}"),
        new Text($"{print.Word("plans.baseline")}: {view.Baseline.Match(own => print.Amount(own.Year), why => print.Word(why))} ({print.Word("plans.baseline.text")})"),
        .. view.Baseline.Match<IEnumerable<IRenderable>>(own => own.Ahead.Select((net, i) => new Text($"  {view.AsOf.AddMonths(i + 1).ToString("yyyy-MM", print.Culture)}  {print.Number(net, 0)}")), _ => []),
    ]);

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";
    }
}
