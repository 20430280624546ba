using Kamino.Core.Value;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Value;

/// <summary>Where the costs of activities are kept, and how much of them accounts took.</summary>
public interface ICostStore
{
    /// <summary>All rates, by activity and period.</summary>
    Task<IReadOnlyList<CostRate>> Rates(CancellationToken ct);

    /// <summary>All imported quantities, by account and activity.</summary>
    Task<IReadOnlyList<DriverQuantity>> Quantities(CancellationToken ct);

    /// <summary>Keeps rates and quantities that an import found, all or none, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(TableChanges<CostRate> rates, TableChanges<DriverQuantity> quantities, TableDraft draft, CancellationToken ct);
}

/// <summary>Where it is kept what accounts owed.</summary>
public interface IReceivableStore
{
    /// <summary>All of them, by account and day.</summary>
    Task<IReadOnlyList<Receivable>> Read(CancellationToken ct);

    /// <summary>Keeps receivables that an import found, all or none, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(TableChanges<Receivable> found, TableDraft draft, CancellationToken ct);
}
