using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kamino.Storage.Records;

/// <summary>
/// Lends connections to SQLite that stay open. The driver's own pool keeps the file open too, but tells every connection anew what EF adds to SQL, and prepares every
/// question each time it is asked.
/// </summary>
/// <param name="most">How many stay open while nobody asks.</param>
/// <remarks><c>docs/decisions/0035-questions-stay-prepared.md</c>.</remarks>
internal sealed class StandingConnections(int most) : DbConnectionInterceptor, IDisposable
{
    private readonly Lock _turn = new();
    private int _most = most;
    private readonly Stack<StandingSqlite> _open = new(); // the last one used first: what it read is still at hand
    private readonly Stack<StandingSqlite> _closed = new();

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result) => For((SqliteConnection)result);

    /// <summary>What somebody has who comes with a connection of their own, which others may be lent: there are as many as could be asked for.</summary>
    public LentConnection For(SqliteConnection made)
    {
        Lay(new StandingSqlite(made)); // EF has told it what it adds to SQL, as all that are lent
        return new LentConnection(this, made.ConnectionString, made.DataSource);
    }

    /// <summary>One that nobody else has, open.</summary>
    public StandingSqlite Lend()
    {
        StandingSqlite? lent;
        lock (_turn)
        {
            if (_open.TryPop(out lent))
            {
                return lent;
            }

            lent = _closed.Pop();
        }

        try
        {
            lent.Connection.Open();
            return lent;
        }
        catch
        {
            Lay(lent);
            throw;
        }
    }

    /// <summary>Takes one back. Of a transaction that wasn't ended nothing stays.</summary>
    public void TakeBack(StandingSqlite lent)
    {
        lock (_turn)
        {
            if (_open.Count < _most && !lent.IsInTransaction)
            {
                _open.Push(lent);
                return;
            }
        }

        lent.Close();
        Lay(lent);
    }

    /// <summary>Somebody asks no more: one less can be asked for.</summary>
    public void Leave()
    {
        StandingSqlite? left;
        lock (_turn)
        {
            _ = _closed.TryPop(out left) || _open.TryPop(out left);
        }

        left?.Close();
        left?.Connection.Dispose();
    }

    /// <summary>Closes those that nobody has.</summary>
    public void CloseIdle()
    {
        lock (_turn)
        {
            while (_open.TryPop(out var idle))
            {
                idle.Close();
                _closed.Push(idle);
            }
        }
    }

    // What is still asked, or asked afterwards, is closed after every question.
    public void Dispose()
    {
        lock (_turn)
        {
            _most = 0;
        }

        CloseIdle();
    }

    private void Lay(StandingSqlite closed)
    {
        lock (_turn)
        {
            _closed.Push(closed);
        }
    }
}
