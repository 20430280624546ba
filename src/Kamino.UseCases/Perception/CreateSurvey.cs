using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Perception;

/// <summary>Why a survey isn't made.</summary>
public enum SurveyFlaw
{
    /// <summary>It has no name.</summary>
    NoName,

    /// <summary>Another survey has that name.</summary>
    NameTaken,

    /// <summary>The last day for answers is over.</summary>
    ClosesInThePast,

    /// <summary>No contact of the accounts could be asked.</summary>
    NobodyToAsk,

    /// <summary>The library has no such set or factor.</summary>
    UnknownFactors,
}

/// <summary>A survey to be made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Closes">The last day for answers.</param>
/// <param name="By">Who makes it.</param>
public sealed record SurveyDraft(string Name, DateOnly Closes, string By)
{
    /// <summary>Codes of the accounts whose contacts are asked.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Whose accounts are asked, too; nobody's where left out.</summary>
    public string? Seller { get; init; }

    /// <summary>An RFM segment whose accounts are asked, too; none where left out.</summary>
    public string? Segment { get; init; }

    /// <summary>Whether every account with contacts is asked.</summary>
    public bool Everybody { get; init; }

    /// <summary>How respondents know us; the setting <c>our_name</c> where left out.</summary>
    public string? Us { get; init; }

    /// <summary>A set of the library; the general one where neither it nor factors are given.</summary>
    public string? Set { get; init; }

    /// <summary>Keys of factors of the library instead of a set's.</summary>
    public IReadOnlyList<string> Factors { get; init; } = [];

    /// <summary>Number of an earlier survey whose factors are asked about again; instead of a set.</summary>
    public int? FactorsOf { get; init; }

    /// <summary>Factors of one's own, with their scales; they come after the others.</summary>
    public IReadOnlyList<SuccessFactor> OwnFactors { get; init; } = [];

    /// <summary>Whom respondents score besides us.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>Accounts that are asked about other rivals.</summary>
    public IReadOnlyList<AccountRivals> OwnRivals { get; init; } = [];

    /// <summary>What else is asked.</summary>
    public IReadOnlyList<RiderQuestion> Riders { get; init; } = [];

    /// <summary>Whether only aggregates of three or more are shown.</summary>
    public bool Anonymous { get; init; }

    /// <summary>What language respondents read.</summary>
    public string Language { get; init; } = "es";
}

/// <summary>What became of a survey to be made.</summary>
/// <param name="Survey">The survey; <c>null</c> where it wasn't made.</param>
/// <param name="Respondents">How many are asked.</param>
/// <param name="WithoutAddress">How many of them have no address for mail: print their form, or ask by telephone.</param>
/// <param name="Flaws">What is wrong with it.</param>
/// <param name="Wrong">What is wrong with its questions.</param>
public sealed record SurveyOutcome(Survey? Survey, int Respondents, int WithoutAddress, IReadOnlyList<SurveyFlaw> Flaws, IReadOnlyList<QuestionnaireFlaw> Wrong);

/// <summary>Makes a survey and notes whom it asks: the contacts of its accounts.</summary>
/// <param name="surveys">Where it is kept.</param>
/// <param name="people">The people at accounts.</param>
/// <param name="accounts">Whose accounts they are.</param>
/// <param name="segments">In which segment each account is.</param>
/// <param name="company">How customers know us.</param>
/// <param name="asker">Who asks.</param>
public sealed class CreateSurvey(ISurveyStore surveys, AccountPeople people, IAccountStore accounts, ScoreRfm segments, ICompanySettings company, IAsker asker)
{
    /// <summary>The factors that a draft asks about, ready to be changed.</summary>
    public async Task<IReadOnlyList<SuccessFactor>> Factors(SurveyDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(draft);
        return [.. Factors(draft, await surveys.List(ct)).OfType<SuccessFactor>()];
    }

    /// <summary>Makes it, or says what is wrong.</summary>
    public async Task<SurveyOutcome> Of(SurveyDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        ArgumentNullException.ThrowIfNull(draft);
        var known = await surveys.List(ct);
        var factors = Factors(draft, known);
        var asked = new Questionnaire(
            draft.Us ?? (await company.Read(ct)).OurName, [.. factors.OfType<SuccessFactor>()], [.. draft.Rivals.Select(rival => rival.Trim()).Where(rival => rival.Length > 0)],
            [.. draft.Riders.Distinct().Order()], draft.Anonymous);
        var codes = await Codes(draft, ct);
        List<Contact> persons = [.. (await people.All(ct)).Where(at => draft.Everybody || codes.Contains(at.Key)).SelectMany(at => at).Where(contact => contact.IsThere(people.Today))];
        var taken = known.Any(other => other.Name.Equals(draft.Name.Trim(), StringComparison.OrdinalIgnoreCase));
        (bool IsWrong, SurveyFlaw Flaw)[] checks =
        [
            (draft.Name.Trim().Length == 0, SurveyFlaw.NoName), (taken, SurveyFlaw.NameTaken), (draft.Closes < people.Today, SurveyFlaw.ClosesInThePast),
            (persons.Count == 0, SurveyFlaw.NobodyToAsk), (factors.Contains(null) || factors.Count == 0, SurveyFlaw.UnknownFactors),
        ];
        List<SurveyFlaw> flaws = [.. checks.Where(check => check.IsWrong).Select(check => check.Flaw)];
        var wrong = Wrong(asked, draft.OwnRivals);
        if (flaws.Count > 0 || wrong.Count > 0)
        {
            return new SurveyOutcome(null, 0, 0, flaws, wrong);
        }

        var made = await surveys.Add(
            new Survey(0, draft.Name.Trim(), asked, draft.OwnRivals, draft.Closes, asker.Signs(draft.By), people.Now, null), [.. persons.Select(person => Invite(person, draft.Language))], ct);
        return made is null
            ? new SurveyOutcome(null, 0, 0, [SurveyFlaw.NameTaken], [])
            : new SurveyOutcome(made, persons.Count, persons.Count(person => string.IsNullOrWhiteSpace(person.Email)), [], []);
    }

    private async Task<HashSet<string>> Codes(SurveyDraft draft, CancellationToken ct)
    {
        var tree = await people.Merges(ct);
        var own = draft.Seller is not { Length: > 0 } seller ? [] : (await accounts.Read(ct)).Where(account => account.Seller == seller).Select(account => account.Code);
        var alike = draft.Segment is not { Length: > 0 } segment ? [] : (await segments.By(new FactsQuery(), new RfmRule(), ct)).Where(row => row.Segment == segment).Select(row => row.Account);
        return [.. draft.Accounts.Concat(own).Concat(alike).Select(tree.Kept)];
    }

    private static List<SuccessFactor?> Factors(SurveyDraft draft, IReadOnlyList<Survey> known) =>
    [
        .. draft.FactorsOf is { } again ? known.FirstOrDefault(survey => survey.Number == again)?.Asked.Factors ?? []
            : draft.Factors.Count > 0 ? draft.Factors.Select(FactorSets.Find)
            : draft.OwnFactors.Count > 0 && draft.Set is null ? []
            : FactorSets.Of(draft.Set ?? FactorSets.Usual),
        .. draft.OwnFactors,
    ];

    private static IReadOnlyList<QuestionnaireFlaw> Wrong(Questionnaire asked, IReadOnlyList<AccountRivals> own) =>
        [.. own.SelectMany(account => QuestionnaireReview.Flaws(asked with { Rivals = account.Rivals })).Concat(QuestionnaireReview.Flaws(asked)).Distinct().Order()];

    // The part that they play, but for parts that are our opinion of them: respondents are shown to whoever may see the answers.
    private static string? Part(Contact person) => person.WithoutOpinions().Roles.Select(role => RecordWord.Of(role)).FirstOrDefault();

    private static Invitation Invite(Contact person, string language) => new(
        0, person.Account, new Respondent(person.Name, person.Title ?? Part(person), person.Influence), string.IsNullOrWhiteSpace(person.Email) ? null : person.Email.Trim(), language == "en" ? "en" : "es");
}
