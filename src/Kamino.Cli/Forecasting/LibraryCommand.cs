using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Forecasting;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Forecasting;

/// <summary>The library, or the profile of one of its products.</summary>
internal sealed class LibraryCommand(Terminal terminal) : Command<LibrarySettings>
{
    public override int Execute(CommandContext context, LibrarySettings settings, CancellationToken cancellationToken) =>
        settings.Product is { } product ? terminal.Show(settings, LibraryProfile.Of(product, LibrarySettings.Period(settings.Every) ?? LaunchPeriod.Year, settings.Periods), Draw) : terminal.Show(settings, AnalogLibrary.All, Draw);

    private static IRenderable Draw(IReadOnlyList<LibraryAnalog> analogs, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Producto", "Product")).AddColumn(new TableColumn("p").RightAligned()).AddColumn(new TableColumn("q").RightAligned())
            .AddColumn(new TableColumn(print.Say("Años", "Years")).RightAligned()).AddColumn("").AddColumn(new TableColumn(print.Say("Fuente", "Source")).LeftAligned());
        foreach (var analog in analogs)
        {
            table.AddRow(
                new Text($"{print.Word("library_analog." + analog.Name)} ({analog.Name})"), new Text(print.Number(analog.P, 8)), new Text(print.Number(analog.Q, 5)),
                new Text(analog.Yearly.Count > 0 ? print.Number(analog.Yearly.Count) : ""), new Text(print.Word(analog.Outcome)), new Text(analog.Source));
        }

        return table;
    }

    private static Rows Draw(LibraryProfile profile, Print print)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "t", "%", print.Say("% acumulado", "% so far") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var (share, sum, i) in profile.Shares.Zip(profile.Cumulative, Enumerable.Range(1, profile.Shares.Count)))
        {
            table.AddRow(print.Number(i), print.Number(share * 100, 2), print.Number(sum * 100, 2));
        }

        return new Rows(
            new Text($"{print.Word("library_analog." + profile.Product.Name)} · {print.Word(profile.Product.Outcome)} · {print.Word(profile.Origin)}"), new Text(profile.Product.Source), table);
    }
}

/// <summary>Which product, and in what periods.</summary>
internal sealed class LibrarySettings : KaminoSettings
{
    private const int Most = 600;

    [CommandArgument(0, "[NAME]")]
    [Description("A product of the library: its profile by periods")]
    public string? Name { get; init; }

    [CommandOption("--every <PERIOD>")]
    [Description("How long a period is: month, quarter or year")]
    public string Every { get; init; } = "year";

    [CommandOption("--periods <N>")]
    [Description("How many periods the launch has")]
    public int Periods { get; init; } = 12;

    /// <summary>The product that is named.</summary>
    public LibraryAnalog? Product => Name is { } name ? AnalogLibrary.Find(name) : null;

    /// <summary>The period of a word.</summary>
    public static LaunchPeriod? Period(string word) => word switch
    {
        "month" => LaunchPeriod.Month,
        "quarter" => LaunchPeriod.Quarter,
        "year" => LaunchPeriod.Year,
        _ => null,
    };

    /// <summary>What is wrong with them.</summary>
    public static string? Flaw(string every, int? periods) =>
        Period(every) is null ? $"--every {every}: month | quarter | year" : periods is < 1 or > Most ? $"--periods {periods}: 1…{Most}" : null;

    public override ValidationResult Validate() =>
        Name is not null && Product is null ? ValidationResult.Error($"{Name}: {string.Join(", ", AnalogLibrary.All.Select(analog => analog.Name))}")
        : Flaw(Every, Periods) is { } flaw ? ValidationResult.Error(flaw)
        : base.Validate();
}
