using System.Data.Common;
using System.Text.RegularExpressions;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kamino.Storage.Records;

/// <summary>The tables of a workspace: all at once where it is fresh, the migrations that it lacks where it is older.</summary>
internal static partial class RecordsSchema
{
    /// <summary>The table that notes the migrations.</summary>
    public const string History = HistoryRepository.DefaultTableName;

    private static readonly string Notes = $"""select "MigrationId" from "{History}" order by 1""";

    /// <summary>The migrations that a script notes, oldest first.</summary>
    public static IReadOnlyList<string> Known(string script) => [.. Noted().Matches(script).Select(note => note.Groups["migration"].Value)];

    /// <summary>Makes or upgrades the tables.</summary>
    /// <exception cref="NewerWorkspaceException">A newer program wrote them; nothing changes.</exception>
    public static void BringUpToDate(IRecordsEngine engine)
    {
        // The look and the change are one transaction that only one process at a time can be in.
        using var connection = engine.Connect();
        using var transaction = engine.BeginAlone(connection);
        var script = Missing(engine, connection, transaction);
        if (script.Length > 0)
        {
            Run(connection, transaction, script);
        }

        TableWrites.Watch(engine, Texts(connection, transaction, engine.Unwatched), statement => Run(connection, transaction, statement));
        transaction.Commit();
    }

    /// <summary>The script of an engine's folder.</summary>
    public static string ReadScript(string engine)
    {
        var name = $"Kamino.Storage.Records.Migrations.{engine}.schema.sql";
        using var content = typeof(RecordsSchema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing.");
        using var text = new StreamReader(content);
        return text.ReadToEnd();
    }

    // The statements that are still to be run; none where all of them were.
    private static string Missing(IRecordsEngine engine, DbConnection connection, DbTransaction transaction)
    {
        if (Texts(connection, transaction, engine.AnyTable).Count == 0)
        {
            return engine.Script;
        }

        var (done, known) = (Done(engine, connection, transaction), Known(engine.Script));
        return done.Except(known).FirstOrDefault() is { } newer ? throw new NewerWorkspaceException(newer)
            : done.Count == known.Count ? ""
            : Of(engine).GetService<IMigrator>().GenerateScript(done.Count == 0 ? null : done[^1], null, MigrationsSqlGenerationOptions.NoTransactions);
    }

    // Before migrations were noted, the tables were made as the first one makes them: such a workspace has tables and no notes.
    private static List<string> Done(IRecordsEngine engine, DbConnection connection, DbTransaction transaction)
    {
        if (Texts(connection, transaction, engine.HistoryTable).Count == 0)
        {
            var history = Of(engine).GetService<IHistoryRepository>();
            Run(connection, transaction, history.GetCreateScript() + history.GetInsertScript(new HistoryRow(Known(engine.Script)[0], ProductInfo.GetVersion())));
        }

        return Texts(connection, transaction, Notes);
    }

    private static RecordsContext Of(IRecordsEngine engine) => engine.Context();

    private static List<string> Texts(DbConnection connection, DbTransaction transaction, string question)
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

    private static void Run(DbConnection connection, DbTransaction transaction, string script)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, script);
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("""INTO "__EFMigrationsHistory" [^;]*?VALUES \('(?<migration>[^']+)'""")]
    private static partial Regex Noted();
}
