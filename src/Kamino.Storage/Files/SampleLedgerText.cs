using Kamino.Core.Sample;

namespace Kamino.Storage.Files;

/// <summary>Ledger lines as bytes: a hundred million of them are written at the speed of the disk, in one buffer.</summary>
internal sealed class SampleLedgerText(SampleStyle style)
{
    private const int Size = 1 << 20;
    private const int LongestRow = 4096;

    private static readonly string[] Header =
    [
        "Fecha|Invoice Date|date", "Factura|Invoice No|document", "Línea|Line|line", "Código cliente|Customer Code|account", "Nombre cliente|Customer Name|account_name",
        "Código producto|Product Code|product", "Nombre producto|Product Name|product_name", "Categoría|Category|category", "Cantidad|Quantity|quantity",
        "Precio unitario|Unit Price|unit_price", "Valor neto|Net Amount|net", "Costo|Cost|cost", "Moneda|Currency|currency", "Vendedor|Salesperson|seller", "Estado|Status|status",
    ];

    private readonly byte[] _buffer = new byte[Size];
    private readonly byte[] _lineEnd = style.Encoding.GetBytes(style.LineEnd);
    private readonly string _issued = style.Word("Emitida|Issued|issued");
    private readonly string _cancelled = style.Word("Anulada|Cancelled|cancelled");
    private int _used;
    private (DateOnly Day, string Text) _date;

    /// <summary>Whether the buffer has no room for another row.</summary>
    public bool IsFull => Size - _used < LongestRow;

    public void AddHeader()
    {
        foreach (var words in Header)
        {
            Text(style.Word(words));
        }

        EndRow();
    }

    public void Add(in SampleLine line)
    {
        if (line.Date != _date.Day)
        {
            _date = (line.Date, style.Day(line.Date));
        }

        Text(_date.Text);
        Document(line);
        Number(line.Line, "");
        Text(line.Account.Code ?? "");
        Text(line.Account.Name);
        Text(line.Product.Code);
        Text(line.Product.Name);
        Text(line.Product.Category);
        Number(line.Quantity, "");
        Number(line.UnitPrice, "F2");
        Number(line.Net, "F2");
        Number(line.Cost, "F2");
        Text(SampleCompany.Currency.Code);
        Text(line.Account.Seller);
        Text(line.Cancelled ? _cancelled : _issued);
        EndRow();
    }

    /// <summary>Writes what is in the buffer and empties it.</summary>
    public async Task Flush(Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _used), ct);
        _used = 0;
    }

    private void Document(in SampleLine line)
    {
        var kind = line.IsCredit ? "NC"u8 : "FV"u8;
        kind.CopyTo(_buffer.AsSpan(_used));
        _used += kind.Length;
        Number(line.Document, "D8");
    }

    private void Number<T>(T number, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(_buffer.AsSpan(_used), out var written, format, style.Numbers);
        _used += written;
        _buffer[_used++] = (byte)style.Delimiter;
    }

    private void Text(string text)
    {
        _used += style.Encoding.GetBytes(style.Cell(text), _buffer.AsSpan(_used));
        _buffer[_used++] = (byte)style.Delimiter;
    }

    // Over the delimiter behind the last cell.
    private void EndRow()
    {
        _lineEnd.CopyTo(_buffer.AsSpan(--_used));
        _used += _lineEnd.Length;
    }
}
