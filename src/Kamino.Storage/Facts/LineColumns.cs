using DuckDB.NET.Native;

namespace Kamino.Storage.Facts;

/// <summary>
/// How a ledger line lies in Parquet. Amounts are whole millionths, whose sums are exact and fast; an amount that is none goes,
/// written out, into the column <c>…_rest</c>, and its millionths are 0.
/// </summary>
internal static class LineColumns
{
    /// <summary>How many columns of the stream are texts; they come in the middle.</summary>
    public const int Texts = 11;

    /// <summary>How many amounts there are; each has two columns.</summary>
    public const int Amounts = 4;

    /// <summary>The columns of the stream of lines; days are numbers of days since 0001-01-01.</summary>
    public static IReadOnlyList<(string Name, DuckDBType Type)> Stream { get; } =
    [
        ("seq", DuckDBType.BigInt), ("row", DuckDBType.BigInt), ("day", DuckDBType.Integer), ("cancelled", DuckDBType.Boolean),
        ("account", DuckDBType.Varchar), ("account_name", DuckDBType.Varchar), ("grp", DuckDBType.Varchar), ("document", DuckDBType.Varchar),
        ("line", DuckDBType.Varchar), ("product", DuckDBType.Varchar), ("product_name", DuckDBType.Varchar), ("category", DuckDBType.Varchar),
        ("currency", DuckDBType.Varchar), ("status", DuckDBType.Varchar), ("seller", DuckDBType.Varchar),
        ("net", DuckDBType.BigInt), ("net_rest", DuckDBType.Varchar), ("cost", DuckDBType.BigInt), ("cost_rest", DuckDBType.Varchar),
        ("quantity", DuckDBType.BigInt), ("quantity_rest", DuckDBType.Varchar), ("unit_price", DuckDBType.BigInt), ("unit_price_rest", DuckDBType.Varchar),
    ];

    /// <summary>The stream's columns as the file keeps them.</summary>
    public const string Kept =
        """
        seq, row, account, account_name, grp, day, document, line, product, product_name, category, currency, status, seller, cancelled,
        net, net_rest::decimal(38, 18) as net_rest, cost, cost_rest::decimal(38, 18) as cost_rest,
        quantity, quantity_rest::decimal(38, 18) as quantity_rest, unit_price, unit_price_rest::decimal(38, 18) as unit_price_rest
        """;
}
