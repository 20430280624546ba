using Kamino.Cli.Shell;
using Kamino.Core.Forecasting;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Forecasting;

/// <summary>Forecasts of new business.</summary>
internal static class ForecastCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("forecast", forecast =>
    {
        forecast.SetDescription("What a new product or line will sell, from similar launches or from how it spreads");
        forecast.AddCommand<AnalogyCommand>("analogy").WithDescription("From launch profiles of the past");
        forecast.AddCommand<BassCommand>("bass").WithDescription("From how the first buyers bring the others: the Bass model");
        forecast.AddCommand<LaunchesCommand>("launches").WithDescription("The ledger's own launches, and how well each method would have forecast them");
        forecast.AddCommand<BaselineCommand>("baseline").WithDescription("What an account buys if it goes on as before: a baseline, not a target");
        forecast.AddCommand<LibraryCommand>("library").WithDescription("Published p and q of products of the past, each with its source");
    });

    /// <summary>The library.</summary>
    internal sealed class LibraryCommand(Terminal terminal) : Command<KaminoSettings>
    {
        public override int Execute(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken) => terminal.Show(settings, AnalogLibrary.All, Draw);

        private static IRenderable Draw(IReadOnlyList<LibraryAnalog> analogs, Print print)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Producto", "Product")).AddColumn(new TableColumn("p").RightAligned()).AddColumn(new TableColumn("q").RightAligned())
                .AddColumn("").AddColumn(new TableColumn(print.Say("Fuente", "Source")).LeftAligned());
            foreach (var analog in analogs)
            {
                table.AddRow(new Text($"{print.Word("library_analog." + analog.Name)} ({analog.Name})"), new Text(print.Number(analog.P, 8)), new Text(print.Number(analog.Q, 5)), new Text(print.Word(analog.Outcome)), new Text(analog.Source));
            }

            return table;
        }
    }
}
