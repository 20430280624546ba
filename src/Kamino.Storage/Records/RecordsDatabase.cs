using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Opens the records of a workspace. The first to open a fresh or an older one brings its tables up to date; whoever opens it at the same moment waits.</summary>
internal sealed class RecordsDatabase : IDbContextFactory<RecordsContext>
{
    // How long a writer waits for another one before it gives up.
    private const int SecondsToWait = 60;

    private readonly AuditTrail? _trail;
    private readonly string _source;
    private readonly DbContextOptions<RecordsContext> _options;

    // PublicationOnly, so that a failure (a full disk) isn't kept for good: bringing tables up to date twice does no harm.
    private readonly Lazy<bool> _ready;

    public RecordsDatabase(Workspace workspace, AuditTrail? trail = null)
    {
        _trail = trail;
        _source = new SqliteConnectionStringBuilder { DataSource = workspace.RecordsFile, DefaultTimeout = SecondsToWait }.ToString();
        _options = new DbContextOptionsBuilder<RecordsContext>().UseSqlite(_source).Options;
        _ready = new Lazy<bool>(BringUpToDate, LazyThreadSafetyMode.PublicationOnly);
        _ = Task.Run(BuildModel); // takes half a second: it is done by the time that whoever asked for the records has looked at a file
    }

    /// <exception cref="NewerWorkspaceException">A newer program wrote these records.</exception>
    public RecordsContext CreateDbContext()
    {
        _ = _ready.Value;
        return new RecordsContext(_options) { Trail = _trail };
    }

    private void BuildModel()
    {
        using var context = new RecordsContext(_options);
        _ = context.Model;
    }

    private bool BringUpToDate()
    {
        using var connection = new SqliteConnection(_source);
        connection.Open();
        using (var journal = connection.CreateCommand())
        {
            journal.CommandText = "pragma journal_mode = wal";
            journal.ExecuteNonQuery();
        }

        RecordsSchema.BringUpToDate(connection, _options);
        return true;
    }
}
