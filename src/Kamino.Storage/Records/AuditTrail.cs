using System.Security.Cryptography;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Storage.Records;

/// <summary>A deed before it is written.</summary>
internal sealed record AuditDraft(string Record, string? Account, AuditAct Act, string Key, IReadOnlyList<AuditChange> Changes)
{
    public int Count { get; init; } = 1;

    public static AuditDraft Of(IEntityType table, object row, AuditAct act, IReadOnlyList<AuditChange> changes) =>
        new(AuditImage.Record(table), AuditImage.Account(table, row), act, AuditImage.Key(table, row), changes);
}

/// <summary>Writes who did what, in the transaction in which it is done.</summary>
/// <param name="services">Tells who asks and when it is, at the moment of writing: the clock itself needs records.</param>
internal sealed class AuditTrail(IServiceProvider services)
{
    private const int SaltBytes = 16;

    // More of one kind in one transaction are told together: an import says itself what it brought.
    private const int Few = 100;

    /// <summary>Ties entries to the chain; the caller's transaction keeps them with what they tell of, or neither.</summary>
    public async Task Write(RecordsContext context, IReadOnlyCollection<AuditDraft> drafts, CancellationToken ct)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        await BeAlone(context, ct);
        var last = await context.Set<AuditRow>().AsNoTracking().OrderByDescending(row => row.Number).Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(ct);
        var (number, hash, who, at) = (last?.Number ?? 0, last?.Hash ?? AuditChain.Start, Asker, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var rows = new List<AuditRow>();
        foreach (var draft in drafts.GroupBy(own => (own.Record, own.Act)).SelectMany(alike => alike.Count() <= Few ? alike : Together([.. alike])))
        {
            var row = Row(draft, who, at, ++number, hash);
            hash = row.Hash;
            rows.Add(row);
        }

        await Upsert.Rows<AuditRow>(context, rows, ct);
    }

    private Asker Asker => services.GetService<IAsker>()?.Now ?? Asker.Program;

    // SQLite lets one transaction write at a time; PostgreSQL lets many, so they queue here until the end of theirs.
    private static Task BeAlone(RecordsContext context, CancellationToken ct) =>
        context.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true
            ? context.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(826407)", ct) : Task.CompletedTask;

    private static IEnumerable<AuditDraft> Together(List<AuditDraft> alike) => [alike[0] with { Account = null, Key = "", Changes = [], Count = alike.Count }];

    private static AuditRow Row(AuditDraft draft, Asker who, DateTimeOffset at, long number, string before)
    {
        var said = RecordJson.Write(new AuditDeed(who.Role is null ? "?" : who.Name, who.Login, who.From, draft.Act, draft.Key, draft.Count, draft.Changes));
        var (salt, of) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)), AuditImage.Class(draft.Record));
        var link = AuditChain.Tie(before, number, at, of, draft.Record, AuditChain.Content(salt, said));
        return new AuditRow
        {
            Number = number,
            At = at,
            Class = of,
            Record = draft.Record,
            Account = draft.Account,
            Key = draft.Key,
            By = $"{who.Name}\n{who.Login}",
            Salt = salt,
            Said = said,
            Content = link.Content,
            Hash = link.Hash,
        };
    }
}
