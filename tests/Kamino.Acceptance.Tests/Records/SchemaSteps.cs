using System.Globalization;
using Kamino.Acceptance.Tests.Shape;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>What each migration did when it landed, with some rows in the tables that it made: all up to one make a workspace of that time.</summary>
internal static class SchemaSteps
{
    public static string Folder { get; } = Path.Combine(Tree.Root, "tests/Kamino.Acceptance.Tests/Records/Fixtures/steps");

    /// <summary>The migrations that have a file, oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } = [.. Directory.EnumerateFiles(Folder, "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Makes the records of a workspace as the program of that time left them.</summary>
    public static void Make(string file, string version)
    {
        foreach (var step in Versions.TakeWhile(step => string.CompareOrdinal(step, version) <= 0))
        {
            Run(file, File.ReadAllText(Path.Combine(Folder, step + ".sql")));
        }
    }

    /// <summary>Every row of every table as text: table to column to values, whatever the order of rows.</summary>
    public static SortedDictionary<string, IReadOnlyList<string>> Cells(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        var cells = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in Read(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'table_version'").Select(row => row[0]))
        {
            foreach (var column in Read(connection, $"select name from pragma_table_info('{table}')").Select(row => row[0]))
            {
                cells.Add($"{table}.{column}", [.. Read(connection, $"select \"{column}\" from \"{table}\" order by 1").Select(row => row[0])]);
            }
        }

        return cells;
    }

    /// <summary>The tables of records with every row, each row as one text.</summary>
    public static SortedDictionary<string, string> Tables(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        return new SortedDictionary<string, string>(
            Read(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'table_version'").ToDictionary(
                row => row[0], row => string.Join('\n', Read(connection, $"select * from \"{row[0]}\"").Select(cells => string.Join('|', cells)).Order(StringComparer.Ordinal))),
            StringComparer.Ordinal);
    }

    /// <summary>How many rows each table of records has.</summary>
    public static IReadOnlyList<(string Table, long Rows)> Counts(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        return [.. Read(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'table_version' and name not like '\\_\\_%' escape '\\' order by name")
            .Select(row => (row[0], long.Parse(Read(connection, $"select count(*) from \"{row[0]}\"")[0][0], CultureInfo.InvariantCulture)))];
    }

    public static void Run(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        using var command = connection.CreateCommand();
        command.CommandText = "pragma synchronous = off; begin; " + sql + "; commit"; // the disk is waited for no statement
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = mode }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string[]> Read(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "∅" : reader.GetString(at))]);
        }

        return rows;
    }
}
