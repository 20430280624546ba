using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

internal sealed class LedgerStore(Workspace workspace, BatchStore batches) : ILedgerStore
{
    public async Task<ILedgerIntake> Begin(CancellationToken ct)
    {
        var holder = Hold();
        try
        {
            LedgerFolder.Clear(workspace.ScratchFolder);
            var numbers = await batches.Numbers(ct);
            return new LedgerIntake(workspace, batches, await batches.Visible(ct), numbers.DefaultIfEmpty(0).Max() + 1, holder);
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    // The system lets go of it when the process ends, however it ends.
    private FileStream Hold()
    {
        try
        {
            return new FileStream(workspace.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new ImportUnderWayException();
        }
    }
}
