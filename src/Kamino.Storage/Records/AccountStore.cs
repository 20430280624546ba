using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class AccountStore(IDbContextFactory<RecordsContext> records) : IAccountStore
{
    public async Task<IReadOnlyList<Account>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<AccountRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => row.Account)];
    }

    public async Task Save(IReadOnlyCollection<Account> accounts, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var merged = await context.Set<AccountRow>().AsNoTracking().Where(row => row.MergedInto != null).ToDictionaryAsync(row => row.Code, ct);
        await Upsert.Rows(context, [.. accounts.Select(account => Row(account, merged.GetValueOrDefault(account.Code)))], ct);
        await transaction.CommitAsync(ct);
    }

    public Task Merge(string from, string into, string by, DateTimeOffset at, CancellationToken ct) =>
        Change(from, row => (row.MergedInto, row.MergedBy, row.MergedAt) = (into, by, at), ct);

    public Task Unmerge(string code, CancellationToken ct) => Change(code, row => (row.MergedInto, row.MergedBy, row.MergedAt) = (null, null, null), ct);

    private async Task Change(string code, Action<AccountRow> change, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<AccountRow>().FirstOrDefaultAsync(row => row.Code == code, ct);
        if (row is null)
        {
            row = new AccountRow { Code = code };
            context.Add(row);
        }

        change(row);
        await context.SaveChangesAsync(ct);
    }

    private static AccountRow Row(Account account, AccountRow? merged)
    {
        var available = account.Available is Answer<Money>.Known known ? known.Value : (Money?)null;
        return new AccountRow
        {
            Code = account.Code,
            Name = account.Name,
            Parent = account.Parent,
            Seller = account.Seller,
            Country = account.Country,
            TaxId = account.TaxId,
            Available = available?.Amount,
            AvailableCurrency = available is { } money && money.Currency != default ? money.Currency.Code : null,
            FirstContact = account.FirstContact,
            MergedInto = merged?.MergedInto,
            MergedBy = merged?.MergedBy,
            MergedAt = merged?.MergedAt,
        };
    }
}
