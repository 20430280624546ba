using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Sales;

namespace Kamino.UseCases.Plans;

/// <summary>One of us leaves, and another takes over.</summary>
/// <param name="From">Who leaves.</param>
/// <param name="To">Who takes over.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why.</param>
/// <param name="DryRun">Only say what would be handed over.</param>
public sealed record WorkRequest(string From, string To, string By, string Reason = "", bool DryRun = false);

/// <summary>Why nothing is handed over.</summary>
public enum WorkFlaw
{
    /// <summary>Who leaves, who takes over, or who decides isn't named.</summary>
    NoName,

    /// <summary>Nobody hands over to themselves.</summary>
    SamePerson,

    /// <summary>Nothing is theirs.</summary>
    NothingToHand,

    /// <summary>A plan is being changed by others all the time: hand over again, and what is left goes along.</summary>
    ChangedMeanwhile,
}

/// <summary>A plan of which something is handed over.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">The account's name.</param>
/// <param name="IsOwner">Whether they answered for it.</param>
/// <param name="Objectives">How many objectives.</param>
/// <param name="Actions">What their open actions say.</param>
/// <param name="Risks">How many risks.</param>
/// <param name="Review">Its next review, which goes along.</param>
/// <param name="Shares">People at the customer who can open its shared part: their links stay, and show who takes over.</param>
public sealed record HandedWork(int Number, string Account, string Name, bool IsOwner, int Objectives, IReadOnlyList<string> Actions, int Risks, DueReview? Review, IReadOnlyList<string> Shares);

/// <summary>An opportunity that is handed over.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">What it is about.</param>
public sealed record HandedOpportunity(long Id, string Account, string Name);

/// <summary>What is handed over, or would be.</summary>
/// <param name="From">Who leaves.</param>
/// <param name="To">Who takes over.</param>
/// <param name="Plans">Plans, with actions and reviews.</param>
/// <param name="People">Customers' people that they know.</param>
/// <param name="Opportunities">Open opportunities that they answer for, or do something for.</param>
/// <param name="Sponsored">Accounts in the selection that they stand for.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="Flaw">Why it isn't.</param>
public sealed record WorkReport(
    string From, string To, IReadOnlyList<HandedWork> Plans, HandoverReport People, IReadOnlyList<HandedOpportunity> Opportunities, IReadOnlyList<string> Sponsored, bool Done, WorkFlaw? Flaw)
{
    /// <summary>Codes of the accounts that they sell to.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Whether anything is theirs.</summary>
    public bool IsEmpty => Accounts.Count + Plans.Count + People.People + Opportunities.Count + Sponsored.Count == 0;
}

/// <summary>A handover as it is kept.</summary>
/// <param name="Report">What was handed over.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record KeptHandover(WorkReport Report, string By, string Reason, DateTimeOffset At);

/// <summary>Where handovers are kept; they are only ever added.</summary>
public interface IHandovers
{
    /// <summary>All of them, the latest first.</summary>
    Task<IReadOnlyList<KeptHandover>> Read(CancellationToken ct);

    /// <summary>Adds one.</summary>
    Task Add(KeptHandover handed, CancellationToken ct);
}

/// <summary>
/// Hands over everything that one of us leaves behind: accounts, plans with their open actions, risks and reviews, customers' people, opportunities, accounts in the selection.
/// Plan by plan all or nothing; where it is stopped midway, handing over again takes along what is left.
/// </summary>
/// <param name="accounts">Who sells to which.</param>
/// <param name="facts">Who does by the ledger.</param>
/// <param name="plans">The plans.</param>
/// <param name="ground">Names of accounts.</param>
/// <param name="movement">Their next reviews.</param>
/// <param name="shares">Who at customers can open them.</param>
/// <param name="contacts">Hands over customers' people.</param>
/// <param name="opportunities">Open ones.</param>
/// <param name="selection">Who stands for which account.</param>
/// <param name="handovers">What was handed over before.</param>
/// <param name="asker">Who asks.</param>
public sealed class HandOverWork(
    IAccountStore accounts, IAccountFacts facts, IPlanStore plans, ReadPlanGround ground, ReadPlanMovement movement, IShareStore shares, HandOver contacts, IOpportunityStore opportunities, ISelectionStore selection, IHandovers handovers, IAsker asker)
{
    private const int Attempts = 5;

    /// <summary>What was handed over before, the latest first.</summary>
    public Task<IReadOnlyList<KeptHandover>> History(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return handovers.Read(ct);
    }

    /// <summary>Whoever of us owns something, by name.</summary>
    public async Task<IReadOnlyList<string>> Owners(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [
        .. (await plans.Read(ct)).SelectMany(own => own.Plan.Actions.Where(action => action.IsOpen && action.Side == ActionSide.Us).Select(action => action.Owner).Append(own.Plan.Owner))
            .Concat((await opportunities.Read(ct)).Where(own => own.IsOpen).Select(own => own.Owner))
            .Concat((await accounts.Read(ct)).Select(account => account.Seller ?? ""))
            .Where(name => name.Trim().Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal),
    ];
    }

    /// <summary>Hands over, or says what that would do.</summary>
    public async Task<WorkReport> Run(WorkRequest request, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        ArgumentNullException.ThrowIfNull(request);
        request = request with { By = asker.Signs(request.By) };
        var (from, to) = (request.From.Trim(), request.To.Trim());
        var found = await Preview(from, to, ct);
        WorkFlaw? flaw = from.Length == 0 || to.Length == 0 || (!request.DryRun && request.By.Trim().Length == 0) ? WorkFlaw.NoName
            : PlanHandover.IsSame(from, to) ? WorkFlaw.SamePerson
            : found.IsEmpty ? WorkFlaw.NothingToHand
            : null;
        if (flaw is not null || request.DryRun)
        {
            return found with { Flaw = flaw };
        }

        foreach (var own in found.Plans)
        {
            if (!await Hand(own.Number, from, to, request.By.Trim(), ct))
            {
                return found with { Flaw = WorkFlaw.ChangedMeanwhile };
            }
        }

        var reason = request.Reason.Trim() is { Length: > 0 } said ? said : $"{from} → {to}";
        await Hand(found.Opportunities, from, to, request.By.Trim(), reason, ct);
        await contacts.Run(new HandoverRequest(from, to) { Accounts = found.Accounts }, ct);
        foreach (var account in found.Sponsored)
        {
            await Sponsor(account, to, request.By.Trim(), reason, ct);
        }

        if (found.Accounts.Count > 0)
        {
            await accounts.Hand(found.Accounts, to, ct); // last: whoever hands their own accounts over may not see them afterwards
        }

        var done = found with { Done = true };
        await handovers.Add(new KeptHandover(done, request.By.Trim(), reason, ground.Now), ct);
        return done;
    }

    private async Task<WorkReport> Preview(string from, string to, CancellationToken ct)
    {
        var names = await ground.Names(ct);
        var handed = (await plans.Read(ct)).Select(kept => (Kept: kept, Handed: PlanHandover.Of(kept.Plan, from, to))).Where(own => own.Handed.IsTouched).ToList();
        var moved = await movement.Of([.. handed.Select(own => own.Kept)], ct);
        var open = (await shares.List(null, ct)).Where(own => own.IsOpen(ground.Now)).ToLookup(own => own.Plan, own => own.Person);
        return new WorkReport(
            from, to,
            [
                .. handed.Select(own => new HandedWork(
                    own.Kept.Card.Number, own.Kept.Card.Account, names.GetValueOrDefault(own.Kept.Card.Account, own.Kept.Card.Account), own.Handed.IsOwner, own.Handed.Objectives.Count,
                    [.. own.Kept.Plan.Actions.Where(action => own.Handed.Actions.Contains(action.Id)).Select(action => action.Text)], own.Handed.Risks.Count,
                    own.Handed.IsOwner ? moved[own.Kept.Card.Number].Due is [var due, ..] ? due : null : null, [.. open[own.Kept.Card.Number].Distinct()])),
            ],
            await contacts.Run(new HandoverRequest(from, to, DryRun: true), ct),
            [.. (await opportunities.Read(ct)).Where(own => own.IsOpen && (PlanHandover.IsSame(own.Owner, from) || own.Actions.Any(action => IsLeft(action, from)))).Select(own => new HandedOpportunity(own.Id, own.Account, own.Name))],
            [.. (await States(ct)).Where(own => own.Stage != SelectionStage.Ordinary && own.Sponsor is { } sponsor && PlanHandover.IsSame(sponsor, from)).Select(own => own.Account)], false, null)
        {
            Accounts = await Sold(from, ct),
        };
    }

    // What people said of an account goes before what the ledger says.
    private async Task<IReadOnlyList<string>> Sold(string from, CancellationToken ct)
    {
        var sellers = (await facts.Read(new FactsQuery(), ct)).Accounts.DistinctBy(row => row.Account).ToDictionary(row => row.Account, row => row.Seller);
        foreach (var account in (await accounts.Read(ct)).Where(account => account.Seller is not null))
        {
            sellers[account.Code] = account.Seller;
        }

        return [.. sellers.Where(own => PlanHandover.IsSame(own.Value ?? "", from)).Select(own => own.Key).Order(StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<SelectedAccount>> States(CancellationToken ct) =>
        (await selection.Steps(ct)).GroupBy(own => own.Account).Select(steps => Selection.After(steps.Key, SelectionStage.Ordinary, steps));

    private async Task<bool> Hand(int number, string from, string to, string by, CancellationToken ct)
    {
        for (var attempt = 0; attempt <= Attempts; attempt++)
        {
            if (await plans.Find(number, null, ct) is not { } kept || PlanHandover.Of(kept.Plan, from, to) is not { IsTouched: true } handed
                || await plans.Save(new KeptPlan(kept.Card with { By = by, At = ground.Now }, handed.Plan), ct) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLeft(OpportunityAction action, string from) => action.IsOpen && PlanHandover.IsSame(action.Owner, from);

    private static Opportunity Handed(Opportunity own, string from, string to) => own with
    {
        Owner = PlanHandover.IsSame(own.Owner, from) ? to : own.Owner,
        Actions = [.. own.Actions.Select(action => IsLeft(action, from) ? action with { Owner = to } : action)],
    };

    private Task<IReadOnlyList<long>> Hand(IReadOnlyList<HandedOpportunity> handed, string from, string to, string by, string reason, CancellationToken ct) => LastLook.Again(async () =>
    {
        var ids = handed.Select(own => own.Id).ToHashSet();
        var before = (await opportunities.Read(ct)).Where(own => ids.Contains(own.Id)).ToList();
        using var look = opportunities.Still(before);
        return before.Count == 0 ? []
            : await opportunities.Keep([.. before.Select(own => (Handed(own, from, to), new OpportunityStep(own.Id, own.Phase, own.Phase, own.End, by, reason, ground.Now)))], ct);
    });

    private async Task Sponsor(string account, string to, string by, string reason, CancellationToken ct)
    {
        var now = (await States(ct)).First(own => own.Account == account);
        await selection.Add(new SelectionStep(account, now.Stage, now.Stage, reason, by, ground.Now, to, now.OverrideUntil), ct);
    }
}
