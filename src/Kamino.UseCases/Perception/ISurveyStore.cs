using Kamino.Core.Perception;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Perception;

/// <summary>An account's own rivals in a survey.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Rivals">Whom its people score besides us.</param>
public sealed record AccountRivals(string Account, IReadOnlyList<string> Rivals);

/// <summary>A survey.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Name">Its name, unique.</param>
/// <param name="Asked">What is asked.</param>
/// <param name="OwnRivals">Accounts that are asked about other rivals.</param>
/// <param name="Closes">The last day for answers.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="ClosedAt">When it was closed; <c>null</c> while it is open.</param>
public sealed record Survey(
    int Number, string Name, Questionnaire Asked, IReadOnlyList<AccountRivals> OwnRivals, DateOnly Closes, string By, DateTimeOffset At, DateTimeOffset? ClosedAt)
{
    /// <summary>Whether answers are taken on a day.</summary>
    public bool IsOpen(DateOnly today) => ClosedAt is null && today <= Closes;

    /// <summary>The last day on which answers were or are taken: whoever closes it early ends it that day.</summary>
    public DateOnly LastDay() => ClosedAt is { } at && DateOnly.FromDateTime(at.UtcDateTime) is var day && day < Closes ? day : Closes;

    /// <summary>What the people of an account are asked.</summary>
    public Questionnaire AskedAt(string account) =>
        OwnRivals.FirstOrDefault(own => own.Account == account) is { } own ? Asked with { Rivals = own.Rivals } : Asked;
}

/// <summary>Somebody who is asked.</summary>
/// <param name="Survey">The survey's number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Who.</param>
/// <param name="Email">Where mail goes; <c>null</c> where there is no address.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
public sealed record Invitation(int Survey, string Account, Respondent Person, string? Email, string Language)
{
    /// <summary>Whether the invitation was taken back: no link of it works any more.</summary>
    public bool Revoked { get; init; }
}

/// <summary>Whose view an answer is.</summary>
public enum AnswerSide
{
    /// <summary>The customer's own.</summary>
    Customer,

    /// <summary>Our guess of it, made before there was an answer.</summary>
    Ours,
}

/// <summary>An answer as it is kept: nothing is overwritten, a changed answer is the next version.</summary>
/// <param name="Survey">The survey's number.</param>
/// <param name="Side">Whose view it is.</param>
/// <param name="Version">From 1 on.</param>
/// <param name="Answer">The answer.</param>
/// <param name="At">When it came.</param>
public sealed record KeptAnswer(int Survey, AnswerSide Side, int Version, SurveyAnswer Answer, DateTimeOffset At);

/// <summary>Where surveys, who is asked and what they answered are kept.</summary>
public interface ISurveyStore
{
    /// <summary>All surveys, the latest first.</summary>
    Task<IReadOnlyList<Survey>> List(CancellationToken ct);

    /// <summary>Keeps a new survey under the next number, with whom it asks; <c>null</c> where its name is taken.</summary>
    Task<Survey?> Add(Survey survey, IReadOnlyCollection<Invitation> invitations, CancellationToken ct);

    /// <summary>Whom a survey asks, by account and name.</summary>
    Task<IReadOnlyList<Invitation>> Invitations(int survey, CancellationToken ct);

    /// <summary>Takes an invitation back; <c>false</c> where there is none.</summary>
    Task<bool> Revoke(int survey, string account, string person, CancellationToken ct);

    /// <summary>Closes a survey for good, and takes the names out of an anonymous one's answers; <c>false</c> where it was closed.</summary>
    Task<bool> Close(int survey, DateTimeOffset at, CancellationToken ct);

    /// <summary>Every version of every answer and guess of a survey, or of all surveys.</summary>
    Task<IReadOnlyList<KeptAnswer>> Answers(int? survey, CancellationToken ct);

    /// <summary>Keeps an answer as the version after the one it was made from; <c>false</c> where somebody else did meanwhile.</summary>
    Task<bool> Keep(KeptAnswer answer, CancellationToken ct);

    /// <summary>Keeps surveys and answers that an import found, all or none, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(IReadOnlyCollection<Survey> surveys, TableChanges<KeptAnswer> found, TableDraft draft, CancellationToken ct);
}
