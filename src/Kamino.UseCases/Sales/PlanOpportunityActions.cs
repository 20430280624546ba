using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sales;

/// <summary>An action to be planned, or what changes of one.</summary>
/// <param name="Text">In a sentence; as it was where <c>null</c>.</param>
/// <param name="Due">The day for it; the same.</param>
/// <param name="Owner">Who does it; the same, and whoever answers for the opportunity where the action is new.</param>
/// <param name="Commitment">What the customer is to commit to; the same.</param>
/// <param name="Id">Number of the action that changes; <c>null</c> for a new one.</param>
public sealed record ActionDraft(string? Text, DateOnly? Due, string? Owner = null, string? Commitment = null, int? Id = null);

/// <summary>Plans the dated actions of an opportunity, each with the commitment that it is to bring, and notes what came of them.</summary>
/// <param name="store">Where opportunities are.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class PlanOpportunityActions(IOpportunityStore store, TimeProvider clock, IAsker asker)
{
    private readonly OpportunityChanges _changes = new(store, clock);

    /// <summary>Plans one, or changes one that is open.</summary>
    public Task<OpportunityOutcome> Plan(long id, ActionDraft draft, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        ArgumentNullException.ThrowIfNull(draft);
        return _changes.Change(id, asker.Signs(by), one => Planned(one, draft), null, ct);
    }

    /// <summary>Notes that one was done, and what came of it: without that it isn't closed.</summary>
    public Task<OpportunityOutcome> Finish(long id, int action, string result, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        return _changes.Change(id, asker.Signs(by), one => Finished(one, action, result), null, ct);
    }

    private OpportunityChange Planned(Opportunity one, ActionDraft draft)
    {
        var before = one.Actions.FirstOrDefault(action => action.Id == draft.Id);
        var after = new OpportunityAction(
            before?.Id ?? one.Actions.Select(action => action.Id).DefaultIfEmpty(0).Max() + 1, draft.Due ?? before?.Due ?? default, Said(draft.Text, before?.Text ?? ""),
            Said(draft.Owner, before?.Owner ?? one.Owner), Said(draft.Commitment, before?.Commitment ?? ""));
        OpportunityFlaw? flaw = draft.Id is not null && before is null ? OpportunityFlaw.UnknownAction
            : before is { IsOpen: false } ? OpportunityFlaw.ActionDone
            : after.Text.Length == 0 ? OpportunityFlaw.NoAction
            : after.Due < _changes.Today && after.Due != before?.Due ? OpportunityFlaw.PastAction : null;
        return flaw is null ? new OpportunityChange(one.With(after), Told(after)) : new OpportunityChange(one, Flaw: flaw);
    }

    private OpportunityChange Finished(Opportunity one, int action, string result)
    {
        if (one.Actions.FirstOrDefault(own => own.Id == action) is not { } before)
        {
            return new OpportunityChange(one, Flaw: OpportunityFlaw.UnknownAction);
        }

        var after = before with { Done = _changes.Today, Result = result.Trim() };
        OpportunityFlaw? flaw = !before.IsOpen ? OpportunityFlaw.ActionDone : after.Result.Length == 0 ? OpportunityFlaw.NoResult : null;
        return flaw is null ? new OpportunityChange(one.With(after), Told(after)) : new OpportunityChange(one, Flaw: flaw);
    }

    private static string Said(string? said, string otherwise) => said is null ? otherwise : said.Trim();

    private static string Told(OpportunityAction action) =>
        string.Join(" · ", new[] { FormattableString.Invariant($"{action.Due:yyyy-MM-dd}"), action.Text, action.Commitment, action.Result }.Where(text => text.Length > 0));
}
