using System.Data.Common;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kamino.Storage.Records;

/// <summary>Takes the last look of whoever writes: both engines let one transaction at a time begin, so that from here on nobody else changes anything.</summary>
internal abstract class TakesLastLook : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        try
        {
            await BeAlone(connection, result, cancellationToken);
            await LastLook.Take(cancellationToken);
            return result;
        }
        catch
        {
            await TakeBack(connection, eventData.Context, result);
            throw;
        }
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LastLook.End();
        return Task.CompletedTask;
    }

    private async Task TakeBack(DbConnection connection, DbContext? context, DbTransaction begun)
    {
        try
        {
            await begun.DisposeAsync(); // nobody else knows of it yet
        }
        finally
        {
            await Leave(connection, context); // also where a full disk takes nothing back
        }
    }

    /// <summary>Waits until nobody else writes.</summary>
    protected abstract Task BeAlone(DbConnection connection, DbTransaction transaction, CancellationToken ct);

    /// <summary>
    /// Closes what was opened for a transaction that didn't begin. EF goes on counting it as open, even when the context is used again: no later transaction
    /// of that context would close it, nor be seen to end.
    /// </summary>
    protected virtual Task Leave(DbConnection connection, DbContext? context) => context?.Database.CloseConnectionAsync() ?? Task.CompletedTask;
}
