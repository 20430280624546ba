using Kamino.Core.Accounts;

namespace Kamino.UseCases.Portfolio;

/// <summary>Every account's facts on one day.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Accounts">One row per account.</param>
public sealed record PortfolioFacts(DateOnly AsOf, IReadOnlyList<AccountFacts> Accounts);

/// <summary>What the ledger says, for the matrix.</summary>
public interface IPortfolioFacts
{
    /// <summary>The facts of every account.</summary>
    /// <param name="asOf">The day that counts as today; the ledger's last day where left out.</param>
    /// <param name="ct">Stops the work.</param>
    Task<PortfolioFacts> Read(DateOnly? asOf, CancellationToken ct);
}
