using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Value;

/// <summary>What was said of an account's wallet.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Said">What was said.</param>
/// <param name="Currency">Of the spend; the default one means the reporting currency.</param>
public sealed record KeptStatement(string Account, WalletStatement Said, Currency Currency);

/// <summary>Where it is kept what accounts spend, and with whom.</summary>
public interface IWalletStore
{
    /// <summary>All statements, by account and day.</summary>
    Task<IReadOnlyList<KeptStatement>> Read(CancellationToken ct);

    /// <summary>Enters statements as one batch, all or none.</summary>
    /// <returns>The batch.</returns>
    Task<string> Enter(TableChanges<KeptStatement> found, TableDraft draft, CancellationToken ct);
}
