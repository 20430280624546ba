using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kamino.Storage.Records;

/// <summary>Accounts, batches, models, snapshots: everything that isn't a sales line. Each table has its own configuration class beside its store.</summary>
internal class RecordsContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Where it is told what is saved; <c>null</c> where nobody keeps it, as in a copy.</summary>
    public AuditTrail? Trail { get; set; }

    /// <summary>The same, telling nobody: whoever had it before may have.</summary>
    public RecordsContext Untold()
    {
        Trail = null;
        return this;
    }

    /// <summary>Tells the trail of what was done here, in the same transaction.</summary>
    public Task Told(IReadOnlyCollection<AuditDraft> deeds, CancellationToken ct) => Trail is { } trail ? trail.Write(this, deeds, ct) : Task.CompletedTask;

    // The one way by which tracked rows are written: what changes is told with it, or neither is kept.
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var deeds = Trail is null ? [] : TrackedDeed.Of(ChangeTracker);
        if (deeds.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await Told([.. deeds.Select(deed => deed.Draft())], cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RecordsContext).Assembly);

    // SQLite has no decimal and no instant of its own: both are kept as text that sorts and compares exactly. PostgreSQL keeps instants the
    // same way, with the offset that they were given.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToStringConverter>();
}
