using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;

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
public sealed record FactsQuery(DateOnly? AsOf = null, FactsLevel Level = FactsLevel.Account, bool WithGaps = false)
{
    /// <summary>The first day that counts; all of the ledger where left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The same question of a period's days alone.</summary>
    public FactsQuery Within(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return this with { From = period.From, AsOf = period.Until.AddDays(-1) };
    }
}

/// <summary>What the ledger says on one day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Accounts">One row per account, by net, highest first, ties by code. Where there is no reporting currency, one per account and currency.</param>
/// <param name="MissingRates">Lines that are in no sum, because nobody gave a rate for them.</param>
public sealed record LedgerFacts(DateOnly AsOf, IReadOnlyList<AccountFacts> Accounts, IReadOnlyList<MissingRate> MissingRates)
{
    /// <summary>How many rows are kept together between questions: one takes about half a kilobyte.</summary>
    public const int MostKept = 3_000_000;

    private static readonly MadeOnce<IReadOnlyList<AccountFacts>, IReadOnlyDictionary<string, AccountFacts>> Firsts = new(rows => rows.DistinctBy(row => row.Account).ToDictionary(row => row.Account));

    /// <summary>The first row of each account, by code.</summary>
    public static IReadOnlyDictionary<string, AccountFacts> ByAccount(IReadOnlyList<AccountFacts> rows) => Firsts.Of(rows);
}

/// <summary>Documents that can't be counted in the reporting currency.</summary>
/// <param name="Currency">Their currency.</param>
/// <param name="From">The first day without a rate.</param>
/// <param name="To">The last one.</param>
/// <param name="Lines">How many lines.</param>
public sealed record MissingRate(Currency Currency, DateOnly From, DateOnly To, long Lines);

/// <summary>The facts of the workspace.</summary>
public interface IAccountFacts
{
    /// <summary>Computes them over the lines that count.</summary>
    Task<LedgerFacts> Read(FactsQuery query, CancellationToken ct);
}
