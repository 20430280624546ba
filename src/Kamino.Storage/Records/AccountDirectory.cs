using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Storage.Facts;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>What the facts ask of the records: which account a code counts as, what people said of it, charges, rates, the reporting currency.</summary>
internal sealed class AccountDirectory(IDbContextFactory<RecordsContext> records, CompanySettingsStore settings, KeptAnswers<string, DescribedAccounts> kept)
{
    /// <summary>How many accounts are kept between questions.</summary>
    public const int MostKept = 2_000_000;

    /// <summary>Every account that people said something of, with merges followed; read in one go.</summary>
    public Task<DescribedAccounts> Accounts(CancellationToken ct) => kept.Get("", () => ReadAccounts(ct));

    private async Task<DescribedAccounts> ReadAccounts(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return new DescribedAccounts([.. (await context.Set<AccountRow>().AsNoTracking().ToListAsync(ct)).OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => row.Account)]);
    }

    /// <summary>The product codes that are charges.</summary>
    public async Task<IReadOnlySet<string>> Charges(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await context.Set<ProductRow>().AsNoTracking().Where(row => row.IsCharge).Select(row => row.Code).ToHashSetAsync(ct);
    }

    /// <summary>What one unit of each product costs, where the products file says so.</summary>
    public async Task<IReadOnlyList<StandardCost>> StandardCosts(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ProductRow>().AsNoTracking().Where(row => row.StandardCost != null).OrderBy(row => row.Code).ToListAsync(ct);
        return [.. rows.Select(row => new StandardCost(row.Code, row.StandardCost ?? 0, row.StandardCostCurrency))];
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

    public DescribedAccounts(IReadOnlyList<Account> accounts)
    {
        All = accounts;
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

    /// <summary>All of them as people described them, by code.</summary>
    public IReadOnlyList<Account> All { get; }

    /// <summary>How many there are.</summary>
    public int Count => _accounts.Count;

    /// <summary>Each code that counts as another one, with that one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Merged { get; }

    /// <summary>Each code whose ultimate parent is another account, with that one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Members { get; }

    /// <summary>The account that a code counts as: itself where nobody merged it.</summary>
    public string Canonical(string code) => _tree.Kept(code);

    /// <summary>The ultimate parent of the account that a code counts as; that account where it belongs to nobody.</summary>
    public string UltimateParent(string code) => _tree.Top(code);

    /// <summary>What a whole group can spend: what was said of its parent, else the sum of what was said of the accounts below it, each by the same rule.</summary>
    /// <param name="code">The ultimate parent, or any account.</param>
    /// <param name="reporting">The currency of what was said without one.</param>
    public GroupSpend Spend(string code, Currency reporting)
    {
        if (Find(code)?.Available is Answer<Money>.Known own)
        {
            return new GroupSpend(Answer.Of(In(own.Value, reporting)), false);
        }

        var said = Below(code, [Canonical(code)]).Select(spend => In(spend, reporting)).ToList();
        return said.Count > 0 && said.TrueForAll(spend => spend.Currency == said[0].Currency)
            ? new GroupSpend(Answer.Of(new Money(said.Sum(spend => spend.Amount), said[0].Currency)), true)
            : new GroupSpend(Answer.Unknown<Money>(said.Count == 0 ? Doubt.NoAvailableSpend : Doubt.NoRate), false);
    }

    // Whoever has a figure speaks for everything below; in a circle of bad data every account is met once.
    private IEnumerable<Money> Below(string code, HashSet<string> met) => _tree.Children(code).Where(met.Add)
        .SelectMany(child => Find(child)?.Available is Answer<Money>.Known said ? [said.Value] : Below(child, met));

    private static Money In(Money spend, Currency reporting) => spend.Currency == default ? spend with { Currency = reporting } : spend;

    /// <summary>What people said of the account that a code counts as, gaps filled from those merged into it; <c>null</c> where nobody said anything.</summary>
    public Account? Find(string code) => _accounts.GetValueOrDefault(Canonical(code));
}

/// <summary>What a group can spend.</summary>
/// <param name="Available">The amount.</param>
/// <param name="IsSum">Whether it is the sum of what was said of its members.</param>
internal sealed record GroupSpend(Answer<Money> Available, bool IsSum);
