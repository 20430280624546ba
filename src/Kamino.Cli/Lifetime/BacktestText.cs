using Kamino.Cli.Shell;
using Kamino.Core.Lifetime;
using Kamino.UseCases.Lifetime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Lifetime;

/// <summary>What a model expected and what came, for a person at the terminal.</summary>
internal static class BacktestText
{
    public static IRenderable Of(BacktestView view, Print print) => view.Result.Match<IRenderable>(
        result => new Rows(new Text(Headline(view, result, print)), ByRepeats(result, print), new Text(Errors(result, print))),
        why => new Text($"{print.Word(view.Model)}: {print.Word(why)}"));

    private static string Headline(BacktestView view, Backtest result, Print print) =>
        $"{print.Word(view.Model)}{(view.NbdFit is null ? "" : print.Say(" (nadie se va: NBD)", " (nobody stops: NBD)"))} · {print.Day(view.FittedUntil)} → {print.Day(view.TestedUntil)} · "
        + print.Say(
            $"{print.Number(result.Customers)} clientes; esperadas {print.Number(result.Expected, 0)}, reales {print.Number(result.Actual, 0)}, al ritmo propio {print.Number(result.Naive, 0)}",
            $"{print.Number(result.Customers)} customers; expected {print.Number(result.Expected, 0)}, actual {print.Number(result.Actual, 0)}, at their own rates {print.Number(result.Naive, 0)}");

    private static string Errors(Backtest result, Print print) => print.Say(
        $"Error medio por cliente: {print.Number(result.Error, 3)}; del pronóstico al ritmo propio: {print.Number(result.NaiveError, 3)}",
        $"Mean error per customer: {print.Number(result.Error, 3)}; of the forecast at their own rates: {print.Number(result.NaiveError, 3)}");

    private static Table ByRepeats(Backtest result, Print print)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "x", print.Say("Clientes", "Customers"), print.Say("Esperadas", "Expected"), print.Say("Reales", "Actual"), print.Say("Al ritmo propio", "At own rate") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var row in result.ByRepeats)
        {
            table.AddRow(
                $"{print.Number(row.Repeats)}{(row.OrMore ? "+" : "")}", print.Number(row.Customers), print.Number(row.Expected, 3), print.Number(row.Actual, 3), print.Number(row.Naive, 3));
        }

        return table;
    }
}
