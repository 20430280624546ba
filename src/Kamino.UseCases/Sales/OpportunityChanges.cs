using Kamino.Core.Sales;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Sales;

/// <summary>Reads an opportunity, changes it and keeps it with a step, where it is still open.</summary>
/// <param name="store">Where they are.</param>
/// <param name="clock">When it is.</param>
internal sealed class OpportunityChanges(IOpportunityStore store, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>Changes one.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="change">What becomes of it, and what the step says; or why nothing does.</param>
    /// <param name="to">The phase whose gates say what is missing.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<OpportunityOutcome> Change(long id, string by, Func<Opportunity, OpportunityChange> change, DosarPhase? to, CancellationToken ct) =>
        LastLook.Again(() => Once(id, by, change, to, ct));

    private async Task<OpportunityOutcome> Once(long id, string by, Func<Opportunity, OpportunityChange> change, DosarPhase? to, CancellationToken ct)
    {
        if (await store.Find(id, ct) is not { } before)
        {
            return new OpportunityOutcome(OpportunityFlaw.UnknownOpportunity, [], null);
        }

        using var look = store.Still([before]);
        var made = before.IsOpen ? change(before) : new OpportunityChange(before, Flaw: OpportunityFlaw.AlreadyEnded);
        return made.Flaw is not { } flaw ? await Keep(made.After with { LastActivity = Today }, before.Phase, by, made.Remark, ct)
            : new OpportunityOutcome(flaw, flaw == OpportunityFlaw.GateClosed && to is { } phase ? phase == before.Phase ? Dosar.Missing(before, Today) : Dosar.MissingBefore(before, phase, Today) : [], before);
    }

    /// <summary>Keeps one with its step.</summary>
    public async Task<OpportunityOutcome> Keep(Opportunity one, DosarPhase from, string by, string remark, CancellationToken ct)
    {
        var ids = await store.Keep([(one, new OpportunityStep(one.Id, from, one.Phase, one.End, by, remark, clock.GetUtcNow()))], ct);
        return new OpportunityOutcome(null, [], one with { Id = ids[0] });
    }
}

/// <summary>What becomes of an opportunity.</summary>
/// <param name="After">The opportunity then.</param>
/// <param name="Remark">What the step says of it.</param>
/// <param name="Flaw">Why nothing is kept.</param>
internal readonly record struct OpportunityChange(Opportunity After, string Remark = "", OpportunityFlaw? Flaw = null);

/// <summary>Opportunities that are written over as a whole, and must still be those that were read.</summary>
internal static class UnchangedOpportunities
{
    /// <summary>Has the write that follows find them as they were read, or not happen.</summary>
    public static LastLook Still(this IOpportunityStore store, IReadOnlyCollection<Opportunity> read) => LastLook.Before(async ct =>
    {
        foreach (var one in read)
        {
            if (await store.Find(one.Id, ct) is not { } now || RecordJson.Write(now) != RecordJson.Write(one))
            {
                throw new ChangedMeanwhileException();
            }
        }
    });
}
