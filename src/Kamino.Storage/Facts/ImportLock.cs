using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>Held by whoever writes the ledger's files; the system lets go of it when the process ends, however it ends.</summary>
internal static class ImportLock
{
    public static FileStream Take(Workspace workspace)
    {
        try
        {
            return new FileStream(workspace.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(workspace.LockFile))
        {
            throw new ImportUnderWayException();
        }
    }
}
