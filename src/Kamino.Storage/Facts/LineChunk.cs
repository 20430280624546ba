using DuckDB.NET.Native;
using Kamino.Core.Ledger;
using static DuckDB.NET.Native.NativeMethods;

namespace Kamino.Storage.Facts;

/// <summary>Writes lines, a chunk at a time, into the vectors of the engine.</summary>
internal sealed unsafe class LineChunk : IDisposable
{
    /// <summary>The engine's vectors have this many places.</summary>
    private const int Places = 2048;

    private readonly LedgerLine[] _lines = new LedgerLine[Places];
    private readonly Utf8Room _room = new();
    private readonly TextVector[] _texts;
    private readonly AmountVector[] _amounts;
    private long _seq;

    public LineChunk()
    {
        _texts = [.. Enumerable.Range(0, LineColumns.Texts).Select(_ => new TextVector(_room))];
        _amounts = [.. Enumerable.Range(0, LineColumns.Amounts).Select(_ => new AmountVector(_room))];
    }

    /// <summary>Writes the next lines of a stream; none where it has ended.</summary>
    /// <param name="stream">The lines.</param>
    /// <param name="output">The engine's chunk, with the columns of <see cref="LineColumns.Stream"/>.</param>
    public void Write(LineStream stream, IntPtr output)
    {
        var count = stream.Take(_lines);
        using var chunk = new DuckDBDataChunk(output);
        if (count > 0)
        {
            Write(_lines.AsSpan(0, count), chunk);
        }

        DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)count);
    }

    public void Dispose() => _room.Dispose();

    private void Write(ReadOnlySpan<LedgerLine> lines, DuckDBDataChunk chunk)
    {
        _room.Clear();
        var column = 0;
        var seqs = (long*)Data(chunk, column++);
        var rows = (long*)Data(chunk, column++);
        var days = (int*)Data(chunk, column++);
        var cancelled = (bool*)Data(chunk, column++);
        foreach (var text in _texts)
        {
            text.Begin(Vector(chunk, column++));
        }

        foreach (var amount in _amounts)
        {
            amount.Begin(Vector(chunk, column++), Vector(chunk, column++));
        }

        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            seqs[at] = ++_seq;
            rows[at] = line.Row;
            days[at] = line.Date.DayNumber;
            cancelled[at] = line.Cancelled;
            Write(line, at);
        }
    }

    // In the order of LineColumns.Stream.
    private void Write(LedgerLine line, int at)
    {
        _texts[0].Write(line.Account, at);
        _texts[1].Write(line.AccountName, at);
        _texts[2].Write(line.Group, at);
        _texts[3].Write(line.Document, at);
        _texts[4].Write(line.Line, at);
        _texts[5].Write(line.Product, at);
        _texts[6].Write(line.ProductName, at);
        _texts[7].Write(line.Category, at);
        _texts[8].Write(line.Currency.Code, at);
        _texts[9].Write(line.Status, at);
        _texts[10].Write(line.Seller, at);
        _amounts[0].Write(line.Net, at);
        _amounts[1].Write(line.Cost, at);
        _amounts[2].Write(line.Quantity, at);
        _amounts[3].Write(line.UnitPrice, at);
    }

    private static IntPtr Vector(DuckDBDataChunk chunk, int column) => DataChunks.DuckDBDataChunkGetVector(chunk, column);

    private static void* Data(DuckDBDataChunk chunk, int column) => Vectors.DuckDBVectorGetData(Vector(chunk, column));
}
