using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.UseCases.Lifetime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Lifetime;

/// <summary>A model and its predictions, for a person at the terminal.</summary>
internal static class LifetimeText
{
    public static IRenderable Of(LifetimeView view, Print print, int top)
    {
        var parts = new List<IRenderable> { new Text($"{print.Word(view.Model)}: {Fit(view.Fit, print)}") };
        if (view.SpendFit is { } spend)
        {
            parts.Add(new Text($"Gamma-Gamma: {Fit(spend, print)}"));
        }

        parts.Add(Customers(view, print, top));
        parts.AddRange(view.Excluded.Select(excluded => new Text($"· {print.Word(excluded.Why)}: {print.Number(excluded.Count)}")));
        parts.AddRange(view.Notices.Select(notice => new Text("· " + print.Word(notice))));
        return new Rows(parts);
    }

    private static string Fit(FitReport fit, Print print) => fit.Params.Match(
        known => string.Join(" · ", known.Select(parameter => $"{parameter.Key} {print.Number(parameter.Value, 4)}")),
        why => print.Word(why))
        + fit.LogLikelihood.Match(value => $" · LL {print.Number(value, 4)}", _ => "")
        + " · " + print.Count(fit.Customers, ("cliente", "clientes"), ("customer", "customers"));

    private static Table Customers(LifetimeView view, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cliente", "Customer"));
        var horizon = $"{print.Number(view.Horizon, 0)} × {print.Word(view.Unit)}";
        foreach (var name in new[] { "x", "t_x", "T", print.Say("P(activo)", "P(alive)"), print.Say($"Compras en {horizon}", $"Purchases in {horizon}"), print.Say("Monto", "Spend"), print.Say("Valor", "Value") })
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        }

        string Number(Answer<double> answer, int decimals) => answer.Match(value => print.Number(value, decimals), _ => Print.Unknown);
        foreach (var row in view.Customers.Best(top))
        {
            var assumed = row.X == 0 && view.Notices.Contains(LifetimeNotice.AliveByAssumption) ? "*" : "";
            table.AddRow(
                new Text(row.Customer), new Text(print.Number(row.X, 0)), new Text(print.Number(row.Last, 2)), new Text(print.Number(row.Age, 2)),
                new Text(Number(row.PAlive, 4) + assumed), new Text(Number(row.Expected, 4)), new Text(Number(row.Spend, 2)), new Text(Number(row.Value, 2)));
        }

        return table;
    }
}
