namespace Kamino.Core.Plans;

/// <summary>An objective as the customer reads it, with who of them confirmed it.</summary>
public sealed record SharedObjective(
    string Id, string Text, ObjectiveKind Kind, string Measure, string Unit, decimal? Baseline, decimal? Target, decimal? Now, DateOnly? Due, string Owner, string TheirOwner, Signature? Confirmed);

/// <summary>A strategy as the customer reads it, with what it serves of what the customer sees.</summary>
public sealed record SharedStrategy(string Id, string Text, IReadOnlyList<string> Objectives);

/// <summary>An action as the customer reads it, with who of them took it as theirs.</summary>
public sealed record SharedAction(string Id, string Text, ActionSide Side, string Owner, DateOnly? Due, DateOnly? Done, Signature? Accepted);

/// <summary>An insight as the customer reads it, with who of them confirmed it.</summary>
public sealed record SharedInsight(string Id, InsightKind Kind, string Text, Signature? Confirmed);

/// <summary>A joint measure with the figures of both sides.</summary>
public sealed record SharedMeasure(string Id, string Text, string Unit, decimal? Target, decimal? Ours, DateOnly? OursOn, decimal? Theirs, Signature? TheirsBy);

/// <summary>A date to meet, with who of the customer agreed to it.</summary>
public sealed record SharedMeeting(string Id, DateOnly? Day, string Text, Signature? Agreed);

/// <summary>The part of a plan that the customer may read, and nothing else: whatever leaves us for the customer is made from this type.</summary>
/// <param name="Us">How the customer knows us.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Version">Which version it is.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Owner">Who of us answers for it.</param>
/// <param name="TheirOwner">Who at the customer does.</param>
/// <param name="Sections">Shared texts by section.</param>
/// <param name="Insights">What the customer told us.</param>
/// <param name="Objectives">What is to be reached together.</param>
/// <param name="Strategies">How.</param>
/// <param name="Actions">Who does what.</param>
/// <param name="Scorecard">What both sides measure.</param>
/// <param name="Meetings">When both sides meet.</param>
/// <param name="Agreed">Who of the customer agreed to the plan.</param>
public sealed record SharedPlan(
    string Us, string Customer, int Version, DateOnly From, DateOnly Until, string Owner, string TheirOwner, IReadOnlyList<SectionText> Sections,
    IReadOnlyList<SharedInsight> Insights, IReadOnlyList<SharedObjective> Objectives, IReadOnlyList<SharedStrategy> Strategies, IReadOnlyList<SharedAction> Actions,
    IReadOnlyList<SharedMeasure> Scorecard, IReadOnlyList<SharedMeeting> Meetings, Signature? Agreed)
{
    /// <summary>The shared part of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">Which version it is.</param>
    /// <param name="us">How the customer knows us.</param>
    /// <param name="customer">The customer's name.</param>
    /// <param name="acts">What the customer did so far.</param>
    public static SharedPlan Of(Plan plan, int version, string us, string customer, IReadOnlyCollection<PlanAct> acts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<SharedObjective> objectives = [.. plan.Objectives.Where(own => own.Visibility == Visibility.Shared).Select(own => Of(own, acts))];
        var seen = objectives.Select(own => own.Id).ToHashSet();
        return new SharedPlan(
            us, customer, version, plan.From, plan.Until, plan.Owner, plan.TheirOwner,
            [.. plan.Sections.Where(own => own.Visibility == Visibility.Shared && own.Text.Trim().Length > 0)],
            [.. plan.Insights.Where(own => own.Visibility == Visibility.Shared).Select(own => new SharedInsight(own.Id, own.Kind, own.Text, PlanActs.Of(acts, PlanActKind.Confirmed, $"insights/{own.Id}", own.Text)))],
            objectives,
            [.. plan.Strategies.Where(own => own.Visibility == Visibility.Shared).Select(own => new SharedStrategy(own.Id, own.Text, [.. own.Objectives.Where(seen.Contains)]))],
            [.. plan.Actions.Where(own => own.Visibility == Visibility.Shared).Select(own => new SharedAction(own.Id, own.Text, own.Side, own.Owner, own.Due, own.Done, PlanActs.Of(acts, PlanActKind.Accepted, $"actions/{own.Id}", PlanActs.Words(own))))],
            [.. plan.Scorecard.Select(own => Of(own, acts))],
            [.. plan.Meetings.OrderBy(own => own.On).Select(own => new SharedMeeting(own.Id, own.On, own.Text, PlanActs.Of(acts, PlanActKind.Accepted, $"meetings/{own.Id}", PlanActs.Words(own))))],
            PlanActs.Agreed(acts, version));
    }

    /// <summary>What of it one person sees.</summary>
    /// <param name="parts">The parts that were shared with them.</param>
    public SharedPlan Only(IReadOnlyCollection<SharedPart> parts) => this with
    {
        Sections = parts.Contains(SharedPart.Sections) ? Sections : [],
        Insights = parts.Contains(SharedPart.Insights) ? Insights : [],
        Objectives = parts.Contains(SharedPart.Objectives) ? Objectives : [],
        Strategies = !parts.Contains(SharedPart.Strategies) ? [] : parts.Contains(SharedPart.Objectives) ? Strategies : [.. Strategies.Select(own => own with { Objectives = [] })],
        Actions = parts.Contains(SharedPart.Actions) ? Actions : [],
        Scorecard = parts.Contains(SharedPart.Scorecard) ? Scorecard : [],
        Meetings = parts.Contains(SharedPart.Scorecard) ? Meetings : [],
    };

    private static SharedObjective Of(Objective own, IReadOnlyCollection<PlanAct> acts) => new(
        own.Id, own.Text, own.Kind, own.Measure, own.Unit, own.Baseline, own.Target, own.Now, own.Due, own.Owner, own.TheirOwner, PlanActs.Of(acts, PlanActKind.Confirmed, $"objectives/{own.Id}", own.Text));

    private static SharedMeasure Of(JointMeasure own, IReadOnlyCollection<PlanAct> acts)
    {
        var said = acts.Where(act => act is { IsTheirs: true, Kind: PlanActKind.Measured } && act.Where == $"scorecard/{own.Id}").MaxBy(act => act.Number);
        var isNumber = decimal.TryParse(said?.Text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var figure);
        return new SharedMeasure(own.Id, own.Text, own.Unit, own.Target, own.Now, own.Measured, isNumber ? figure : null, said is null ? null : new Signature(said.Person, said.At));
    }
}
