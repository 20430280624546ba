using System.Text;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Files;

/// <summary>Reads summaries of a million customers in a moment: one pass over the bytes, no text but the codes.</summary>
internal sealed class SummaryFiles : ISummaryFiles
{
    public Task<IReadOnlyList<SummaryRow>> Read(string file, CancellationToken ct) => Task.Run<IReadOnlyList<SummaryRow>>(() => Rows(file, Bytes(file), ct), ct);

    private static List<SummaryRow> Rows(string file, ReadOnlySpan<byte> text, CancellationToken ct)
    {
        text = text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        if (text.IsEmpty)
        {
            throw new UnreadableFileException(file, "empty_file");
        }

        var columns = SummaryColumns.Of(file, Line(ref text));
        var rows = new List<SummaryRow>(Math.Min(text.Length / 32, 1 << 20));
        for (var row = 2; !text.IsEmpty; row++)
        {
            var line = Line(ref text);
            if (!line.IsEmpty)
            {
                rows.Add(columns.Read(line, row));
            }

            if (row % 65536 == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }

    // Takes the next line off the text.
    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException(file, "file_not_found");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file, "unreadable_file", unreadable.Message);
        }
    }
}
