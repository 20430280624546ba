namespace Kamino.UseCases.Perception;

/// <summary>What a mail is about.</summary>
public enum MailTopic
{
    /// <summary>The invitation to a survey, or a reminder of it.</summary>
    Survey,

    /// <summary>The link to a shared plan.</summary>
    PlanLink,

    /// <summary>The code that a shared plan asks for.</summary>
    PlanCode,

    /// <summary>What one of us has to do: one mail a day, the day's number being its occasion.</summary>
    Reminder,
}

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

    /// <summary>No longer needed: they answered, the invitation was taken back, the survey closed or the share ended.</summary>
    Dropped,
}

/// <summary>A mail that waits or left. It holds no secret: its words and its link are made when it leaves.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Subject">The number of the survey or of the share.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Whom it goes to.</param>
/// <param name="Occasion">Counts mails of the same topic, subject and person from 0 on: the invitation, then its reminders.</param>
/// <param name="At">When it was queued.</param>
/// <param name="Due">When it may be tried.</param>
public sealed record OutboxMail(MailTopic Topic, int Subject, string Account, string Person, int Occasion, DateTimeOffset At, DateTimeOffset Due)
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
    /// <summary>The mails of a topic about a survey or a share, or about all of them.</summary>
    Task<IReadOnlyList<OutboxMail>> List(MailTopic topic, int? subject, CancellationToken ct);

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
