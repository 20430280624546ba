using Kamino.Core.Accounts;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>What the plans of a year expect, and what came of it.</summary>
/// <param name="Year">The year that is looked at, named by the one that it ends in; <c>null</c> where no plan states sales.</param>
/// <param name="Years">The years for which a plan states sales.</param>
/// <param name="AsOf">The last day that the sales know of.</param>
/// <param name="Gone">How much of the year is over by then, from 0 to 1.</param>
/// <param name="Rows">The team, its managers, their customers.</param>
/// <param name="Names">What the customers are called, by code.</param>
/// <param name="Silent">How many plans state no sales for that year.</param>
public sealed record AttainmentView(int? Year, IReadOnlyList<int> Years, DateOnly AsOf, double Gone, IReadOnlyList<Attainment> Rows, IReadOnlyDictionary<string, string> Names, int Silent);

/// <summary>Shows planned sales beside those that came, per customer, per manager and together.</summary>
/// <param name="plans">The plans.</param>
/// <param name="facts">What the ledger says of accounts.</param>
/// <param name="sales">Sales of the year.</param>
/// <param name="company">When its year starts.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewAttainment(IPlanStore plans, IAccountFacts facts, ISpanSales sales, ICompanySettings company, IAsker asker)
{
    /// <summary>Those of a year.</summary>
    /// <param name="year">The year that it ends in; the running one where left out, or the nearest that a plan states.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AttainmentView> Of(int? year, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (all, read, calendar) = (await plans.Read(ct), await facts.Read(new FactsQuery(), ct), (await company.Read(ct)).FiscalStart);
        List<int> years = [.. all.SelectMany(own => Expected(own).Select(planned => planned.Year)).Distinct().Order()];
        if ((year ?? Nearest(years, calendar.YearOf(read.AsOf).Until.AddDays(-1).Year)) is not (> 0 and < 9999 and var shown))
        {
            return new AttainmentView(null, years, read.AsOf, 0, [], new Dictionary<string, string>(), all.Count);
        }

        var days = calendar.YearEndingIn(shown);
        var names = read.Accounts.DistinctBy(row => row.Account).ToDictionary(row => row.Account, row => row.Name);
        List<PlannedSales> planned = [.. await Planned(all, read.Accounts, shown, SoFar(days, read.AsOf), ct)];
        return new AttainmentView(
            shown, years, read.AsOf, Math.Clamp((read.AsOf.DayNumber + 1 - days.From.DayNumber) / (double)days.Days, 0, 1), AttainmentSum.Of(planned),
            planned.ToDictionary(own => own.Account, own => names.GetValueOrDefault(own.Account, own.Account)), all.Count - planned.Count);
    }

    // A year that has not begun has no sales to speak of.
    private async Task<IEnumerable<PlannedSales>> Planned(IReadOnlyList<KeptPlan> all, IReadOnlyList<AccountFacts> accounts, int year, Period? days, CancellationToken ct)
    {
        var stated = all.Select(own => (Own: own, Revenue: Expected(own).FirstOrDefault(planned => planned.Year == year)?.Revenue)).Where(own => own.Revenue is not null).ToList();
        var currencies = accounts.DistinctBy(row => row.Account).ToDictionary(row => row.Account, row => row.Currency);
        var known = stated.Where(own => currencies.ContainsKey(own.Own.Card.Account)).ToList();
        var came = days is { } begun
            ? (await sales.Read(new SpanQuestion([.. known.Select(own => new AccountSpan(own.Own.Card.Account, begun))]), ct)).ToLookup(net => net.Span, net => net.Net)
            : null;
        return known.Select((own, at) => new PlannedSales(
            own.Own.Card.Number, own.Own.Card.Account, own.Own.Card.Owner, new Money(own.Revenue ?? 0, currencies[own.Own.Card.Account]), Sold(came?[at], currencies[own.Own.Card.Account])));
    }

    private static Answer<Money> Sold(IEnumerable<Money>? came, Currency currency) => came?.ToList() switch
    {
        null => Answer.Unknown<Money>(Doubt.NoSales),
        var nets when nets.All(net => net.Currency == currency) => Answer.Of(nets.Aggregate(new Money(0, currency), Money.Add)),
        _ => Answer.Unknown<Money>(Doubt.NoRate),
    };

    private static IEnumerable<PlannedYear> Expected(KeptPlan own) => own.Plan.Finance.Where(planned => planned is { Scenario: Scenario.Expected, Revenue: not null });

    private static int? Nearest(List<int> years, int running) => years.Count == 0 ? null : years.MinBy(year => (Math.Abs(year - running), year > running));

    private static Period? SoFar(Period year, DateOnly asOf) => asOf < year.From ? null : asOf < year.Until ? new Period(year.From, asOf.AddDays(1)) : year;
}
