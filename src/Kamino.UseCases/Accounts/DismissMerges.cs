using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>What became of a dismissal, or of taking one back.</summary>
/// <param name="Flaw">What forbids it; then nothing changed.</param>
/// <param name="From">One code.</param>
/// <param name="Into">The other.</param>
public sealed record DismissalOutcome(MergeFlaw? Flaw, string From, string Into);

/// <summary>Keeps a person's word that two accounts are two firms: they aren't proposed again until something new is known of them.</summary>
/// <param name="proposals">What is proposed.</param>
/// <param name="dismissed">Where it is kept.</param>
/// <param name="clock">When.</param>
/// <param name="asker">Who asks.</param>
public sealed class DismissMerges(ProposeMerges proposals, IDismissedMerges dismissed, TimeProvider clock, IAsker asker)
{
    /// <summary>What was dismissed, latest first.</summary>
    public Task<IReadOnlyList<DismissedMerge>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return dismissed.Read(ct);
    }

    /// <summary>Dismisses a proposal.</summary>
    /// <param name="from">One code.</param>
    /// <param name="into">The other; their order doesn't matter.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<DismissalOutcome> Dismiss(string from, string into, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditAccounts);
        by = asker.Signs(by);
        var pair = DismissedMerge.InOrder(from, into);
        var proposal = (await proposals.List(0, ct)).FirstOrDefault(proposal => DismissedMerge.InOrder(proposal.From.Code, proposal.Into.Code) == pair);
        if (proposal is null)
        {
            return new DismissalOutcome(MergeFlaw.NotProposed, from, into);
        }

        await dismissed.Save(DismissedMerge.Of(proposal, by, clock.GetUtcNow()), ct);
        return new DismissalOutcome(null, from, into);
    }

    /// <summary>Lets two accounts be proposed again.</summary>
    public async Task<DismissalOutcome> TakeBack(string from, string into, CancellationToken ct)
    {
        asker.Demand(Right.EditAccounts);
        var (one, other) = DismissedMerge.InOrder(from, into);
        return new DismissalOutcome(await dismissed.Delete(one, other, ct) ? null : MergeFlaw.NotDismissed, from, into);
    }
}
