using System.Data;
using System.Data.Common;
using Kamino.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Connections that stay open between questions give the answers of connections that don't.</summary>
public sealed class StandingConnectionsTests : IDisposable
{
    private const string Of = "SELECT name FROM own WHERE number = $number";

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-standing-").FullName;
    private readonly StandingConnections _all = new(2);

    public StandingConnectionsTests()
    {
        using var first = New();
        first.Open();
        Run(first, "pragma journal_mode = wal");
        Run(first, "create table own (number integer primary key, name text)");
        Run(first, "insert into own values (1, 'one'), (2, 'two'), (3, null)");
    }

    private string Records => Path.Combine(_folder, "kamino.db");

    [Fact]
    public void A_question_that_was_answered_stays_prepared_and_keeps_no_value()
    {
        using var connection = New();
        connection.Open();
        connection.Lent.Connection.Handle?.enable_sqlite3_next_stmt(true);
        connection.Close();
        var prepared = Asked(connection, 1, "one");
        Assert.Same(prepared, Asked(connection, 2, "two"));
        Assert.Same(prepared, Asked(connection, 3, null));
        Assert.Same(prepared, Asked(connection, 4, null));
        connection.Open();
        Assert.Equal(4, TimesRun(connection.Lent)); // by one statement, which SQLite counts
    }

    [Fact]
    public void Who_comes_next_has_the_connection_of_who_left_last()
    {
        using var one = New();
        using var other = New();
        one.Open();
        var first = one.Lent;
        one.Close();
        other.Open();
        Assert.Same(first, other.Lent);
        one.Open();
        Assert.NotSame(first, one.Lent);
    }

    [Fact]
    public void One_question_is_asked_twice_at_once()
    {
        using var connection = New();
        connection.Open();
        using var one = Command(connection, Of, 1);
        using var other = Command(connection, Of, 2);
        using var first = one.ExecuteReader();
        using var second = other.ExecuteReader();
        Assert.True(first.Read());
        Assert.True(second.Read());
        Assert.Equal(("one", "two"), (first.GetString(0), second.GetString(0)));
    }

    [Fact]
    public void A_question_whose_answer_is_still_being_read_is_not_asked_by_others()
    {
        using var connection = New();
        connection.Open();
        var left = Command(connection, Of, 1);
        using var reader = left.ExecuteReader();
        left.Dispose();
        Assert.Equal("two", Ask(connection, 2));
    }

    [Fact]
    public void Who_leaves_in_the_middle_of_an_answer_leaves_nobody_what_was_there_then()
    {
        using var left = New();
        using var writer = New();
        using var next = New();
        left.Open();
        using var command = left.CreateCommand();
        command.CommandText = "SELECT name FROM own";
        var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        left.Close();
        writer.Open();
        Run(writer, "update own set name = 'changed' where number = 1");
        next.Open();
        Assert.Equal("changed", Ask(next, 1));
        command.Dispose();
        Assert.Equal("two", Ask(next, 2));
    }

    [Fact]
    public void What_was_not_committed_is_not_seen_by_who_comes_next()
    {
        using (var connection = New())
        {
            connection.Open();
            Run(connection, "insert into own values (5, 'five')", connection.BeginTransaction());
            connection.Close();
        }

        using var next = New();
        next.Open();
        Assert.Null(Ask(next, 5));
        using var transaction = next.BeginTransaction();
        Run(next, "insert into own values (5, 'another')", transaction);
        transaction.Save("here");
        Run(next, "insert into own values (6, 'six')", transaction);
        transaction.Rollback("here");
        transaction.Commit();
        Assert.Equal("another", Ask(next, 5));
        Assert.Null(Ask(next, 6));
    }

    [Fact]
    public void A_question_that_fails_is_said_and_not_kept()
    {
        using var connection = New();
        connection.Open();
        using var wrong = connection.CreateCommand();
        wrong.CommandText = "SELECT * FROM absent";
        Assert.Throws<SqliteException>(wrong.ExecuteReader);
        Run(connection, "create table absent (number integer)");
        using var reader = wrong.ExecuteReader();
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_table_that_changes_is_read_as_it_is()
    {
        using var connection = New();
        connection.Open();
        Assert.Equal("one", Scalar(connection, "SELECT * FROM own WHERE name = 'one'", column: 1));
        Run(connection, "alter table own add column added text default 'new'");
        Assert.Equal("new", Scalar(connection, "SELECT * FROM own WHERE name = 'one'", column: 2));
    }

    [Fact]
    public void Any_number_of_wordings_is_answered()
    {
        using var connection = New();
        connection.Open();
        for (var number = 0; number < 1_000; number++)
        {
            Assert.Equal(number + 1L, Scalar(connection, $"SELECT number + {number} FROM own WHERE number = 1", column: 0));
        }

        Assert.Equal("one", Ask(connection, 1));
    }

    [Fact]
    public void A_file_that_can_not_be_opened_is_opened_once_it_can()
    {
        using var all = new StandingConnections(2);
        var folder = Path.Combine(_folder, "later");
        using var connection = all.For(new SqliteConnection($"Data Source={Path.Combine(folder, "kamino.db")};Pooling=False"));
        Assert.Throws<SqliteException>(connection.Open);
        Assert.Equal(ConnectionState.Closed, connection.State);
        Directory.CreateDirectory(folder);
        connection.Open();
        Assert.Equal(1L, Scalar(connection, "SELECT 1", column: 0));
    }

    [Fact]
    public void Few_stay_open_and_none_when_it_is_over()
    {
        var many = Enumerable.Range(0, 5).Select(_ => New()).ToList();
        many.ForEach(connection => connection.Open());
        var lent = many.Select(connection => connection.Lent).ToList();
        Assert.All(many, connection => Assert.Equal("one", Ask(connection, 1)));
        many.ForEach(connection => connection.Close());
        Assert.Equal(2, lent.Count(own => own.Connection.State == ConnectionState.Open));
        Assert.True(File.Exists(Records + "-wal"));
        many[0].Open();
        _all.Dispose();
        Assert.Single(lent, own => own.Connection.State == ConnectionState.Open);
        many[0].Close();
        Assert.DoesNotContain(lent, own => own.Connection.State == ConnectionState.Open);
        Assert.False(File.Exists(Records + "-wal")); // who closes last takes what was written beside the file into it
    }

    public void Dispose()
    {
        _all.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private LentConnection New() => _all.For(new SqliteConnection($"Data Source={Records};Pooling=False"));

    private static PreparedQuery Asked(LentConnection connection, int number, string? name)
    {
        connection.Open();
        Assert.Equal(name, Ask(connection, number));
        var query = connection.Lent.Take(Of);
        Assert.Empty(query.Parameters);
        connection.Lent.TakeBack(query);
        connection.Close();
        return query;
    }

    private static int TimesRun(StandingSqlite standing)
    {
        var statement = SQLitePCL.raw.sqlite3_next_stmt(standing.Connection.Handle, null);
        Assert.Null(SQLitePCL.raw.sqlite3_next_stmt(standing.Connection.Handle, statement));
        return SQLitePCL.raw.sqlite3_stmt_status(statement, 6, 0);
    }

    private static string? Ask(DbConnection connection, int number)
    {
        using var command = Command(connection, Of, number);
        return command.ExecuteScalar() as string;
    }

    private static object? Scalar(DbConnection connection, string text, int column)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetValue(column) : null;
    }

    private static DbCommand Command(DbConnection connection, string text, int number)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$number", number);
        command.Parameters.Add(parameter);
        return command;
    }

    private static void Run(DbConnection connection, string text, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        command.ExecuteNonQuery();
    }
}
