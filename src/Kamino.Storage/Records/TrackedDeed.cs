using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kamino.Storage.Records;

/// <summary>What is about to be saved of one tracked row. Numbers that the database gives are there only afterwards.</summary>
internal sealed record TrackedDeed(EntityEntry Row, AuditAct Act, IReadOnlyList<AuditChange> Changes)
{
    public static IReadOnlyList<TrackedDeed> Of(ChangeTracker tracker) => [.. tracker.Entries().Where(row => AuditImage.Tells(row.Metadata)).Select(Of).OfType<TrackedDeed>()];

    public AuditDraft Draft() => AuditDraft.Of(Row.Metadata, Row.Entity, Act, Act == AuditAct.Made ? AuditImage.New(Row.Metadata, Row.Entity) : Changes);

    private static TrackedDeed? Of(EntityEntry row) => row.State switch
    {
        EntityState.Added => new TrackedDeed(row, AuditAct.Made, []),
        EntityState.Deleted => new TrackedDeed(row, AuditAct.Removed, AuditImage.Gone(row.Metadata, row.Entity)),
        EntityState.Modified => AuditImage.Changes(row.Metadata, column => row.OriginalValues[column], row.Entity) is { Count: > 0 } changes ? new TrackedDeed(row, AuditAct.Changed, changes) : null,
        EntityState.Unchanged or EntityState.Detached => null,
    };
}
