using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Words;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Portfolio;

/// <summary>Opens one account's place down to its inputs.</summary>
internal sealed class ExplainCommand(Terminal terminal) : AsyncCommand<ExplainCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var explanation = await workspace.GetRequiredService<ExplainAccount>().For(settings.Account, settings.Query, cancellationToken)
            ?? throw FlawText.NoAccount(settings.Account);
        return terminal.Show(settings, settings.Factor is null ? explanation : Narrowed(explanation, settings.Factor), Draw);
    }

    private static AccountExplanation Narrowed(AccountExplanation explanation, string factor)
    {
        ExplainedAxis Only(ExplainedAxis axis) => axis with { Factors = [.. axis.Factors.Where(row => row.Factor == factor)] };
        var narrowed = explanation with { Attractiveness = Only(explanation.Attractiveness), Strength = [.. explanation.Strength.Select(Only)] };
        return narrowed.Attractiveness.Factors.Count + narrowed.Strength.Sum(axis => axis.Factors.Count) > 0
            ? narrowed
            : throw new RefusedException($"el modelo no tiene el factor {factor}", $"the model has no factor {factor}");
    }

    private static IRenderable Draw(AccountExplanation explanation, Print print)
    {
        var words = MatrixWords.For(print.Culture);
        var place = explanation.Place;
        var head = $"{place.Account} · {place.Name} · {place.Quadrant.Match(words.Of, print.Word)} · {explanation.Model.Name} {explanation.Model.Version} · {print.Day(explanation.AsOf)}";
        var ledger = explanation.Ledger;
        var lines = print.Say("Libro de ventas", "Ledger")
            + $": {print.Day(ledger.First)} – {print.Day(ledger.Last)}, {print.Number(ledger.Documents)} {print.Say("documentos", "documents")}, {print.Amount(ledger.Net)} → kamino lines {place.Account}";
        return new Rows(
        [
            new Text(head), Axis(words.Attractiveness, explanation.Attractiveness, print),
            .. explanation.Strength.Select(axis => Axis($"{words.Strength}: {(SupplierName.IsUs(axis.Supplier ?? "") ? print.Word("account.us") : axis.Supplier)} ({print.Word(place.StrengthEvidence)})", axis, print)),
            new Text(lines), new Text(print.Say("Fórmula: ", "Formula: ") + explanation.Formula),
        ]);
    }

    private static Table Axis(string title, ExplainedAxis axis, Print print)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(title)) };
        foreach (var heading in new[] { print.Say("Factor", "Factor"), print.Say("Valor", "Value"), print.Say("Anclas", "Anchors"), print.Say("Puntos", "Score"), print.Say("Peso", "Weight"), print.Say("Aporta", "Adds") })
        {
            table.AddColumn(heading);
        }

        foreach (var factor in axis.Factors)
        {
            table.AddRow([.. Cells(factor, print).Select(Markup.Escape)]);
        }

        table.AddRow("", "", "", "", "", axis.Total.Match(total => print.Number(total, 4), _ => Print.Unknown));
        return table;
    }

    private static string[] Cells(ExplainedFactor factor, Print print)
    {
        string Value(Answer<double> answer) => FactorWords.Value(print.Reader, answer, factor.Unit);
        string Number(Answer<double> answer, int decimals) => answer.Match(value => print.Number(value, decimals), print.Word);
        return
        [
            $"{FactorWords.Name(print.Reader, factor.Factor)} ({factor.Factor})", factor.Kind == FactorKind.Measured ? Value(factor.Value) : string.Join(", ", factor.Assessors.Select(score => $"{score.Assessor} {print.Number(score.Score, 1)}")),
            factor.Anchors is { } anchors ? $"{Value(Answer.Of(anchors.Zero))} → {Value(Answer.Of(anchors.Ten))}" : "", Number(factor.Score, 2),
            print.Number(factor.Weight), print.Number(factor.Contribution, 4),
        ];
    }

    internal sealed class Settings : MatrixSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";

        [CommandArgument(1, "[FACTOR]")]
        [Description("Only this factor")]
        public string? Factor { get; init; }
    }
}
