using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class AccountStore(IDbContextFactory<RecordsContext> records, TableBatches batches, AccountDirectory directory) : IAccountStore
{
    public async Task<IReadOnlyList<Account>> Read(CancellationToken ct) => (await directory.Accounts(ct)).All;

    public Task<string> Enter(TableChanges<Account> found, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Accounts, draft, entry => entry.Keep(found.As(Row), KeepMerge, ct), ct);

    public Task Merge(string from, string into, string by, DateTimeOffset at, CancellationToken ct) =>
        Change(from, row => (row.MergedInto, row.MergedBy, row.MergedAt) = (into, by, at), ct);

    public Task Unmerge(string code, CancellationToken ct) => Change(code, row => (row.MergedInto, row.MergedBy, row.MergedAt) = (null, null, null), ct);

    public async Task Hand(IReadOnlyCollection<string> codes, string seller, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var known = await context.Set<AccountRow>().Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, ct);
        foreach (var code in codes.Distinct())
        {
            if (known.TryGetValue(code, out var row))
            {
                row.Seller = seller;
            }
            else
            {
                context.Add(new AccountRow { Code = code, Seller = seller });
            }
        }

        await context.SaveChangesAsync(ct);
    }

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

    // A merge is a person's act: no import has a say in it.
    private static void KeepMerge(AccountRow row, AccountRow known) =>
        (row.MergedInto, row.MergedBy, row.MergedAt) = (known.MergedInto, known.MergedBy, known.MergedAt);

    private static AccountRow Row(Account account)
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
        };
    }
}
