using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;

namespace Kamino.UseCases.Value;

/// <summary>An account's counts, and what it bought at list prices.</summary>
/// <param name="Counts">The counts; the sales aren't among them.</param>
/// <param name="AtList">Units at list prices; unknown where a product has none or a line no quantity.</param>
public readonly record struct CountedAccount(LedgerCounts Counts, Answer<decimal> AtList);

/// <summary>Counts orders, lines and units of the ledger.</summary>
public interface ILedgerCounts
{
    /// <summary>Counts every account's lines of a period.</summary>
    /// <param name="period">The days.</param>
    /// <param name="level">Accounts or groups.</param>
    /// <param name="prices">List price per unit by product, in the currency that the amounts are wanted in.</param>
    /// <param name="ct">Stops the work.</param>
    Task<IReadOnlyDictionary<string, CountedAccount>> Read(Period period, FactsLevel level, IReadOnlyDictionary<string, decimal> prices, CancellationToken ct);
}
