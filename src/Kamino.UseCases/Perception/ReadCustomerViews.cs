using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Reads how customers see us. Every list, page, matrix and export takes customers' answers from here, so that no other way shows what an anonymous survey hides.</summary>
/// <param name="surveys">The surveys.</param>
/// <param name="people">Which account each code counts as.</param>
/// <param name="company">How long an answer is evidence, and how answers are weighed.</param>
/// <param name="rounds">What was read last.</param>
/// <param name="asker">Who asks.</param>
public sealed class ReadCustomerViews(ISurveyStore surveys, AccountPeople people, ICompanySettings company, KeptAnswers<DateOnly, IReadOnlyList<AccountRound>> rounds, IAsker asker)
{
    /// <summary>How many surveys at accounts are kept together between questions.</summary>
    public const int MostKept = 100_000;

    private static readonly LastMade<IReadOnlyList<AccountRound>, (DateOnly AsOf, EvidenceTerms Terms), IReadOnlyDictionary<string, CustomerView>> Views = new();

    /// <summary>How answers become evidence.</summary>
    public async Task<EvidenceTerms> Terms(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var settings = await company.Read(ct);
        return new EvidenceTerms(settings.WeighEqually ? Weighing.Equal : Weighing.Influence, settings.FreshMonths);
    }

    /// <summary>Every account with an answer that is evidence.</summary>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="until">The last day whose answers are known; it may lie after a ledger that ended earlier.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyDictionary<string, CustomerView>> On(DateOnly asOf, DateOnly until, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (terms, known) = (await Terms(ct), await Rounds(until, ct));
        return Views.Of(known, (asOf, terms), () => Read(known, asOf, terms));
    }

    /// <summary>The surveys that accounts took part in, with what was answered up to a day; of an account merged into another under that one.</summary>
    public Task<IReadOnlyList<AccountRound>> Rounds(DateOnly until, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return rounds.Get(until, () => ReadRounds(until, ct));
    }

    private static Dictionary<string, CustomerView> Read(IReadOnlyList<AccountRound> rounds, DateOnly asOf, EvidenceTerms terms)
    {
        var views = new Dictionary<string, CustomerView>();
        foreach (var account in rounds.GroupBy(round => round.Account))
        {
            if (CustomerEvidence.Current(account.Select(own => own.Round), asOf, terms) is { } current)
            {
                views[account.Key] = current.View;
            }
        }

        return views;
    }

    private async Task<IReadOnlyList<AccountRound>> ReadRounds(DateOnly until, CancellationToken ct)
    {
        var answers = (await surveys.Answers(null, ct)).Where(answer => answer.Answer.Day <= until).ToList();
        if (answers.Count == 0)
        {
            return [];
        }

        var tree = await people.Merges(ct);
        var kept = answers.GroupBy(answer => (answer.Survey, Account: tree.Kept(answer.Answer.Account)));
        var known = (await surveys.List(ct)).ToDictionary(survey => survey.Number);
        return [.. kept.Where(group => known.ContainsKey(group.Key.Survey)).Select(group => new AccountRound(group.Key.Account, Round(known[group.Key.Survey], group.Key.Account, [.. group])))];
    }

    private static SurveyRound Round(Survey survey, string account, IReadOnlyList<KeptAnswer> kept) => new(
        survey.Number, survey.Name, survey.AskedAt(account), survey.ClosedAt is not null, Latest(survey, kept, AnswerSide.Customer), Latest(survey, kept, AnswerSide.Ours));

    // A name that was known at two accounts before they were merged is one person; the numbers that an anonymous survey leaves aren't.
    private static IReadOnlyList<SurveyAnswer> Latest(Survey survey, IReadOnlyList<KeptAnswer> kept, AnswerSide side) =>
    [
        .. kept.Where(answer => answer.Side == side).GroupBy(answer => (survey.Asked.Anonymous ? answer.Answer.Account : "", answer.Answer.By.Name))
            .Select(versions => versions.MaxBy(answer => (answer.At, answer.Version))?.Answer).OfType<SurveyAnswer>(),
    ];
}

/// <summary>A survey at an account.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Round">The survey.</param>
public sealed record AccountRound(string Account, SurveyRound Round);
