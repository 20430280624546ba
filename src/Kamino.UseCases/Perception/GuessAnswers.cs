using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Why a guess isn't kept.</summary>
public enum GuessFlaw
{
    /// <summary>The customer answered already: what is known can't be guessed.</summary>
    TooLate,

    /// <summary>The survey is closed.</summary>
    SurveyClosed,

    /// <summary>Nobody signed it.</summary>
    NobodySigned,
}

/// <summary>What became of a guess.</summary>
/// <param name="Flaw">Why it wasn't kept; <c>null</c> where the form itself is wrong, or it was.</param>
/// <param name="Wrong">What is wrong with the form.</param>
public sealed record GuessOutcome(GuessFlaw? Flaw, IReadOnlyList<AnswerFlaw> Wrong)
{
    /// <summary>Whether it was kept.</summary>
    public bool Kept => Flaw is null && Wrong.Count == 0;
}

/// <summary>Our own guess on the customer's form.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Account">The code that the account counts as.</param>
/// <param name="Customer">What it is called.</param>
/// <param name="Asked">The questions, with the rivals of the account.</param>
/// <param name="Answered">Whether the customer answered, so that no guess is taken any more.</param>
/// <param name="Guesses">What was guessed, each of us last.</param>
public sealed record GuessForm(Survey Survey, string Account, string Customer, Questionnaire Asked, bool Answered, IReadOnlyList<KeptAnswer> Guesses);

/// <summary>Takes our own guess of what a customer will answer. Only before its first answer: then it is honest.</summary>
/// <param name="surveys">Where it is kept.</param>
/// <param name="people">Finds the account.</param>
/// <param name="asker">Who asks.</param>
public sealed class GuessAnswers(ISurveyStore surveys, AccountPeople people, IAsker asker)
{
    /// <summary>The form; <c>null</c> where there is no such survey, or it doesn't ask the account.</summary>
    public async Task<GuessForm?> Open(int survey, string account, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        if ((await surveys.List(ct)).FirstOrDefault(own => own.Number == survey) is not { } found)
        {
            return null;
        }

        var (tree, names) = (await people.Merges(ct), await people.Names(ct));
        var code = tree.Kept(account);
        var kept = (await surveys.Answers(survey, ct)).Where(answer => tree.Kept(answer.Answer.Account) == code).ToList();
        return kept.Count == 0 && (await surveys.Invitations(survey, ct)).All(invitation => tree.Kept(invitation.Account) != code) ? null : new GuessForm(
            found, code, names.GetValueOrDefault(code, code), found.AskedAt(code), kept.Exists(answer => answer.Side == AnswerSide.Customer), Latest(kept));
    }

    /// <summary>Keeps a guess, or a changed one; <c>null</c> where there is no such survey, or it doesn't ask the account.</summary>
    public async Task<GuessOutcome?> Give(int survey, string account, string by, AnswerDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        by = asker.Signs(by);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(draft);
        if (await Open(survey, account, ct) is not { } form)
        {
            return null;
        }

        var today = people.Today;
        var guess = draft.As(form.Account, new Respondent(by.Trim(), null, null), today);
        GuessFlaw? flaw = form.Answered ? GuessFlaw.TooLate : !form.Survey.IsOpen(today) ? GuessFlaw.SurveyClosed : by.Trim().Length == 0 ? GuessFlaw.NobodySigned : null;
        var wrong = flaw is null ? AnswerReview.Flaws(guess, form.Asked) : [];
        if (flaw is null && wrong.Count == 0)
        {
            var version = form.Guesses.Where(kept => kept.Answer.By.Name == guess.By.Name && kept.Answer.Account == form.Account).Select(kept => kept.Version).DefaultIfEmpty().Max();
            await surveys.Keep(new KeptAnswer(survey, AnswerSide.Ours, version + 1, guess, people.Now), ct);
        }

        return new GuessOutcome(flaw, wrong);
    }

    private static IReadOnlyList<KeptAnswer> Latest(List<KeptAnswer> kept) =>
        [.. kept.Where(answer => answer.Side == AnswerSide.Ours).GroupBy(answer => (answer.Answer.Account, answer.Answer.By.Name)).Select(versions => versions.OrderBy(answer => answer.Version).Last())];
}
