namespace Kamino.UseCases.Rights;

/// <summary>What was done to a record.</summary>
public enum AuditAct
{
    /// <summary>It is new.</summary>
    Made,

    /// <summary>Something of it is another than before.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Something sensitive of it was looked at.</summary>
    Read,

    /// <summary>Something sensitive of it left the program.</summary>
    TakenOut,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody tried to sign in and wasn't let in.</summary>
    TurnedAway,
}

/// <summary>How long an entry is of use: each class has a term, after which what its entries say is forgotten.</summary>
public enum AuditClass
{
    /// <summary>What was decided: key accounts, models, snapshots, self-assessments.</summary>
    Decision,

    /// <summary>The company's business: accounts, plans, opportunities, files, settings.</summary>
    Business,

    /// <summary>People: what we keep of them, think of them and asked them, and who looked.</summary>
    Personal,

    /// <summary>Who may sign in, and how they did.</summary>
    Access,
}

/// <summary>One field with what it held.</summary>
/// <param name="Field">Its snake_case name; within a document, the way to it.</param>
/// <param name="Old">What it held before; <c>null</c> where it held nothing.</param>
/// <param name="New">What it held afterwards.</param>
public sealed record AuditChange(string Field, string? Old, string? New);

/// <summary>One deed.</summary>
/// <param name="Number">From 1 on, without a gap.</param>
/// <param name="At">When.</param>
/// <param name="Class">How long it is of use.</param>
/// <param name="Record">What kind of record, as its table is called.</param>
/// <param name="Account">The account it belongs to; <c>null</c> where it belongs to none.</param>
/// <param name="Deed">What was done and by whom; <c>null</c> once it is forgotten.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, AuditClass Class, string Record, string? Account, AuditDeed? Deed);

/// <summary>What was done and by whom.</summary>
/// <param name="By">Their name; empty for whoever sits at the machine of a workspace without users.</param>
/// <param name="Login">What they signed in with; empty where they did not.</param>
/// <param name="From">From where: an address, a token, the command line, the program itself.</param>
/// <param name="Act">What was done.</param>
/// <param name="Key">Which record, in words that people know it by.</param>
/// <param name="Count">How many records, where they are told together.</param>
/// <param name="Changes">Fields with what they held.</param>
public sealed record AuditDeed(string By, string Login, string From, AuditAct Act, string Key, int Count, IReadOnlyList<AuditChange> Changes);

/// <summary>Which entries are asked for, latest first.</summary>
/// <param name="Account">Of one account.</param>
/// <param name="Record">Of one kind of record.</param>
/// <param name="Key">Of one record of that kind.</param>
/// <param name="By">Of one name or login.</param>
/// <param name="Before">With lower numbers than this one.</param>
/// <param name="Most">No more than this.</param>
public sealed record AuditQuestion(string? Account = null, string? Record = null, string? Key = null, string? By = null, long? Before = null, int Most = AuditQuestion.Usual)
{
    /// <summary>How many are told where nobody says how many.</summary>
    public const int Usual = 50;
}

/// <summary>Whether the trail is as it was written.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="Last">The last entry's hash: written down elsewhere, it tells later that nothing was cut off.</param>
/// <param name="Broken">The first entry that isn't as it was written, or isn't there; <c>null</c> where all are.</param>
public sealed record AuditCheck(long Entries, string Last, long? Broken)
{
    /// <summary>Whether all of it is as it was written.</summary>
    public bool Sound => Broken is null;
}

/// <summary>Where it is kept who did what. Whatever writes records writes its entry in the same transaction; here it is read.</summary>
public interface IAuditTrail
{
    /// <summary>Entries, latest first.</summary>
    Task<IReadOnlyList<AuditEntry>> Read(AuditQuestion question, CancellationToken ct);

    /// <summary>Notes that whoever asks looked at something sensitive, took it out, or signed in.</summary>
    Task Note(AuditAct act, string record, string? account, string key, CancellationToken ct);

    /// <summary>Looks the whole chain over.</summary>
    Task<AuditCheck> Check(CancellationToken ct);

    /// <summary>Forgets what entries of a class say that are older than its term. That they were there stays.</summary>
    /// <returns>How many were forgotten.</returns>
    Task<int> Forget(AuditClass kind, DateTimeOffset before, CancellationToken ct);
}
