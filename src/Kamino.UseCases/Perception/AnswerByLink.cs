using Kamino.Core.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>What a respondent sees: nothing of ours but the questions.</summary>
/// <param name="Asked">The questions, with the rivals of their account.</param>
/// <param name="Person">Their name.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="Closes">The last day for answers.</param>
/// <param name="Version">The version of their answer so far; 0 where they haven't answered.</param>
/// <param name="Answer">Their answer so far.</param>
public sealed record AnswerForm(Questionnaire Asked, string Person, string Language, DateOnly Closes, int Version, SurveyAnswer? Answer);

/// <summary>What a respondent sends.</summary>
/// <param name="Version">The version that they saw.</param>
/// <param name="Points">How they shared the points.</param>
/// <param name="Scores">Their scores.</param>
public sealed record AnswerDraft(int Version, IReadOnlyList<FactorPoints> Points, IReadOnlyList<SupplierScore> Scores)
{
    /// <summary>What else they say.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Would they recommend us, 0 to 10.</summary>
    public int? Nps { get; init; }

    /// <summary>How satisfied they are, 1 to 5.</summary>
    public int? Csat { get; init; }

    /// <summary>How easy we make it, 1 to 7.</summary>
    public int? Ces { get; init; }

    /// <summary>What is said to a question that rides along.</summary>
    public int? Rider(RiderQuestion question) => question switch
    {
        RiderQuestion.Nps => Nps,
        RiderQuestion.Csat => Csat,
        RiderQuestion.Ces => Ces,
    };

    /// <summary>The draft as an answer.</summary>
    public SurveyAnswer As(string account, Respondent by, DateOnly day) =>
        new(account, by, day, Points, Scores) { Remark = Remark.Trim(), Nps = Nps, Csat = Csat, Ces = Ces };
}

/// <summary>What became of an answer.</summary>
/// <param name="Form">The form as it is now.</param>
/// <param name="Flaws">What is missing or wrong; then nothing was kept.</param>
/// <param name="Overtaken">Somebody answered by the same link meanwhile, and that answer stands; this one was not kept and can be sent again.</param>
public sealed record AnswerOutcome(AnswerForm Form, IReadOnlyList<AnswerFlaw> Flaws, bool Overtaken)
{
    /// <summary>Whether it was kept.</summary>
    public bool Kept => Flaws.Count == 0 && !Overtaken;
}

/// <summary>Lets a respondent answer by a personal link, without signing in. One answer, which can be changed until the survey closes.</summary>
/// <param name="links">Tells who comes.</param>
/// <param name="surveys">Where answers are kept.</param>
/// <param name="clock">When it is.</param>
public sealed class AnswerByLink(PersonalLinks links, ISurveyStore surveys, TimeProvider clock)
{
    /// <summary>The form; <c>null</c> for whatever reason the link doesn't work.</summary>
    public async Task<AnswerForm?> Open(string token, CancellationToken ct) => await links.Find(token, ct) is { } caller ? Form(caller) : null;

    /// <summary>Keeps an answer; <c>null</c> for whatever reason the link doesn't work.</summary>
    public async Task<AnswerOutcome?> Give(string token, AnswerDraft draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (await links.Find(token, ct) is not { } caller)
        {
            return null;
        }

        var answer = draft.As(caller.Invitation.Account, caller.Invitation.Person, clock.Today());
        var flaws = AnswerReview.Flaws(answer, caller.Survey.AskedAt(caller.Invitation.Account));
        if (flaws.Count > 0)
        {
            return new AnswerOutcome(Form(caller), flaws, false);
        }

        var overtaken = draft.Version != Version(caller)
            || !await surveys.Keep(new KeptAnswer(caller.Survey.Number, AnswerSide.Customer, draft.Version + 1, answer, clock.GetUtcNow()), ct);
        return await links.Find(token, ct) is { } now ? new AnswerOutcome(Form(now), [], overtaken) : null;
    }

    private static int Version(Caller caller) => caller.Answer?.Version ?? 0;

    private static AnswerForm Form(Caller caller) => new(
        caller.Survey.AskedAt(caller.Invitation.Account), caller.Invitation.Person.Name, caller.Invitation.Language, caller.Survey.Closes, Version(caller), caller.Answer?.Answer);
}
