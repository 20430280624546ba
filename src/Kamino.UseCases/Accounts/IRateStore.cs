using Kamino.Core.Quantities;

namespace Kamino.UseCases.Accounts;

/// <summary>Where exchange rates are kept.</summary>
public interface IRateStore
{
    /// <summary>All of them, by day and currencies.</summary>
    Task<IReadOnlyList<ExchangeRate>> Read(CancellationToken ct);

    /// <summary>Keeps rates, new or changed, all or none.</summary>
    /// <param name="rates">The rates.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="ct">Stops the work.</param>
    Task Save(IReadOnlyCollection<ExchangeRate> rates, string source, CancellationToken ct);
}
