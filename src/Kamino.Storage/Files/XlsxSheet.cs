using System.Globalization;
using System.Xml;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>The cells of one XLSX sheet, as the workbook holds them and not as it shows them: nothing depends on anybody's locale.</summary>
internal sealed class XlsxSheet : ITypedRows
{
    /// <summary>Excel's sheets end at this row.</summary>
    public const int MostRows = 1 << 20;

    private readonly XlsxBook _book;
    private readonly XmlReader? _xml;
    private readonly IReadOnlyList<XlsxStyle> _styles;
    private readonly IReadOnlyList<string> _texts;
    private long _number;
    private int _column;

    /// <summary>Opens a sheet.</summary>
    /// <param name="name">The workbook's name.</param>
    /// <param name="content">The workbook.</param>
    /// <param name="sheet">The sheet's name; the first one where left out.</param>
    public XlsxSheet(string name, Stream content, string? sheet)
    {
        _book = new XlsxBook(name, content);
        try
        {
            var chosen = _book.Sheets.FirstOrDefault(one => sheet is null || one.Name == sheet) ?? throw new UnreadableFileException(name, FileFlaw.NoSuchSheet, sheet);
            _styles = _book.Tried(() => XlsxStyles.Read(_book));
            _texts = _book.Tried(() => XlsxText.Shared(_book));
            _xml = _book.Tried(() => _book.Open(chosen.Part));
        }
        catch
        {
            _book.Dispose();
            throw;
        }
    }

    public bool DaysFrom1904 => _book.DaysFrom1904;

    public long? Next(CellBuffer cells) => _book.Tried(() => NextRow(cells));

    public void Dispose()
    {
        _xml?.Dispose();
        _book.Dispose();
    }

    private long? NextRow(CellBuffer cells)
    {
        while (_xml?.Read() ?? false)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
            {
                ReadRow(_xml, cells);
                return _number;
            }
        }

        return null;
    }

    private void ReadRow(XmlReader xml, CellBuffer cells)
    {
        _number = long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _number + 1;
        if (_number > MostRows)
        {
            throw new InvalidDataException($"row {_number}");
        }

        _column = 0;
        var (isEmpty, depth) = (xml.IsEmptyElement, xml.Depth); // asked once: further down it speaks of a cell
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell(xml, cells);
            }
        }
    }

    private void ReadCell(XmlReader xml, CellBuffer cells)
    {
        var column = Column(xml.GetAttribute("r")) ?? _column;
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < _styles.Count ? _styles[s] : default;
        var type = xml.GetAttribute("t");
        var (text, isEmpty, depth) = ((string?)null, xml.IsEmptyElement, xml.Depth);
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            text = xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is" ? XlsxText.Read(xml) : text;
        }

        if (column < _column || column >= DelimitedRows.MostCells)
        {
            throw new InvalidDataException($"row {_number}, column {column + 1}");
        }

        for (; _column < column; _column++)
        {
            cells.AddNothing();
        }

        _column++;
        XlsxValue.Add(cells, type, type == "s" ? Shared(text) : text, style, _book.DaysFrom1904);
    }

    private string? Shared(string? number) =>
        number is null ? null
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < _texts.Count ? _texts[place]
        : throw new InvalidDataException($"row {_number}, text {number}");

    // BC12 is column 54, counted from 0.
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var sign in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(sign) || column > DelimitedRows.MostCells)
            {
                break;
            }

            column = (column * 26) + (sign - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
