using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Data;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Ledger;
using Kamino.Storage.Files;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>However a file is spoilt, reading it ends, with rows or with a word for what is wrong. KAMINO_FUZZ=N tries N files instead of a few.</summary>
public sealed class SpoiltFilesTests
{
    private const int Few = 2_000;
    private const int Slice = 800;
    private const int PerParquet = 8; // DuckDB decodes Parquet and takes thirty times as long as any reader of ours
    private const string Csv = "Factura;Línea;Fecha;Cliente;Razón Social;Artículo;Cantidad;Precio;Importe Neto;Costo;Moneda;Estado\r\nF1;1;31/12/2020;00123;\"Peñón; Ibáñez\";X-1;2;617,28;1.234,56;1.000,00;EUR;Pagada\r\nF1;2;31/12/2020;00123;Peñón;X-2;-1;10,00;-10,00;5,00;EUR;Anulada\r\nTotal;;;;;;;;1.224,56;;;\r\n";

    private const long MostBytes = 64 << 20; // for files of some thousand bytes

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Reading_a_spoilt_file_ends_in_rows_or_in_a_word()
    {
        var files = int.TryParse(Environment.GetEnvironmentVariable("KAMINO_FUZZ"), out var chosen) ? chosen : Few;
        var start = int.TryParse(Environment.GetEnvironmentVariable("KAMINO_FUZZ_START"), out var first) ? first : 0;
        var mutator = new Mutator([.. Enumerable.Repeat(Seeds().Concat(Shared()).ToList(), PerParquet).SelectMany(seeds => seeds), (".parquet", Parquet())]);
        var broken = new ConcurrentDictionary<string, string>();

        Parallel.For(start, start + files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var (extension, content) = mutator.Make(number);
            var (word, taken, bytes) = Tried(extension, content);
            if (word is not null)
            {
                broken.TryAdd(word, $"{number} ({extension})");
            }
            else if (bytes > MostBytes || (taken > Patience && Tried(extension, content).Taken > Patience)) // a busy machine is slow once, a bad file always
            {
                broken.TryAdd($"{number}", $"{extension}: {taken}, {bytes >> 20} MB");
            }
        });

        Assert.True(broken.IsEmpty, string.Join('\n', broken));
    }

    private static (string? Word, TimeSpan Taken, long Bytes) Tried(string extension, byte[] content)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        return (Broken(extension, content), Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // What long runs have found.
    [Fact]
    public void Spoilt_texts_that_once_broke_reading_are_read()
    {
        string[] texts = ["Fecha;Cliente;Importe\n1 /2/2020;A;3,5\n13/2/2020;B;4,5\n", "Fecha\uD83D;Cliente\uD83D;Importe\n13/02/2020;A\uDC00;3,5\n", "Fecha\uFFFE;Cliente;Importe\n13/02/2020;A\uFFFE;3,5\n"];
        foreach (var text in texts)
        {
            Assert.Null(Broken(".txt", [0xFF, 0xFE, .. MemoryMarshal.AsBytes(text.AsSpan())]));
        }
    }

    // Workbooks of 6 KB that once kept a core busy for minutes.
    [Theory]
    [InlineData(4, int.MaxValue)]
    [InlineData(10, ushort.MaxValue)]
    public void A_workbook_that_claims_more_rows_or_columns_than_any_has_is_refused_at_once(int at, int claim)
    {
        var content = Workbooks.Xls(false, ["Cliente", "Fecha", "Importe Neto"], ["A", new DateOnly(2020, 12, 31), 1234.56]);
        var dimensions = content.AsSpan().IndexOf("\x00\x02\x0E\x00"u8);
        (claim > ushort.MaxValue ? BitConverter.GetBytes(claim) : BitConverter.GetBytes((ushort)claim)).CopyTo(content, dimensions + 4 + at);
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.xls");
        File.WriteAllBytes(path, content);

        var refused = Assert.Throws<UnreadableFileException>(() => Read(path));

        File.Delete(path);
        Assert.Equal(FileFlaw.DamagedFile, refused.Reason);
    }

    // Sectors of two gigabytes: room was made for each.
    [Theory]
    [InlineData(30)]
    [InlineData(32)]
    public void A_workbook_whose_sectors_have_no_possible_length_takes_no_memory(int at)
    {
        var content = Workbooks.Xls(false, ["Cliente", "Fecha", "Importe Neto"], ["A", new DateOnly(2020, 12, 31), 1234.56]);
        BitConverter.GetBytes((ushort)31).CopyTo(content, at);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(Broken(".xls", content));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }

    // A list of allocation tables that comes back to itself filled 20 GB in five minutes.
    [Fact]
    public void A_workbook_whose_tables_run_in_a_circle_is_refused_at_once()
    {
        var content = Workbooks.Xls(false, ["Cliente", "Fecha", "Importe Neto"], ["A", new DateOnly(2020, 12, 31), 1234.56]);
        BitConverter.GetBytes(1u).CopyTo(content, 68); // the list goes on in sector 1,
        BitConverter.GetBytes(int.MaxValue).CopyTo(content, 72); // is as long as it says,
        BitConverter.GetBytes(1u).CopyTo(content, (3 * 512) - 4); // and goes on in itself
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.xls");
        File.WriteAllBytes(path, content);

        var refused = Assert.Throws<UnreadableFileException>(() => Read(path));

        File.Delete(path);
        Assert.Equal(FileFlaw.DamagedFile, refused.Reason);
    }

    // Where the reader broke, so that each kind is told once.
    private static string? Broken(string extension, byte[] content)
    {
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{extension}");
        File.WriteAllBytes(path, content);
        try
        {
            Read(path);
            return null;
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Flaw.All(sign => sign == '_' || char.IsAsciiLetterLower(sign)) ? null : unreadable.Flaw;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Kamino.Storage", StringComparison.Ordinal) || line.Contains("Kamino.Core", StringComparison.Ordinal))?.Trim()}";
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Read(string path)
    {
        var files = new LedgerFiles(TimeProvider.System);
        var inspection = (PlannedInspection)files.Inspect([path], ReadingChoices.None, CancellationToken.None).GetAwaiter().GetResult();
        var last = 0L;
        foreach (var row in new LedgerRows(inspection.Plans, new ReadingProgress(), new DateOnly(2026, 1, 1)).Read(CancellationToken.None).SelectMany(block => block))
        {
            Assert.True(row.Row > last || inspection.Plans.Lines.Count > 1);
            Assert.True(row is not RowOutcome.Accepted { Line: var line } || (line.Date.Year is >= 1900 and <= 2199 && NumberReading.IsKeepable(line.Net)));
            last = row.Row;
        }
    }

    private static IEnumerable<(string Extension, byte[] Content)> Seeds()
    {
        yield return (".csv", Encoding.UTF8.GetBytes(Csv));
        yield return (".csv", Encoding.Latin1.GetBytes(Csv));
        yield return (".txt", Encoding.Unicode.GetBytes('\uFEFF' + Csv));
        yield return (".csv", Encoding.UTF8.GetBytes("invoice,date,customer,net\nA,12/31/2020,B,\"1,234.50\"\nA,01/02/2020,B,(3.00)\n"));
        yield return (".tsv", Encoding.UTF8.GetBytes("date\tcustomer\tqty\tunit price\n2020-12-31\t1\t2\t3.5\n"));
        yield return (".csv.gz", Packed(stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)));
        yield return (".csv.br", Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true)));
        yield return (".xlsx", Book());
        yield return (".xls", Workbooks.Xls(false, ["Cliente", "Fecha", "Importe Neto"], ["A", new DateOnly(2020, 12, 31), 1234.56]));
    }

    // The first lines of every shared file, unpacked: what the world writes.
    private static IEnumerable<(string Extension, byte[] Content)> Shared()
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        var files = Directory.Exists(shared) ? Directory.EnumerateFiles(Path.Combine(shared, "data"), "*.csv*", SearchOption.AllDirectories).Order() : Enumerable.Empty<string>();
        foreach (var file in files)
        {
            using var content = Archives.Open(Archives.Find(file)[0]);
            var bytes = new byte[Slice];
            yield return (".csv", bytes[..content.ReadAtLeast(bytes, Slice, throwOnEndOfStream: false)]);
        }
    }

    private static byte[] Book()
    {
        var rows = Workbooks.Texts("Cliente", "Fecha", "Importe Neto", "Nombre") + Workbooks.Row(Workbooks.Number("123", 2), Workbooks.Number("44196", 1), Workbooks.Number("1234.56"), "<c t=\"s\"><v>0</v></c>");
        using var sound = new ZipArchive(new MemoryStream(Workbooks.Xlsx(false, ("Ventas", rows))), ZipArchiveMode.Read);
        var plain = new MemoryStream();
        using (var stored = new ZipArchive(plain, ZipArchiveMode.Create, leaveOpen: true)) // stored, so that what is spoilt is the XML
        {
            foreach (var part in sound.Entries)
            {
                using var from = part.Open();
                using var to = stored.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return plain.ToArray();
    }

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(Csv));
        }

        return packed.ToArray();
    }

    private static byte[] Parquet()
    {
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.parquet");
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"copy (select 'A' as cliente, date '2020-12-31' as fecha, 1.5 as neto from range(3)) to '{path}' (format parquet)";
        command.ExecuteNonQuery();
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
