using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kamino.Storage.Records;

/// <summary>Accounts, batches, models, snapshots: everything that isn't a sales line. Each table has its own configuration class beside its store.</summary>
internal sealed class RecordsContext(DbContextOptions<RecordsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RecordsContext).Assembly);

    // SQLite has no decimal and no instant of its own: both are kept as text that sorts and compares exactly.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToStringConverter>();
}
