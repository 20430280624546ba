using Kamino.Core.Quantities;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>Where exchange rates are kept.</summary>
public interface IRateStore
{
    /// <summary>All of them, by day and currencies.</summary>
    Task<IReadOnlyList<ExchangeRate>> Read(CancellationToken ct);

    /// <summary>Keeps rates that an import found, all or none, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(TableChanges<ExchangeRate> found, TableDraft draft, CancellationToken ct);
}
