namespace Kamino.UseCases.Perception;

/// <summary>Where a mail stands.</summary>
public enum MailStatus
{
    /// <summary>It waits for its time.</summary>
    Waiting,

    /// <summary>Somebody is sending it.</summary>
    Sending,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server refused it, or couldn't be reached time after time: not tried again.</summary>
    Failed,

    /// <summary>Nobody knows whether the server took it: the connection broke while it was handed over. Not tried again, so that nothing arrives twice.</summary>
    Unsure,

    /// <summary>No longer needed: they answered, the invitation was taken back or the survey closed.</summary>
    Dropped,
}

/// <summary>A mail to a respondent.</summary>
/// <param name="Survey">The survey's number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Whom it goes to.</param>
/// <param name="Occasion">0 for the invitation, 1 and 2 for the reminders.</param>
/// <param name="At">When it was queued.</param>
/// <param name="Due">When it may be tried.</param>
public sealed record OutboxMail(int Survey, string Account, string Person, int Occasion, DateTimeOffset At, DateTimeOffset Due)
{
    /// <summary>Where it stands.</summary>
    public MailStatus Status { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>When the server took it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What went wrong last.</summary>
    public string? Error { get; init; }
}

/// <summary>Mail that waits, and mail that left. Several processes may send from it at once: each mail is claimed by one.</summary>
public interface IOutbox
{
    /// <summary>The mails of a survey, or all of them.</summary>
    Task<IReadOnlyList<OutboxMail>> List(int? survey, CancellationToken ct);

    /// <summary>Queues mails; one that is there already for its occasion stays as it is.</summary>
    /// <returns>How many are new.</returns>
    Task<int> Queue(IReadOnlyCollection<OutboxMail> mails, CancellationToken ct);

    /// <summary>Takes the next mail that is due, for the caller alone to send.</summary>
    /// <returns>The mail as <see cref="MailStatus.Sending"/>; <c>null</c> where none is due.</returns>
    Task<OutboxMail?> Claim(DateTimeOffset now, CancellationToken ct);

    /// <summary>Notes what became of a claimed mail.</summary>
    Task Settle(OutboxMail mail, CancellationToken ct);

    /// <summary>Mails that somebody claimed before an instant and never settled count as <see cref="MailStatus.Unsure"/> from now on.</summary>
    Task Doubt(DateTimeOffset claimedBefore, CancellationToken ct);
}
