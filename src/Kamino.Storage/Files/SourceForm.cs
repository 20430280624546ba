using System.Buffers;
using System.Text;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>What must be known of a file before its rows can be cut.</summary>
/// <param name="Encoding">The text's encoding.</param>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="LineEnd">The last character of each line.</param>
/// <param name="Sheet">The sheet of a workbook.</param>
internal sealed record SourceForm(TextEncoding Encoding, char Delimiter, char LineEnd, string? Sheet)
{
    private const int SampleLength = 1 << 17;
    private const int SampleRows = 200;
    private const string Delimiters = ",;\t|";

    /// <summary>What a workbook or a Parquet file needs.</summary>
    public static SourceForm Binary(string? sheet) => new(TextEncoding.Utf8, ',', '\n', sheet);

    /// <summary>Looks at a text file. What a person said wins.</summary>
    public static (SourceForm Form, EncodingFound Found) OfText(SourceFile source, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        var found = FindEncoding(source, settings, ct);
        var sample = Sample(source, found.Encoding);
        if (sample.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnreadableFileException(source.Name, FileFlaw.BinaryFile);
        }

        if (IsMarkup(sample))
        {
            throw new UnreadableFileException(source.Name, FileFlaw.WebPage);
        }

        var lineEnd = sample.Contains('\n', StringComparison.Ordinal) || !sample.Contains('\r', StringComparison.Ordinal) ? '\n' : '\r';
        var delimiter = settings.TryGetValue("delimiter", out var chosen) ? Named(chosen) : Sniff(sample, lineEnd);
        return (new SourceForm(found.Encoding, delimiter, lineEnd, null), found);
    }

    /// <summary>Opens the rows.</summary>
    public RowSource Open(SourceFile source, Action<long>? taken = null) => source.Kind switch
    {
        FileKind.Text => new DelimitedRows(new TextDecoder(Archives.Open(source, taken), Encoding), Delimiter, LineEnd),
        FileKind.Xlsx => new TypedRows(new XlsxSheet(source.Name, new CountedStream(Archives.OpenWhole(source), taken, source.Name), Sheet)),
        FileKind.Xls => new TypedRows(new XlsSheet(source.Name, new CountedStream(Archives.OpenWhole(source), taken, source.Name)).At(Sheet)),
        FileKind.Parquet => new TypedRows(new ParquetTable(source.Name, Archives.OpenWhole(source), taken)),
    };

    private static EncodingFound FindEncoding(SourceFile source, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        if (settings.TryGetValue("encoding", out var chosen))
        {
            return new EncodingFound(EncodingFound.Named(chosen) ?? throw new UnreadableFileException(source.Name, FileFlaw.UnknownEncoding, chosen), 0);
        }

        using var content = Archives.Open(source);
        return EncodingFound.Look(content, ct);
    }

    private static string Sample(SourceFile source, TextEncoding encoding)
    {
        using var decoder = new TextDecoder(Archives.Open(source), encoding);
        var sample = new StringBuilder();
        var room = ArrayPool<char>.Shared.Rent(TextDecoder.BlockLength);
        for (var read = decoder.Read(room); read > 0; read = sample.Length < SampleLength ? decoder.Read(room) : 0)
        {
            sample.Append(room, 0, read);
        }

        ArrayPool<char>.Shared.Return(room);
        return sample.ToString();
    }

    // Many programs write a web page or XML and call it .xls.
    private static bool IsMarkup(string sample)
    {
        var text = sample.AsSpan().TrimStart();
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase);
    }

    private static char Named(string delimiter) => delimiter.ToLowerInvariant() switch
    {
        "tab" or "\\t" => '\t',
        "comma" => ',',
        "semicolon" => ';',
        "pipe" => '|',
        "" => ',',
        var other => other[0],
    };

    // The delimiter that cuts the most rows into the same number of cells, two or more.
    private static char Sniff(string sample, char lineEnd)
    {
        var best = (Score: 0.0, Delimiter: ',');
        foreach (var delimiter in Delimiters)
        {
            var widths = Widths(sample, delimiter, lineEnd);
            var usual = widths.Where(width => width > 1).GroupBy(width => width).OrderByDescending(group => group.Count()).FirstOrDefault();
            var score = usual is null ? 0 : ((double)usual.Count() / widths.Count) + (Math.Min(usual.Key, 50) / 100.0);
            best = score > best.Score ? (score, delimiter) : best;
        }

        return best.Delimiter;
    }

    private static List<int> Widths(string sample, char delimiter, char lineEnd)
    {
        var text = new TextDecoder(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(sample)), TextEncoding.Utf8);
        using var rows = new DelimitedRows(text, delimiter, lineEnd);
        var widths = new List<int>();
        while (widths.Count < SampleRows && rows.Next())
        {
            if (rows.Row.Count > 1 || rows.Row[0].Length > 0)
            {
                widths.Add(rows.Row.Count);
            }
        }

        return widths;
    }
}
