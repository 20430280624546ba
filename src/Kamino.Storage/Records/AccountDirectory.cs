using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>What the facts ask of the records: which account a code counts as, what people said of it, charges, rates, the reporting currency.</summary>
internal sealed class AccountDirectory(IDbContextFactory<RecordsContext> records, CompanySettingsStore settings)
{
    /// <summary>Every account that people said something of, with merges followed; read in one go.</summary>
    public async Task<DescribedAccounts> Accounts(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return new DescribedAccounts([.. (await context.Set<AccountRow>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(ct)).Select(row => row.Account)]);
    }

    /// <summary>The product codes that are charges.</summary>
    public async Task<IReadOnlySet<string>> Charges(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await context.Set<ProductRow>().AsNoTracking().Where(row => row.IsCharge).Select(row => row.Code).ToHashSetAsync(ct);
    }

    /// <summary>Every rate that leads to or from a currency.</summary>
    public async Task<RateTable> Rates(Currency of, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<RateRow>().AsNoTracking().Where(row => row.From == of.Code || row.To == of.Code).ToListAsync(ct);
        return new RateTable(rows.Select(row => row.ExchangeRate));
    }

    /// <summary>The reporting currency; <c>null</c> where nobody chose one.</summary>
    public async Task<Currency?> ReportingCurrency(CancellationToken ct) => (await settings.Read(ct)).ReportingCurrency;
}

/// <summary>The accounts as people described and merged them.</summary>
internal sealed class DescribedAccounts
{
    private readonly Dictionary<string, Account> _accounts = [];
    private readonly AccountTree _tree;

    public DescribedAccounts(IReadOnlyCollection<Account> accounts)
    {
        _tree = AccountTree.Of([.. accounts.Where(account => (account.Parent ?? account.MergedInto) is not null).Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))]);
        var counted = accounts.Where(account => account.MergedInto is not null).Select(account => account.Code).Where(code => Canonical(code) != code).ToList();
        foreach (var account in accounts)
        {
            _accounts.Add(account.Code, account);
        }

        foreach (var code in counted)
        {
            var kept = Canonical(code);
            _accounts[kept] = (_accounts.GetValueOrDefault(kept) ?? new Account(kept)).FilledFrom(_accounts[code]);
        }

        Merged = [.. counted.Select(code => KeyValuePair.Create(code, Canonical(code)))];
        Members = [.. accounts.Select(account => KeyValuePair.Create(account.Code, UltimateParent(account.Code))).Where(pair => pair.Key != pair.Value)];
    }

    /// <summary>Each code that counts as another one, with that one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Merged { get; }

    /// <summary>Each code whose ultimate parent is another account, with that one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Members { get; }

    /// <summary>The account that a code counts as: itself where nobody merged it.</summary>
    public string Canonical(string code) => _tree.Kept(code);

    /// <summary>The ultimate parent of the account that a code counts as; that account where it belongs to nobody.</summary>
    public string UltimateParent(string code) => _tree.Top(code);

    /// <summary>What people said of the account that a code counts as, gaps filled from those merged into it; <c>null</c> where nobody said anything.</summary>
    public Account? Find(string code) => _accounts.GetValueOrDefault(Canonical(code));
}
