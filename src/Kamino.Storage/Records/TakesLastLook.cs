using System.Data.Common;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kamino.Storage.Records;

/// <summary>Takes the last look of whoever writes: both engines let one transaction at a time begin, so that from here on nobody else changes anything.</summary>
internal class TakesLastLook : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        try
        {
            await LastLook.Take(cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync(); // nobody else knows of it yet
            throw;
        }
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LastLook.End();
        return Task.CompletedTask;
    }
}
