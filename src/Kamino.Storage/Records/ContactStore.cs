using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ContactStore(IDbContextFactory<RecordsContext> records, TableBatches batches, KeptAnswers<string, IReadOnlyList<Contact>> kept) : IContactStore
{
    private static readonly MadeQuery<Func<RecordsContext, string, IAsyncEnumerable<ContactRow>>> PeopleAt = new(() => EF.CompileAsyncQuery((RecordsContext context, string account) =>
        context.Set<ContactRow>().AsNoTracking().Where(row => row.Account == account)));

    private static readonly MadeQuery<Func<RecordsContext, string, IAsyncEnumerable<ContactLinkRow>>> TiesAt = new(() => EF.CompileAsyncQuery((RecordsContext context, string account) =>
        context.Set<ContactLinkRow>().AsNoTracking().Where(row => row.Account == account)));

    /// <summary>How many people are kept between questions.</summary>
    public const int MostKept = 500_000;

    public Task<IReadOnlyList<Contact>> Read(CancellationToken ct) => kept.Get("", () => ReadAll(ct));

    public async Task<IReadOnlyList<Contact>> At(IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        if (accounts.Count == 0)
        {
            return [];
        }

        await using var context = await records.CreateDbContextAsync(ct);
        if (accounts.Count > 1)
        {
            return await Contacts(context.Set<ContactRow>().Where(row => accounts.Contains(row.Account)), context.Set<ContactLinkRow>().Where(row => accounts.Contains(row.Account)), ct);
        }

        var account = accounts.First();
        return await Contacts(PeopleAt.In(context)(context, account), TiesAt.In(context)(context, account), ct);
    }

    public Task<IReadOnlyList<Contact>> Left(DateOnly until, CancellationToken ct) => kept.Get($"left by {until:O}", async () =>
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var gone = context.Set<ContactRow>().Where(row => row.LeftOn <= until);
        return await Contacts(gone, context.Set<ContactLinkRow>().Where(tie => gone.Any(row => row.Account == tie.Account && row.Name == tie.Contact)), ct);
    });

    private async Task<IReadOnlyList<Contact>> ReadAll(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Contacts(context.Set<ContactRow>(), context.Set<ContactLinkRow>(), ct);
    }

    private static Task<IReadOnlyList<Contact>> Contacts(IQueryable<ContactRow> people, IQueryable<ContactLinkRow> ties, CancellationToken ct) =>
        Contacts(people.AsNoTracking().AsAsyncEnumerable(), ties.AsNoTracking().AsAsyncEnumerable(), ct);

    private static async Task<IReadOnlyList<Contact>> Contacts(IAsyncEnumerable<ContactRow> people, IAsyncEnumerable<ContactLinkRow> ties, CancellationToken ct)
    {
        var rows = await people.ToListAsync(ct);
        var links = rows.Count == 0 ? [] : await ties.ToListAsync(ct);
        var own = links.ToLookup(row => (row.Account, row.Contact), row => row.Link);
        return [.. rows.OrderBy(row => row.Account, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => row.Contact(own[(row.Account, row.Name)]))];
    }

    public Task<string> Enter(TableChanges<Contact> found, TableDraft draft, CancellationToken ct) => batches.Enter(
        BatchKind.Contacts, draft,
        async entry =>
        {
            await entry.Keep(found.As(ContactRow.Of), null, ct);
            await entry.Keep(new TableChanges<ContactLinkRow>([.. found.Changed.SelectMany(ContactLinkRow.Of)], [.. found.Confirmed.SelectMany(ContactLinkRow.Of)]), null, ct);
        },
        ct);

    public async Task Save(IReadOnlyCollection<Contact> contacts, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await Traced.Rows<ContactRow>(context, [.. contacts.Select(ContactRow.Of)], ct);
        await Traced.Rows<ContactLinkRow>(context, [.. contacts.SelectMany(ContactLinkRow.Of)], ct);
        await transaction.CommitAsync(ct);
    }
}
