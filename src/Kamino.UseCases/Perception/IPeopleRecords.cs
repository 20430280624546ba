using Kamino.Core.Perception;

namespace Kamino.UseCases.Perception;

/// <summary>How an account's people stood on a day, kept for good: it names nobody.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Day">Which day.</param>
/// <param name="People">How many were known there.</param>
/// <param name="WeightedDisposition">From −2 to 2; <c>null</c> where unknown, and below three people: a mean of two tells on each.</param>
/// <param name="Coverage">From 0 to 1; the same.</param>
public sealed record MapNote(string Account, DateOnly Day, int People, double? WeightedDisposition, double? Coverage);

/// <summary>Why somebody was erased.</summary>
public enum ErasureCause
{
    /// <summary>The last day that they might be kept was over.</summary>
    Expired,

    /// <summary>Somebody asked for it.</summary>
    Requested,
}

/// <summary>That somebody was erased; it doesn't say who.</summary>
/// <param name="Account">Where they worked.</param>
/// <param name="Why">Why.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record Erasure(string Account, ErasureCause Why, string By, DateTimeOffset At);

/// <summary>What the company says and does about people's data.</summary>
/// <param name="Purpose">Why it keeps them; the program's own sentence where left out.</param>
/// <param name="KeepMonths">For how long somebody new is kept unless a person says otherwise.</param>
public sealed record PrivacyRules(string? Purpose = null, int KeepMonths = PrivacyRules.UsualMonths)
{
    /// <summary>Two years.</summary>
    public const int UsualMonths = 24;
}

/// <summary>What a person answered about a supplier.</summary>
/// <param name="Day">When.</param>
/// <param name="Factor">Key of what was asked about.</param>
/// <param name="Supplier">Whom it is about.</param>
/// <param name="Score">From 0 to 10.</param>
public sealed record PersonAnswer(DateOnly Day, string Factor, string Supplier, double Score);

/// <summary>What a person did with a plan that was shared with them.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Where">About which part of it.</param>
/// <param name="Text">In what words.</param>
public sealed record PersonDeed(DateTimeOffset At, string Kind, string Where, string Text);

/// <summary>What is kept elsewhere that leads to a person.</summary>
/// <param name="Answers">What they answered when they were asked about suppliers.</param>
/// <param name="Stages">What they said of the relationship.</param>
/// <param name="Imports">Numbers of the imports that brought or changed them.</param>
/// <param name="NamedBy">Others at the account who report to them or listen to them.</param>
/// <param name="Deeds">What they did with plans that were shared with them.</param>
public sealed record PersonTraces(
    IReadOnlyList<PersonAnswer> Answers, IReadOnlyList<StageEntry> Stages, IReadOnlyList<string> Imports, IReadOnlyList<string> NamedBy, IReadOnlyList<PersonDeed> Deeds);

/// <summary>What is kept about keeping people.</summary>
public interface IPeopleRecords
{
    /// <summary>An account's notes, oldest first.</summary>
    Task<IReadOnlyList<MapNote>> Notes(string account, CancellationToken ct);

    /// <summary>Every account's latest note.</summary>
    Task<IReadOnlyList<MapNote>> LatestNotes(CancellationToken ct);

    /// <summary>Keeps notes; one of the same account and day is replaced.</summary>
    Task Note(IReadOnlyCollection<MapNote> notes, CancellationToken ct);

    /// <summary>Takes a person out of everything, and notes that somebody was. Their answers stay without their name, so that no total changes.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="erasure">What is noted.</param>
    /// <param name="ct">Stops the work.</param>
    Task Forget(string name, Erasure erasure, CancellationToken ct);

    /// <summary>Gives a person another name that nobody at the account has, in everything that is kept of them.</summary>
    Task Rename(string account, string name, string newName, CancellationToken ct);

    /// <summary>Every erasure, oldest first.</summary>
    Task<IReadOnlyList<Erasure>> Erasures(CancellationToken ct);

    /// <summary>Everything else that leads to a person.</summary>
    Task<PersonTraces> Traces(string account, string name, CancellationToken ct);

    /// <summary>The company's rules.</summary>
    Task<PrivacyRules> Rules(CancellationToken ct);

    /// <summary>Sets them.</summary>
    Task Save(PrivacyRules rules, CancellationToken ct);
}
