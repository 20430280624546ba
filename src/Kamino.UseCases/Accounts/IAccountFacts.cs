using Kamino.Core.Accounts;

namespace Kamino.UseCases.Accounts;

/// <summary>What a row of facts stands for.</summary>
public enum FactsLevel
{
    /// <summary>One row per account.</summary>
    Account,

    /// <summary>One row per group, under its ultimate parent; an account without a parent is its own group.</summary>
    Group,
}

/// <summary>Which facts are asked for.</summary>
/// <param name="AsOf">The day that counts as today; the ledger's last day where left out.</param>
/// <param name="Level">Accounts or groups.</param>
/// <param name="WithGaps">Whether the days between orders are wanted too.</param>
public sealed record FactsQuery(DateOnly? AsOf = null, FactsLevel Level = FactsLevel.Account, bool WithGaps = false);

/// <summary>What the ledger says on one day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Accounts">One row per account, by net, highest first, ties by code. Where there is no reporting currency, one per account and currency.</param>
public sealed record LedgerFacts(DateOnly AsOf, IReadOnlyList<AccountFacts> Accounts);

/// <summary>The facts of the workspace.</summary>
public interface IAccountFacts
{
    /// <summary>Computes them over the lines that count.</summary>
    Task<LedgerFacts> Read(FactsQuery query, CancellationToken ct);
}
