using System.Buffers.Binary;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>Writes small workbooks by hand, so that they hold what no library would write.</summary>
internal static class Workbooks
{
    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Style 0 is General, 1 a day, 2 the code format 00000, 3 a time, 4 d-mmm in quotes and brackets around.</summary>
    private const string Styles =
        $"<styleSheet xmlns=\"{Space}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\" formatCode=\"[$-40A]d\\-mmm\\-yy;@\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"#,##0.00 &quot;days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>";

    /// <summary>An XLSX with sheets of rows of cells as XML, <c>null</c> for a gap.</summary>
    public static byte[] Xlsx(bool from1904, params (string Name, string Rows)[] sheets)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Space}\" xmlns:r=\"{Relations}\"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            Write(zip, "xl/styles.xml", Styles);
            Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Space}\"><si><t>Peñón Ibáñez</t></si><si><r><t>Dos </t></r><r><t>fuentes</t></r><rPh><t>no</t></rPh></si></sst>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Space}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            }
        }

        return file.ToArray();
    }

    /// <summary>A row of texts.</summary>
    public static string Texts(params string[] texts) => $"<row>{string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>"))}</row>";

    /// <summary>A row of cells as XML.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    public static string Number(string value, int style = 0) => $"<c s=\"{style}\"><v>{value}</v></c>";

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>An XLS (BIFF8 in a compound file) of one sheet with texts and numbers; style 1 is a day.</summary>
    public static byte[] Xls(bool from1904, params object[][] rows)
    {
        var sheet = Concat(Record(0x0809, 0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Dimensions(rows), [.. rows.SelectMany(Cells)], Record(0x000A));
        var head = Concat(
            Record(0x0809, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Record(0x0042, 0xB0, 0x04), Record(0x0022, (byte)(from1904 ? 1 : 0), 0),
            Record(0x00E0, new byte[20]), Record(0x00E0, [0, 0, 14, 0, .. new byte[16]]));
        var offset = head.Length + 4 + 13 + 4;
        var bound = Record(0x0085, [.. BitConverter.GetBytes(offset), 0, 0, 5, 0, .. "Hoja1"u8]);
        return Compound(Concat(head, bound, Record(0x000A), sheet));
    }

    private static byte[] Dimensions(object[][] rows) =>
        Record(0x0200, [0, 0, 0, 0, .. BitConverter.GetBytes(rows.Length), 0, 0, .. BitConverter.GetBytes((ushort)rows.Max(row => row.Length)), 0, 0]);

    private static IEnumerable<byte> Cells(object[] row, int number) => row.SelectMany((cell, column) => Cell(number, column, cell));

    private static byte[] Cell(int row, int column, object cell)
    {
        byte[] place = [.. BitConverter.GetBytes((ushort)row), .. BitConverter.GetBytes((ushort)column)];
        return cell switch
        {
            string text => Record(0x0204, [.. place, 0, 0, .. BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]),
            DateOnly day => Record(0x0203, [.. place, 1, 0, .. BitConverter.GetBytes((double)(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber))]),
            double number => Record(0x0203, [.. place, 0, 0, .. BitConverter.GetBytes(number)]),
            _ => [],
        };
    }

    private static byte[] Record(ushort type, params byte[] content) =>
        [.. BitConverter.GetBytes(type), .. BitConverter.GetBytes((ushort)content.Length), .. content];

    private static byte[] Concat(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    // Header, one sector of allocation table, one of directory, then the stream.
    private static byte[] Compound(byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + 511) / 512);
        var file = new byte[512 * (3 + sectors)];
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        head.CopyTo(file, 0);
        Words(file, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Numbers(file, 44, 1, 1, 0, 4096, -2, 0, -2, 0, 0);
        Numbers(file, 80, [.. Enumerable.Repeat(-1, 108)]);
        Numbers(file, 512, [-3, -2, .. Enumerable.Range(3, sectors - 1), -2, .. Enumerable.Repeat(-1, 126 - sectors)]);
        Entry(file, 1024, "Root Entry", 5, 1, -2, 0);
        Entry(file, 1152, "Workbook", 2, -1, 2, sectors * 512);
        stream.CopyTo(file, 1536);
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte type, int child, int start, int size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Words(file, at + 64, (ushort)((name.Length + 1) * 2));
        (file[at + 66], file[at + 67]) = (type, 1);
        Numbers(file, at + 68, -1, -1, child);
        Numbers(file, at + 116, start, size);
    }

    private static void Words(byte[] file, int at, params ushort[] words)
    {
        foreach (var word in words)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), word);
            at += 2;
        }
    }

    private static void Numbers(byte[] file, int at, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), number);
            at += 4;
        }
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
