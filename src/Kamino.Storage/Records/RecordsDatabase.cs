using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kamino.Storage.Records;

/// <summary>Opens the records of a workspace. The first to open a fresh or an older one brings its tables up to date; whoever opens it at the same moment waits.</summary>
internal sealed class RecordsDatabase : IDbContextFactory<RecordsContext>
{
    // How long a writer waits for another one before it gives up.
    private const int SecondsToWait = 60;

    private readonly DbContextOptions<RecordsContext> _options;

    // PublicationOnly, so that a failure (a full disk) isn't kept for good: bringing tables up to date twice does no harm.
    private readonly Lazy<bool> _ready;

    public RecordsDatabase(Workspace workspace)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = workspace.RecordsFile, DefaultTimeout = SecondsToWait };
        _options = new DbContextOptionsBuilder<RecordsContext>().UseSqlite(source.ToString()).Options;
        _ready = new Lazy<bool>(BringUpToDate, LazyThreadSafetyMode.PublicationOnly);
        _ = Task.Run(BuildModel); // takes half a second: it is done by the time that whoever asked for the records has looked at a file
    }

    /// <exception cref="NewerWorkspaceException">A newer program wrote these records.</exception>
    public RecordsContext CreateDbContext()
    {
        _ = _ready.Value;
        return new RecordsContext(_options);
    }

    private void BuildModel()
    {
        using var context = new RecordsContext(_options);
        _ = context.Model;
    }

    // The look and the change are one transaction that only one process at a time can be in. EF's own Migrate would leave its lock
    // behind in the file where the process is killed, and nobody could open the workspace any more.
    private bool BringUpToDate()
    {
        using var context = new RecordsContext(_options);
        context.Database.OpenConnection();
        context.Database.ExecuteSqlRaw("pragma journal_mode = wal");
        using var transaction = context.Database.BeginTransaction();
        var script = Missing(context);
        if (script.Length > 0)
        {
            Run(context, script, transaction);
        }

        transaction.Commit();
        return script.Length > 0;
    }

    // The statements that are still to be run; none where all of them were.
    private static string Missing(RecordsContext context)
    {
        string[] known = [.. context.Database.GetMigrations()];
        string[] done = [.. Done(context, known[0])];
        if (done.Except(known).FirstOrDefault() is { } newer)
        {
            throw new NewerWorkspaceException(newer);
        }

        return done.Length == known.Length ? ""
            : context.GetService<IMigrator>().GenerateScript(done.LastOrDefault(), null, MigrationsSqlGenerationOptions.NoTransactions);
    }

    // Before migrations were noted, the tables were made as the first one makes them: such a workspace has tables and no notes.
    private static IEnumerable<string> Done(RecordsContext context, string first)
    {
        var history = context.GetService<IHistoryRepository>();
        if (history.Exists() || !context.GetService<IRelationalDatabaseCreator>().HasTables())
        {
            return context.Database.GetAppliedMigrations();
        }

        Run(context, history.GetCreateScript() + history.GetInsertScript(new HistoryRow(first, ProductInfo.GetVersion())), context.Database.CurrentTransaction);
        return [first];
    }

    // Straight to the connection: what reads like a gap for a parameter is the statement's own text.
    private static void Run(RecordsContext context, string script, IDbContextTransaction? transaction)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction?.GetDbTransaction();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
