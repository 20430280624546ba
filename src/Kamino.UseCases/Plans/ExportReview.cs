using Kamino.Core.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Takes a review out of Kamino: what moved since the last one in front of the business review, and what was agreed before behind it. For us alone.</summary>
/// <param name="reviews">What is to be reviewed.</param>
/// <param name="plans">The business review.</param>
/// <param name="files">Makes the files.</param>
/// <param name="asker">Who asks.</param>
public sealed class ExportReview(ViewReviews reviews, ExportPlan plans, IReportFiles files, IAsker asker)
{
    /// <summary>The file; <c>null</c> where there is no such plan.</summary>
    /// <param name="number">The plan's number.</param>
    /// <param name="kind">Which review; the one that is due first where left out.</param>
    /// <param name="form">In which form.</param>
    /// <param name="words">The reader's.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<byte[]?> File(int number, ReviewKind? kind, ReportForm form, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        ArgumentNullException.ThrowIfNull(words);
        return await reviews.Of(number, kind, ct) is { } view && await plans.Of(number, PlanAudience.Us, words, ct) is { } plan ? await files.Make(Of(view, plan, words), form, ct) : null;
    }

    private static Report Of(ReviewView view, Report plan, IReaderWords words)
    {
        IReadOnlyList<ReportPart> parts = [Agenda(view, words), .. plan.Slides, .. view.Held.Count == 0 ? Array.Empty<ReportPart>() : [Held(view, words)]];
        return plan with { Kind = words.Say("reviews.title", plan.Title), Lead = words.Say("reviews.lead", words.Word(view.Kind), words.Day(view.Since)), Parts = parts, Slides = parts };
    }

    private static ReportPart Agenda(ReviewView view, IReaderWords words) => new("agenda", words["reviews.agenda"],
    [
        view.Agenda.Count == 0 ? new ReportBlock.Words(words["reviews.nothing"], IsQuiet: true)
            : new ReportBlock.Points("", [.. view.Agenda.Select(item => new ReportPoint(AgendaWords.Of(item, words), words.Word(item.Kind)))]),
    ]);

    private static ReportPart Held(ReviewView view, IReaderWords words) => new("held", words["reviews.held"],
    [
        new ReportBlock.Points("", [.. view.Held.Select(own => new ReportPoint(
            string.Join(" · ", new[] { words.Day(own.Day), words.Word(own.Kind), own.Decision is { } decision ? words.Word(decision) : "", own.Notes }.Where(text => text.Length > 0)), own.By))]),
    ]);
}
