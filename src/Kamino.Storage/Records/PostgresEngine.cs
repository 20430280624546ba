using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.IO.Hashing;
using System.Text;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kamino.Storage.Records;

/// <summary>Records in a PostgreSQL database, in the schema that the connection's search path names first.</summary>
internal sealed class PostgresEngine : IRecordsEngine
{
    private const int SecondsBetweenSigns = 30;

    private static readonly ConcurrentDictionary<string, NpgsqlDataSource> Sources = []; // whoever goes the same way shares connections

    private readonly PooledDbContextFactory<PostgresContext> _contexts;
    private readonly string _connection;
    private readonly NpgsqlDataSource _source;
    private readonly string _application;
    private readonly string _wait;

    /// <param name="connection">How it is reached, as Npgsql writes it.</param>
    public PostgresEngine(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { IncludeErrorDetail = false };
        Schema = builder.SearchPath is { Length: > 0 } path ? path.Split(',')[0].Trim() : "public";
        builder.ApplicationName = _application = $"kamino {Schema}";
        (_connection, Name) = (builder.ToString(), $"{builder.Host}/{builder.Database}/{Schema}");
        _source = Sources.GetOrAdd(_connection, Source);
        _wait = $"select pg_advisory_xact_lock(hashtext('kamino'), hashtext('{Schema.Replace("'", "''", StringComparison.Ordinal)}'))";
        _contexts = new PooledDbContextFactory<PostgresContext>(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(_source).EnableThreadSafetyChecks(false)
            .AddInterceptors(new OneWriter(_wait), new NotesTables()).Options);
    }

    // An earlier Kamino's counted every statement; tables that it watches are watched anew.
    private static readonly string Counter = $"{TableWrites.Table}_counts_once";

    public static string FreshTables { get; } = RecordsSchema.ReadScript("Postgres");

    /// <summary>Where it is, without who goes there.</summary>
    public string Name { get; }

    /// <summary>The schema of the tables.</summary>
    public string Schema { get; }

    public string Script => FreshTables;

    // Asked of what depends on the schema: the views of information_schema, and the catalogue of tables itself, are looked through for every schema of the database.
    private const string Own =
        """
        relkind = 'r' and oid in (select objid from pg_depend where classid = 'pg_class'::regclass and refclassid = 'pg_namespace'::regclass
          and refobjid = (select oid from pg_namespace where nspname = current_schema()))
        """;

    public string AnyTable => $"select relname from pg_class where {Own} limit 1";

    public string HistoryTable => $"select relname from pg_class where {Own} and relname = '{RecordsSchema.History}'";

    public string Unwatched =>
        $"""
        select relname from pg_class own
        where {Own} and relname not in ('{TableWrites.Table}', '{RecordsSchema.History}')
          and not exists (select * from pg_trigger join pg_proc on pg_proc.oid = tgfoid where tgrelid = own.oid and proname = '{Counter}' and pronamespace = own.relnamespace)
        """;

    // Counted before the first row is touched: two writers take the count first and the rows after, so neither waits for the other for ever.
    // And once in a transaction: a count that is changed a hundred thousand times before it is committed is found more slowly each time.
    public string CountTable =>
        $"""
        create table if not exists {TableWrites.Table} (name text not null primary key, number bigint not null);
        create or replace function {Counter}() returns trigger language plpgsql as $$
        declare mark text := 'kamino.counted_' || tg_table_name;
        begin
          if coalesce(current_setting(mark, true), '') <> pg_current_xact_id()::text then
            update {TableWrites.Table} set number = number + 1 where name = tg_table_name;
            perform set_config(mark, pg_current_xact_id()::text, true);
          end if;
          return null;
        end $$;
        """;

    public bool MayHoldRecords => true;

    public TimeSpan MayLag => TimeSpan.FromSeconds(1);

    public string Count(string table) => $"insert into {TableWrites.Table} values ('{table}', 0) on conflict do nothing;" + string.Concat(TableWrites.Statements.Select(statement =>
        $"create or replace trigger {TableWrites.Trigger(table, statement)} before {statement} on \"{table}\" for each statement execute function {Counter}();"));

    public RecordsContext Context() => _contexts.CreateDbContext().Untold();

    public DbConnection Connect() => _source.OpenConnection();

    public DbTransaction BeginAlone(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        Run(connection, transaction, _wait);
        if (Schema != "public")
        {
            Run(connection, transaction, $"create schema if not exists \"{Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        return transaction;
    }

    // The snapshot is another text whenever a transaction ended since.
    public long Version()
    {
        using var command = _source.CreateCommand("select pg_current_snapshot()::text");
        return BitConverter.ToInt64(XxHash64.Hash(Encoding.ASCII.GetBytes(command.ExecuteScalar() as string ?? "")));
    }

    public async Task<bool> IsEmpty(CancellationToken ct)
    {
        RecordsSchema.BringUpToDate(this);
        await using var context = Context();
        return await RecordsCopy.IsEmpty(context, ct);
    }

    public async Task<IReadOnlyList<MovedTable>> Snapshot(string file, CancellationToken ct)
    {
        using var engine = new SqliteEngine(file, isShared: false);
        RecordsSchema.BringUpToDate(engine);
        await using var from = new PostgresContext(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(_source).Options); // waits for no writer
        await using var to = engine.Context();
        await using var instant = await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var transaction = await to.Database.BeginTransactionAsync(ct);
        var tables = await RecordsCopy.Run(from, to, ct);
        await transaction.CommitAsync(ct);
        return tables;
    }

    public async Task<IReadOnlyList<MovedTable>> PutInPlace(string file, CancellationToken ct)
    {
        using var engine = new SqliteEngine(file, isShared: false);
        RecordsSchema.BringUpToDate(this);
        await using var from = engine.Context();
        await using var to = Context();
        await using var transaction = await to.Database.BeginTransactionAsync(ct);
        var tables = await RecordsCopy.Run(from, to, ct);
        foreach (var key in to.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(key => key.ValueGenerated == ValueGenerated.OnAdd && key.ClrType.IsPrimitive))
        {
            var (table, column) = (key.DeclaringType.GetTableName(), key.GetColumnName());
            var next = $"select setval(pg_get_serial_sequence('\"{table}\"', '{column}'), coalesce(max(\"{column}\"), 1), max(\"{column}\") is not null) from \"{table}\""; // names of our own model
            await to.Database.ExecuteSqlRawAsync(next, ct);
        }

        await transaction.CommitAsync(ct);
        return tables;
    }

    public async Task<ITurn?> TakeTurn(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false, KeepAlive = SecondsBetweenSigns }.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtext('kamino turn'), hashtext($1))", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = Schema });
            if (await command.ExecuteScalarAsync(ct) is true)
            {
                return new ConnectionTurn(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public bool IsInUse()
    {
        _source.Clear();
        using var command = _source.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = _application });
        return command.ExecuteScalar() is > 0L;
    }

    // All types of our columns are built in: to ask for others takes as long as there are schemas in the database.
    private static NpgsqlDataSource Source(string connection)
    {
        var source = new NpgsqlDataSourceBuilder(connection);
        source.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return source.Build();
    }

    private static void Run(DbConnection connection, DbTransaction transaction, string statement)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, statement);
        command.ExecuteNonQuery();
    }

    // The stores read what is there and then write, in one transaction, and count on nobody else writing meanwhile: SQLite lets one at a
    // time begin, and so does this.
    private sealed class OneWriter(string wait) : TakesLastLook
    {
        protected override async Task BeAlone(DbConnection connection, DbTransaction transaction, CancellationToken ct)
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, wait);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
