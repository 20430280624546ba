using Kamino.Core.Value;

namespace Kamino.UseCases.Value;

/// <summary>Where the costs of activities are kept, and how much of them accounts took.</summary>
public interface ICostStore
{
    /// <summary>All rates, by activity and period.</summary>
    Task<IReadOnlyList<CostRate>> Rates(CancellationToken ct);

    /// <summary>All imported quantities, by account and activity.</summary>
    Task<IReadOnlyList<DriverQuantity>> Quantities(CancellationToken ct);

    /// <summary>Keeps rates and quantities, new or changed, all or none.</summary>
    Task Save(IReadOnlyCollection<CostRate> rates, IReadOnlyCollection<DriverQuantity> quantities, CancellationToken ct);
}

/// <summary>Where it is kept what accounts owed.</summary>
public interface IReceivableStore
{
    /// <summary>All of them, by account and day.</summary>
    Task<IReadOnlyList<Receivable>> Read(CancellationToken ct);

    /// <summary>Keeps receivables, new or changed, all or none.</summary>
    Task Save(IReadOnlyCollection<Receivable> receivables, CancellationToken ct);
}
