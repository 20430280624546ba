using System.IO.Compression;
using System.Text;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Ledger;
using Kamino.Storage.Files;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>Files that can't be read end in one clear word, whatever is wrong with them.</summary>
public sealed class UnreadableFilesTests
{
    private static readonly string Rows = "cliente;fecha;neto\n" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"C{i * 7919 % 10007};31/12/2020;{i},50\n"));

    [Theory]
    [InlineData("/nowhere/ventas.csv", "file_not_found")]
    [InlineData("/tmp", "is_a_folder")]
    [InlineData("/proc/self/mem", "file_not_readable")]
    [InlineData("/dev/null", "empty_file")]
    [InlineData("a\0b", "file_not_readable")]
    public async Task A_path_that_leads_to_no_ledger_is_named(string path, string flaw)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of Unix.");
        Assert.Equal(flaw, (await Assert.ThrowsAsync<UnreadableFileException>(() => Exports.ReadFile(path))).Flaw);
    }

    [Theory]
    [InlineData(".gz", "truncated_archive")]
    [InlineData(".br", "truncated_archive")]
    [InlineData(".zip", "truncated_archive")]
    [InlineData(".xlsx", "truncated_archive")]
    public async Task A_file_that_breaks_off_anywhere_is_refused(string extension, string flaw)
    {
        var whole = Packed(extension);
        foreach (var left in new[] { whole.Length - 9, whole.Length / 2, 60 })
        {
            var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => Exports.Read(whole[..left], extension));
            Assert.Contains(refused.Flaw, new[] { flaw, "damaged_file" });
        }
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zip")]
    [InlineData(".xlsx")]
    public async Task A_bomb_is_stopped_before_it_unpacks(string extension)
    {
        var bomb = new MemoryStream();
        if (extension == ".gz")
        {
            await using var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true);
            await new GeneratedStream(400L << 20, (byte)'1').CopyToAsync(gzip, TestContext.Current.CancellationToken);
        }
        else
        {
            await using var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true);
            await using var entry = await zip.CreateEntry(extension == ".zip" ? "ventas.csv" : "xl/workbook.xml").OpenAsync(TestContext.Current.CancellationToken);
            await new GeneratedStream(400L << 20, (byte)'1').CopyToAsync(entry, TestContext.Current.CancellationToken);
        }

        Assert.Equal("zip_bomb", (await Assert.ThrowsAsync<UnreadableFileException>(() => Exports.Read(bomb.ToArray(), extension))).Flaw);
    }

    [Theory]
    [InlineData((byte)'a')]
    [InlineData((byte)'"')]
    [InlineData((byte)';')]
    public void A_line_of_two_gigabytes_is_one_flaw_in_flat_memory(byte sign)
    {
        const long Length = 2L << 30;
        using var rows = new DelimitedRows(new TextDecoder(new GeneratedStream(Length, sign), TextEncoding.Utf8), ';');
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(rows.Next());

        Assert.Equal(RowFlaw.CellTooLong, rows.Flaw);
        Assert.False(rows.Next());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
    }

    [Fact]
    public async Task Nul_characters_are_refused_row_by_row_or_as_a_whole()
    {
        Assert.Equal("binary_file", (await Assert.ThrowsAsync<UnreadableFileException>(() => Exports.Read(new byte[100_000], ".csv"))).Flaw);

        var late = await Exports.Read(Rows + Rows + Rows + "A;31/12/2020;1\0,5\nB;31/12/2020;2,5\n");
        Assert.Equal(RowFlaw.UnreadableText, late.Rows.OfType<RowOutcome.Refused>().Last().Flaw);
        Assert.Equal("B", late.Lines[^1].Account);
    }

    private static byte[] Packed(string extension)
    {
        var packed = new MemoryStream();
        switch (extension)
        {
            case ".xlsx":
                return Workbooks.Xlsx(false, ("Ventas", Workbooks.Texts("Cliente", "Fecha", "Neto") + string.Concat(Enumerable.Range(0, 2_000).Select(i => Workbooks.Row(Workbooks.Text($"C{i * 7919 % 10007}"), Workbooks.Number("44196", 1), Workbooks.Number($"{i}.5"))))));
            case ".zip":
                using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
                {
                    using var entry = zip.CreateEntry("ventas.csv").Open();
                    entry.Write(Encoding.UTF8.GetBytes(Rows));
                }

                break;
            default:
                using (Stream stream = extension == ".gz" ? new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                {
                    stream.Write(Encoding.UTF8.GetBytes(Rows));
                }

                break;
        }

        return packed.ToArray();
    }
}
