using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Forecasting;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Forecasting;

/// <summary>Fits the Bass model, or makes its curve of what somebody thinks. No workspace is opened or made.</summary>
internal sealed class BassCommand(Terminal terminal) : AsyncCommand<BassCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
        var view = settings.File is { } file ? await services.GetRequiredService<FitBass>().From(file, settings.Query, cancellationToken)
            : settings.Like is null ? Guessed(settings)
            : FitBass.OfAnalogs(settings.Similar, settings.Market ?? 0, settings.Query);
        return terminal.Show(settings, view, Draw);
    }

    private static BassView Guessed(Settings settings) =>
        FitBass.OfPeak(settings.PeakSales ?? 0, settings.SoldBefore ?? 0, settings.Market, settings.Moment, settings.Query)
        ?? throw new RefusedException(
            "ninguna curva tiene ese pico: antes de él se vende menos de la mitad del mercado (--before < --potential / 2), y no llega antes de --before / --peak periodos",
            "no curve has such a peak: less than half of the market is sold before it (--before < --potential / 2), and it comes no sooner than --before / --peak periods");

    private static IRenderable Draw(BassView view, Print print)
    {
        string Told(Answer<double> figure, int decimals) => figure.Match(known => print.Number(known, decimals), why => print.Word(why));
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "t", "n", print.Say("5 %", "5%"), print.Say("95 %", "95%") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var point in view.Forecast)
        {
            table.AddRow(print.Number(point.T), print.Number(point.N, 2), print.Number(point.Low, 2), print.Number(point.High, 2));
        }

        return new Rows([
            new Text($"p {Told(view.P, 6)} · q {Told(view.Q, 6)} · m {Told(view.M, 2)}"),
            new Text($"{(view.Fit is { } fit ? print.Word(fit) + " · " : "")}{print.Word(view.Form)}{(view.Status is { } status ? " · " + print.Word(status) : "")}"),
            new Text(view.Peak.Match(peak => print.Say($"Pico en t = {print.Number(peak.T, 2)}: {print.Number(peak.N, 2)} por periodo", $"Peak at t = {print.Number(peak.T, 2)}: {print.Number(peak.N, 2)} a period"), why => print.Word(why))),
            table, .. view.Notices.Select(notice => new Text("· " + print.Word(notice)))]);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "[FILE]")]
        [Description("CSV: t,sales, five periods at least, t counting 1, 2, 3…")]
        public string? File { get; init; }

        [CommandOption("--fit <METHOD>")]
        [Description("nls or ols")]
        public string Fit { get; init; } = "nls";

        [CommandOption("--form <FORM>")]
        [Description("interval: what is sold between two moments; density: the rate at the period's end")]
        public string Form { get; init; } = "interval";

        [CommandOption("--horizon <N>")]
        [Description("How many periods ahead")]
        public int Horizon { get; init; } = BassQuery.Ahead;

        [CommandOption("--like <NAME=RATING>")]
        [Description("Without a file: products of the library with how similar they are, cable_tv=0.7,radio=0.3; needs --potential")]
        public string? Like { get; init; }

        [CommandOption("--peak <N>")]
        [Description("Without a file: what managers think is sold per period at the peak; needs --before, and --potential or --when")]
        public string? Peak { get; init; }

        [CommandOption("--before <N>")]
        [Description("What is sold before the peak")]
        public string? Before { get; init; }

        [CommandOption("--potential <M>")]
        [Description("Everyone who will ever buy")]
        public string? Potential { get; init; }

        [CommandOption("--when <T>")]
        [Description("Periods from launch to the peak")]
        public string? When { get; init; }

        public double? Market => PlainNumber.Of(Potential);

        public double? PeakSales => PlainNumber.Of(Peak);

        public double? SoldBefore => PlainNumber.Of(Before);

        public double? Moment => PlainNumber.Of(When);

        public IReadOnlyDictionary<string, double> Similar => PlainNumber.Ratings(Like) ?? new Dictionary<string, double>();

        public BassQuery Query => new(Fit == "ols" ? BassMethod.Ols : BassMethod.Nls, Form == "density" ? BassForm.Density : BassForm.Interval, Horizon);

        public override ValidationResult Validate() =>
            Fit is not ("nls" or "ols") ? ValidationResult.Error($"--fit {Fit}: nls | ols")
            : Form is not ("interval" or "density") ? ValidationResult.Error($"--form {Form}: interval | density")
            : Fit == "ols" && Form == "density" ? ValidationResult.Error(Print.Say("--form density: solo con nls", "--form density: with nls only"))
            : Horizon is < 1 or > BassQuery.Farthest ? ValidationResult.Error($"--horizon {Horizon}: 1…{BassQuery.Farthest}")
            : new[] { File, Like, Peak }.Count(given => given is not null) != 1
                ? ValidationResult.Error(Print.Say("un archivo, o --like, o --peak: uno de los tres", "a file, or --like, or --peak: one of the three"))
            : Like is not null && Misnamed() is { } flaw ? ValidationResult.Error(flaw)
            : Like is not null && !(Market > 0) ? ValidationResult.Error($"--potential {Potential}: > 0")
            : Peak is not null && !(PeakSales > 0 && SoldBefore >= 0 && (Market > 0 || Moment > 0))
                ? ValidationResult.Error(Print.Say("--peak y --before necesitan números mayores que 0, y --potential o --when", "--peak and --before need numbers above 0, and --potential or --when"))
            : base.Validate();

        private string? Misnamed() =>
            PlainNumber.Ratings(Like) is not { Count: > 0 } similar || similar.Values.All(rating => rating == 0)
                ? Print.Say($"--like {Like}: nombre=parecido, desde 0 y no todos 0", $"--like {Like}: name=rating, from 0 and not all 0")
            : similar.Keys.FirstOrDefault(name => AnalogLibrary.All.All(analog => analog.Name != name)) is { } unknown
                ? $"--like {unknown}: {string.Join(", ", AnalogLibrary.All.Select(analog => analog.Name))}" : null;
    }
}
