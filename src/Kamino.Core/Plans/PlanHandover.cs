namespace Kamino.Core.Plans;

/// <summary>What one of us hands over within a plan.</summary>
/// <param name="Plan">The plan afterwards.</param>
/// <param name="IsOwner">Whether they answered for the plan as a whole.</param>
/// <param name="IsSponsor">Whether its budget was theirs.</param>
/// <param name="Objectives">Ids of objectives.</param>
/// <param name="Actions">Ids of open actions; who did what is done stays as it is.</param>
/// <param name="Risks">Ids of risks.</param>
public sealed record HandedPlan(Plan Plan, bool IsOwner, bool IsSponsor, IReadOnlyList<string> Objectives, IReadOnlyList<string> Actions, IReadOnlyList<string> Risks)
{
    /// <summary>Whether anything of it is theirs.</summary>
    public bool IsTouched => IsOwner || IsSponsor || Objectives.Count + Actions.Count + Risks.Count > 0;
}

/// <summary>Hands over what one of us owns in a plan.</summary>
public static class PlanHandover
{
    /// <summary>The plan with another owner wherever the one who leaves was it.</summary>
    public static HandedPlan Of(Plan plan, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(plan);
        bool Is(string name) => IsSame(name, from);
        List<string> objectives = [.. plan.Objectives.Where(own => Is(own.Owner)).Select(own => own.Id)];
        List<string> actions = [.. plan.Actions.Where(own => own.IsOpen && own.Side == ActionSide.Us && Is(own.Owner)).Select(own => own.Id)];
        List<string> risks = [.. plan.Risks.Where(own => Is(own.Owner)).Select(own => own.Id)];
        return new HandedPlan(
            plan with
            {
                Owner = Is(plan.Owner) ? to : plan.Owner,
                Sponsor = Is(plan.Sponsor) ? to : plan.Sponsor,
                Objectives = [.. plan.Objectives.Select(own => objectives.Contains(own.Id) ? own with { Owner = to } : own)],
                Actions = [.. plan.Actions.Select(own => actions.Contains(own.Id) ? own with { Owner = to } : own)],
                Risks = [.. plan.Risks.Select(own => risks.Contains(own.Id) ? own with { Owner = to } : own)],
            },
            Is(plan.Owner), Is(plan.Sponsor), objectives, actions, risks);
    }

    /// <summary>Whether two texts name the same one of us, however they are written.</summary>
    public static bool IsSame(string name, string other)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(other);
        return name.Trim().Length > 0 && string.Equals(name.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
