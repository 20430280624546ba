using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Programme;
using Kamino.UseCases.Programme;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Programme;

/// <summary>Shows or keeps a yearly self-assessment.</summary>
internal sealed class AssessCommand(Terminal terminal) : AsyncCommand<AssessCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var assess = workspace.GetRequiredService<KeepAssessment>();
        if (settings.Pairs.Length == 0)
        {
            return terminal.Show(settings, await assess.View(settings.What, settings.Year, cancellationToken), Draw);
        }

        var outcome = await assess.Keep(settings.What, settings.Year, settings.Points, settings.By, cancellationToken);
        return outcome.Flaw is not { } flaw ? terminal.Show(settings, outcome.View, Draw)
            : throw new RefusedException($"{Print.For("es").Word(flaw)} {outcome.Wrong}".TrimEnd(), $"{Print.For("en").Word(flaw)} {outcome.Wrong}".TrimEnd());
    }

    private static IRenderable Draw(AssessmentView view, Print print) => new Rows(
    [
        new Text($"{print.Word(view.Kind)} {view.Year}{(view.Before is { } year ? print.Say($", frente a {year}", $", against {year}") : "")}"),
        .. view.Kept is null ? view.Questions.Select(question => new Text($"  {question.Key}: {question.Least}…{question.Most} · {print.Word("assessed." + question.Key)}"))
            : view.Changes.Select(own => new Text($"  {print.Word("assessed." + own.Key)}: {own.Score}{(own.Change is { } change ? $" ({change.ToString("+0;-0;0", CultureInfo.InvariantCulture)})" : "")} {own.Note}".TrimEnd())),
        .. view.Audit is { } audit ? new[] { new Text($"{audit.Sum}: {print.Word(audit.Level)}") } : [],
        .. (view.Audit?.Star ?? []).Where(point => point.Gap > 0).Select(point => new Text($"  {print.Word(point.Point)}: {point.Has} / {point.Needs}")),
    ]);

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<KIND>")]
        [Description("barriers or customer_centricity")]
        public string Kind { get; init; } = "";

        [CommandArgument(1, "[KEY=SCORE]")]
        [Description("The answers: silos=3 or \"silos=3 each plant sells alone\"; without any they are shown")]
        public string[] Pairs { get; init; } = [];

        [CommandOption("--year <YEAR>")]
        [Description("For which year (else this one)")]
        public int? Year { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who answers")]
        public string By { get; init; } = Environment.UserName;

        public AssessmentKind What => Kind == "barriers" ? AssessmentKind.Barriers : AssessmentKind.CustomerCentricity;

        public IReadOnlyList<AssessedPoint> Points =>
            [.. NameValue.Read(Pairs).Select(pair => (pair.Key, Text: pair.Value.Split(' ', 2))).Select(own => new AssessedPoint(own.Key, Score(own.Text[0]), own.Text.ElementAtOrDefault(1)?.Trim() ?? ""))];

        public override ValidationResult Validate() =>
            Kind is not ("barriers" or "customer_centricity") ? ValidationResult.Error($"{Kind}: barriers | customer_centricity")
            : Pairs.FirstOrDefault(pair => NameValue.Name(pair) is null) is { } wrong ? ValidationResult.Error($"{wrong}: KEY=SCORE")
            : base.Validate();

        private static int Score(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : -1;
    }
}
