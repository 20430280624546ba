using Microsoft.Data.Sqlite;

namespace Kamino.Storage.Records;

/// <summary>A connection that stays open between those who ask, with their questions as SQLite prepared them. One of them has it at a time.</summary>
internal sealed class StandingSqlite(SqliteConnection connection)
{
    private const int Most = 256; // as many wordings as a program has, twice over

    private readonly Dictionary<string, PreparedQuery> _idle = new(StringComparer.Ordinal);

    private int _taken;

    public SqliteConnection Connection => connection;

    /// <summary>Whether somebody left in the middle of a transaction or of an answer: whoever came next would see what was there then.</summary>
    public bool IsInTransaction => _taken > 0 || SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>A question that nobody else asks here at the moment, prepared where it was asked before.</summary>
    public PreparedQuery Take(string text)
    {
        _taken++;
        return _idle.Remove(text, out var query) ? query : new PreparedQuery(text, connection);
    }

    /// <summary>Keeps a question that was answered.</summary>
    public void TakeBack(PreparedQuery query)
    {
        _taken--;
        query.Parameters.Clear();
        query.Transaction = null;
        if (_idle.Count == Most)
        {
            Forget();
        }

        if (query.IsBeingRead || !_idle.TryAdd(query.CommandText, query))
        {
            query.Dispose();
        }
    }

    /// <summary>Keeps one that failed no longer.</summary>
    public void Drop(PreparedQuery query)
    {
        _taken--;
        query.Dispose();
    }

    /// <summary>Closes it; it can be opened again.</summary>
    public void Close()
    {
        Forget();
        _taken = 0;
        connection.Close();
    }

    private void Forget()
    {
        foreach (var query in _idle.Values)
        {
            query.Dispose();
        }

        _idle.Clear();
    }
}
