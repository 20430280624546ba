using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>One of us hands relationships over to another.</summary>
/// <param name="From">Who knew the people.</param>
/// <param name="To">Who takes over.</param>
/// <param name="Account">At which account; everywhere where left out.</param>
/// <param name="Day">From when on; today where left out.</param>
/// <param name="DryRun">Only say what would be handed over.</param>
public sealed record HandoverRequest(string From, string To, string? Account = null, DateOnly? Day = null, bool DryRun = false)
{
    /// <summary>Codes of accounts that change hands even where none of their people is handed over.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];
}

/// <summary>What was handed over.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Names">The people.</param>
public sealed record HandedAccount(string Account, IReadOnlyList<string> Names);

/// <summary>What was handed over, or would be.</summary>
/// <param name="People">How many people.</param>
/// <param name="Accounts">Where.</param>
/// <param name="Done">Whether it is done.</param>
public sealed record HandoverReport(int People, IReadOnlyList<HandedAccount> Accounts, bool Done);

/// <summary>
/// Hands the people that one of us knows over to another. Who knew whom stays known; the new relationships start at 2 at most, and our view of each
/// account's stage counts as basic at most until the new one scores it.
/// </summary>
/// <param name="people">Finds them.</param>
/// <param name="contacts">Keeps them.</param>
/// <param name="stages">Where the stage's history is.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class HandOver(AccountPeople people, IContactStore contacts, IStageStore stages, IAsker asker)
{
    /// <summary>Hands over, or says what that would do.</summary>
    public async Task<HandoverReport> Run(HandoverRequest request, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        ArgumentNullException.ThrowIfNull(request);
        var (from, to, day) = (request.From.Trim(), request.To.Trim(), request.Day ?? people.Today);
        var changed = (await people.All(ct)).Where(at => request.Account is null || at.Key == request.Account)
            .Select(at => (Account: at.Key, People: at.Where(person => person.IsThere(day)).Select(person => (Before: person, After: person.Handed(from, to, day))).Where(pair => pair.Before != pair.After).ToList()))
            .Where(at => at.People.Count > 0 && to.Length > 0).ToList();
        var judged = (await stages.Read(ct)).Where(entry => entry.Side == StageSide.Us).Select(entry => entry.Account).Intersect(request.Accounts);
        if (!request.DryRun && to.Length > 0)
        {
            await contacts.Save([.. changed.SelectMany(at => at.People.Select(pair => pair.After))], ct);
            await stages.Add([.. changed.Select(at => at.Account).Union(judged).Select(account => new StageEntry(account, StageSide.Us, day, to, StageWord.Handover, []))], people.Now, ct);
        }

        return new HandoverReport(
            changed.Sum(at => at.People.Count), [.. changed.Select(at => new HandedAccount(at.Account, [.. at.People.Select(pair => pair.After.Name)]))], !request.DryRun && changed.Count > 0);
    }
}
