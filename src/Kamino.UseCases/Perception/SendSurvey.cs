using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Why a survey isn't sent.</summary>
public enum SendFlaw
{
    /// <summary>No answer is taken any more.</summary>
    SurveyClosed,

    /// <summary>The settings name no mail server, no sender or no address where respondents reach us.</summary>
    NoMailSettings,
}

/// <summary>What became of sending.</summary>
/// <param name="Flaw">Why nothing was sent; <c>null</c> where it was.</param>
/// <param name="Invitations">How many invitations are queued now.</param>
/// <param name="Reminders">How many reminders.</param>
/// <param name="Answered">How many respondents answered already: they get no mail.</param>
/// <param name="WithoutAddress">How many have no address.</param>
/// <param name="TooSoon">How many were written to less than a week ago, or twice already.</param>
public sealed record SendOutcome(SendFlaw? Flaw, int Invitations, int Reminders, int Answered, int WithoutAddress, int TooSoon);

/// <summary>Queues the invitations of a survey for whoever wasn't written to yet, and reminders for those who may be reminded.</summary>
/// <param name="surveys">The surveys.</param>
/// <param name="outbox">Where mail waits.</param>
/// <param name="company">How mail leaves.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class SendSurvey(ISurveyStore surveys, IOutbox outbox, ICompanySettings company, TimeProvider clock, IAsker asker)
{
    /// <summary>Queues them; <c>null</c> where there is no such survey.</summary>
    /// <param name="number">The survey's number.</param>
    /// <param name="remind">Whether those who haven't answered are reminded.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<SendOutcome?> Of(int number, bool remind, CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        if ((await surveys.List(ct)).FirstOrDefault(survey => survey.Number == number) is not { } survey)
        {
            return null;
        }

        SendFlaw? flaw = !survey.IsOpen(clock.Today()) ? SendFlaw.SurveyClosed
            : !(await company.Read(ct)).Mail.IsComplete ? SendFlaw.NoMailSettings
            : null;
        return flaw is not null ? new SendOutcome(flaw, 0, 0, 0, 0, 0) : await Queue(survey, remind, ct);
    }

    private async Task<SendOutcome> Queue(Survey survey, bool remind, CancellationToken ct)
    {
        var asked = (await surveys.Invitations(survey.Number, ct)).Where(invitation => !invitation.Revoked).ToList();
        var answered = (await surveys.Answers(survey.Number, ct)).Where(answer => answer.Side == AnswerSide.Customer).Select(answer => (answer.Answer.Account, answer.Answer.By.Name)).ToHashSet();
        var silent = asked.Where(invitation => !answered.Contains((invitation.Account, invitation.Person.Name))).ToList();
        var mails = (await outbox.List(MailTopic.Survey, survey.Number, ct)).ToLookup(mail => (mail.Account, mail.Person));
        var due = silent.Where(invitation => invitation.Email is not null).Select(invitation => Next(invitation, [.. mails[(invitation.Account, invitation.Person.Name)]], remind)).ToList();
        var queued = due.OfType<OutboxMail>().ToList();
        await outbox.Queue(queued, ct);
        return new SendOutcome(
            null, queued.Count(mail => mail.Occasion == 0), queued.Count(mail => mail.Occasion > 0), asked.Count - silent.Count, silent.Count(invitation => invitation.Email is null), due.Count(mail => mail is null));
    }

    private OutboxMail? Next(Invitation invitation, IReadOnlyList<OutboxMail> mails, bool remind)
    {
        var now = clock.GetUtcNow();
        OutboxMail Mail(int occasion) => new(MailTopic.Survey, invitation.Survey, invitation.Account, invitation.Person.Name, occasion, now, now);
        return mails.Count == 0 ? Mail(0)
            : remind && mails.All(mail => mail.Status is MailStatus.Sent) && MailPace.MayRemind(mails.Max(mail => mail.SentAt ?? mail.At), mails.Count - 1, now) ? Mail(mails.Count)
            : null;
    }
}
