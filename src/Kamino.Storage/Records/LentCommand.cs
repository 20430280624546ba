using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kamino.Storage.Records;

/// <summary>A command as EF sees it, which makes one for each question. The question that it asks was prepared the first time.</summary>
internal sealed class LentCommand(LentConnection connection) : SqliteCommand
{
    private (StandingSqlite From, PreparedQuery Query)? _asked;

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("It belongs to the connection that made it.");
    }

    protected override DbTransaction? DbTransaction
    {
        get => base.DbTransaction;
        set => base.DbTransaction = value is LentTransaction lent ? lent.Own : value;
    }

    // Made before its connection is open.
    public override int ExecuteNonQuery()
    {
        Connection = connection.Lent.Connection;
        return base.ExecuteNonQuery();
    }

    public override object? ExecuteScalar()
    {
        Connection = connection.Lent.Connection;
        return base.ExecuteScalar();
    }

    public override SqliteDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default);

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        Connection = connection.Lent.Connection;
        return IsQuestion ? Ask(behavior) : base.ExecuteReader(behavior);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
        }

        base.Dispose(disposing);
    }

    // What is written holds large values, which a statement would keep; and it is seldom the same.
    private bool IsQuestion => CommandText.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);

    private SqliteDataReader Ask(CommandBehavior behavior)
    {
        GiveBack();
        var query = connection.Lent.Take(CommandText);
        try
        {
            (query.Transaction, query.CommandTimeout) = (Transaction, CommandTimeout);
            foreach (SqliteParameter parameter in Parameters)
            {
                query.Parameters.Add(parameter);
            }

            var reader = query.ExecuteReader(behavior);
            _asked = (connection.Lent, query);
            return reader;
        }
        catch
        {
            connection.Lent.Drop(query);
            throw;
        }
    }

    private void GiveBack()
    {
        if (_asked is { } asked)
        {
            _asked = null;
            if (connection.Has(asked.From))
            {
                asked.From.TakeBack(asked.Query);
            }
            else
            {
                asked.Query.Dispose(); // the connection was closed before, and is another's
            }
        }
    }
}
