using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>A survey in a list.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Open">Whether answers are taken today.</param>
/// <param name="Accounts">How many accounts it asks.</param>
/// <param name="Respondents">How many people.</param>
/// <param name="Answered">How many of them answered.</param>
public sealed record SurveyCard(Survey Survey, bool Open, int Accounts, int Respondents, int Answered);

/// <summary>Where a survey stands with one respondent.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Customer">What it is called.</param>
/// <param name="Person">Who; what they answered isn't said here.</param>
/// <param name="HasAddress">Whether mail can reach them.</param>
/// <param name="Revoked">Whether the invitation was taken back.</param>
/// <param name="Answered">Whether they answered; <c>null</c> where the survey is anonymous: nobody is told.</param>
/// <param name="TakenBy">Who of us wrote the answer down, where they didn't themselves.</param>
/// <param name="Mails">The mails to them.</param>
public sealed record RespondentStatus(
    string Account, string Customer, Respondent Person, bool HasAddress, bool Revoked, bool? Answered, string? TakenBy, IReadOnlyList<OutboxMail> Mails);

/// <summary>Where a survey stands at one account.</summary>
/// <param name="Account">The code that the account counts as.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Answers">How many of its people answered.</param>
/// <param name="Guesses">Whether somebody of us guessed.</param>
public sealed record AccountStatus(string Account, string Name, int Answers, bool Guesses);

/// <summary>Where a survey stands.</summary>
/// <param name="Card">The survey.</param>
/// <param name="Respondents">Whom it asks.</param>
/// <param name="Accounts">The accounts it asks.</param>
/// <param name="Riders">What was answered to the questions that ride along, over all accounts.</param>
/// <param name="Mail">How many mails are in each state.</param>
public sealed record SurveyStatus(
    SurveyCard Card, IReadOnlyList<RespondentStatus> Respondents, IReadOnlyList<AccountStatus> Accounts, IReadOnlyList<RiderReport> Riders, IReadOnlyList<MailCount> Mail);

/// <summary>How many mails are in a state.</summary>
public sealed record MailCount(MailStatus Status, int Count);

/// <summary>Lists surveys and says where each stands.</summary>
/// <param name="surveys">The surveys.</param>
/// <param name="outbox">Their mail.</param>
/// <param name="people">What accounts are called.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewSurveys(ISurveyStore surveys, IOutbox outbox, AccountPeople people, IAsker asker)
{
    /// <summary>All surveys, the latest first.</summary>
    public async Task<IReadOnlyList<SurveyCard>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var answers = (await surveys.Answers(null, ct)).ToLookup(answer => answer.Survey);
        var cards = new List<SurveyCard>();
        foreach (var survey in await surveys.List(ct))
        {
            cards.Add(Card(survey, await surveys.Invitations(survey.Number, ct), [.. answers[survey.Number]]));
        }

        return cards;
    }

    /// <summary>Where one stands; <c>null</c> where there is none of that number.</summary>
    public async Task<SurveyStatus?> Of(int number, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if ((await surveys.List(ct)).FirstOrDefault(survey => survey.Number == number) is not { } survey)
        {
            return null;
        }

        var (asked, kept) = (await surveys.Invitations(number, ct), await surveys.Answers(number, ct));
        var latest = Latest(kept);
        var mails = await outbox.List(MailTopic.Survey, number, ct);
        var card = Card(survey, asked, kept);
        var (tree, names) = (await people.Merges(ct), await people.Names(ct));
        string Called(string account) => names.GetValueOrDefault(tree.Kept(account), account);
        var guessed = kept.Where(answer => answer.Side == AnswerSide.Ours).Select(answer => tree.Kept(answer.Answer.Account)).ToHashSet();
        return new SurveyStatus(
            card, [.. asked.Select(invitation => Status(survey, invitation, Called(invitation.Account), latest, mails))],
            [.. asked.Select(invitation => invitation.Account).Concat(latest.Keys.Select(key => key.Account)).Select(tree.Kept).Distinct().Order(StringComparer.Ordinal)
                .Select(account => new AccountStatus(account, Called(account), latest.Keys.Count(key => tree.Kept(key.Account) == account), guessed.Contains(account)))],
            survey.Asked.Anonymous && (survey.ClosedAt is null || latest.Count < CustomerEvidence.FewestAnonymous) ? [] : [.. survey.Asked.Riders.Select(question => Riders(survey, question, latest.Values)).Where(report => report.Count > 0)],
            [.. mails.GroupBy(mail => mail.Status).OrderBy(group => group.Key).Select(group => new MailCount(group.Key, group.Count()))]);
    }

    private SurveyCard Card(Survey survey, IReadOnlyList<Invitation> asked, IReadOnlyList<KeptAnswer> kept)
    {
        var latest = Latest(kept);
        var persons = asked.Select(invitation => (invitation.Account, invitation.Person.Name)).ToList();
        return new SurveyCard(
            survey, survey.IsOpen(people.Today), persons.Select(person => person.Account).Concat(latest.Keys.Select(key => key.Account)).Distinct().Count(),
            survey.Asked.Anonymous ? Math.Max(persons.Count, latest.Count) : persons.Union(latest.Keys).Count(), latest.Count);
    }

    private static RespondentStatus Status(
        Survey survey, Invitation invitation, string called, IReadOnlyDictionary<(string Account, string Person), SurveyAnswer> latest, IReadOnlyList<OutboxMail> mails)
    {
        var answer = latest.GetValueOrDefault((invitation.Account, invitation.Person.Name));
        return new RespondentStatus(
            invitation.Account, called, invitation.Person with { Influence = null }, invitation.Email is not null, invitation.Revoked, survey.Asked.Anonymous ? null : answer is not null, survey.Asked.Anonymous ? null : answer?.TakenBy,
            [.. mails.Where(mail => mail.Account == invitation.Account && mail.Person == invitation.Person.Name).OrderBy(mail => mail.Occasion)]);
    }

    private static RiderReport Riders(Survey survey, RiderQuestion question, IEnumerable<SurveyAnswer> answers) => RiderScores.Of(
        question,
        [.. answers.SelectMany(answer => answer.Rider(question) is { } value ? [new RiderAnswer(survey.Asked.Anonymous ? "" : answer.Account, survey.Asked.Anonymous ? null : answer.By with { Influence = null }, value)] : Array.Empty<RiderAnswer>())]);

    private static Dictionary<(string Account, string Person), SurveyAnswer> Latest(IReadOnlyList<KeptAnswer> kept) => kept.Where(answer => answer.Side == AnswerSide.Customer)
        .GroupBy(answer => (answer.Answer.Account, answer.Answer.By.Name)).ToDictionary(versions => versions.Key, versions => versions.OrderBy(answer => answer.Version).Last().Answer);
}
