using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>A mail as it leaves.</summary>
/// <param name="To">The address.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="From">Our address.</param>
/// <param name="FromName">How they know us.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text, plain.</param>
/// <param name="Id">The same for every try of the same mail, so that a server can tell.</param>
public sealed record Letter(string To, string Name, string From, string FromName, string Subject, string Text, string Id);

/// <summary>How a try to send went.</summary>
public enum Delivery
{
    /// <summary>The server took it.</summary>
    Taken,

    /// <summary>It didn't come to handing it over, or the server asks to come later: try again.</summary>
    Later,

    /// <summary>The server refuses it for good.</summary>
    Refused,

    /// <summary>The connection broke while it was handed over.</summary>
    Unsure,
}

/// <summary>How a try to send went, and what was said.</summary>
public sealed record DeliveryReport(Delivery Outcome, string? Said = null);

/// <summary>Hands mail to a server.</summary>
public interface IMailSender
{
    /// <summary>Tries once.</summary>
    Task<DeliveryReport> Send(Letter letter, MailSettings server, CancellationToken ct);
}

/// <summary>Writes the mails of a topic when they leave.</summary>
public interface IMailWriter
{
    /// <summary>Which mails.</summary>
    IReadOnlyCollection<MailTopic> Topics { get; }

    /// <summary>The letter with its link; <c>null</c> where it is no longer needed.</summary>
    Task<Letter?> Write(OutboxMail mail, MailSettings server, CancellationToken ct);
}

/// <summary>What a round of sending did.</summary>
/// <param name="Sent">Mails that the server took.</param>
/// <param name="Later">Mails that are tried again.</param>
/// <param name="Failed">Mails that aren't, or of which nobody knows.</param>
public sealed record OutboxRound(int Sent, int Later, int Failed);

/// <summary>Sends what is due. Any number of processes may do so at once: nothing is sent twice.</summary>
/// <param name="outbox">Where mail waits.</param>
/// <param name="writers">Write each mail when it leaves: its link isn't kept anywhere.</param>
/// <param name="sender">Hands mail over.</param>
/// <param name="company">How mail leaves.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class SendOutbox(IOutbox outbox, IEnumerable<IMailWriter> writers, IMailSender sender, ICompanySettings company, TimeProvider clock, IAsker asker)
{
    // No try takes that long: whoever claimed a mail before and didn't say what became of it is gone.
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(15);

    /// <summary>Sends until nothing is due, or the server can't be reached.</summary>
    public async Task<OutboxRound> Run(CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        await outbox.Doubt(clock.GetUtcNow() - LongestTry, ct);
        var (sent, later, failed) = (0, 0, 0);
        var server = (await company.Read(ct)).Mail;
        while (server.IsComplete && later == 0 && await outbox.Claim(clock.GetUtcNow(), ct) is { } mail)
        {
            var settled = await Try(mail, server, ct);
            await outbox.Settle(settled, CancellationToken.None); // what was handed over is noted, even where somebody stops the program now
            sent += settled.Status == MailStatus.Sent ? 1 : 0;
            later += settled.Status == MailStatus.Waiting ? 1 : 0;
            failed += settled.Status is MailStatus.Failed or MailStatus.Unsure ? 1 : 0;
        }

        return new OutboxRound(sent, later, failed);
    }

    private async Task<OutboxMail> Try(OutboxMail mail, MailSettings server, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await writers.Single(writer => writer.Topics.Contains(mail.Topic)).Write(mail, server, ct) is not { } letter)
        {
            return mail with { Status = MailStatus.Dropped };
        }

        var report = await sender.Send(letter, server, ct);
        var tried = mail with { Tries = mail.Tries + 1, Error = report.Said };
        return report.Outcome switch
        {
            Delivery.Taken => tried with { Status = MailStatus.Sent, SentAt = now, Error = null },
            Delivery.Later => MailPace.Wait(tried.Tries) is { } wait ? tried with { Status = MailStatus.Waiting, Due = now + wait } : tried with { Status = MailStatus.Failed },
            Delivery.Refused => tried with { Status = MailStatus.Failed },
            Delivery.Unsure => tried with { Status = MailStatus.Unsure },
        };
    }
}
