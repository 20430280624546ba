using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Somebody who came by a personal link that works.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Invitation">Who they are.</param>
/// <param name="Answer">What they answered so far; <c>null</c> where nothing yet.</param>
internal sealed record Caller(Survey Survey, Invitation Invitation, KeptAnswer? Answer);

/// <summary>Makes, finds and takes back personal links.</summary>
/// <param name="links">Where they are kept.</param>
/// <param name="surveys">The surveys.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class PersonalLinks(ILinkStore links, ISurveyStore surveys, TimeProvider clock, IAsker asker)
{
    /// <summary>Makes a link for somebody who is asked: to print, or to hand over in another way than by our mail. It is told once and can't be looked up.</summary>
    /// <returns>The token; <c>null</c> where nobody of that name is asked, or no answer is taken any more.</returns>
    public async Task<string?> Make(int survey, string account, string person, CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        var found = (await surveys.List(ct)).FirstOrDefault(own => own.Number == survey && own.IsOpen(Today));
        var asked = found is null ? [] : await surveys.Invitations(survey, ct);
        return found is not null && asked.Any(invitation => invitation is { Revoked: false } && invitation.Account == account && invitation.Person.Name == person)
            ? await Make(found, account, person, ct)
            : null;
    }

    /// <summary>Takes an invitation back: none of its links works any more.</summary>
    /// <returns><c>false</c> where there is no such invitation.</returns>
    public Task<bool> Revoke(int survey, string account, string person, CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        return surveys.Revoke(survey, account, person, ct);
    }

    internal async Task<string> Make(Survey survey, string account, string person, CancellationToken ct)
    {
        var token = LinkToken.New();
        var end = survey.Closes.AddDays(1).ToDateTime(TimeOnly.MinValue);
        await links.Add(new KeptLink(LinkToken.Hash(token), LinkUse.Survey, survey.Number, account, person, new DateTimeOffset(end, clock.LocalTimeZone.GetUtcOffset(end))), ct);
        return token;
    }

    /// <summary>Who a token belongs to; <c>null</c> for whatever reason it doesn't work: nobody learns which.</summary>
    internal async Task<Caller?> Find(string token, CancellationToken ct)
    {
        if (await LinkToken.Find(links, LinkUse.Survey, token, clock.GetUtcNow(), ct) is not { } link)
        {
            return null;
        }

        var survey = (await surveys.List(ct)).FirstOrDefault(own => own.Number == link.Subject && own.IsOpen(Today));
        var invitation = survey is null ? null : (await surveys.Invitations(link.Subject, ct)).FirstOrDefault(own => own.Account == link.Account && own.Person.Name == link.Person);
        return survey is null || invitation is null or { Revoked: true } ? null
            : new Caller(survey, invitation, await Latest(link, ct));
    }

    private async Task<KeptAnswer?> Latest(KeptLink link, CancellationToken ct) => (await surveys.Answers(link.Subject, ct))
        .Where(answer => answer.Side == AnswerSide.Customer && answer.Answer.Account == link.Account && answer.Answer.By.Name == link.Person).MaxBy(answer => answer.Version);

    private DateOnly Today => clock.Today();
}
