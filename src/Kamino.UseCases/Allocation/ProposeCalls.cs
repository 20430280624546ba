using Kamino.Core.Allocation;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Allocation;

/// <summary>What became of an account's calls.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Plan">Number of its plan.</param>
/// <param name="Now">Calls today.</param>
/// <param name="Calls">Calls of the plan that brings most.</param>
/// <param name="Days">Days of work that they take.</param>
/// <param name="Owner">Who does them.</param>
/// <param name="Flaw">Why they aren't proposed.</param>
public sealed record ProposedCalls(string Account, int? Plan, int Now, int Calls, decimal Days, string Owner, ProposalFlaw? Flaw);

/// <summary>What became of the calls of all accounts.</summary>
/// <param name="Written">Whether the actions stand in the plans now.</param>
/// <param name="Accounts">Those whose calls change, the greatest gain first.</param>
public sealed record CallProposalReport(bool Written, IReadOnlyList<ProposedCalls> Accounts);

/// <summary>Puts the result of an allocation into the plans as actions, as far as rules L15 and L16 allow. Proposing again renews the same action.</summary>
/// <param name="allocate">Deals calls out.</param>
/// <param name="files">How long calls take.</param>
/// <param name="plans">The plans.</param>
/// <param name="write">Changes them.</param>
/// <param name="terms">How many days one of us has.</param>
/// <param name="portfolio">Where accounts stand.</param>
/// <param name="asker">Who asks.</param>
public sealed class ProposeCalls(AllocateCalls allocate, IEffortFiles files, IPlanStore plans, WritePlan write, IPlanTerms terms, ViewPortfolio portfolio, IAsker asker)
{
    private const string Action = "calls";
    private const decimal HoursOfDay = 8m;
    private const int Days = 90;

    /// <summary>Proposes them, or says what that would do.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Accounts"/> reads.</param>
    /// <param name="query">What binds the allocation.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="language"><c>es</c> or <c>en</c>: what the actions are written in.</param>
    /// <param name="isDryRun">Only say.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">A file is refused; says row and column.</exception>
    public async Task<CallProposalReport> From(string file, AllocationQuery query, string by, string language, bool isDryRun, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (view, accounts) = (await allocate.From(file, query, ct), (await files.Accounts(file, ct)).ToDictionary(own => own.Account));
        var kept = (await plans.Read(ct)).GroupBy(own => own.Card.Account).ToDictionary(own => own.Key, own => own.First());
        var boxes = (await portfolio.For(new PortfolioQuery(), ct)).Accounts.ToDictionary(own => own.Account, own => own.Quadrant is Answer<Quadrant>.Known box ? box.Value : (Quadrant?)null);
        var planned = kept.Values.GroupBy(own => own.Card.Owner).ToDictionary(own => own.Key, own => own.Sum(plan => plan.Plan.Actions.Where(action => action.IsOpen && action.Id != Action).Sum(action => action.Effort ?? 0)));
        var judged = CallProposals.Judge(
            [.. view.Plan.Where(row => row.Calls != row.CallsNow).Select(row => Of(row, accounts[row.Account], kept.GetValueOrDefault(row.Account), boxes.GetValueOrDefault(row.Account)))], planned, (await terms.Terms(ct)).DaysOfOne);
        if (!isDryRun)
        {
            foreach (var (proposal, _) in judged.Where(own => own.Flaw is null))
            {
                await Put(proposal, kept[proposal.Account].Plan, by, language, ct);
            }
        }

        return new CallProposalReport(!isDryRun, [.. judged.Select(own => new ProposedCalls(own.Proposal.Account, own.Proposal.Plan, own.Proposal.Now, own.Proposal.Calls, own.Proposal.Days, own.Proposal.Owner, own.Flaw))]);
    }

    private static CallProposal Of(PlannedCalls row, JudgedAccount account, KeptPlan? kept, Quadrant? box) => new(
        row.Account, kept?.Card.Number, kept?.Card.Owner ?? "", box, kept?.Card.Status is PlanStatus.Approved or PlanStatus.Replaced, kept?.Plan.Budget.Investment > 0, row.CallsNow, row.Calls,
        Math.Round(row.Calls * account.Hours / HoursOfDay, 2), row.Contribution - row.ContributionNow);

    private async Task Put(CallProposal own, Plan plan, string by, string language, CancellationToken ct)
    {
        FieldChange[] changes =
        [
            new($"actions/{Action}/text", language == "es" ? Spanish(own) : English(own)), new($"actions/{Action}/owner", own.Owner), new($"actions/{Action}/effort", FormattableString.Invariant($"{own.Days:0.##}")), new($"actions/{Action}/visibility", "internal"),
            new($"actions/{Action}/due", FormattableString.Invariant($"{plan.From.AddDays(Days):yyyy-MM-dd}")), .. plan.Strategies.Count > 0 ? [new FieldChange($"actions/{Action}/strategies", plan.Strategies[0].Id)] : Array.Empty<FieldChange>(),
        ];
        await write.Change(own.Plan.GetValueOrDefault(), changes, by, ct);
    }

    private static string Spanish(CallProposal own) => own.Calls == 0 ? $"Atención remota en lugar de {own.Now} visitas por periodo" : $"Visitas por periodo: de {own.Now} a {own.Calls}";

    private static string English(CallProposal own) => own.Calls == 0 ? $"Served remotely instead of {own.Now} calls a period" : $"Calls a period: from {own.Now} to {own.Calls}";
}
