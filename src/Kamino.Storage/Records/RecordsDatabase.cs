using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kamino.Storage.Records;

/// <summary>Opens the records of a workspace. The first to open a fresh workspace makes their tables; whoever opens it at the same moment waits.</summary>
internal sealed class RecordsDatabase : IDbContextFactory<RecordsContext>
{
    // How long a writer waits for another one before it gives up.
    private const int SecondsToWait = 60;

    private readonly DbContextOptions<RecordsContext> _options;

    // PublicationOnly, so that a failure (a full disk) isn't kept for good: making the tables twice does no harm.
    private readonly Lazy<bool> _made;

    public RecordsDatabase(Workspace workspace)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = workspace.RecordsFile, DefaultTimeout = SecondsToWait };
        _options = new DbContextOptionsBuilder<RecordsContext>().UseSqlite(source.ToString()).Options;
        _made = new Lazy<bool>(Make, LazyThreadSafetyMode.PublicationOnly);
    }

    public RecordsContext CreateDbContext()
    {
        _ = _made.Value;
        return new RecordsContext(_options);
    }

    // The look for tables and their making are one transaction that only one process at a time can be in.
    private bool Make()
    {
        using var context = new RecordsContext(_options);
        context.Database.OpenConnection();
        context.Database.ExecuteSqlRaw("pragma journal_mode = wal");
        using var transaction = context.Database.BeginTransaction();
        var creator = context.GetService<IRelationalDatabaseCreator>();
        var isFresh = !creator.HasTables();
        if (isFresh)
        {
            creator.CreateTables();
        }

        transaction.Commit();
        return isFresh;
    }
}
