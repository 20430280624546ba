using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Portfolio;

/// <summary>Prints the portfolio matrix, or writes it to files.</summary>
internal sealed class MatrixCommand(Terminal terminal) : AsyncCommand<MatrixCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var view = await ReadMatrix.For(settings, (settings.Svg ?? settings.Html ?? settings.Xlsx) is not null, cancellationToken);
        await MatrixFiles.Write(view, settings.Svg, settings.StrongOnTheRight, settings.Print, cancellationToken);
        await MatrixFiles.Write(view, settings.Html, settings.StrongOnTheRight, settings.Print, cancellationToken);
        await MatrixFiles.Write(view, settings.Xlsx, settings.StrongOnTheRight, settings.Print, cancellationToken);
        return terminal.Show(settings, view, Draw);
    }

    private static IRenderable Draw(PortfolioView view, Print print)
    {
        var words = MatrixWords.For(print.Culture);
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in words.Columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        }

        foreach (var row in view.Accounts)
        {
            table.AddRow([.. Cells(row, words, print).Select(Markup.Escape)]);
        }

        var cut = view.Cut.Attractiveness.Match(line => print.Number(line, 3), _ => Print.Unknown);
        return new Rows(
            new Text($"{print.Day(view.AsOf)} · {view.Model.Name} {view.Model.Version} · {print.Word("matrix.cut")}: {print.Word(view.Cut.Rule)}, {cut} · {print.Number(view.Cut.Strength, 2)}×"), table);
    }

    private static string[] Cells(PlacedAccount row, MatrixWords words, Print print)
    {
        string Score(Answer<double> answer) => answer.Match(value => print.Number(value, 2), _ => Print.Unknown);
        var proxy = row.StrengthEvidence == StrengthEvidence.LedgerProxy ? " ~" : "";
        return
        [
            row.Account, row.Name, row.Quadrant.Match(words.Of, _ => Print.Unknown) + (row.Contested ? $" ({words.Contested})" : ""), Score(row.Attractiveness),
            Score(row.Strength) + proxy, print.Amount(row.Sales), print.Amount(row.Available), print.Share(row.ShareOfWallet), print.Share(row.HoldRate),
            row.RankBySales.Match(rank => print.Number(rank), _ => Print.Unknown), print.Number(row.RankByMatrix),
        ];
    }

    internal sealed class Settings : MatrixSettings
    {
        [CommandOption("--svg <FILE>")]
        [Description("Writes the picture")]
        public string? Svg { get; init; }

        [CommandOption("--html <FILE>")]
        [Description("Writes picture and table as one page")]
        public string? Html { get; init; }

        [CommandOption("--xlsx <FILE>")]
        [Description("Writes the table as a workbook")]
        public string? Xlsx { get; init; }

        [CommandOption("--strong-right")]
        [Description("Draws high strength on the right instead of the left")]
        public bool StrongOnTheRight { get; init; }
    }
}
