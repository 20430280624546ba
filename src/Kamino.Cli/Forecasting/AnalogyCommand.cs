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

/// <summary>Forecasts from launch profiles: of files and of the library, for which no workspace is opened or made, or of the ledger's own launches.</summary>
internal sealed class AnalogyCommand(Terminal terminal) : AsyncCommand<AnalogyCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
        var forecasts = services.GetRequiredService<ForecastByAnalogy>();
        var factors = settings.Seasonality is { } file ? await forecasts.Factors(file, cancellationToken) : null;
        var query = await forecasts.Heard(settings.Query(factors), settings.Experts, settings.Judged, cancellationToken);
        return terminal.Show(
            settings, settings.FromLedger ? await OwnPast(settings, query, cancellationToken) : await forecasts.From(settings.Files, settings.Observed, query, cancellationToken), Draw);
    }

    private static async Task<AnalogyView> OwnPast(Settings settings, AnalogyQuery query, CancellationToken ct)
    {
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<ForecastFromLaunches>().Like(settings.Day, settings.Observed, query, ct);
    }

    private static IRenderable Draw(AnalogyView view, Print print)
    {
        string Told(Answer<double> figure) => figure.Match(known => print.Number(known, 2), _ => Print.Unknown);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "t", "%", "n", print.Say("Mínimo", "Lowest"), print.Say("Máximo", "Highest"), print.Say("Observado", "Observed") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var point in view.Forecast)
        {
            table.AddRow(
                print.Number(point.T), print.Number(point.Share * 100, 2), print.Number(point.N, 2), Told(point.Low), Told(point.High), point.Observed is { } sold ? print.Number(sold, 2) : "");
        }

        return new Rows([
            .. view.Analogs.Select(analog => new Text(Used(analog, print))),
            new Text($"{print.Say("Total", "Total")}: {print.Number(view.Total, 2)} ({print.Word(view.TotalBy)})"),
            new Text($"{print.Word(TotalSource.Ratio)}: {Told(view.TotalRatio)} · {print.Word(TotalSource.LeastSquares)}: {Told(view.TotalLeastSquares)}"),
            .. view.Judged is { } judged ? [new Text(Said(judged, print))] : Array.Empty<Text>(),
            .. view.Experts.Select(expert => new Text($"{expert.Expert}{(expert.IsSolid ? " ✓" : "")}: {string.Join(" · ", expert.N.Select(n => print.Number(n, 0)))}")),
            table]);
    }

    private static string Used(UsedAnalog analog, Print print) => string.Join(" · ", new[]
    {
        $"{analog.Name}: {print.Share(analog.Weight)}", analog.Total.Match(total => print.Number(total, 2), _ => ""), analog.Origin is { } origin ? print.Word(origin) : "",
        analog.Outcome is { } outcome ? print.Word(outcome) : "", analog.Source ?? "",
    }.Where(text => text.Length > 0));

    private static string Said(JudgedTotal judged, Print print) => print.Say(
        $"Juicio de {judged.Experts} expertos: {print.Number(judged.Mean, 2)} ({print.Number(judged.Low, 2)} – {print.Number(judged.High, 2)}); combinado, con peso {print.Share(judged.Weight)}: {print.Number(judged.Combined, 2)}",
        $"Judgement of {judged.Experts} experts: {print.Number(judged.Mean, 2)} ({print.Number(judged.Low, 2)} – {print.Number(judged.High, 2)}); combined, at a weight of {print.Share(judged.Weight)}: {print.Number(judged.Combined, 2)}");

    internal sealed class Settings : KaminoSettings
    {
        private const int Months = 12;

        [CommandArgument(0, "[FILE]")]
        [Description("CSV: t and one column per similar launch, failures too; left out with --ledger, or where --library alone is asked")]
        public string[] Files { get; init; } = [];

        [CommandOption("--ledger")]
        [Description("From the launches of the workspace's ledger, rated by product code with --similarity or --experts; all of them alike otherwise")]
        public bool FromLedger { get; init; }

        [CommandOption("--library <NAME=RATING>")]
        [Description("Products of the library too, with how similar they are: laser_disc=0.4,vcr=0.8; a launch that nobody rates counts 1 beside them")]
        public string? Library { get; init; }

        [CommandOption("--every <PERIOD>")]
        [Description("How long a period is for the library: month, quarter or year")]
        public string Every { get; init; } = "month";

        [CommandOption("--periods <N>")]
        [Description("How many periods the launch has for the library; as many as the longest other launch, else 12, otherwise")]
        public int? Periods { get; init; }

        [CommandOption("--experts <FILE>")]
        [Description("Structured analogies (CSV: expert,analog,similarity from 0 to 10, and experience): each expert counts once")]
        public string? Experts { get; init; }

        [CommandOption("--judged <FILE>")]
        [Description("What experts think it will sell in all (CSV: expert,total): told apart, and combined openly")]
        public string? Judged { get; init; }

        [CommandOption("--judged-weight <W>")]
        [Description("What part of the combined total is the experts', from 0 to 1")]
        public string JudgedWeight { get; init; } = "0.5";

        [CommandOption("--observed <FILE>")]
        [Description("Sales so far (CSV: t,sales): the total is told by them")]
        public string? Observed { get; init; }

        [CommandOption("--launch-total <N>")]
        [Description("What the launch will sell in all")]
        public string? LaunchTotal { get; init; }

        [CommandOption("--similarity <NAME=RATING>")]
        [Description("How similar each launch is: first=0.7,second=0.3; all alike where left out")]
        public string? Similarity { get; init; }

        [CommandOption("--by <RULE>")]
        [Description("ratio (sold over the share due) or least_squares: which total of sales so far counts")]
        public string By { get; init; } = "ratio";

        [CommandOption("--seasonality <FILE>")]
        [Description("Twelve monthly factors (CSV: month,factor); periods are months then, and --launch-month is needed")]
        public string? Seasonality { get; init; }

        [CommandOption("--launch-month <MONTH>")]
        [Description("1 to 12")]
        public int? LaunchMonth { get; init; }

        public AnalogyQuery Query(IReadOnlyList<double>? factors) => new(
            PlainNumber.Of(LaunchTotal), PlainNumber.Ratings(Similarity) ?? new Dictionary<string, double>(), By == "ratio" ? TotalSource.Ratio : TotalSource.LeastSquares, factors, LaunchMonth ?? 1)
        {
            JudgedWeight = PlainNumber.Of(JudgedWeight) ?? 0.5,
            Library = PlainNumber.Ratings(Library) ?? new Dictionary<string, double>(),
            Every = LibrarySettings.Period(Every) ?? LaunchPeriod.Month,
            Periods = Periods,
        };

        public override ValidationResult Validate() =>
            (FromLedger && Files.Length > 0) || (!FromLedger && Files.Length == 0 && Library is null) ? OneOfThem : Others();

        private ValidationResult OneOfThem => ValidationResult.Error(Print.Say("un archivo de lanzamientos, o --ledger, y --library donde ayude", "a file of launches, or --ledger, and --library where it helps"));

        private ValidationResult Others() =>
            PlainNumber.Ratings(Library) is not { } products || (Library is not null && products.Count == 0)
                ? ValidationResult.Error(Print.Say($"--library {Library}: nombre=parecido, desde 0", $"--library {Library}: name=rating, from 0"))
            : LibrarySettings.Flaw(Every, Periods) is { } flaw ? ValidationResult.Error(flaw)
            : Experts is not null && Similarity is not null ? ValidationResult.Error(Print.Say("--experts o --similarity, no ambos", "--experts or --similarity, not both"))
            : PlainNumber.Of(JudgedWeight) is not (>= 0 and <= 1) ? ValidationResult.Error($"--judged-weight {JudgedWeight}: 0…1")
            : LaunchTotal is not null && !(PlainNumber.Of(LaunchTotal) > 0) ? ValidationResult.Error($"--launch-total {LaunchTotal}: > 0")
            : LaunchTotal is null && Observed is null
                ? ValidationResult.Error(Print.Say("falta --launch-total, o --observed con ventas de las que salga", "--launch-total is missing, or --observed with sales that tell it"))
            : PlainNumber.Ratings(Similarity) is not { } ratings || (Similarity is not null && (ratings.Count == 0 || ratings.Values.All(rating => rating == 0)))
                ? ValidationResult.Error(Print.Say($"--similarity {Similarity}: nombre=parecido, desde 0 y no todos 0", $"--similarity {Similarity}: name=rating, from 0 and not all 0"))
            : By is not ("ratio" or "least_squares") ? ValidationResult.Error($"--by {By}: ratio | least_squares")
            : (Seasonality is null) != (LaunchMonth is null) || LaunchMonth is < 1 or > Months
                ? ValidationResult.Error(Print.Say("--seasonality y --launch-month (1 a 12) van juntos", "--seasonality and --launch-month (1 to 12) go together"))
            : base.Validate();
    }
}
