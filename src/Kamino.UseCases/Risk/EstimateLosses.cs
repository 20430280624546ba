using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Risk;

/// <summary>The chance of each account that it has gone without saying so, by MBG/NBD over all accounts: the model in which silence after one purchase is no comfort.</summary>
/// <param name="purchases">The ledger's purchases.</param>
/// <param name="accounts">Groups.</param>
/// <param name="asker">Who asks.</param>
public sealed class EstimateLosses(PredictAccounts purchases, IAccountStore accounts, IAsker asker)
{
    /// <summary>By account; at group level a group's chance is that of its members all having gone.</summary>
    /// <param name="query">On which day, accounts or groups.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Unknown where the model can't be told from the data.</returns>
    public async Task<Answer<IReadOnlyDictionary<string, double>>> Of(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var view = await purchases.On(query.AsOf, new LifetimeQuery(LifetimeModel.MbgNbd, TimeUnit.Week), ct);
        var code = await AccountCodes.At(accounts, query.Level, ct);
        return view.Fit.Params.Then<IReadOnlyDictionary<string, double>>(_ => view.Customers
            .SelectMany(row => row.PAlive.Match<IEnumerable<(string Account, double Gone)>>(alive => [(code(row.Customer), 1 - alive)], _ => []))
            .GroupBy(row => row.Account).ToDictionary(rows => rows.Key, rows => rows.Aggregate(1.0, (all, row) => all * row.Gone)));
    }
}
