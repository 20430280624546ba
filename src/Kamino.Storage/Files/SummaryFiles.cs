using System.Text;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Files;

/// <summary>Reads summaries of a million customers in a moment: one pass over the bytes, straight into columns.</summary>
internal sealed class SummaryFiles : ISummaryFiles
{
    public Task<SummaryFile> Read(string file, CancellationToken ct) => Task.FromResult(Customers(file, Bytes(file), ct));

    private static SummaryFile Customers(string file, byte[] bytes, CancellationToken ct)
    {
        var text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
        return text.IsEmpty ? throw new UnreadableFileException(file, FileFlaw.EmptyFile) : SummaryReading.Of(file, text, ct);
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException(file, FileFlaw.FileNotFound);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file, FileFlaw.FileNotReadable, unreadable.Message);
        }
    }
}
