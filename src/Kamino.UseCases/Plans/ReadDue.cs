using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Reads what we have to do by a day: open actions of ours and reviews, over all plans.</summary>
/// <param name="plans">The plans.</param>
/// <param name="reviews">Reviews that were held.</param>
/// <param name="terms">How often plans are reviewed.</param>
/// <param name="ground">What accounts are called.</param>
/// <param name="asker">Who asks.</param>
public sealed class ReadDue(IPlanStore plans, IPlanReviews reviews, IPlanTerms terms, ReadPlanGround ground, IAsker asker)
{
    /// <summary>All of it, by day.</summary>
    public async Task<IReadOnlyList<DueThing>> All(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (names, held, limits) = (await ground.Names(ct), (await reviews.Read(null, ct)).ToLookup(own => own.Plan), (await terms.Terms(ct)).Stale);
        return [.. (await plans.Read(ct)).SelectMany(kept => Of(kept, names.GetValueOrDefault(kept.Card.Account, kept.Card.Account), [.. held[kept.Card.Number]], limits)).OrderBy(own => own.Day)];
    }

    private static IEnumerable<DueThing> Of(KeptPlan kept, string name, IReadOnlyList<PlanReview> held, StaleTerms limits)
    {
        var actions = kept.Plan.Actions.Where(own => own.IsOpen && own.Side == ActionSide.Us && own.Due is not null)
            .Select(own => new DueThing(kept.Card.Number, name, $"actions/{own.Id}", own.Text, own.Due.GetValueOrDefault(), own.Owner.Trim().Length > 0 ? own.Owner : kept.Plan.Owner));
        return !kept.Card.IsReviewed ? actions
            : actions.Concat(ReviewCalendar.Next(kept.Plan.From, held, limits)
                .Select(own => new DueThing(kept.Card.Number, name, $"review/{PlanWord.Of(own.Kind)}", "", own.Day, kept.Plan.Owner, own.At)));
    }
}
