using Kamino.Core.Portfolio;

namespace Kamino.Core.Allocation;

/// <summary>Why calls aren't proposed in an account's plan.</summary>
public enum ProposalFlaw
{
    /// <summary>The account has no plan.</summary>
    NoPlan,

    /// <summary>Its plan is in force: begin its next version.</summary>
    InForce,

    /// <summary>Rule L15: an account of the box Streamline gets no more effort.</summary>
    MoreForStreamline,

    /// <summary>Rule L15: a Star without investment gets the investment first.</summary>
    StarWithoutInvestment,

    /// <summary>Rule L16: whoever answers for it has no days left.</summary>
    Overloaded,
}

/// <summary>Calls that a plan could propose.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Plan">Number of its plan; <c>null</c> where it has none.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="IsInForce">Whether its plan can't be changed any more.</param>
/// <param name="HasInvestment">Whether its plan has money to invest.</param>
/// <param name="Now">Calls today.</param>
/// <param name="Calls">Calls of the plan that brings most.</param>
/// <param name="Days">Days of work that they take.</param>
/// <param name="Gain">What they bring more than today's.</param>
public sealed record CallProposal(string Account, int? Plan, string Owner, Quadrant? Box, bool IsInForce, bool HasInvestment, int Now, int Calls, decimal Days, double Gain);

/// <summary>Which calls can be proposed so that plans break neither rule L15 nor L16.</summary>
/// <remarks>Rule and worked example: <c>docs/methods/effort.md</c>.</remarks>
public static class CallProposals
{
    /// <summary>Judges them: those that gain most come first where somebody's days are few.</summary>
    /// <param name="proposals">One an account whose calls change.</param>
    /// <param name="planned">Days that are planned already, by who answers for them; without these calls.</param>
    /// <param name="daysOfOne">Days of work that one of us has.</param>
    /// <returns>In the order of what they gain, each with why it isn't proposed.</returns>
    public static IReadOnlyList<(CallProposal Proposal, ProposalFlaw? Flaw)> Judge(IReadOnlyCollection<CallProposal> proposals, IReadOnlyDictionary<string, decimal> planned, decimal daysOfOne)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(planned);
        var days = planned.ToDictionary(own => own.Key, own => own.Value);
        var judged = new List<(CallProposal, ProposalFlaw?)>();
        foreach (var proposal in proposals.OrderByDescending(own => own.Gain).ThenBy(own => own.Account, StringComparer.Ordinal))
        {
            var taken = days.GetValueOrDefault(proposal.Owner) + proposal.Days;
            var flaw = Flaw(proposal) ?? (taken > daysOfOne ? ProposalFlaw.Overloaded : null);
            days[proposal.Owner] = flaw is null ? taken : days.GetValueOrDefault(proposal.Owner);
            judged.Add((proposal, flaw));
        }

        return judged;
    }

    private static ProposalFlaw? Flaw(CallProposal own) => own.Plan is null ? ProposalFlaw.NoPlan
        : own.IsInForce ? ProposalFlaw.InForce
        : own.Box == Quadrant.Streamline && own.Calls > own.Now ? ProposalFlaw.MoreForStreamline
        : own.Box == Quadrant.Star && own.Calls > own.Now && !own.HasInvestment ? ProposalFlaw.StarWithoutInvestment
        : null;
}
