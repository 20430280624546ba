using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;
using Kamino.Core.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>
/// How a ledger line lies in Parquet. Amounts are whole millionths, whose sums are exact and fast; an amount that is none goes,
/// written out, into the column <c>…_rest</c>, and its millionths are 0.
/// </summary>
internal static class LineColumns
{
    /// <summary>The columns of the stream of lines; days are numbers of days since 0001-01-01.</summary>
    public static IReadOnlyList<ColumnInfo> Stream { get; } =
    [
        new("seq", typeof(long)), new("row", typeof(long)), new("account", typeof(string)), new("account_name", typeof(string)),
        new("grp", typeof(string)), new("day", typeof(int)), new("document", typeof(string)), new("line", typeof(string)),
        new("product", typeof(string)), new("product_name", typeof(string)), new("category", typeof(string)), new("currency", typeof(string)),
        new("status", typeof(string)), new("seller", typeof(string)), new("cancelled", typeof(bool)),
        new("net", typeof(long)), new("net_rest", typeof(string)), new("cost", typeof(long)), new("cost_rest", typeof(string)),
        new("quantity", typeof(long)), new("quantity_rest", typeof(string)), new("unit_price", typeof(long)), new("unit_price_rest", typeof(string)),
    ];

    /// <summary>The stream's columns as the file keeps them.</summary>
    public const string Kept =
        """
        seq, row, account, account_name, grp, day, document, line, product, product_name, category, currency, status, seller, cancelled,
        net, net_rest::decimal(38, 18) as net_rest, cost, cost_rest::decimal(38, 18) as cost_rest,
        quantity, quantity_rest::decimal(38, 18) as quantity_rest, unit_price, unit_price_rest::decimal(38, 18) as unit_price_rest
        """;

    public static void Write(NumberedLine numbered, IDuckDBDataWriter[] cells, ulong at)
    {
        var line = numbered.Line;
        cells[0].WriteValue(numbered.Seq, at);
        cells[1].WriteValue(line.Row, at);
        Text(cells[2], line.Account, at);
        Text(cells[3], line.AccountName, at);
        Text(cells[4], line.Group, at);
        cells[5].WriteValue(line.Date.DayNumber, at);
        Text(cells[6], line.Document, at);
        Text(cells[7], line.Line, at);
        Text(cells[8], line.Product, at);
        Text(cells[9], line.ProductName, at);
        Text(cells[10], line.Category, at);
        cells[11].WriteValue(line.Currency.Code, at);
        Text(cells[12], line.Status, at);
        Text(cells[13], line.Seller, at);
        cells[14].WriteValue(line.Cancelled, at);
        Amount(cells[15], cells[16], line.Net, at);
        Amount(cells[17], cells[18], line.Cost, at);
        Amount(cells[19], cells[20], line.Quantity, at);
        Amount(cells[21], cells[22], line.UnitPrice, at);
    }

    private static void Text(IDuckDBDataWriter cell, string? text, ulong at)
    {
        if (text is null)
        {
            cell.WriteNull(at);
        }
        else
        {
            cell.WriteValue(text, at);
        }
    }

    private static void Amount(IDuckDBDataWriter cell, IDuckDBDataWriter rest, decimal? amount, ulong at)
    {
        if (amount is not { } value)
        {
            cell.WriteNull(at);
            rest.WriteNull(at);
        }
        else if (Millionths.TryFrom(value, out var millionths))
        {
            cell.WriteValue(millionths, at);
            rest.WriteNull(at);
        }
        else
        {
            cell.WriteValue(0L, at);
            rest.WriteValue(value.ToString(CultureInfo.InvariantCulture), at);
        }
    }
}

/// <summary>A line with its place in the import.</summary>
internal sealed record NumberedLine(long Seq, LedgerLine Line);
