using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Kamino.Storage.Facts;

/// <summary>The row of a ClickHouse server's answer, in its format TabSeparated, that a reader stands on. An empty text is none.</summary>
internal sealed class ClickHouseRow : IFactsRow
{
    private const int FirstRoom = 1 << 16;

    private readonly List<(int From, int Length)> _cells = [];
    private byte[] _room = new byte[FirstRoom];

    /// <summary>Reads an answer row by row.</summary>
    public static async Task Read(Stream answer, Action<ClickHouseRow> take, CancellationToken ct)
    {
        var row = new ClickHouseRow();
        for (int filled = 0, read; (read = await answer.ReadAsync(row._room.AsMemory(filled), ct)) > 0;)
        {
            filled += read;
            var from = row.TakeLines(filled, take);
            filled -= from;
            row.MoveUp(from, filled);
        }
    }

    public bool Has(int column) => Cell(column) is not [(byte)'\\', (byte)'N'];

    public string? Text(int column)
    {
        var cell = Cell(column);
        return cell.IsEmpty || !Has(column) ? null : cell.Contains((byte)'\\') ? Plain(cell) : Encoding.UTF8.GetString(cell);
    }

    public long Long(int column) => Has(column) ? long.Parse(Cell(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

    /// <summary>A number that is never below zero.</summary>
    public ulong Number(int column) => ulong.Parse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture);

    public int Int(int column) => (int)Long(column);

    public DateOnly Day(int column) => DateOnly.FromDayNumber(Int(column));

    public bool Flag(int column) => Long(column) != 0;

    public Int128 Whole(int column) => Has(column) ? Int128.Parse(Cell(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

    public IReadOnlyList<int> Ints(int column)
    {
        var numbers = new List<int>();
        for (var list = Has(column) ? Cell(column)[1..] : []; Utf8Parser.TryParse(list, out int number, out var taken); list = list[(taken + 1)..])
        {
            numbers.Add(number);
        }

        return numbers;
    }

    private ReadOnlySpan<byte> Cell(int column) => _room.AsSpan(_cells[column].From, _cells[column].Length);

    private int TakeLines(int filled, Action<ClickHouseRow> take)
    {
        var from = 0;
        for (int length; (length = _room.AsSpan(from, filled - from).IndexOf((byte)'\n')) >= 0; from += length + 1)
        {
            Cut(from, length);
            take(this);
        }

        return from;
    }

    private void Cut(int from, int length)
    {
        _cells.Clear();
        var line = _room.AsSpan(from, length);
        for (int at = 0, next; at <= length; at += next + 1)
        {
            next = line[at..].IndexOf((byte)'\t');
            next = next < 0 ? length - at : next;
            _cells.Add((from + at, next));
        }
    }

    private void MoveUp(int from, int rest)
    {
        _room.AsSpan(from, rest).CopyTo(_room);
        if (rest == _room.Length)
        {
            Array.Resize(ref _room, rest * 2);
        }
    }

    private static string Plain(ReadOnlySpan<byte> cell)
    {
        var plain = new byte[cell.Length];
        var length = 0;
        for (var at = 0; at < cell.Length; at++)
        {
            plain[length++] = cell[at] != '\\' || ++at == cell.Length ? cell[Math.Min(at, cell.Length - 1)] : Sign(cell[at]);
        }

        return Encoding.UTF8.GetString(plain.AsSpan(0, length));
    }

    private static byte Sign(byte escaped) => escaped switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'r' => (byte)'\r',
        (byte)'n' => (byte)'\n',
        (byte)'t' => (byte)'\t',
        (byte)'0' => 0,
        _ => escaped,
    };
}
