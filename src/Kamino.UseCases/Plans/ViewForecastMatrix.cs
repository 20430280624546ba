using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>An account's place, as it was, is and is to be.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Begun">The box that it stood in when the plan was begun.</param>
/// <param name="Now">The box that it stands in; <c>null</c> where it has none.</param>
/// <param name="Planned">The box that it is to stand in.</param>
/// <param name="Horizon">The plan's last day.</param>
/// <param name="Move">Whether it moved.</param>
/// <param name="Actions">What is meant to move it and is still to be done, the next one first.</param>
/// <param name="Status">How far the plan has come: in force, its planned box stays.</param>
public sealed record PlannedPosition(
    int Plan, string Account, string Name, Quadrant? Begun, Quadrant? Now, Quadrant? Planned, DateOnly Horizon, PlannedMove Move, IReadOnlyList<PlannedAction> Actions, PlanStatus Status);

/// <summary>An action with its day.</summary>
public sealed record PlannedAction(string Text, DateOnly? Due);

/// <summary>Shows where plans want accounts to stand, by what, and whether they moved.</summary>
/// <param name="plans">The plans.</param>
/// <param name="ground">Where accounts stand.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewForecastMatrix(IPlanStore plans, ReadPlanGround ground, IAsker asker)
{
    private const int MostActions = 5;

    /// <summary>One row a plan, by account.</summary>
    public async Task<IReadOnlyList<PlannedPosition>> On(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var all = await plans.Read(ct);
        var positions = await ground.Of([.. all.Select(own => own.Card.Account)], ct);
        return [.. all.Select(own => Of(own, positions[own.Card.Account])).OrderBy(row => row.Name, StringComparer.Ordinal)];
    }

    private PlannedPosition Of(KeptPlan own, PlanPosition position)
    {
        Quadrant? now = position.Place?.Quadrant is Answer<Quadrant>.Known box ? box.Value : null;
        return new PlannedPosition(
            own.Card.Number, own.Card.Account, position.Name, own.Plan.Box, now, own.Plan.PlannedBox, own.Plan.Until.AddDays(-1), ForecastMatrix.Of(own.Plan.Box, own.Plan.PlannedBox, now, own.Plan.From, ground.Today),
            [.. own.Plan.Actions.Where(action => action.IsOpen && action.Text.Length > 0).OrderBy(action => action.Due ?? DateOnly.MaxValue).Take(MostActions).Select(action => new PlannedAction(action.Text, action.Due))], own.Card.Status);
    }
}
