using System.Text.RegularExpressions;
using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kamino.Storage.Records;

/// <summary>The tables of a workspace: all at once where it is fresh, the migrations that it lacks where it is older.</summary>
internal static partial class RecordsSchema
{
    private const string Resource = "Kamino.Storage.Records.Migrations.Sqlite.schema.sql";

    /// <summary>What makes the tables of a fresh workspace and notes the migrations that they come from.</summary>
    public static string Script { get; } = ReadScript();

    private static IReadOnlyList<string> Known { get; } = [.. Noted().Matches(Script).Select(note => note.Groups["migration"].Value)];

    /// <summary>Whether this program can work with tables of that migration.</summary>
    public static bool Knows(string migration) => Known.Contains(migration);

    /// <summary>Makes or upgrades the tables.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="options">Of the context that knows the migrations.</param>
    /// <exception cref="NewerWorkspaceException">A newer program wrote them; nothing changes.</exception>
    public static void BringUpToDate(SqliteConnection connection, DbContextOptions<RecordsContext> options)
    {
        // The look and the change are one transaction that only one process at a time can be in. EF's own Migrate would leave its lock
        // behind in the file where the process is killed, and nobody could open the workspace any more.
        using var transaction = connection.BeginTransaction();
        var script = Missing(connection, transaction, options);
        if (script.Length > 0)
        {
            Run(connection, transaction, script);
        }

        transaction.Commit();
    }

    // The statements that are still to be run; none where all of them were.
    private static string Missing(SqliteConnection connection, SqliteTransaction transaction, DbContextOptions<RecordsContext> options)
    {
        if (Texts(connection, transaction, "select name from sqlite_master limit 1").Count == 0)
        {
            return Script;
        }

        var done = Done(connection, transaction, options);
        return done.Except(Known).FirstOrDefault() is { } newer ? throw new NewerWorkspaceException(newer)
            : done.Count == Known.Count ? ""
            : Of(options).GetService<IMigrator>().GenerateScript(done.Count == 0 ? null : done[^1], null, MigrationsSqlGenerationOptions.NoTransactions);
    }

    // Before migrations were noted, the tables were made as the first one makes them: such a workspace has tables and no notes.
    private static List<string> Done(SqliteConnection connection, SqliteTransaction transaction, DbContextOptions<RecordsContext> options)
    {
        if (Texts(connection, transaction, $"select name from sqlite_master where name = '{HistoryRepository.DefaultTableName}'").Count == 0)
        {
            var history = Of(options).GetService<IHistoryRepository>();
            Run(connection, transaction, history.GetCreateScript() + history.GetInsertScript(new HistoryRow(Known[0], ProductInfo.GetVersion())));
        }

        return Texts(connection, transaction, $"""select "MigrationId" from "{HistoryRepository.DefaultTableName}" order by 1""");
    }

    private static RecordsContext Of(DbContextOptions<RecordsContext> options) => new(options);

    private static List<string> Texts(SqliteConnection connection, SqliteTransaction transaction, string question)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, question);
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string script)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, script);
        command.ExecuteNonQuery();
    }

    private static string ReadScript()
    {
        using var content = typeof(RecordsSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is missing.");
        using var text = new StreamReader(content);
        return text.ReadToEnd();
    }

    [GeneratedRegex("""INTO "__EFMigrationsHistory" [^;]*?VALUES \('(?<migration>[^']+)'""")]
    private static partial Regex Noted();
}
