using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>One of two accounts that are to be one.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Net">Its sales, one amount per currency; empty where it has none.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Members">Codes of the accounts directly below it.</param>
/// <param name="Contacts">How many people are known at it.</param>
public sealed record MergeSide(string Account, string Name, IReadOnlyList<Money> Net, int Documents, IReadOnlyList<string> Members, int Contacts);

/// <summary>What a merge moves, or did.</summary>
/// <param name="Flaw">What forbids it; then nothing changed.</param>
/// <param name="From">The account that goes, with all that moves: sales, members, contacts.</param>
/// <param name="Into">The account that stays.</param>
/// <param name="Fills">Fields that the account that stays takes from the other, because it lacks them.</param>
/// <param name="Done">Whether it is done.</param>
public sealed record MergeOutcome(MergeFlaw? Flaw, MergeSide From, MergeSide? Into, IReadOnlyList<string> Fills, bool Done);

/// <summary>Makes one account of two, by a person's decision, and takes that back. Nothing is copied: the one is counted as the other from then on, so taking back is exact.</summary>
/// <param name="accounts">Where merges are kept.</param>
/// <param name="contacts">The people at accounts.</param>
/// <param name="facts">Their sales.</param>
/// <param name="clock">When it was.</param>
/// <param name="asker">Who asks.</param>
public sealed class MergeAccounts(IAccountStore accounts, IContactStore contacts, IAccountFacts facts, TimeProvider clock, IAsker asker)
{
    /// <summary>Says what a merge would move.</summary>
    /// <param name="from">Code of the account that goes.</param>
    /// <param name="into">Code of the account that stays.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<MergeOutcome> Preview(string from, string into, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var ground = await Ground(ct);
        var flaw = !ground.Knows(from) || !ground.Knows(into) ? MergeFlaw.NoSuchAccount : AccountMerging.Forbids(from, into, ground.Links);
        var kept = ground.Tree.Kept(into);
        return new MergeOutcome(flaw, ground.Side(from), ground.Side(kept), flaw is null ? ground.Fills(from, kept) : [], false);
    }

    /// <summary>Merges, unless something forbids it.</summary>
    /// <param name="from">Code of the account that goes.</param>
    /// <param name="into">Code of the account that stays.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<MergeOutcome> Merge(string from, string into, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditAccounts);
        by = asker.Signs(by);
        var preview = await Preview(from, into, ct);
        if (preview is { Flaw: not null } or { Into: null })
        {
            return preview;
        }

        await accounts.Merge(from, preview.Into.Account, by, clock.GetUtcNow(), ct);
        return preview with { Done = true };
    }

    /// <summary>Takes a merge back: the account stands for itself again, with all that was its own.</summary>
    /// <param name="code">Code of the account that went.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<MergeOutcome> Undo(string code, CancellationToken ct)
    {
        asker.Demand(Right.EditAccounts);
        var account = (await accounts.Read(ct)).FirstOrDefault(account => account.Code == code);
        if (account?.MergedInto is not { } into)
        {
            var ground = await Ground(ct);
            return new MergeOutcome(ground.Knows(code) ? MergeFlaw.NotMerged : MergeFlaw.NoSuchAccount, ground.Side(code), null, [], false);
        }

        await accounts.Unmerge(code, ct);
        var after = await Ground(ct);
        return new MergeOutcome(null, after.Side(code), after.Side(into), [], true);
    }

    private async Task<MergeGround> Ground(CancellationToken ct) =>
        new(await accounts.Read(ct), (await facts.Read(new FactsQuery(), ct)).Accounts, await contacts.Read(ct));
}
