using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sales;

/// <summary>Who plays a part in the decision.</summary>
/// <param name="Role">The part.</param>
/// <param name="People">Who plays it, from the account's map; nobody where we know of none.</param>
/// <param name="Approach">How we go about it.</param>
public sealed record RoleApproach(BuyingRole Role, IReadOnlyList<string> People, string Approach);

/// <summary>An earlier one that ended, of the same account or product line: what the next diagnosis begins with.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">What it was about.</param>
/// <param name="End">How it ended.</param>
/// <param name="Reason">Why.</param>
/// <param name="Learned">What was learned.</param>
public sealed record EarlierOpportunity(long Id, string Account, string Name, OpportunityEnd End, string Reason, string Learned);

/// <summary>One opportunity with all that belongs to it.</summary>
/// <param name="Row">As on the board.</param>
/// <param name="Matrix">The question matrix that its sheet is answered by.</param>
/// <param name="Roles">Approaches by part in the decision.</param>
/// <param name="Gaps">Where the customer sees us behind, the costliest first.</param>
/// <param name="Factors">What the factors of those gaps are called.</param>
/// <param name="Steps">What was done with it, the latest first.</param>
/// <param name="Earlier">Earlier ones like it.</param>
public sealed record OpportunityView(
    OpportunityRow Row, QuestionMatrix Matrix, IReadOnlyList<RoleApproach> Roles, IReadOnlyList<FactorGap> Gaps, IReadOnlyDictionary<string, LocalText> Factors, IReadOnlyList<OpportunityStep> Steps,
    IReadOnlyList<EarlierOpportunity> Earlier);

/// <summary>Opens one opportunity.</summary>
/// <param name="board">All of them.</param>
/// <param name="store">Their steps.</param>
/// <param name="people">Whom we know there.</param>
/// <param name="perception">How the customer sees us.</param>
/// <param name="matrices">What to ask.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewOpportunity(ViewOpportunities board, IOpportunityStore store, ViewPeople people, ViewPerception perception, ViewQuestionMatrices matrices, IAsker asker)
{
    private const int MostEarlier = 10;

    /// <summary>One; <c>null</c> where there is none of that number.</summary>
    public async Task<OpportunityView?> Of(long id, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await board.One(id, ct) is not var (own, all))
        {
            return null;
        }

        var (map, seen) = (await people.At(own.Account, null, ct), await perception.Of(own.Account, null, ct));
        return new OpportunityView(
            own, await matrices.Of(own.Sheet.GetValueOrDefault(Dosar.Matrix, ""), ct), Roles(own, map), [.. (seen?.Gaps ?? []).Where(gap => gap.Behind > 0)],
            (seen?.View?.Factors ?? []).ToDictionary(factor => factor.Key, factor => factor.Name), [.. (await store.Steps(id, ct)).Reverse()],
            [
                .. all.Where(one => one.Id != id && !one.IsOpen && (one.Account == own.Account || (own.Line.Length > 0 && one.Line == own.Line)))
                    .OrderByDescending(one => one.Account == own.Account).ThenByDescending(one => one.Close).ThenBy(one => one.Id).Take(MostEarlier)
                    .Select(one => new EarlierOpportunity(one.Id, one.Account, one.Name, one.End, one.Reason, one.Sheet.GetValueOrDefault("learned", ""))),
            ]);
    }

    /// <summary>What is kept of one, without what belongs to it; <c>null</c> where there is none of that number.</summary>
    public async Task<Opportunity?> Record(long id, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await store.Find(id, ct);
    }

    private static IReadOnlyList<RoleApproach> Roles(OpportunityRow own, PeopleView? map) =>
    [
        .. Enum.GetValues<BuyingRole>().Select(role => new RoleApproach(
                role, [.. (map?.People ?? []).Where(row => row.Person.Roles.Contains(role)).Select(row => row.Person.Name)], own.Sheet.GetValueOrDefault(Dosar.Approach(role), "")))
            .Where(row => row.People.Count > 0 || row.Approach.Length > 0 || row.Role is BuyingRole.EconomicBuyer or BuyingRole.User or BuyingRole.TechnicalEvaluator),
    ];
}
