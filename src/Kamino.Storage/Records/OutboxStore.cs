using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class OutboxStore(IDbContextFactory<RecordsContext> records) : IOutbox
{
    public async Task<IReadOnlyList<OutboxMail>> List(MailTopic topic, int? subject, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<OutboxMailRow>().AsNoTracking().Where(row => row.Topic == topic && (subject == null || row.Subject == subject)).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Subject).ThenBy(row => row.Account, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Occasion).Select(Mail)];
    }

    public async Task<int> Queue(IReadOnlyCollection<OutboxMail> mails, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var known = (await context.Set<OutboxMailRow>().Select(row => new { row.Topic, row.Subject, row.Account, row.Name, row.Occasion }).ToListAsync(ct))
            .Select(row => (row.Topic, row.Subject, row.Account, row.Name, row.Occasion)).ToHashSet();
        var fresh = mails.Where(mail => known.Add((mail.Topic, mail.Subject, mail.Account, mail.Person, mail.Occasion))).ToList();
        context.AddRange(fresh.Select(mail => new OutboxMailRow
        {
            Topic = mail.Topic,
            Subject = mail.Subject,
            Account = mail.Account,
            Name = mail.Person,
            Occasion = mail.Occasion,
            Status = MailStatus.Waiting,
            At = mail.At,
            Due = mail.Due.UtcTicks,
        }));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return fresh.Count;
    }

    // Whoever changes the row from waiting to sending has it; the other tries the next.
    public async Task<OutboxMail?> Claim(DateTimeOffset now, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        while (await context.Set<OutboxMailRow>().AsNoTracking().Where(row => row.Status == MailStatus.Waiting && row.Due <= now.UtcTicks)
            .OrderBy(row => row.Due).ThenBy(row => row.Account).ThenBy(row => row.Name).FirstOrDefaultAsync(ct) is { } row)
        {
            var claimed = await Same(context, row).Where(own => own.Status == MailStatus.Waiting)
                .ExecuteUpdateAsync(own => own.SetProperty(mail => mail.Status, MailStatus.Sending).SetProperty(mail => mail.Claimed, now.UtcTicks), ct);
            if (claimed == 1)
            {
                return Mail(row) with { Status = MailStatus.Sending };
            }
        }

        return null;
    }

    public async Task Settle(OutboxMail mail, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<OutboxMailRow>()
            .Where(row => row.Topic == mail.Topic && row.Subject == mail.Subject && row.Account == mail.Account && row.Name == mail.Person && row.Occasion == mail.Occasion && row.Status == MailStatus.Sending)
            .ExecuteUpdateAsync(
                row => row.SetProperty(own => own.Status, mail.Status).SetProperty(own => own.Tries, mail.Tries).SetProperty(own => own.Due, mail.Due.UtcTicks)
                    .SetProperty(own => own.SentAt, mail.SentAt).SetProperty(own => own.Error, mail.Error).SetProperty(own => own.Claimed, (long?)null),
                ct);
    }

    public async Task Doubt(DateTimeOffset claimedBefore, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<OutboxMailRow>().Where(row => row.Status == MailStatus.Sending && row.Claimed < claimedBefore.UtcTicks)
            .ExecuteUpdateAsync(row => row.SetProperty(own => own.Status, MailStatus.Unsure), ct);
    }

    private static IQueryable<OutboxMailRow> Same(RecordsContext context, OutboxMailRow row) =>
        context.Set<OutboxMailRow>().Where(own => own.Topic == row.Topic && own.Subject == row.Subject && own.Account == row.Account && own.Name == row.Name && own.Occasion == row.Occasion);

    private static OutboxMail Mail(OutboxMailRow row) => new(row.Topic, row.Subject, row.Account, row.Name, row.Occasion, row.At, new DateTimeOffset(row.Due, TimeSpan.Zero))
    {
        Status = row.Status,
        Tries = row.Tries,
        SentAt = row.SentAt,
        Error = row.Error,
    };
}
