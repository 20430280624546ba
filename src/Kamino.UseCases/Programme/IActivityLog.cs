namespace Kamino.UseCases.Programme;

/// <summary>What kind of work somebody did.</summary>
public enum WorkKind
{
    /// <summary>Wrote or moved a plan.</summary>
    Plan,

    /// <summary>Held a review.</summary>
    Review,

    /// <summary>Worked on an opportunity.</summary>
    Opportunity,

    /// <summary>Noted how a relationship stands.</summary>
    Stage,

    /// <summary>Moved an account in the selection of key accounts.</summary>
    Selection,

    /// <summary>Looked into a signal.</summary>
    Signal,

    /// <summary>Took or signed a snapshot of the portfolio.</summary>
    Snapshot,

    /// <summary>Asked customers.</summary>
    Survey,

    /// <summary>Imported something.</summary>
    Import,
}

/// <summary>Something that was entered or decided, by whom and when.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="At">When it was entered.</param>
/// <param name="Happened">The day that it is about; <c>null</c> where it is about none.</param>
public sealed record Work(WorkKind Kind, string By, DateTimeOffset At, DateOnly? Happened = null);

/// <summary>Reads who did what, from the traces that work leaves anyway: nobody is watched, and looking leaves none.</summary>
public interface IActivityLog
{
    /// <summary>All of it from an instant on, in any order.</summary>
    Task<IReadOnlyList<Work>> Since(DateTimeOffset from, CancellationToken ct);
}
