using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Webhooks;

/// <summary>What can have happened that a program outside wants to know.</summary>
public enum EventKind
{
    /// <summary>A file was imported: one event for the whole batch, however many rows it holds.</summary>
    BatchImported,

    /// <summary>An import was taken back.</summary>
    BatchUndone,

    /// <summary>A plan was proposed, approved or given back.</summary>
    PlanMoved,

    /// <summary>A review was held.</summary>
    ReviewHeld,

    /// <summary>A customer did something in the part of a plan that is shared with them.</summary>
    CustomerActed,

    /// <summary>An opportunity was opened, moved on or ended.</summary>
    OpportunityMoved,

    /// <summary>An account moved in the selection of key accounts.</summary>
    SelectionMoved,

    /// <summary>Somebody said how far a relationship has come.</summary>
    StageSaid,

    /// <summary>A survey was answered.</summary>
    SurveyAnswered,

    /// <summary>The matrix of a day was kept.</summary>
    SnapshotTaken,
}

/// <summary>Something that happened. It tells where to look, and nothing that the looker may not see.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The same for the same event, whoever reads it and when.</param>
/// <param name="Account">The account that it is about; <c>null</c> where it is about the whole company.</param>
/// <param name="Record">Where the interface tells of it.</param>
/// <param name="By">Who did it; empty for a customer.</param>
/// <param name="At">When.</param>
public sealed record Happening(EventKind Kind, string Id, string? Account, string Record, string By, DateTimeOffset At);

/// <summary>Reads what happened from the traces that it left in the records: whatever is committed there is told, and nothing else.</summary>
public interface IHappenings
{
    /// <summary>All of it from an instant on, oldest first.</summary>
    Task<IReadOnlyList<Happening>> Since(DateTimeOffset from, CancellationToken ct);
}

/// <summary>What happened to accounts in reach; what is about the whole company, for who reaches all of it.</summary>
internal sealed class SeenHappenings([FromKeyedServices(Seen.Whole)] IHappenings whole, ISight sight) : IHappenings
{
    public async Task<IReadOnlyList<Happening>> Since(DateTimeOffset from, CancellationToken ct)
    {
        var (seen, all) = (await sight.Now(ct), await whole.Since(from, ct));
        return seen.IsAll ? all : [.. all.Where(one => one.Account is { } account && seen.Sees(account))];
    }
}
