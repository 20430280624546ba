using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>Who buys how regularly, and who is late.</summary>
internal sealed class RhythmCommand(Terminal terminal) : AsyncCommand<RhythmCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var calendar = settings.Given ?? CompanyCalendar.Of(await workspace.GetRequiredService<EditSettings>().View(cancellationToken));
        var rows = await workspace.GetRequiredService<ViewRhythm>().Board(settings.Query, calendar, cancellationToken);
        return terminal.Show(settings, rows, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Table Draw(IReadOnlyList<RhythmRow> rows, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"), print.Say("Vendedor", "Seller"), print.Say("Ritmo", "Rhythm"), print.Say("Última compra", "Last order"));
        foreach (var name in new[] { print.Say("Días", "Days"), print.Say("Mediana", "Median"), "MAD", print.Say("Atraso", "Overdue"), "z" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        string Number(Answer<double> answer, int decimals) => answer.Match(value => print.Number(value, decimals), _ => Print.Unknown);
        foreach (var row in rows.Take(top))
        {
            table.AddRow(
                new Text(row.Account), new Text(row.Name), new Text(row.Seller ?? ""), new Text(row.Class.Match(print.Word, _ => Print.Unknown) + (row.Borrowed ? "*" : "")),
                new Text(row.LastOrder is { } day ? print.Day(day) : Print.Unknown), new Text(row.DaysSince is { } since ? print.Number(since) : Print.Unknown),
                new Text(Number(row.MedianDays, 1)), new Text(Number(row.MadDays, 1)), new Text(Number(row.Overdue, 2)), new Text(Number(row.RobustZ, 1)));
        }

        return table;
    }

    internal sealed class Settings : FactsSettings
    {
        [CommandOption("--weekdays")]
        [Description("Counts Monday to Friday only")]
        public bool Weekdays { get; init; }

        [CommandOption("--rest <DAYS>")]
        [Description("Days of the week that don't count: sat,sun; else those of the settings")]
        public string? Rest { get; init; }

        [CommandOption("--shutdown <PERIOD>")]
        [Description("A time that doesn't count, the last day excluded: 2025-12-24/2026-01-02")]
        public string[] Shutdown { get; init; } = [];

        /// <summary>The calendar given; <c>null</c> takes that of the settings.</summary>
        public WorkingCalendar? Given
        {
            get
            {
                var rest = WorkingDays.RestDays(Rest ?? (Weekdays ? "sat,sun" : "")) ?? [];
                return Weekdays || Rest is not null || Shutdown.Length > 0 ? new WorkingCalendar(rest.ToHashSet(), WorkingDays.Shutdowns(string.Join(',', Shutdown)) ?? []) : null;
            }
        }

        public override ValidationResult Validate() =>
            Rest is not null && WorkingDays.RestDays(Rest) is null ? ValidationResult.Error($"--rest {Rest}: sat,sun")
            : WorkingDays.Shutdowns(string.Join(',', Shutdown)) is null ? ValidationResult.Error($"--shutdown {string.Join(',', Shutdown)}: 2025-12-24/2026-01-02")
            : base.Validate();
    }
}
