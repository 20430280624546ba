using Kamino.Core.Plans;
using Kamino.Core.Sales;

namespace Kamino.Core.Programme;

/// <summary>How much is filled in of what is required.</summary>
/// <param name="Filled">How many.</param>
/// <param name="Required">Of how many.</param>
/// <remarks>What is required: <c>docs/methods/adoption.md</c>.</remarks>
public readonly record struct Completeness(int Filled, int Required)
{
    private static readonly Func<Plan, bool>[] Parts =
    [
        plan => Says(plan.Ambition), plan => Says(plan.Owner), plan => Says(plan.TheirOwner), plan => plan.Says(PlanSection.Snapshot), plan => plan.Says(PlanSection.Market),
        plan => plan.Insights.Any(own => Says(own.Text)), plan => plan.Objectives.Count > 0 && plan.Objectives.All(own => own.IsMeasurable), plan => plan.Strategies.Any(own => Says(own.Text)),
        plan => plan.Actions.Any(own => Says(own.Owner) && own.Due is not null), plan => plan.Risks.Count > 0, plan => plan.Finance.Any(own => own.Contribution is not null),
        plan => plan.Scorecard.Count > 0, plan => plan.Meetings.Count > 0,
    ];

    /// <summary>Of a plan: ambition, both owners, snapshot, market, insight, measurable objectives, strategy, an action with owner and day, risk, contribution, scorecard, meeting.</summary>
    public static Completeness Of(Plan plan) => new(Parts.Count(part => part(plan)), Parts.Length);

    /// <summary>Of an open opportunity: what the gates of its phase and of those before ask for.</summary>
    public static Completeness Of(Opportunity opportunity)
    {
        ArgumentNullException.ThrowIfNull(opportunity);
        var needed = Enum.GetValues<DosarPhase>().Where(phase => phase <= opportunity.Phase).SelectMany(Dosar.Gate).ToList();
        return new Completeness(needed.Count(key => Dosar.IsSaid(opportunity, key)), needed.Count);
    }

    /// <summary>Both together.</summary>
    public static Completeness operator +(Completeness one, Completeness other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static Completeness Add(Completeness left, Completeness right) => new(left.Filled + right.Filled, left.Required + right.Required);

    private static bool Says(string text) => text.Trim().Length > 0;
}
