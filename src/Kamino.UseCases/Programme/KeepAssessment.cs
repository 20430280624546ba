using Kamino.Core.Programme;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Programme;

/// <summary>A year's answers as they are kept. Answering again keeps the earlier ones as history.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Year">For which year.</param>
/// <param name="Points">The answers.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
public sealed record KeptAssessment(AssessmentKind Kind, int Year, IReadOnlyList<AssessedPoint> Points, string By, DateTimeOffset At);

/// <summary>Where self-assessments are kept; they are only ever added.</summary>
public interface IAssessments
{
    /// <summary>All of a kind, oldest first.</summary>
    Task<IReadOnlyList<KeptAssessment>> Read(AssessmentKind kind, CancellationToken ct);

    /// <summary>Adds one.</summary>
    Task Add(KeptAssessment assessed, CancellationToken ct);
}

/// <summary>Why a self-assessment isn't kept.</summary>
public enum AssessmentFlaw
{
    /// <summary>Whoever answers must sign with a name.</summary>
    NoName,

    /// <summary>The year lies ahead, or too far back.</summary>
    BadYear,

    /// <summary>A question isn't answered within its range, or there is no such question.</summary>
    BadAnswer,
}

/// <summary>A year's self-assessment beside the one before.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Year">For which year.</param>
/// <param name="Questions">What is asked, with ranges.</param>
/// <param name="Kept">The answers; <c>null</c> where nobody answered for that year.</param>
/// <param name="Before">The year compared with; <c>null</c> where there is none.</param>
/// <param name="Changes">Answer by answer.</param>
/// <param name="Audit">What the answers on customer-centricity come to; <c>null</c> for the other kind.</param>
/// <param name="Years">Years with answers, the latest first.</param>
public sealed record AssessmentView(
    AssessmentKind Kind, int Year, IReadOnlyList<AssessmentScale> Questions, KeptAssessment? Kept, int? Before, IReadOnlyList<AssessedChange> Changes, CentricityAudit? Audit, IReadOnlyList<int> Years);

/// <summary>What became of keeping one.</summary>
/// <param name="Flaw">Why it isn't kept; <c>null</c> where it is.</param>
/// <param name="Wrong">The question that is answered wrongly.</param>
/// <param name="View">The year as it is now.</param>
public sealed record AssessmentOutcome(AssessmentFlaw? Flaw, string? Wrong, AssessmentView View);

/// <summary>Keeps and shows the yearly self-assessments of the programme.</summary>
/// <param name="assessments">Where they are kept.</param>
/// <param name="clock">What year it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class KeepAssessment(IAssessments assessments, TimeProvider clock, IAsker asker)
{
    private const int Oldest = 50;

    /// <summary>One year's; this year's where left out.</summary>
    public async Task<AssessmentView> View(AssessmentKind kind, int? year, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var all = (await assessments.Read(kind, ct)).GroupBy(own => own.Year).Select(years => years.Last()).OrderByDescending(own => own.Year).ToList();
        var asked = year ?? clock.GetLocalNow().Year;
        var (kept, before) = (all.FirstOrDefault(own => own.Year == asked), all.FirstOrDefault(own => own.Year < asked));
        return new AssessmentView(
            kind, asked, YearlyAssessment.Questions(kind), kept, before?.Year, kept is null ? [] : YearlyAssessment.Compare(kind, kept.Points, before?.Points ?? []),
            kind == AssessmentKind.CustomerCentricity && kept is not null ? YearlyAssessment.Audit(kept.Points) : null, [.. all.Select(own => own.Year)]);
    }

    /// <summary>Keeps a year's answers.</summary>
    public async Task<AssessmentOutcome> Keep(AssessmentKind kind, int? year, IReadOnlyCollection<AssessedPoint> points, string by, CancellationToken ct)
    {
        asker.Demand(Right.Decide);
        by = asker.Signs(by);
        ArgumentNullException.ThrowIfNull(by);
        var (now, wrong) = (clock.GetLocalNow().Year, YearlyAssessment.Flaw(kind, points));
        var asked = year ?? now;
        AssessmentFlaw? flaw = by.Trim().Length == 0 ? AssessmentFlaw.NoName : asked > now || asked < now - Oldest ? AssessmentFlaw.BadYear : wrong is not null ? AssessmentFlaw.BadAnswer : null;
        if (flaw is null)
        {
            await assessments.Add(new KeptAssessment(kind, asked, [.. points], by.Trim(), clock.GetUtcNow()), ct);
        }

        return new AssessmentOutcome(flaw, flaw == AssessmentFlaw.BadAnswer ? wrong : null, await View(kind, asked, ct));
    }
}
