using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Sales;

namespace Kamino.UseCases.Plans;

/// <summary>Somebody to meet.</summary>
/// <param name="Name">Who.</param>
/// <param name="Title">Their post.</param>
/// <param name="Roles">What part they play when the customer decides.</param>
/// <param name="Owners">Who of us knows them.</param>
/// <param name="LastTouch">When we last spoke.</param>
/// <param name="NextStep">What we said we would do next.</param>
public sealed record VisitPerson(string Name, string? Title, IReadOnlyList<BuyingRole> Roles, IReadOnlyList<string> Owners, DateOnly? LastTouch, string? NextStep);

/// <summary>A product line that could be sold.</summary>
/// <param name="Line">The line.</param>
/// <param name="Potential">What it could buy in a year.</param>
public sealed record VisitLine(string Line, Answer<Money> Potential);

/// <summary>Everything for tomorrow's meeting on one page.</summary>
/// <param name="Today">The day that counts as today.</param>
/// <param name="Card">The plan's card.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Position">What is known of the account.</param>
/// <param name="People">Whom to meet, the one that we spoke to last first.</param>
/// <param name="LastContact">When anybody of us last spoke with anybody there.</param>
/// <param name="LastReview">The last review.</param>
/// <param name="Signals">How the account drifts away.</param>
/// <param name="Gaps">On what a rival is better in their eyes, the costliest first.</param>
/// <param name="Factors">What the gaps' factors are called.</param>
/// <param name="Lines">What they could buy.</param>
/// <param name="Opportunities">What is open.</param>
/// <param name="Ours">Our open actions.</param>
/// <param name="Theirs">Theirs.</param>
/// <param name="Questions">What to ask.</param>
/// <param name="Asks">What to ask them to commit to.</param>
public sealed record VisitSheet(
    DateOnly Today, PlanCard Card, Plan Plan, PlanPosition Position, IReadOnlyList<VisitPerson> People, DateOnly? LastContact, PlanReview? LastReview, IReadOnlyList<SignalKind> Signals,
    IReadOnlyList<FactorGap> Gaps, IReadOnlyDictionary<string, LocalText> Factors, IReadOnlyList<VisitLine> Lines, IReadOnlyList<OpportunityRow> Opportunities, IReadOnlyList<PlanAction> Ours,
    IReadOnlyList<PlanAction> Theirs, IReadOnlyList<VisitQuestion> Questions, IReadOnlyList<string> Asks);

/// <summary>Makes the sheet for a visit from what is known already: nothing is typed.</summary>
/// <param name="plans">The plans.</param>
/// <param name="ground">What is known of accounts.</param>
/// <param name="movement">What happened lately.</param>
/// <param name="figures">What was measured.</param>
/// <param name="people">Who is there.</param>
/// <param name="stages">How each side sees the relationship.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewVisit(IPlanStore plans, ReadPlanGround ground, ReadPlanMovement movement, ReadPlanFigures figures, ViewPeople people, IStageStore stages, IAsker asker)
{
    private const int Shown = 3;

    private const int Listed = 6;

    /// <summary>The sheet of a plan's account; <c>null</c> where there is no such plan.</summary>
    public async Task<VisitSheet?> Of(int number, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await plans.Find(number, null, ct) is not { } kept)
        {
            return null;
        }

        var (card, plan) = (kept.Card, kept.Plan);
        var (position, moved, known) = ((await ground.Of([card.Account], ct))[card.Account], (await movement.Of([kept], ct))[number], await figures.Of(card.Account, ct));
        var there = await people.At(card.Account, null, ct);
        List<FactorGap> gaps = [.. (known.Perception?.Gaps ?? []).Where(gap => gap.Behind > 0).Take(Shown)];
        var factors = (known.Perception?.View?.Factors ?? []).ToDictionary(own => own.Key, own => own.Name);
        var open = plan.Actions.Where(own => own.IsOpen).OrderBy(own => own.Due ?? DateOnly.MaxValue).ToList();
        List<PlanLine> space = [.. known.WhiteSpace.Take(Shown)];
        var asked = VisitQuestions.Of(plan, new VisitGround(ground.Today)
        {
            Behind = [.. gaps.Select(gap => gap.Factor)],
            Dropped = [.. moved.Stale.Where(own => own.Reason == StaleReason.ProductDropped).Select(own => own.Text)],
            Left = [.. moved.Stale.Where(own => own.Reason == StaleReason.SponsorLeft).Select(own => own.Text.Split(" · ")[0])],
            KnowsWhoDecides = there is null ? null : there.People.Any(row => row.Person.Roles.Contains(BuyingRole.EconomicBuyer)),
            TheySaidTheirView = (await stages.Read(ct)).Any(own => own.Account == card.Account && own.Side == StageSide.Customer),
            WhiteSpace = [.. space.Select(own => own.Line)],
        });
        List<VisitPerson> met = [.. (there?.People ?? []).OrderByDescending(row => row.Person.LastTouch ?? DateOnly.MinValue).ThenBy(row => row.Person.Name, StringComparer.Ordinal).Take(Listed).Select(Person)];
        return new VisitSheet(
            ground.Today, card, plan, position, met, met.Max(own => own.LastTouch), moved.Held is [.., var last] ? last : null, [.. known.Signals.Select(row => row.Kind).Distinct()], gaps, factors,
            [.. space.Select(own => new VisitLine(own.Line, own.Potential))], [.. known.Open.Take(Shown)], [.. open.Where(own => own.Side == ActionSide.Us).Take(Listed)],
            [.. open.Where(own => own.Side == ActionSide.Customer).Take(Listed)], asked, [.. open.Select(own => own.Commitment).Where(text => text.Length > 0).Distinct().Take(Shown)]);
    }

    private static VisitPerson Person(PersonRow row) => new(row.Person.Name, row.Person.Title, [.. row.Person.Roles], row.Owners, row.Person.LastTouch, row.Person.NextStep);
}
