using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sales;

/// <summary>Why an opportunity isn't kept as asked.</summary>
public enum OpportunityFlaw
{
    /// <summary>There is no such account.</summary>
    UnknownAccount,

    /// <summary>There is no such opportunity.</summary>
    UnknownOpportunity,

    /// <summary>It has no name.</summary>
    NoName,

    /// <summary>The value is below 0.</summary>
    NegativeValue,

    /// <summary>Its day is past.</summary>
    PastClose,

    /// <summary>The phase still asks for something.</summary>
    GateClosed,

    /// <summary>It is won or lost already.</summary>
    AlreadyEnded,

    /// <summary>Nobody said why.</summary>
    NoReason,

    /// <summary>No question has that name.</summary>
    UnknownQuestion,

    /// <summary>It has no action of that number.</summary>
    UnknownAction,

    /// <summary>Nobody said what is to be done.</summary>
    NoAction,

    /// <summary>The action's day is past.</summary>
    PastAction,

    /// <summary>The action is done already.</summary>
    ActionDone,

    /// <summary>Nobody said what came of the action.</summary>
    NoResult,
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why nothing changed.</param>
/// <param name="Missing">What the gate asks for.</param>
/// <param name="Opportunity">The opportunity as it is now.</param>
public sealed record OpportunityOutcome(OpportunityFlaw? Flaw, IReadOnlyList<string> Missing, Opportunity? Opportunity);

/// <summary>A new opportunity.</summary>
public sealed record OpportunityDraft(string Account, string Name, string Line, decimal Value, string Currency, DateOnly Close, string Owner);

/// <summary>Opens opportunities, answers their questions, moves them through D, O, S, A, R, and ends them. Every step is kept.</summary>
/// <param name="store">Where they are.</param>
/// <param name="accounts">Which accounts there are.</param>
/// <param name="facts">Accounts that only the ledger knows.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditOpportunities(IOpportunityStore store, IAccountStore accounts, IAccountFacts facts, TimeProvider clock, IAsker asker)
{
    private readonly OpportunityChanges _changes = new(store, clock);

    private DateOnly Today => clock.Today();

    /// <summary>Opens one.</summary>
    public async Task<OpportunityOutcome> Open(OpportunityDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        ArgumentNullException.ThrowIfNull(draft);
        var flaw = draft.Name.Trim().Length == 0 ? OpportunityFlaw.NoName
            : draft.Value < 0 ? OpportunityFlaw.NegativeValue
            : draft.Close < Today ? OpportunityFlaw.PastClose
            : await IsKnown(draft.Account, ct) ? (OpportunityFlaw?)null : OpportunityFlaw.UnknownAccount;
        var opened = new Opportunity(
            0, draft.Account, draft.Name.Trim(), draft.Line.Trim(), DosarPhase.Diagnosis, draft.Value, draft.Currency, draft.Close, draft.Owner.Trim(), Today, OpportunityEnd.Open, null, "", Today,
            new Dictionary<string, string>());
        return flaw is not null ? new OpportunityOutcome(flaw, [], null) : await _changes.Keep(opened, DosarPhase.Diagnosis, asker.Signs(draft.Owner), "", ct);
    }

    /// <summary>Answers questions of the sheet; an empty answer takes one away.</summary>
    public async Task<OpportunityOutcome> Answer(long id, IReadOnlyDictionary<string, string> answers, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        by = asker.Signs(by);
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Keys.FirstOrDefault(key => !Dosar.IsAsked(key)) is { } unknown)
        {
            return new OpportunityOutcome(OpportunityFlaw.UnknownQuestion, [unknown], null);
        }

        return await _changes.Change(id, by, one => new OpportunityChange(one with
        {
            Sheet = one.Sheet.Where(pair => !answers.ContainsKey(pair.Key)).Concat(answers.Where(pair => pair.Value.Trim().Length > 0)).ToDictionary(pair => pair.Key, pair => pair.Value.Trim()),
        }), null, ct);
    }

    /// <summary>Moves one on, where its phases hold what they must; or back, always, with a reason.</summary>
    public Task<OpportunityOutcome> Move(long id, DosarPhase to, string by, string remark, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        by = asker.Signs(by);
        return _changes.Change(id, by, one =>
            to > one.Phase && Dosar.MissingBefore(one, to, Today).Count > 0 ? new OpportunityChange(one, Flaw: OpportunityFlaw.GateClosed)
            : to < one.Phase && string.IsNullOrWhiteSpace(remark) ? new OpportunityChange(one, Flaw: OpportunityFlaw.NoReason)
            : new OpportunityChange(one with { Phase = to }, remark), to, ct);
    }

    /// <summary>Ends one, with why.</summary>
    public Task<OpportunityOutcome> End(long id, OpportunityEnd end, string by, string reason, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        by = asker.Signs(by);
        return _changes.Change(id, by, one =>
            string.IsNullOrWhiteSpace(reason) ? new OpportunityChange(one, Flaw: OpportunityFlaw.NoReason)
            : one.Phase == DosarPhase.Results && Dosar.Missing(one, Today).Count > 0 ? new OpportunityChange(one, Flaw: OpportunityFlaw.GateClosed)
            : new OpportunityChange(one with { End = end, Ended = Today, Reason = reason.Trim() }, reason), DosarPhase.Results, ct);
    }

    private async Task<bool> IsKnown(string account, CancellationToken ct) =>
        (await accounts.Read(ct)).Any(known => known.Code == account) || (await facts.Read(new FactsQuery(), ct)).Accounts.Any(known => known.Account == account);
}
