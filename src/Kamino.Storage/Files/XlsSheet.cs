using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>The cells of one sheet of an old (XLS) or binary (XLSB) workbook.</summary>
internal sealed class XlsSheet : ITypedRows
{
    private const int ReadsToOpen = 4;
    private const int ReadsOfSheets = 64;
    private const int Slack = 1 << 16;

    private readonly string _name;
    private readonly Stream _content;
    private readonly IExcelDataReader _reader;
    private readonly Dictionary<int, int> _leastDigits = [];
    private readonly (int Rows, int Columns) _most;
    private readonly bool _isOpen;
    private long _number;

    static XlsSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, locked or no workbook.</exception>
    public XlsSheet(string name, Stream content)
    {
        var end = ReadsToOpen * (content.Length + Slack);
        (_name, _content) = (name, new CountedStream(content, taken => RefuseCircle(taken, end), name));
        if (!CompoundHeader.IsSound(content))
        {
            throw new UnreadableFileException(name, FileFlaw.DamagedFile);
        }

        DaysFrom1904 = XlsDates.From1904(content);
        _most = Zipped(content) ? (XlsxSheet.MostRows, 1 << 14) : (1 << 16, 1 << 8);
        _reader = Tried(() => ExcelReaderFactory.CreateReader(_content));
        _isOpen = true;
    }

    // The library follows the tables of a damaged workbook in a circle until the memory is full: what reads its file many times over does just that.
    private void RefuseCircle(long taken, long end)
    {
        if (taken > (_isOpen ? end * ReadsOfSheets : end))
        {
            throw new UnreadableFileException(_name, FileFlaw.DamagedFile, $"{taken >> 10} KB");
        }
    }

    public bool DaysFrom1904 { get; }

    public Sheet Current => Tried(() => new Sheet(_reader.Name ?? "", _reader.VisibleState is not (null or "visible"), ""));

    public bool NextSheet() => Tried(_reader.NextResult);

    /// <summary>Goes to a sheet; stays at the first one where none is named.</summary>
    public XlsSheet At(string? sheet)
    {
        while (sheet is not null && Current.Name != sheet)
        {
            if (!NextSheet())
            {
                throw new UnreadableFileException(_name, FileFlaw.NoSuchSheet, sheet);
            }
        }

        return this;
    }

    public long? Next(CellBuffer cells) => Tried<long?>(() =>
    {
        if (_number == 0 && (_reader.RowCount > _most.Rows || _reader.FieldCount > _most.Columns)) // the library would look for each cell of a sheet no program can write
        {
            throw new UnreadableFileException(_name, FileFlaw.DamagedFile, $"{_reader.Name}: {_reader.RowCount} x {_reader.FieldCount}");
        }

        if (_number == XlsxSheet.MostRows || !_reader.Read())
        {
            return null;
        }

        for (var column = 0; column < _reader.FieldCount; column++)
        {
            Add(cells, column);
        }

        return ++_number;
    });

    public void Dispose()
    {
        _reader.Dispose();
        _content.Dispose();
    }

    private static bool Zipped(Stream content)
    {
        var first = content.ReadByte();
        content.Position = 0;
        return first == 'P';
    }

    // A damaged file fails anywhere in the library and in any way; to whoever asked, all of them mean the same.
    private T Tried<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableFileException(_name, FileFlaw.PasswordProtected);
        }
        catch (Exception e) when (e is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableFileException(_name, FileFlaw.DamagedFile, e.Message.Split('\n')[0].Trim());
        }
    }

    private void Add(CellBuffer cells, int column)
    {
        switch (_reader.GetValue(column))
        {
            case string text:
                cells.AddText(text);
                break;
            case double number:
                cells.AddNumber(number, number % 1 == 0 ? LeastDigits(column) : 0);
                break;
            case int number:
                cells.AddNumber(number, LeastDigits(column));
                break;
            case DateTime day:
                cells.AddDay(day);
                break;
            case TimeSpan time:
                cells.AddText(time.ToString("c", CultureInfo.InvariantCulture));
                break;
            case bool truth:
                cells.AddText(truth ? "TRUE" : "FALSE");
                break;
            default:
                cells.AddNothing();
                break;
        }
    }

    // The code 123 under the format 00000 is 00123 to everybody who sees it.
    private int LeastDigits(int column)
    {
        var index = _reader.GetNumberFormatIndex(column);
        if (!_leastDigits.TryGetValue(index, out var digits))
        {
            digits = XlsxStyles.OfCode(_reader.GetNumberFormatString(column) ?? "").Digits;
            _leastDigits.Add(index, digits);
        }

        return digits;
    }
}
