using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>The survey before the current one, and what changed.</summary>
/// <param name="Survey">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Last">Day of its latest answer.</param>
/// <param name="Strength">Our relative strength then.</param>
/// <param name="Factors">Factor by factor.</param>
public sealed record SurveyBefore(int Survey, string Name, DateOnly Last, Answer<double> Strength, IReadOnlyList<FactorChange> Factors);

/// <summary>Something that a respondent added.</summary>
/// <param name="By">Who; <c>null</c> where the survey is anonymous.</param>
/// <param name="Text">What.</param>
public sealed record Remark(Respondent? By, string Text);

/// <summary>How one customer sees us.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Customer">What the account is called.</param>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Survey">Number of the survey that counts; <c>null</c> where no answer is evidence.</param>
/// <param name="Name">Its name.</param>
/// <param name="FreshUntil">The last day that its latest answer is evidence.</param>
/// <param name="View">Weights, scores and strengths.</param>
/// <param name="Gaps">What matters to them × where we are behind, the costliest first.</param>
/// <param name="Guess">What we guessed beside what they said; none where nobody guessed.</param>
/// <param name="Before">What changed; <c>null</c> where there was no survey before.</param>
/// <param name="Riders">Questions that rode along.</param>
/// <param name="Remarks">What respondents added.</param>
/// <param name="TakenBy">Who of us wrote answers down.</param>
/// <param name="Stale">The day of an answer that is no evidence any more, where there is no other.</param>
public sealed record AccountPerception(
    string Account, string Customer, DateOnly AsOf, int? Survey, string? Name, DateOnly? FreshUntil, CustomerView? View, IReadOnlyList<FactorGap> Gaps, IReadOnlyList<PerceptionGap> Guess,
    SurveyBefore? Before, IReadOnlyList<RiderReport> Riders, IReadOnlyList<Remark> Remarks, IReadOnlyList<string> TakenBy, DateOnly? Stale);

/// <summary>Shows how one customer sees us against its other suppliers.</summary>
/// <param name="customers">The surveys.</param>
/// <param name="people">Finds accounts.</param>
/// <param name="facts">Until when the ledger goes: the matrix is of that day.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewPerception(ReadCustomerViews customers, AccountPeople people, IAccountFacts facts, IAsker asker)
{
    /// <summary>The customer's view; <c>null</c> where there is no such account.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="asOf">The day that counts as today; the ledger's last day where left out, and then later answers count too.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AccountPerception?> Of(string account, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var known = await people.At(account, ct);
        var at = known ?? new PeopleAt(account, account, []);
        var (day, terms) = ((await facts.Read(new FactsQuery(asOf), ct)).AsOf, await customers.Terms(ct));
        List<SurveyRound> rounds = [.. (await customers.Rounds(asOf ?? (day > people.Today ? day : people.Today), ct)).Where(own => own.Account == at.Account).Select(own => own.Round)];
        return known is null && rounds.Count == 0 ? null
            : CustomerEvidence.Current(rounds, day, terms) is { } current ? Shown(at, day, rounds, current, terms)
            : new AccountPerception(at.Account, at.Name, day, null, null, null, null, [], [], null, [], [], [], Stale(rounds));
    }

    private static AccountPerception Shown(PeopleAt at, DateOnly day, List<SurveyRound> rounds, RoundView current, EvidenceTerms terms)
    {
        var (asked, answers) = (current.Round.Asked, current.Round.Answers);
        var guess = AnswerSum.Of(asked.Factors, asked.Rivals, current.Round.Guesses, Weighing.Equal);
        return new AccountPerception(
            at.Account, at.Name, day, current.Round.Survey, current.Round.Name, current.View.Last.AddMonths(terms.FreshMonths).AddDays(-1), current.View, Gaps.Of(current.View),
            guess is null ? [] : Gaps.Between(current.View, guess), Earlier(rounds, current, terms),
            [.. asked.Riders.Select(question => RiderScores.Of(question, [.. answers.SelectMany(answer => Rider(asked, answer, question))])).Where(report => report.Count > 0)],
            [.. answers.Where(answer => answer.Remark.Length > 0).OrderBy(answer => answer.Remark, StringComparer.Ordinal).Select(answer => new Remark(asked.Anonymous ? null : answer.By with { Influence = null }, answer.Remark))],
            [.. answers.Select(answer => answer.TakenBy).OfType<string>().Distinct().Order(StringComparer.Ordinal)], null);
    }

    private static SurveyBefore? Earlier(List<SurveyRound> rounds, RoundView current, EvidenceTerms terms) =>
        CustomerEvidence.Before(rounds, current, terms) is not { } before ? null
        : new SurveyBefore(before.Round.Survey, before.Round.Name, before.View.Last, before.View.Strength, Gaps.Since(before.View, current.View));

    private static IEnumerable<RiderAnswer> Rider(Questionnaire asked, SurveyAnswer answer, RiderQuestion question) =>
        answer.Rider(question) is { } value ? [new RiderAnswer(answer.Account, asked.Anonymous ? null : answer.By with { Influence = null }, value)] : [];

    private static DateOnly? Stale(List<SurveyRound> rounds) =>
        rounds.Where(CustomerEvidence.MayShow).SelectMany(round => round.Answers).Select(answer => (DateOnly?)answer.Day).Max();
}
