using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Risk;

/// <summary>Which sales are looked at.</summary>
public enum SalesSpan
{
    /// <summary>The whole ledger up to the as-of day.</summary>
    Ledger,

    /// <summary>The twelve months up to it: what annual accounts look at.</summary>
    Year,
}

/// <summary>Measures how much of the sales hangs on few customers.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="asker">Who asks.</param>
public sealed class MeasureConcentration(IAccountFacts facts, IAsker asker)
{
    /// <summary>Over accounts, or over groups, where common control makes several accounts one customer.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="span">Which sales.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Unknown where nobody bought.</returns>
    /// <exception cref="CurrencyMismatchException">The sales are in several currencies and none of them reports.</exception>
    public async Task<Answer<Concentration>> Of(FactsQuery query, SalesSpan span, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var sales = (await facts.Read(query, ct)).Accounts.Select(account => (account.Account, Sales: Sales(account, span))).ToList();
        return sales.Select(account => account.Sales.Currency).Distinct().ToList() is [var first, var second, ..]
            ? throw new CurrencyMismatchException(first, second)
            : Concentration.Of([.. sales.Select(account => (account.Account, account.Sales.Amount))]);
    }

    private static Money Sales(AccountFacts account, SalesSpan span) => span switch
    {
        SalesSpan.Ledger => account.Net,
        SalesSpan.Year => account.LastYear,
    };
}
