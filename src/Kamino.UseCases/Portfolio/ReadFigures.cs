using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Portfolio;

/// <summary>Computes the measures that one account's facts alone don't tell: only those that are asked for, for they take fits and further reading.</summary>
/// <param name="profits">Contribution.</param>
/// <param name="lifetime">Who is still there, and what each will be worth.</param>
/// <param name="betas">How customers move together.</param>
/// <param name="wallets">Shares of wallets.</param>
/// <param name="costs">Receivables.</param>
/// <param name="facts">What the ledger says.</param>
/// <param name="asker">Who asks.</param>
public sealed class ReadFigures(
    ViewProfitability profits, PredictAccounts lifetime, MeasureBetas betas, ViewWallet wallets, ReadServingCosts costs, IAccountFacts facts, IAsker asker)
{
    private static readonly string[] OfLifetime = [FigureKeys.Alive, FigureKeys.ExpectedOrders, FigureKeys.LifetimeValue];

    /// <summary>The measures, by key and account.</summary>
    /// <param name="keys">Keys of measures; those that need no figures are left out.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, Answer<double>>>> Of(IReadOnlySet<string> keys, DateOnly asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(keys);
        var figures = new Dictionary<string, IReadOnlyDictionary<string, Answer<double>>>();
        var query = new FactsQuery(asOf);
        if (keys.Contains(FigureKeys.Contribution) && await IsOneCurrency(query, ct))
        {
            figures[FigureKeys.Contribution] = (await profits.By(query.Within(Year(asOf)), ct)).Accounts.ToDictionary(row => row.Account, row => Number(row.NetCustomerContribution));
        }

        if (keys.Contains(FigureKeys.Beta))
        {
            figures[FigureKeys.Beta] = (await betas.Of(query, ct)).Match(own => own.ToDictionary(row => row.Account, row => row.Beta), _ => []);
        }

        if (keys.Contains(FigureKeys.StatedShare))
        {
            figures[FigureKeys.StatedShare] = (await wallets.By(query, ct)).DistinctBy(row => row.Account).ToDictionary(row => row.Account, row => row.Share);
        }

        if (keys.Contains(FigureKeys.DaysOutstanding))
        {
            var year = (await facts.Read(query.Within(Year(asOf)), ct)).Accounts;
            figures[FigureKeys.DaysOutstanding] = (await costs.Of(Year(asOf), FactsLevel.Account, year, ct)).Credit.ToDictionary(own => own.Key, own => own.Value.DaysOutstanding);
        }

        if (OfLifetime.Any(keys.Contains))
        {
            await Lifetime(figures, asOf, ct);
        }

        return figures;
    }

    // By MBG/NBD: in BG/NBD everyone who bought once is alive for ever, which would be taken for safety.
    private async Task Lifetime(Dictionary<string, IReadOnlyDictionary<string, Answer<double>>> figures, DateOnly asOf, CancellationToken ct)
    {
        var rows = (await lifetime.On(asOf, new LifetimeQuery(LifetimeModel.MbgNbd), ct)).Customers.DistinctBy(row => row.Customer).ToList();
        figures[FigureKeys.Alive] = rows.ToDictionary(row => row.Customer, row => row.PAlive);
        figures[FigureKeys.ExpectedOrders] = rows.ToDictionary(row => row.Customer, row => row.Expected);
        figures[FigureKeys.LifetimeValue] = rows.ToDictionary(row => row.Customer, row => row.Value);
    }

    // Without a reporting currency, accounts in several can't be compared: the measure is unknown then.
    private async Task<bool> IsOneCurrency(FactsQuery query, CancellationToken ct) =>
        (await facts.Read(query.Within(Year(query.AsOf ?? default)), ct)).Accounts.Select(account => account.Currency).Distinct().Take(2).Count() < 2;

    private static Period Year(DateOnly asOf) => new(asOf.AddDays(1).AddYears(-1), asOf.AddDays(1));

    private static Answer<double> Number(Answer<Money> amount) => amount.Then(known => (double)known.Amount);
}
