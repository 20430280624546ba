using System.Security.Cryptography;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Backups;

/// <summary>Copies a file and hashes it on the way.</summary>
internal static class Copying
{
    private const int Block = 1 << 18;

    /// <param name="from">What is read.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="most">Copying stops one block after so many bytes: what is larger isn't what it says that it is.</param>
    /// <param name="hash">Given every byte.</param>
    /// <param name="progress">Told of every block.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many bytes were copied.</returns>
    public static async Task<long> Run(Stream from, Stream to, long most, IncrementalHash hash, ReadingProgress progress, CancellationToken ct)
    {
        var block = new byte[Block];
        var copied = 0L;
        while (copied <= most && await from.ReadAsync(block, ct) is > 0 and var count)
        {
            hash.AppendData(block, 0, count);
            await to.WriteAsync(block.AsMemory(0, count), ct);
            (copied, progress.BytesRead) = (copied + count, progress.BytesRead + count);
        }

        return copied;
    }
}
