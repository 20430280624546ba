using System.Globalization;
using Kamino.Core.Plans;

namespace Kamino.UseCases.Plans;

/// <summary>Why nothing was kept of what somebody at the customer did.</summary>
public enum ActFlaw
{
    /// <summary>They may only read.</summary>
    ReadOnly,

    /// <summary>It isn't in what they see, or isn't theirs to do.</summary>
    NotThere,

    /// <summary>Nothing was written.</summary>
    NoText,

    /// <summary>Not a number.</summary>
    BadNumber,

    /// <summary>The plan was changed over and over meanwhile: they can send it again.</summary>
    ChangedMeanwhile,
}

/// <summary>What somebody at the customer does.</summary>
/// <param name="Kind">What.</param>
/// <param name="Where">About what; empty for the whole plan.</param>
/// <param name="Text">What they write; a number with a decimal point for a figure.</param>
public sealed record ActDraft(PlanActKind Kind, string Where, string Text = "");

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why it wasn't kept; <c>null</c> where it was.</param>
/// <param name="View">What they see now.</param>
public sealed record ActOutcome(ActFlaw? Flaw, GuestView View);

/// <summary>Lets the customer take part in its plan. What they do is kept with name and time and changed by nobody.</summary>
/// <param name="door">Tells who comes.</param>
/// <param name="shares">Where it is kept.</param>
/// <param name="clock">When it is.</param>
public sealed class TakePart(OpenSharedPlan door, IShareStore shares, TimeProvider clock)
{
    private const int Attempts = 5;

    private const int LongestText = 2000;

    /// <summary>Keeps what they do; <c>null</c> for whatever reason link or visit don't work.</summary>
    public async Task<ActOutcome?> Do(string token, string visit, ActDraft draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        for (var attempt = 0; ; attempt++)
        {
            if (await door.Guest(token, visit, ct) is not { } guest)
            {
                return null;
            }

            var text = draft.Text.Trim() is { Length: > LongestText } longer ? longer[..LongestText] : draft.Text.Trim();
            var flaw = guest.Share.Right == ShareRight.Read ? ActFlaw.ReadOnly : Flaw(guest.View.Plan, draft with { Text = text });
            if (flaw is not null || attempt == Attempts)
            {
                return new ActOutcome(flaw ?? ActFlaw.ChangedMeanwhile, guest.View);
            }

            var act = new PlanAct(0, guest.Share.Plan, guest.Kept.Card.Version, draft.Kind, guest.Share.Person, clock.GetUtcNow())
            {
                Share = guest.Share.Number,
                Where = draft.Where,
                Text = Words(guest.Kept.Plan, draft, text),
            };
            var changes = Changes(guest, draft);
            var changed = changes.Count == 0 ? null : new KeptPlan(guest.Kept.Card with { By = guest.Share.Person, At = clock.GetUtcNow() }, PlanDocument.Apply(guest.Kept.Plan, changes).Plan);
            if (await shares.Add(act, changed, ct) && await door.Open(token, visit, ct) is { } view)
            {
                return new ActOutcome(null, view);
            }
        }
    }

    private static ActFlaw? Flaw(SharedPlan plan, ActDraft draft)
    {
        var isNeeded = draft.Kind is PlanActKind.Corrected or PlanActKind.Commented or PlanActKind.Proposed or PlanActKind.Measured;
        return !MayDo(plan, draft) ? ActFlaw.NotThere
            : isNeeded && draft.Text.Length == 0 ? ActFlaw.NoText
            : draft.Kind == PlanActKind.Measured && !decimal.TryParse(draft.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? ActFlaw.BadNumber
            : null;
    }

    private static bool MayDo(SharedPlan plan, ActDraft draft) => (draft.Kind, draft.Where.Split('/')) switch
    {
        (PlanActKind.Confirmed or PlanActKind.Corrected, ["insights", var id]) => plan.Insights.Any(own => own.Id == id && own.Kind == InsightKind.CustomerObjective),
        (PlanActKind.Confirmed or PlanActKind.Corrected, ["objectives", var id]) => plan.Objectives.Any(own => own.Id == id),
        (PlanActKind.Accepted, ["actions", var id]) => plan.Actions.Any(own => own.Id == id && own is { Side: ActionSide.Customer, Done: null }),
        (PlanActKind.Accepted, ["meetings", var id]) => plan.Meetings.Any(own => own.Id == id),
        (PlanActKind.Done, ["actions", var id]) => plan.Actions.Any(own => own.Id == id && own is { Side: ActionSide.Customer, Done: null }),
        (PlanActKind.Measured, ["scorecard", var id]) => plan.Scorecard.Any(own => own.Id == id),
        (PlanActKind.Proposed, ["actions" or "objectives"]) => true,
        (PlanActKind.Agreed or PlanActKind.Commented, [""]) => true,
        (PlanActKind.Commented, [var part, var id]) => Ids(plan, part).Contains(id),
        _ => false,
    };

    private static IEnumerable<string> Ids(SharedPlan plan, string part) => part switch
    {
        "insights" => plan.Insights.Select(own => own.Id),
        "objectives" => plan.Objectives.Select(own => own.Id),
        "actions" => plan.Actions.Select(own => own.Id),
        _ => [],
    };

    // What is accepted or confirmed is kept word for word: where it is changed afterwards, it shows.
    private static string Words(Plan plan, ActDraft draft, string text) => (draft.Kind, draft.Where.Split('/')) switch
    {
        (PlanActKind.Accepted or PlanActKind.Done, ["actions", var id]) => PlanActs.Words(plan.Actions.First(own => own.Id == id)),
        (PlanActKind.Accepted, ["meetings", var id]) => PlanActs.Words(plan.Meetings.First(own => own.Id == id)),
        (PlanActKind.Confirmed, ["insights", var id]) => plan.Insights.First(own => own.Id == id).Text,
        (PlanActKind.Confirmed, ["objectives", var id]) => plan.Objectives.First(own => own.Id == id).Text,
        _ => text,
    };

    private static IReadOnlyList<FieldChange> Changes(Guest guest, ActDraft draft) => (draft.Kind, draft.Where.Split('/')) switch
    {
        (PlanActKind.Done, _) => [new FieldChange($"{draft.Where}/done", FormattableString.Invariant($"{guest.View.Today:yyyy-MM-dd}"))],
        (PlanActKind.Confirmed, ["insights", _]) => [new FieldChange($"{draft.Where}/source", "customer")],
        (PlanActKind.Accepted, ["actions", var id]) when guest.Kept.Plan.Actions.First(own => own.Id == id).Owner.Length == 0 => [new FieldChange($"{draft.Where}/owner", guest.Share.Person)],
        _ => [],
    };
}
