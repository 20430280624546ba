using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kamino.Storage.Records;

/// <summary>
/// Lets the writers of this program begin one after the other, in the order in which they came. Whoever finds the file locked is put to sleep by the driver, on a
/// thread that others need, and tries again now and then: under load the last of many writers waited half a minute for its turn, and readers for a thread.
/// </summary>
/// <param name="longest">How long a writer stands in line before it asks the database itself, which may be locked by another program for as long.</param>
internal sealed class WritesInTurn(TimeSpan longest) : TakesLastLook, IDbConnectionInterceptor, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<DbConnection, bool> _writing = new(ReferenceEqualityComparer.Instance);

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await _turn.WaitAsync(longest, cancellationToken))
            {
                _writing[connection] = true;
            }

            return InterceptionResult<DbTransaction>.SuppressWithResult(await connection.BeginTransactionAsync(eventData.IsolationLevel, cancellationToken));
        }
        catch
        {
            await Leave(connection, eventData.Context);
            throw;
        }
    }

    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await base.TransactionCommittedAsync(transaction, eventData, cancellationToken);
        if (eventData.Context is { } context)
        {
            await LetGo(context.Database.GetDbConnection());
        }
    }

    // A transaction that isn't committed is told of by its connection alone.
    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => LetGo(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => LetGo(connection);

    // Whoever still writes when a program ends lets go of it afterwards: the engine leaves it to the collector.
    public void Dispose() => _turn.Dispose();

    // SQLite's own transactions begin with the right to write.
    protected override Task BeAlone(DbConnection connection, DbTransaction transaction, CancellationToken ct) => Task.CompletedTask;

    protected override async Task Leave(DbConnection connection, DbContext? context)
    {
        try
        {
            await base.Leave(connection, context);
        }
        finally
        {
            await LetGo(connection);
        }
    }

    private Task LetGo(DbConnection connection)
    {
        if (_writing.TryRemove(connection, out _))
        {
            _turn.Release();
        }

        return Task.CompletedTask;
    }
}
