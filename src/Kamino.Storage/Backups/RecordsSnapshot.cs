using Kamino.Storage.Facts;
using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Backups;

/// <summary>The records as they are at one instant, in a file of their own that nobody else opens.</summary>
/// <param name="file">The database's file.</param>
internal sealed class RecordsSnapshot(string file)
{
    // Codes by mail are good for minutes; six digits can be tried out by whoever has their hashes.
    private const string WithoutPassingCodes = "pragma secure_delete = on; delete from plan_code";

    private readonly string _source = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    /// <summary>The migrations that it may have, oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } = RecordsSchema.Known(SqliteEngine.FreshTables);

    /// <summary>Takes it of records that are in use.</summary>
    public static async Task<RecordsSnapshot> Take(IRecordsEngine engine, string file, CancellationToken ct)
    {
        await engine.Snapshot(file, ct);
        var snapshot = new RecordsSnapshot(file);
        using var copy = snapshot.Open();
        Run(copy, WithoutPassingCodes);
        return snapshot;
    }

    /// <summary>Brings its tables up to date.</summary>
    /// <exception cref="NewerWorkspaceException">A newer program wrote it.</exception>
    /// <exception cref="SqliteException">It is no database of records.</exception>
    public void BringUpToDate()
    {
        using var engine = new SqliteEngine(file, isShared: false);
        RecordsSchema.BringUpToDate(engine);
    }

    /// <summary>Whether it is whole, and holds our tables alone: no trigger but those that count would write when somebody else does.</summary>
    public bool IsSound()
    {
        using var connection = Open();
        return Text(connection, "pragma quick_check(1)") == "ok" && Text(connection, "select name from sqlite_master where type = 'view' limit 1").Length == 0
            && Texts(connection, "select tbl_name from sqlite_master where type = 'trigger'").SelectMany(SqliteEngine.Triggers).ToHashSet()
                .IsSupersetOf(Texts(connection, "select sql from sqlite_master where type = 'trigger'"));
    }

    /// <summary>Its last migration.</summary>
    public string Schema()
    {
        using var connection = Open();
        return Text(connection, "select max(\"MigrationId\") from \"__EFMigrationsHistory\"");
    }

    /// <summary>How many batches it knows, and every file that they name.</summary>
    public async Task<(int Batches, IReadOnlyList<KeptFile> Files)> Manifest(CancellationToken ct)
    {
        await using var context = new RecordsContext(new DbContextOptionsBuilder<RecordsContext>().UseSqlite(_source).Options);
        return (await context.Set<BatchRow>().CountAsync(ct), await BatchStore.Files(context, ct));
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_source);
        connection.Open();
        return connection;
    }

    private static string Text(SqliteConnection connection, string question) => Texts(connection, question).FirstOrDefault("");

    private static List<string> Texts(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.IsDBNull(0) ? "" : rows.GetString(0));
        }

        return texts;
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
