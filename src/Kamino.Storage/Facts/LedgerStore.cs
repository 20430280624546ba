using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

internal sealed class LedgerStore(Workspace workspace, IFactsEngine engine, BatchStore batches, FrozenRates rates) : ILedgerStore
{
    public async Task<ILedgerIntake> Begin(CancellationToken ct)
    {
        var holder = ImportLock.Take(workspace);
        try
        {
            LedgerFolder.ClearScratch(workspace);
            var numbers = await batches.Numbers(ct);
            return new LedgerIntake(workspace, engine, batches, rates, await batches.Visible(ct), numbers.DefaultIfEmpty(0).Max() + 1, holder);
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }
}
