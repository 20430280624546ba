using System.IO.Compression;
using System.Xml;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">As its tab shows it.</param>
/// <param name="IsHidden">Whether the tab is shown at all.</param>
/// <param name="Part">Where its cells lie in the workbook.</param>
internal sealed record Sheet(string Name, bool IsHidden, string Part);

/// <summary>The parts of an XLSX workbook that its sheets lean on.</summary>
internal sealed class XlsxBook : IDisposable
{
    /// <summary>All parts but the sheets are kept in memory; together they stay below this.</summary>
    public const long MostParts = 512L << 20;

    private const string Main = "xl/workbook.xml";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    private readonly string _name;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, or unpacks to more than a workbook ever does.</exception>
    public XlsxBook(string name, Stream content)
    {
        _name = name;
        _archive = Tried(() => new ZipArchive(content, ZipArchiveMode.Read));
        try
        {
            Sheets = Tried(() => Look(content.Length));
        }
        catch
        {
            _archive.Dispose();
            throw;
        }
    }

    public bool DaysFrom1904 { get; private set; }

    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Whether an archive is a workbook.</summary>
    public static bool IsOne(ZipArchive archive) => archive.Entries.Any(entry => Place(entry.FullName).Equals(Main, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens a part; <c>null</c> where the workbook has none.</summary>
    public XmlReader? Open(string part) => _parts.TryGetValue(part, out var entry) ? XmlReader.Create(entry.Open(), Settings) : null;

    /// <summary>Does a step that fails in some way of its own where the file is damaged.</summary>
    public T Tried<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or IOException or FormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFileException(_name, FileFlaw.DamagedFile, e.Message.Split('\n')[0].Trim());
        }
    }

    public void Dispose() => _archive.Dispose();

    private static string Place(string name) => name.Replace('\\', '/').TrimStart('/');

    private List<Sheet> Look(long packed)
    {
        var (all, kept) = (0L, 0L);
        foreach (var entry in _archive.Entries)
        {
            var place = Place(entry.FullName);
            _parts.TryAdd(place, entry);
            all += entry.Length;
            kept += place.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? 0 : entry.Length;
        }

        // What a part unpacks to is written in the archive, and the framework stops a part that unpacks to more.
        return all > GuardedStream.MostSize || kept > MostParts || (all > GuardedStream.SmallSize && all / GuardedStream.MostRatio > packed)
            ? throw new UnreadableFileException(_name, FileFlaw.ZipBomb)
            : ReadSheets();
    }

    private List<Sheet> ReadSheets()
    {
        var places = Targets();
        var sheets = new List<Sheet>();
        using var xml = Open(Main) ?? throw new InvalidDataException(Main);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
            {
                DaysFrom1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && places.TryGetValue(Id(xml) ?? "", out var place))
            {
                sheets.Add(new Sheet(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", place));
            }
        }

        return sheets;
    }

    // The attribute "id" of the relationships' namespace, of which there are two.
    private static string? Id(XmlReader sheet)
    {
        string? id = null;
        while (sheet.MoveToNextAttribute())
        {
            id = sheet.LocalName == "id" ? sheet.Value : id;
        }

        sheet.MoveToElement();
        return id;
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>();
        using var xml = Open("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target
                && (xml.GetAttribute("Type") ?? "").EndsWith("/worksheet", StringComparison.Ordinal))
            {
                targets[id] = target.StartsWith('/') ? Place(target) : "xl/" + Place(target);
            }
        }

        return targets;
    }
}
