using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
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
            StageGap = position.StageGap,
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
/// <param name="sales">What was sold since a plan's year began, and a year before.</param>
/// <param name="signals">Who drifts away.</param>
/// <param name="customers">What customers answered.</param>
/// <param name="people">Who is there.</param>
/// <param name="reviews">Reviews that were held.</param>
/// <param name="terms">From where on a plan is stale.</param>
public sealed class ReadPlanMovement(
    IAccountFacts facts, ISpanSales sales, WatchSignals signals, ReadCustomerViews customers, AccountPeople people, IPlanReviews reviews, IPlanTerms terms)
{
    private const int Ever = 1200;
    private const int SpansOfYear = 3;

    private static readonly MadeOnce<SignalBoard, ILookup<string, SignalRow>> Rings = new(board => board.Sellers.SelectMany(seller => seller.Signals).ToLookup(row => row.Account));
    private static readonly MadeOnce<IReadOnlyList<AccountRound>, ILookup<string, SurveyRound>> ByAccount = new(rounds => rounds.ToLookup(own => own.Account, own => own.Round));

    /// <summary>The signals of a board by account.</summary>
    internal static ILookup<string, SignalRow> Signals(SignalBoard board) => Rings.Of(board);

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
        var rings = Signals(await signals.By(new SignalQuery(new FactsQuery(), WithSeen: true), ct));
        var left = await people.Left([.. plans.Select(own => own.Card.Account).Distinct()], ct);
        var rounds = ByAccount.Of(await customers.Rounds(today, ct));
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
                Left = left[card.Account].DistinctBy(person => person.Name).ToDictionary(person => person.Name, person => person.LeftOn.GetValueOrDefault()),
                Answered = answered,
                Reviews = due,
            };
            return new PlanMovement(
                Staleness.Of(own.Plan, seen, DateOnly.FromDateTime(card.At.UtcDateTime), today, limits), [.. rung.Select(row => PlanWord.Of(row.Kind)).Distinct()], answered, due, past);
        });
    }

    // Plans begin on many different days: one question to the ledger for all of them.
    private async Task<Func<KeptPlan, StaleFacts>> Sold(IReadOnlyCollection<KeptPlan> plans, CancellationToken ct)
    {
        var asOf = (await facts.Read(new FactsQuery(), ct)).AsOf;
        var starts = plans.Where(own => own.Plan.Finance.Count > 0).Select(own => (own.Card.Number, own.Card.Account, Start: Staleness.YearStart(own.Plan, asOf))).Where(own => own.Start is not null).ToList();
        var question = new SpanQuestion([.. starts.SelectMany(own => Spans(own.Account, own.Start.GetValueOrDefault(), asOf))]);
        var nets = (await sales.Read(question, ct)).ToDictionary(row => (row.Span, row.Net.Currency.Code), row => row.Net.Amount);
        var first = starts.Index().ToDictionary(own => own.Item.Number, own => own.Index * SpansOfYear);
        return own => first.TryGetValue(own.Card.Number, out var span) ? Sold(own.Plan, asOf, nth => nets.GetValueOrDefault((span + nth, own.Plan.Currency.Length > 0 ? own.Plan.Currency : default(Currency).Code))) : new StaleFacts();
    }

    private static StaleFacts Sold(Plan plan, DateOnly asOf, Func<int, decimal> net)
    {
        var (now, part, whole) = (net(0), net(1), net(2));
        return now == 0 && whole == 0 ? new StaleFacts() : new StaleFacts
        {
            Sold = now,
            Pace = whole > 0 && part > 0 ? Math.Min(1, (double)(part / whole)) : Days(Staleness.YearStart(plan, asOf) ?? plan.From, asOf),
            Sales = asOf,
        };
    }

    // The year up to now, the same days of the year before, and all of that.
    private static AccountSpan[] Spans(string account, DateOnly start, DateOnly asOf) =>
    [
        new(account, new Period(start, asOf.AddDays(1))), new(account, new Period(start.AddYears(-1), asOf.AddYears(-1).AddDays(1))), new(account, new Period(start.AddYears(-1), start)),
    ];

    private static double Days(DateOnly start, DateOnly asOf) => (asOf.DayNumber - start.DayNumber + 1) / (double)(start.AddYears(1).DayNumber - start.DayNumber);
}
