using System.Security.Cryptography;
using Kamino.UseCases.Plans;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class TeamStore(IDbContextFactory<RecordsContext> records) : ITeam
{
    private const string MailKey = "mail_key";
    private const int KeyBytes = 32;

    public async Task<IReadOnlyList<Teammate>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<TeammateRow>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(ct)).Select(Mate)];
    }

    public async Task Keep(Teammate mate, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<TeammateRow>().FirstOrDefaultAsync(own => own.Name == mate.Name, ct);
        if (row is null)
        {
            context.Add(new TeammateRow { Name = mate.Name, Email = mate.Email, TimeZone = mate.TimeZone, Language = mate.Language, Reminders = mate.Reminders });
        }
        else
        {
            (row.Email, row.TimeZone, row.Language, row.Reminders) = (mate.Email, mate.TimeZone, mate.Language, mate.Reminders);
        }

        await context.SaveChangesAsync(ct);
    }

    public async Task<bool> Remove(string name, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Traced.Run(context, context.Set<TeammateRow>().Where(row => row.Name == name), rows => rows.ExecuteDeleteAsync(ct), ct) == 1;
    }

    public async Task<bool> Feed(string name, string? hash, DateTimeOffset? since, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Traced.Run(
            context, context.Set<TeammateRow>().Where(row => row.Name == name),
            rows => rows.ExecuteUpdateAsync(row => row.SetProperty(own => own.FeedHash, hash).SetProperty(own => own.FeedSince, since), ct), ct) == 1;
    }

    public async Task<byte[]> Key(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        if (await Kept(context, ct) is null)
        {
            context.Add(new SettingRow { Name = MailKey, Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)) });
            try
            {
                await context.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (!ct.IsCancellationRequested)
            {
                // somebody else was faster: theirs counts
            }
        }

        return Convert.FromBase64String(await Kept(context, ct) ?? "");
    }

    private static Task<string?> Kept(RecordsContext context, CancellationToken ct) =>
        context.Set<SettingRow>().AsNoTracking().Where(row => row.Name == MailKey).Select(row => row.Value).FirstOrDefaultAsync(ct);

    public async Task<Teammate?> FindByFeed(string hash, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await context.Set<TeammateRow>().AsNoTracking().FirstOrDefaultAsync(row => row.FeedHash == hash, ct) is { } row ? Mate(row) : null;
    }

    private static Teammate Mate(TeammateRow row) => new(row.Name, row.Email, row.TimeZone, row.Language, row.Reminders) { FeedSince = row.FeedSince };
}
