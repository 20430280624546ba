using Kamino.Core.Lifetime;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Lifetime;

/// <summary>The chance that an account was alive on a day, by what was known on that day.</summary>
/// <param name="Day">The day.</param>
/// <param name="PAlive">From 0 to 1.</param>
/// <param name="Bought">Whether it bought on that day.</param>
public sealed record AlivePoint(DateOnly Day, double PAlive, bool Bought);

/// <summary>P(alive) of one account over its life.</summary>
/// <param name="Model">The model; fitted to all accounts as they are now.</param>
/// <param name="Points">From its second purchase on; none where it bought once only, for then silence tells nothing.</param>
/// <param name="Worth">What the model says of it now.</param>
public sealed record AliveView(LifetimeModel Model, IReadOnlyList<AlivePoint> Points, CustomerWorth Worth);

/// <summary>Tells how the chance that an account is still a customer rose and fell.</summary>
/// <param name="accounts">Its order days.</param>
/// <param name="worth">Fits the model.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewAlive(IAccountFacts accounts, PredictAccounts worth, IAsker asker)
{
    private const int MostPoints = 160;

    /// <summary>Over an account's life; <c>null</c> where there is no such account or it never bought.</summary>
    /// <param name="account">Its code.</param>
    /// <param name="query">The model and its unit.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AliveView?> Of(string account, LifetimeQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var view = await worth.On(null, query, ct);
        var read = await accounts.Read(new FactsQuery(WithGaps: true), ct);
        return view.Customers.FirstOrDefault(customer => customer.Customer == account) is { } customer
            && LedgerFacts.ByAccount(read.Accounts).GetValueOrDefault(account) is { LastOrder: { } last } facts
            ? new AliveView(query.Model, Points(Days(last, facts.Gaps), read.AsOf, Model(view, query), query), customer)
            : null;
    }

    private static Buying? Model(LifetimeView view, LifetimeQuery query) => view.Fit.Params.Match<Buying?>(
        parameters => Buying.With([.. parameters.Values], query), _ => null);

    // Purchases are told only by their gaps, backwards from the last.
    private static List<DateOnly> Days(DateOnly last, IReadOnlyList<int> gaps)
    {
        var days = new List<DateOnly> { last };
        foreach (var gap in gaps.Reverse())
        {
            days.Add(days[^1].AddDays(-gap));
        }

        days.Reverse();
        return days;
    }

    private static IReadOnlyList<AlivePoint> Points(List<DateOnly> days, DateOnly asOf, Buying? model, LifetimeQuery query)
    {
        if (model is null || days.Count < 2)
        {
            return [];
        }

        var step = Math.Max(1, (asOf.DayNumber - days[1].DayNumber) / MostPoints);
        var looked = Enumerable.Range(0, MostPoints + 2).Select(i => days[1].AddDays(i * step)).TakeWhile(day => day < asOf);
        return [.. looked.Concat(days.Skip(1)).Append(asOf).Distinct().Order().Select(day => new AlivePoint(day, model.Alive(History(day, days, query)), days.BinarySearch(day) >= 0))];
    }

    private static PurchaseHistory History(DateOnly day, List<DateOnly> days, LifetimeQuery query)
    {
        var bought = days.Count(purchase => purchase <= day);
        double Since(DateOnly until) => (until.DayNumber - days[0].DayNumber) / query.Unit.Days();
        if (query.Model != LifetimeModel.BgBb)
        {
            return new PurchaseHistory(bought - 1, Since(days[bought - 1]), Since(day));
        }

        var over = Math.Floor(Since(day));
        var taken = days.Take(bought).Skip(1).Select(purchase => Math.Ceiling(Since(purchase))).Where(nth => nth <= over).Distinct().ToList();
        return new PurchaseHistory(taken.Count, taken.LastOrDefault(), over);
    }
}
