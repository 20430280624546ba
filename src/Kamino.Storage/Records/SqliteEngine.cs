using System.Data.Common;
using Kamino.UseCases.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kamino.Storage.Records;

/// <summary>Records in a file of the workspace.</summary>
internal sealed class SqliteEngine : IRecordsEngine, IDisposable
{
    // How long a writer waits for another one before it gives up.
    private const int SecondsToWait = 60;

    // How many connections stay open while nobody asks: as many as two processors ask through, and some.
    private const int StandingMost = 16;

    private readonly string _source;
    private readonly StandingConnections _standing;
    private readonly PooledDbContextFactory<RecordsContext> _contexts;
    private readonly Lock _turn = new();
    private SqliteConnection? _watch;
    private SqliteCommand? _number; // prepared once: every request asks
    private volatile bool _mayHold; // asked thousands of times for one list

    /// <param name="file">The database's file.</param>
    /// <param name="isShared">Whether connections are kept open for those who come next; a file that is moved afterwards has none.</param>
    public SqliteEngine(string file, bool isShared = true)
    {
        (File, _source) = (file, new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = SecondsToWait, Pooling = false }.ToString());
        _standing = new StandingConnections(isShared ? StandingMost : 0);
        // Each is used by one flow of work: what watches over that costs more than what is read.
        _contexts = new PooledDbContextFactory<RecordsContext>(new DbContextOptionsBuilder<RecordsContext>().UseSqlite(_source).EnableThreadSafetyChecks(false)
            .AddInterceptors(_standing, new WritesInTurn(TimeSpan.FromSeconds(SecondsToWait)), new NotesTables()).Options);
    }

    /// <summary>The database's file.</summary>
    public string File { get; }

    public static string FreshTables { get; } = RecordsSchema.ReadScript("Sqlite");

    public string Name => File;

    public string Script => FreshTables;

    public string AnyTable => "select name from sqlite_master limit 1";

    public string HistoryTable => $"select name from sqlite_master where name = '{RecordsSchema.History}'";

    public string Unwatched =>
        $"""
        select name from sqlite_master own where type = 'table' and name not like 'sqlite%' and name not in ('{TableWrites.Table}', '{RecordsSchema.History}')
          and not exists (select * from sqlite_master where type = 'trigger' and tbl_name = own.name)
        """;

    public string CountTable => $"create table if not exists {TableWrites.Table} (name text not null primary key, number integer not null) without rowid;";

    public bool MayHoldRecords => _mayHold = _mayHold || System.IO.File.Exists(File);

    public TimeSpan MayLag => TimeSpan.Zero;

    /// <summary>The triggers of a table, as the database writes them down.</summary>
    public static IEnumerable<string> Triggers(string table) => TableWrites.Statements.Select(statement =>
        $"CREATE TRIGGER {TableWrites.Trigger(table, statement)} after {statement} on \"{table}\" begin update {TableWrites.Table} set number = number + 1 where name = '{table}'; end");

    public string Count(string table) => $"insert or ignore into {TableWrites.Table} values ('{table}', 0);{string.Join(';', Triggers(table))};";

    public RecordsContext Context() => _contexts.CreateDbContext().Untold();

    public DbConnection Connect()
    {
        var connection = new SqliteConnection(_source);
        connection.Open();
        using var journal = connection.CreateCommand();
        journal.CommandText = "pragma journal_mode = wal";
        journal.ExecuteNonQuery();
        return connection;
    }

    // SQLite's own write lock: EF's Migrate would leave its lock behind in the file where the process is killed, and nobody could open the workspace any more.
    public DbTransaction BeginAlone(DbConnection connection) => connection.BeginTransaction();

    // SQLite counts for a connection what the others commit: so this one commits nothing and stays open.
    public long Version()
    {
        lock (_turn)
        {
            if (_watch is null || _number is null)
            {
                _watch = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
                _watch.Open();
                _number = _watch.CreateCommand();
                _number.CommandText = "pragma data_version";
            }

            return (long)(_number.ExecuteScalar() ?? 0L);
        }
    }

    public Task<bool> IsEmpty(CancellationToken ct) => Task.FromResult(!System.IO.File.Exists(File));

    public async Task<IReadOnlyList<MovedTable>> Snapshot(string file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $file";
        command.Parameters.AddWithValue("$file", file);
        await Task.Run(command.ExecuteNonQuery, ct);
        return [];
    }

    public Task<IReadOnlyList<MovedTable>> PutInPlace(string file, CancellationToken ct)
    {
        System.IO.File.Move(file, File);
        return Task.FromResult<IReadOnlyList<MovedTable>>([]);
    }

    public Task<ITurn?> TakeTurn(CancellationToken ct) => Task.FromResult<ITurn?>(FileTurn.Take(Path.Combine(Path.GetDirectoryName(File) ?? "", "turn.lock")));

    // Only who is alone may change how the file is written.
    public bool IsInUse()
    {
        CloseIdle();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode = delete";
            return command.ExecuteScalar() as string != "delete";
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return true;
        }
    }

    public void Dispose()
    {
        _standing.Dispose();
        CloseIdle();
    }

    private void CloseIdle()
    {
        _standing.CloseIdle();
        lock (_turn)
        {
            _number?.Dispose();
            _watch?.Dispose();
            (_number, _watch) = (null, null);
        }
    }
}
