using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>Shows what is to be reviewed, or notes a review.</summary>
internal sealed class PlanReviewCommand(Terminal terminal) : AsyncCommand<PlanReviewCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        if (!settings.IsNoted)
        {
            return terminal.Show(
                settings, await workspace.GetRequiredService<ViewReviews>().Of(settings.Plan, Word<ReviewKind>(settings.Kind), cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan), ReviewText.Agenda);
        }

        var outcome = await workspace.GetRequiredService<HoldReview>().Of(settings.Plan, settings.Draft(), cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return outcome is { Flaw: null, Review: { } held } ? terminal.Show(settings, held, ReviewText.Held)
            : throw new RefusedException(Print.For("es").Word(outcome.Flaw ?? ReviewFlaw.NothingSaid), Print.For("en").Word(outcome.Flaw ?? ReviewFlaw.NothingSaid));
    }

    internal static T? Word<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null;

    internal sealed class Settings : PlanSettings
    {
        private const int Parts = 4;

        [CommandOption("--kind <KIND>")]
        [Description("actions (monthly), plan (quarterly) or selection (yearly); the one that is due first where left out")]
        public string? Kind { get; init; }

        [CommandOption("--notes <TEXT>")]
        [Description("What was said: notes the review")]
        public string Notes { get; init; } = "";

        [CommandOption("--rating <N>")]
        [Description("How the plan is going, from 1 to 5")]
        public int? Rating { get; init; }

        [CommandOption("--decision <WORD>")]
        [Description("continue, adjust, escalate or stop")]
        public string? Decision { get; init; }

        [CommandOption("--attended <NAMES>")]
        [Description("Who was there, with commas between them")]
        public string Attended { get; init; } = "";

        [CommandOption("--absent <NAMES>")]
        [Description("Who should have been")]
        public string Absent { get; init; } = "";

        [CommandOption("--action <ACTION>")]
        [Description("What is to be done: TEXT|OWNER|YYYY-MM-DD|us or customer; several may be given")]
        public string[] Actions { get; init; } = [];

        [CommandOption("--next <DAY>")]
        [Description("The day agreed for the next one: YYYY-MM-DD or YYYY-MM-DDTHH:MM")]
        public string? Next { get; init; }

        public bool IsNoted => Rating is not null || Decision is not null || Notes.Length > 0 || Actions.Length > 0;

        public ReviewDraft Draft() => new(Word<ReviewKind>(Kind) ?? ReviewKind.Actions, By)
        {
            Day = Day,
            Rating = Rating,
            Decision = Word<ReviewDecision>(Decision),
            Notes = Notes,
            Attended = Attended.Split(','),
            Absent = Absent.Split(','),
            Actions = [.. Actions.Select(Agreed)],
            Next = Iso(Next?.Split('T')[0]),
            NextAt = Next?.Split('T') is [_, var time] && TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null,
        };

        public override ValidationResult Validate() =>
            Kind is not null && Word<ReviewKind>(Kind) is null ? ValidationResult.Error($"--kind {Kind}: actions | plan | selection")
            : Decision is not null && Word<ReviewDecision>(Decision) is null ? ValidationResult.Error($"--decision {Decision}: continue | adjust | escalate | stop")
            : Next is not null && (Iso(Next.Split('T')[0]) is null || (Next.Contains('T', StringComparison.Ordinal) && !TimeOnly.TryParseExact(Next.Split('T')[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
                ? ValidationResult.Error($"--next {Next}: YYYY-MM-DD | YYYY-MM-DDTHH:MM")
            : Actions.FirstOrDefault(text => !IsWhole(text)) is { } wrong ? ValidationResult.Error($"--action {wrong}: TEXT|OWNER|YYYY-MM-DD|us")
            : base.Validate();

        private static bool IsWhole(string text) =>
            text.Split('|') is { Length: <= Parts } parts && parts[0].Trim().Length > 0 && (parts.Length < 3 || parts[2].Length == 0 || Iso(parts[2]) is not null) && (parts.Length < Parts || Word<ActionSide>(parts[3]) is not null);

        private static AgreedAction Agreed(string text)
        {
            var parts = text.Split('|');
            return new AgreedAction(parts[0], parts.ElementAtOrDefault(1) ?? "", Iso(parts.ElementAtOrDefault(2)), Word<ActionSide>(parts.ElementAtOrDefault(3)) ?? ActionSide.Us);
        }

        private static DateOnly? Iso(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

/// <summary>Takes a review out of Kamino: its agenda with the deck of the business review, or its days as a calendar.</summary>
internal sealed class ReviewExportCommand(Terminal terminal) : AsyncCommand<ReviewExportCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var words = settings.Print.Reader;
        var file = (settings.Form is { } form
            ? await workspace.GetRequiredService<ExportReview>().File(settings.Plan, PlanReviewCommand.Word<ReviewKind>(settings.Kind), form, words, cancellationToken)
            : await workspace.GetRequiredService<ExportCalendar>().Reviews(settings.Plan, words, cancellationToken)) ?? throw PlanCommands.NoPlan(settings.Plan);
        await PlanExportCommand.Write(settings.To, file, cancellationToken);
        return terminal.Show(settings, new PlanWritten(settings.Plan, PlanAudience.Us, settings.To, file.Length), (done, _) => new Text(done.File));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<PLAN>")]
        [Description("The plan's number")]
        public int Plan { get; init; }

        [CommandOption("--to <FILE>", isRequired: true)]
        [Description("Where to: .docx, .pdf or .pptx, or .ics with its days")]
        public string To { get; init; } = "";

        [CommandOption("--kind <KIND>")]
        [Description("actions (monthly), plan (quarterly) or selection (yearly); the one that is due first where left out")]
        public string? Kind { get; init; }

        public ReportForm? Form => PlanExportCommand.FormOf(To);

        public override ValidationResult Validate() =>
            Kind is not null && PlanReviewCommand.Word<ReviewKind>(Kind) is null ? ValidationResult.Error($"--kind {Kind}: actions | plan | selection")
            : Form is null && !PlanExportCommand.IsCalendar(To) ? ValidationResult.Error($"--to {To}: .docx | .pdf | .pptx | .ics")
            : base.Validate();
    }
}

/// <summary>A manager's round over all plans.</summary>
internal sealed class PlanRoundCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewReviews>().Round(cancellationToken), (all, print) => new Rows(all.SelectMany(view => new IRenderable[] { ReviewText.Agenda(view, print), Text.Empty })));
    }
}

/// <summary>Reviews for the person at the terminal.</summary>
internal static class ReviewText
{
    public static IRenderable Agenda(ReviewView view, Print print) => new Rows(
    [
        new Text($"{view.Card.Number} · {view.Card.Account} {view.Name} · {print.Word(view.Kind)} · {print.Say("desde el", "since")} {print.Day(view.Since)}"),
        .. view.Agenda.Select(item => new Text($"  {print.Word(item.Kind)}: {AgendaWords.Of(item, print.Reader)}")),
        .. view.Due.Take(1).Select(due => new Text($"  {print.Say("próxima revisión", "next review")}: {print.Word(due.Kind)}, {print.Day(due.Day)}")),
    ]);

    public static IRenderable Held(PlanReview held, Print print) => new Text(string.Join(" · ", new[]
    {
        print.Day(held.Day), print.Word(held.Kind), held.Rating is { } rating ? $"{rating}/{PlanReview.Best}" : "", held.Decision is { } decision ? print.Word(decision) : "", held.Notes, string.Join(", ", held.Actions),
    }.Where(text => text.Length > 0)));
}
