using DuckDB.NET.Data;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Facts;

/// <summary>What the records know of accounts and products, for the facts.</summary>
internal sealed class FactsDirectory(IDbContextFactory<RecordsContext> records)
{
    public async Task<KnownAccounts> Read(FactsLevel level, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var accounts = await context.Set<AccountRow>().AsNoTracking().ToDictionaryAsync(row => row.Code, ct);
        var charges = await context.Set<ProductRow>().AsNoTracking().Where(row => row.IsCharge).Select(row => row.Code).ToListAsync(ct);
        return new KnownAccounts(accounts, charges, level);
    }
}

/// <summary>The accounts as the records know them, at one level.</summary>
internal sealed class KnownAccounts(IReadOnlyDictionary<string, AccountRow> accounts, IReadOnlyList<string> charges, FactsLevel level)
{
    private readonly List<KeyValuePair<string, string>> _targets =
        [.. accounts.Keys.Select(code => KeyValuePair.Create(code, Target(accounts, code, level))).Where(pair => pair.Key != pair.Value)];

    /// <summary>Whether some lines count for another account than the one they name.</summary>
    public bool HasTargets => _targets.Count > 0;

    public bool HasCharges => charges.Count > 0;

    public string? Name(string code) => accounts.GetValueOrDefault(code)?.Name;

    public string? Seller(string code) => accounts.GetValueOrDefault(code)?.Seller;

    public string? Country(string code) => accounts.GetValueOrDefault(code)?.Country;

    public DateOnly? FirstContact(string code) => accounts.GetValueOrDefault(code)?.FirstContact;

    /// <summary>The ultimate parent; <c>null</c> where the account is its own.</summary>
    public string? Group(string code)
    {
        var root = Target(accounts, code, FactsLevel.Group);
        return root == code ? null : root;
    }

    public Answer<Money> Available(string code, Currency currency) =>
        accounts.GetValueOrDefault(code) is not { Available: { } amount } row ? Answer.Unknown<Money>(Doubt.NoAvailableSpend)
        : row.AvailableCurrency is null || row.AvailableCurrency == currency.Code ? Answer.Of(new Money(amount, currency))
        : Answer.Unknown<Money>(Doubt.NoRate);

    /// <summary>Puts what SQL needs of it beside the lines.</summary>
    public async Task Load(DuckDBConnection duck, CancellationToken ct)
    {
        await duck.Run("create temp table target (code varchar, target varchar); create temp table charge (product varchar)", ct);
        using (var appender = duck.CreateAppender("target"))
        {
            foreach (var (code, target) in _targets)
            {
                appender.CreateRow().AppendValue(code).AppendValue(target).EndRow();
            }
        }

        using var products = duck.CreateAppender("charge");
        foreach (var product in charges)
        {
            products.CreateRow().AppendValue(product).EndRow();
        }
    }

    // Merges first, then parents; whoever was here before ends it, so that no circle can hang the facts.
    private static string Target(IReadOnlyDictionary<string, AccountRow> accounts, string code, FactsLevel level)
    {
        var seen = new HashSet<string>();
        var at = code;
        while (seen.Add(at) && accounts.TryGetValue(at, out var row) && (row.MergedInto ?? (level == FactsLevel.Group ? row.Parent : null)) is { } next)
        {
            at = next;
        }

        return at;
    }
}
