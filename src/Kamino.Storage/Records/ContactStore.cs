using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ContactStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : IContactStore
{
    public async Task<IReadOnlyList<Contact>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ContactRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Account, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).Select(Contact)];
    }

    public Task<string> Enter(TableChanges<Contact> found, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Contacts, draft, entry => entry.Keep(found.As(Row), null, ct), ct);

    private static Contact Contact(ContactRow row) => new(row.Account, row.Name, row.Basis, row.KeepUntil)
    {
        Role = row.Role,
        Email = row.Email,
        Phone = row.Phone,
        Owner = row.Owner,
        Influence = row.Influence,
        Disposition = row.Disposition,
        Relationship = row.Relationship,
        LastTouch = row.LastTouch,
    };

    private static ContactRow Row(Contact contact) => new()
    {
        Account = contact.Account,
        Name = contact.Name,
        Basis = contact.Basis,
        KeepUntil = contact.KeepUntil,
        Role = contact.Role,
        Email = contact.Email,
        Phone = contact.Phone,
        Owner = contact.Owner,
        Influence = contact.Influence,
        Disposition = contact.Disposition,
        Relationship = contact.Relationship,
        LastTouch = contact.LastTouch,
    };
}
