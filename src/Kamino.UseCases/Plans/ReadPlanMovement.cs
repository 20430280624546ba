using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Risk;

namespace Kamino.UseCases.Plans;

/// <summary>What happened around a plan that it may not know of.</summary>
/// <param name="Stale">Why it is stale.</param>
/// <param name="Alarms">Signals of its account, as words.</param>
/// <param name="Answered">Day of the customer's latest answer.</param>
/// <param name="Due">Its next reviews; none before it was first approved.</param>
/// <param name="Held">Its reviews, oldest first.</param>
public sealed record PlanMovement(IReadOnlyList<StaleFinding> Stale, IReadOnlyList<string> Alarms, DateOnly? Answered, IReadOnlyList<DueReview> Due, IReadOnlyList<PlanReview> Held)
{
    /// <summary>Where account and plan stand now.</summary>
    public PlanMark Mark(PlanPosition position, PlanStanding standing)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(standing);
        var sales = position.Place?.Sales is Answer<Money>.Known money ? money.Value : (Money?)null;
        return new PlanMark
        {
            AsOf = position.AsOf,
            Sales = sales?.Rounded(),
            Currency = sales?.Currency.Code ?? "",
            Margin = Known(position.MarginShare),
            Wallet = position.Place is { } place ? Known(place.ShareOfWallet) : null,
            Box = position.Place?.Quadrant is Answer<Quadrant>.Known box ? box.Value : null,
            Stage = position.Stage,
            Strength = position.Place is { } placed ? Known(placed.Strength) : null,
            Answered = Answered,
            Progress = Known(standing.Total),
            Alarms = Alarms,
        };
    }

    private static double? Known(Answer<double> figure) => figure is Answer<double>.Known known ? Math.Round(known.Value, 4) : null;
}

/// <summary>Reads what the ledger, the customer and the calendar did since plans were written.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="signals">Who drifts away.</param>
/// <param name="customers">What customers answered.</param>
/// <param name="people">Who is there.</param>
/// <param name="reviews">Reviews that were held.</param>
/// <param name="terms">From where on a plan is stale.</param>
public sealed class ReadPlanMovement(IAccountFacts facts, WatchSignals signals, ReadCustomerViews customers, AccountPeople people, IPlanReviews reviews, IPlanTerms terms)
{
    private const int Ever = 1200;

    /// <summary>Of some plans, by number.</summary>
    internal async Task<IReadOnlyDictionary<int, PlanMovement>> Of(IReadOnlyCollection<KeptPlan> plans, CancellationToken ct)
    {
        if (plans.Count == 0)
        {
            return new Dictionary<int, PlanMovement>();
        }

        var today = people.Today;
        var answers = await customers.Terms(ct);
        var limits = (await terms.Terms(ct)).Stale with { AnswerMonths = answers.FreshMonths };
        var held = (await reviews.Read(plans.Count == 1 ? plans.First().Card.Number : null, ct)).ToLookup(own => own.Plan);
        var rings = (await signals.By(new SignalQuery(new FactsQuery(), WithSeen: true), ct)).Sellers.SelectMany(seller => seller.Signals).ToLookup(row => row.Account);
        var known = await people.All(ct);
        var rounds = (await customers.Rounds(today, ct)).ToLookup(own => own.Account, own => own.Round);
        var sold = await Sold(plans, ct);
        return plans.ToDictionary(own => own.Card.Number, own =>
        {
            var (card, rung) = (own.Card, rings[own.Card.Account].ToList());
            var past = held[card.Number].ToList();
            var due = card.IsReviewed ? ReviewCalendar.Next(own.Plan.From, past, limits) : [];
            var answered = CustomerEvidence.Current(rounds[card.Account], today, answers with { FreshMonths = Ever })?.View.Last;
            var seen = sold(own) with
            {
                Dropped = [.. rung.Where(row => row.Kind == SignalKind.ProductsDropped).SelectMany(row => row.Products).Select(product => product.Name ?? product.Product)],
                Left = known[card.Account].Where(person => person.LeftOn <= today).DistinctBy(person => person.Name).ToDictionary(person => person.Name, person => person.LeftOn.GetValueOrDefault()),
                Answered = answered,
                Reviews = due,
            };
            return new PlanMovement(
                Staleness.Of(own.Plan, seen, DateOnly.FromDateTime(card.At.UtcDateTime), today, limits), [.. rung.Select(row => PlanWord.Of(row.Kind)).Distinct()], answered, due, past);
        });
    }

    // Plans begin on few different days: one question to the ledger for each of them, whatever the number of plans.
    private async Task<Func<KeptPlan, StaleFacts>> Sold(IReadOnlyCollection<KeptPlan> plans, CancellationToken ct)
    {
        var asOf = (await facts.Read(new FactsQuery(), ct)).AsOf;
        var spans = new Dictionary<DateOnly, IReadOnlyDictionary<(string Account, string Currency), (decimal Sold, double? Pace)>>();
        foreach (var start in plans.Where(own => own.Plan.Finance.Count > 0).Select(own => Staleness.YearStart(own.Plan, asOf)).OfType<DateOnly>().Distinct())
        {
            spans[start] = await Span(start, asOf, ct);
        }

        return own => Staleness.YearStart(own.Plan, asOf) is { } start && spans.TryGetValue(start, out var span) && span.TryGetValue((own.Card.Account, own.Plan.Currency.Length > 0 ? own.Plan.Currency : default(Currency).Code), out var year)
            ? new StaleFacts { Sold = year.Sold, Pace = year.Pace ?? Days(start, asOf), Sales = asOf }
            : new StaleFacts();
    }

    private async Task<IReadOnlyDictionary<(string Account, string Currency), (decimal Sold, double? Pace)>> Span(DateOnly start, DateOnly asOf, CancellationToken ct)
    {
        var now = await Net(start, asOf, ct);
        var (part, whole) = (await Net(start.AddYears(-1), asOf.AddYears(-1), ct), await Net(start.AddYears(-1), start.AddDays(-1), ct));
        return whole.Keys.Union(now.Keys).ToDictionary(
            key => key, key => (now.GetValueOrDefault(key), whole.GetValueOrDefault(key) is > 0 and var year && part.GetValueOrDefault(key) is > 0 and var same ? (double?)Math.Min(1, (double)(same / year)) : null));
    }

    private async Task<Dictionary<(string Account, string Currency), decimal>> Net(DateOnly from, DateOnly until, CancellationToken ct) =>
        (await facts.Read(new FactsQuery(until) { From = from }, ct)).Accounts.GroupBy(row => (row.Account, row.Currency.Code)).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Net.Amount));

    private static double Days(DateOnly start, DateOnly asOf) => (asOf.DayNumber - start.DayNumber + 1) / (double)(start.AddYears(1).DayNumber - start.DayNumber);
}
