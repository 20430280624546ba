using System.Globalization;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Why a review isn't kept.</summary>
public enum ReviewFlaw
{
    /// <summary>Whoever notes it must sign with a name.</summary>
    NoName,

    /// <summary>Neither rating, decision, notes nor actions: nothing came of it.</summary>
    NothingSaid,

    /// <summary>Ratings are from 1 to 5.</summary>
    BadRating,

    /// <summary>Its day hasn't come yet.</summary>
    DayAhead,

    /// <summary>The next one can't be before this one.</summary>
    NextBefore,

    /// <summary>An action names a strategy that the plan doesn't have.</summary>
    NoSuchStrategy,

    /// <summary>The plan is being changed by others all the time: try again.</summary>
    ChangedMeanwhile,
}

/// <summary>An action that came of a review.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">The last day for it.</param>
/// <param name="Side">Whose it is.</param>
/// <param name="Strategy">Id of the strategy that it serves; the plan's rules ask for one where it is left out.</param>
public sealed record AgreedAction(string Text, string Owner = "", DateOnly? Due = null, ActionSide Side = ActionSide.Us, string Strategy = "");

/// <summary>A review as it is noted.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="By">Who notes it.</param>
public sealed record ReviewDraft(ReviewKind Kind, string By)
{
    /// <summary>When; today where left out.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How the plan is going, from 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>What comes of it.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>What was said.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Who was there.</summary>
    public IReadOnlyList<string> Attended { get; init; } = [];

    /// <summary>Who should have been.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>What is to be done.</summary>
    public IReadOnlyList<AgreedAction> Actions { get; init; } = [];

    /// <summary>The day agreed for the next one.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>At what time.</summary>
    public TimeOnly? NextAt { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why it wasn't kept; <c>null</c> where it was.</param>
/// <param name="Review">The review.</param>
public sealed record ReviewOutcome(ReviewFlaw? Flaw, PlanReview? Review);

/// <summary>Notes a review. What is to be done becomes actions of the plan, also of one in force: the review is their reason.</summary>
/// <param name="plans">The plans.</param>
/// <param name="reviews">Where reviews are kept.</param>
/// <param name="view">Where account and plan stand.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class HoldReview(IPlanStore plans, IPlanReviews reviews, ViewReviews view, TimeProvider clock, IAsker asker)
{
    private const int Attempts = 5;

    /// <summary>Keeps it; <c>null</c> where there is no such plan.</summary>
    public async Task<ReviewOutcome?> Of(int number, ReviewDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        ArgumentNullException.ThrowIfNull(draft);
        draft = draft with { By = asker.Signs(draft.By) };
        if (await view.Of(number, draft.Kind, ct) is not { } stands)
        {
            return null;
        }

        var day = draft.Day ?? stands.Today;
        var wanted = draft.Actions.Where(own => own.Text.Trim().Length > 0).ToList();
        if (Flaw(draft, wanted, day, stands) is { } flaw)
        {
            return new ReviewOutcome(flaw, null);
        }

        for (var attempt = 0; attempt <= Attempts && await plans.Find(number, null, ct) is { } kept; attempt++)
        {
            var (plan, ids) = With(kept.Plan, wanted);
            var held = new PlanReview(number, draft.Kind, day, draft.By.Trim(), clock.GetUtcNow())
            {
                Rating = draft.Rating,
                Decision = draft.Decision,
                Notes = draft.Notes.Trim(),
                Attended = Names(draft.Attended),
                Absent = Names(draft.Absent),
                Actions = ids,
                Next = draft.Next,
                NextAt = draft.Next is null ? null : draft.NextAt,
                Mark = stands.Mark,
            };
            if (await reviews.Add(held, new KeptPlan(kept.Card with { By = held.By, At = held.At }, plan), ct) is not null)
            {
                return new ReviewOutcome(null, held);
            }
        }

        return new ReviewOutcome(ReviewFlaw.ChangedMeanwhile, null);
    }

    private static ReviewFlaw? Flaw(ReviewDraft draft, List<AgreedAction> wanted, DateOnly day, ReviewView stands) =>
        draft.By.Trim().Length == 0 ? ReviewFlaw.NoName
        : draft is { Rating: null, Decision: null } && draft.Notes.Trim().Length == 0 && wanted.Count == 0 ? ReviewFlaw.NothingSaid
        : draft.Rating is < PlanReview.Worst or > PlanReview.Best ? ReviewFlaw.BadRating
        : day > stands.Today ? ReviewFlaw.DayAhead
        : draft.Next <= day ? ReviewFlaw.NextBefore
        : wanted.Any(own => own.Strategy.Length > 0 && stands.Plan.Strategies.All(known => known.Id != own.Strategy)) ? ReviewFlaw.NoSuchStrategy
        : null;

    private static (Plan Plan, IReadOnlyList<string> Ids) With(Plan plan, List<AgreedAction> wanted)
    {
        var free = Enumerable.Range(1, int.MaxValue - 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"a{number}"))
            .Where(id => plan.Actions.All(own => own.Id != id)).Take(wanted.Count).ToList();
        var made = wanted.Zip(free, (own, id) => new PlanAction(id) { Text = own.Text.Trim(), Owner = own.Owner.Trim(), Due = own.Due, Side = own.Side, Strategies = own.Strategy.Length > 0 ? [own.Strategy] : [] });
        return (plan with { Actions = [.. plan.Actions, .. made] }, free);
    }

    private static IReadOnlyList<string> Names(IEnumerable<string> names) => [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];
}
