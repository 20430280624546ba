using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>What is known of accounts' costs in a period, beside what their lines say.</summary>
/// <param name="Pieces">The rates that hold in it.</param>
/// <param name="Serving">What the activities cost each account.</param>
/// <param name="AtList">What each account bought, at list prices.</param>
/// <param name="Credit">What waiting for its money costs, by account.</param>
/// <param name="Named">Accounts that have imported costs or receivables.</param>
public sealed record KnownCosts(
    IReadOnlyList<CostPiece> Pieces, ServingCost Serving, IReadOnlyDictionary<string, Answer<decimal>> AtList, IReadOnlyDictionary<string, CreditCost> Credit, IReadOnlySet<string> Named);

/// <summary>Brings together what was imported of costs, receivables and list prices.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="counts">What it counts.</param>
/// <param name="costs">Activities.</param>
/// <param name="receivables">What accounts owed.</param>
/// <param name="products">List prices.</param>
/// <param name="accounts">Merges and groups.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">What the company states.</param>
/// <param name="asker">Who asks.</param>
public sealed class ReadServingCosts(
    IAccountFacts facts, ILedgerCounts counts, ICostStore costs, IReceivableStore receivables, IProductStore products, IAccountStore accounts, IRateStore rates, ICompanySettings settings, IAsker asker)
{
    /// <summary>The time that rates are known for, from the first to the last; <c>null</c> where they hold always or there are none.</summary>
    public async Task<Period?> Span(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var periods = (await costs.Rates(ct)).Select(rate => rate.Period).OfType<Period>().ToList();
        return periods.Count == 0 ? null : new Period(periods.Min(period => period.From), periods.Max(period => period.Until));
    }

    /// <summary>What is known of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="level">Accounts or groups.</param>
    /// <param name="rows">The accounts' facts of that period.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<KnownCosts> Of(Period period, FactsLevel level, IReadOnlyList<AccountFacts> rows, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(rows);
        var company = await settings.Read(ct);
        var exchange = new Exchange(new RateTable(await rates.Read(ct)), company.ReportingCurrency ?? (rows.Count > 0 ? rows[0].Currency : default), period.Until.AddDays(-1));
        var code = await AccountCodes.At(accounts, level, ct);
        var pieces = ServingCost.Pieces(await costs.Rates(ct), period, rate => exchange.Of(rate.Rate, rate.Currency));
        var given = (await costs.Quantities(ct)).Select(own => own with { Account = own.Account == DriverQuantity.EveryoneElse ? own.Account : code(own.Account) }).ToList();
        var prices = (await products.Read(ct)).SelectMany(product => Price(product, exchange)).ToDictionary();
        var counted = await Counted(pieces, period, level, prices, ct);
        var sold = rows.ToDictionary(row => row.Account, row => row.Net.Amount);
        var owed = (await receivables.Read(ct)).Where(own => period.Contains(own.Day)).GroupBy(own => code(own.Account)).ToList();
        return new KnownCosts(
            pieces, new ServingCost(period, pieces, given, counted.ToDictionary(own => own.Key, IReadOnlyDictionary<string, LedgerCounts> (own) => own.Value.ToDictionary(counts => counts.Key, counts => counts.Value.Counts))),
            prices.Count == 0 ? new Dictionary<string, Answer<decimal>>() : counted[period].ToDictionary(own => own.Key, own => own.Value.AtList),
            owed.ToDictionary(own => own.Key, own => Credit([.. own], exchange, sold.GetValueOrDefault(own.Key), period, company)),
            given.Select(own => own.Account).Where(account => account != DriverQuantity.EveryoneElse).Concat(owed.Select(own => own.Key)).ToHashSet());
    }

    private async Task<Dictionary<Period, IReadOnlyDictionary<string, CountedAccount>>> Counted(
        IReadOnlyList<CostPiece> pieces, Period whole, FactsLevel level, Dictionary<string, decimal> prices, CancellationToken ct)
    {
        var counted = new Dictionary<Period, IReadOnlyDictionary<string, CountedAccount>>();
        var periods = pieces.Where(piece => piece.Rate.Counted is not (CostDriver.Given or CostDriver.Accounts)).Select(piece => piece.Period);
        foreach (var period in (prices.Count > 0 ? periods.Append(whole) : periods).Distinct())
        {
            var read = (await counts.Read(period, level, period == whole ? prices : new Dictionary<string, decimal>(), ct)).ToDictionary();
            foreach (var row in (await facts.Read(new FactsQuery(Level: level).Within(period), ct)).Accounts)
            {
                var own = read.GetValueOrDefault(row.Account, new CountedAccount(default, Answer.Of(0m)));
                read[row.Account] = own with { Counts = own.Counts with { Sales = row.Net.Amount } };
            }

            counted.Add(period, read);
        }

        return counted;
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Price(Product product, Exchange exchange) => product.ListPrice is not { } price ? []
        : exchange.Of(price, Currency.TryFrom(product.ListCurrency, out var currency) ? currency : default)
            .Match<IEnumerable<KeyValuePair<string, decimal>>>(known => [KeyValuePair.Create(product.Code, known)], _ => []);

    // What several accounts of a group owed on a day is added up; their own terms count only where they agree.
    private static CreditCost Credit(IReadOnlyList<Receivable> own, Exchange exchange, decimal sales, Period period, CompanySettings company)
    {
        var converted = own.Select(owed => (Owed: owed, Balance: owed.Balance is { } balance ? exchange.Of(balance, owed.Currency) : Answer.Of(0m))).ToList();
        if (converted.Select(pair => pair.Balance).OfType<Answer<decimal>.Unknown>().FirstOrDefault() is { } unknown)
        {
            return CreditCost.Unknown(unknown.Why);
        }

        var days = converted.Select(pair => pair.Owed with { Balance = pair.Owed.Balance is null ? null : pair.Balance.Match(amount => amount, _ => 0m) })
            .GroupBy(owed => owed.Day).Select(owed => owed.Aggregate(Together)).ToList();
        return CreditCost.Of(days, sales, period, new CreditTerms(company.CostOfCapital, company.DefaultChance, company.LossGiven));
    }

    private static Receivable Together(Receivable one, Receivable other) => one with
    {
        Balance = one.Balance is null && other.Balance is null ? null : (one.Balance ?? 0) + (other.Balance ?? 0),
        Days = one.Days == other.Days ? one.Days : null,
        DefaultChance = one.DefaultChance == other.DefaultChance ? one.DefaultChance : null,
        LossGiven = one.LossGiven == other.LossGiven ? one.LossGiven : null,
    };
}
