namespace Kamino.Storage.Facts;

/// <summary>The tables of a workspace on a cluster. Each has a part on every server (<c>…_local</c>) and a face over all parts.</summary>
internal static class ClickHouseTables
{
    /// <summary>The columns of lines in the order in which they are sent. Who reads them lies together on one shard; lines without an account are spread by their number.</summary>
    public const string LineColumns =
        "load, batch, seq, row, account, account_name, grp, day, document, line, product, product_name, category, currency, status, seller, "
        + "net, net_rest, cost, cost_rest, quantity, quantity_rest, unit_price, unit_price_rest, place, sign";

    private const string Lines =
        """
        (load UInt64, batch Int32, seq Int64, row Int64, account String, account_name String, grp String, day Int32, document String, line String,
          product String, product_name String, category String, currency String, status String, seller String,
          net Int64, net_rest Nullable(Decimal(38, 18)), cost Nullable(Int64), cost_rest Nullable(Decimal(38, 18)),
          quantity Nullable(Int64), quantity_rest Nullable(Decimal(38, 18)), unit_price Nullable(Int64), unit_price_rest Nullable(Decimal(38, 18)),
          place Nullable(Int64), sign Int8)
        """;

    private const string Replaced = "(load UInt64, batch Int32, seq Int64)";

    private const string Loads = "(load UInt64, batch Int32, lines UInt64, replaced UInt64, sign Int8)";

    private const string Spread = "cityHash64(if(account = '', toString(seq), account))";

    /// <summary>Finds the last table that is made.</summary>
    public const string Exist = "exists table loads";

    /// <summary>What makes them on one server; what is there stays.</summary>
    public static IEnumerable<string> Made(ClickHouseAddress address) =>
    [
        .. Table(address, "lines", Lines, "partition by load order by (account, day)", Spread),
        .. Table(address, "replaced", Replaced, "partition by load order by (batch, seq)", "seq"),
        .. Table(address, "loads", Loads, "order by load", "load"),
    ];

    /// <summary>Takes a load away from one server.</summary>
    public static IEnumerable<string> Dropped(ulong load) =>
        [$"alter table lines_local drop partition {ClickHouseText.Of([load])}", $"alter table replaced_local drop partition {ClickHouseText.Of([load])}"];

    private static string[] Table(ClickHouseAddress address, string name, string columns, string order, string spread) =>
    [
        $"create table if not exists {name}_local {columns} engine = MergeTree() {order}",
        $"create table if not exists {name} {columns} engine = Distributed({address.Cluster}, {address.Database}, {name}_local, {spread})",
    ];
}
