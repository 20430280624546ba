namespace Kamino.Core.Plans;

/// <summary>An objective as the customer reads it.</summary>
public sealed record SharedObjective(
    string Id, string Text, ObjectiveKind Kind, string Measure, string Unit, decimal? Baseline, decimal? Target, decimal? Now, DateOnly? Due, string Owner, string TheirOwner);

/// <summary>A strategy as the customer reads it, with what it serves of what the customer sees.</summary>
public sealed record SharedStrategy(string Id, string Text, IReadOnlyList<string> Objectives);

/// <summary>An action as the customer reads it.</summary>
public sealed record SharedAction(string Id, string Text, ActionSide Side, string Owner, DateOnly? Due, DateOnly? Done, string AcceptedBy, DateTimeOffset? AcceptedAt);

/// <summary>An insight as the customer reads it.</summary>
public sealed record SharedInsight(string Id, InsightKind Kind, string Text);

/// <summary>The part of a plan that the customer may read, and nothing else: whatever leaves us for the customer is made from this type.</summary>
/// <param name="Us">How the customer knows us.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Owner">Who of us answers for it.</param>
/// <param name="TheirOwner">Who at the customer does.</param>
/// <param name="Sections">Shared texts by section.</param>
/// <param name="Insights">What the customer told us.</param>
/// <param name="Objectives">What is to be reached together.</param>
/// <param name="Strategies">How.</param>
/// <param name="Actions">Who does what.</param>
public sealed record SharedPlan(
    string Us, string Customer, DateOnly From, DateOnly Until, string Owner, string TheirOwner, IReadOnlyList<SectionText> Sections,
    IReadOnlyList<SharedInsight> Insights, IReadOnlyList<SharedObjective> Objectives, IReadOnlyList<SharedStrategy> Strategies, IReadOnlyList<SharedAction> Actions)
{
    /// <summary>The shared part of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="us">How the customer knows us.</param>
    /// <param name="customer">The customer's name.</param>
    public static SharedPlan Of(Plan plan, string us, string customer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<SharedObjective> objectives = [.. plan.Objectives.Where(own => own.Visibility == Visibility.Shared).Select(Of)];
        var seen = objectives.Select(own => own.Id).ToHashSet();
        return new SharedPlan(
            us, customer, plan.From, plan.Until, plan.Owner, plan.TheirOwner,
            [.. plan.Sections.Where(own => own.Visibility == Visibility.Shared && own.Text.Trim().Length > 0)],
            [.. plan.Insights.Where(own => own.Visibility == Visibility.Shared).Select(own => new SharedInsight(own.Id, own.Kind, own.Text))],
            objectives,
            [.. plan.Strategies.Where(own => own.Visibility == Visibility.Shared).Select(own => new SharedStrategy(own.Id, own.Text, [.. own.Objectives.Where(seen.Contains)]))],
            [.. plan.Actions.Where(own => own.Visibility == Visibility.Shared).Select(Of)]);
    }

    private static SharedObjective Of(Objective own) =>
        new(own.Id, own.Text, own.Kind, own.Measure, own.Unit, own.Baseline, own.Target, own.Now, own.Due, own.Owner, own.TheirOwner);

    private static SharedAction Of(PlanAction own) => new(own.Id, own.Text, own.Side, own.Owner, own.Due, own.Done, own.AcceptedBy, own.AcceptedAt);
}
