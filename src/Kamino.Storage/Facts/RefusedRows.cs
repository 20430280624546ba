using System.Buffers;
using System.Text;

namespace Kamino.Storage.Facts;

/// <summary>The refused rows of an import with the file's own cells, as CSV that a spreadsheet opens and that imports once mended.</summary>
internal sealed class RefusedRows(string file, IReadOnlyList<string> header) : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n\t");

    private StreamWriter? _writer;

    /// <summary>The file; <c>null</c> while nothing was refused.</summary>
    public string? File => _writer is null ? null : file;

    /// <summary>Adds a row by its cells.</summary>
    public void Add(IReadOnlyList<string> cells)
    {
        if (_writer is null)
        {
            _writer = new StreamWriter(file, false, new UTF8Encoding(true));
            Write(header);
        }

        Write(cells);
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(IReadOnlyList<string> cells)
    {
        _writer?.Write(string.Join(',', cells.Select(Quoted)));
        _writer?.Write("\r\n");
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
