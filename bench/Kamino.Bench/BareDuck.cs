using DuckDB.NET.Data;

namespace Kamino.Bench;

/// <summary>What the engine below Kamino needs for the same work when nobody checks a row or remembers an import: the yardstick.</summary>
internal static class BareDuck
{
    private const string CopySql = """
        copy (
            select * from read_csv($ledger, header = true, delim = ',', columns = {
                'date': 'date', 'document': 'varchar', 'line': 'varchar', 'account': 'varchar', 'account_name': 'varchar', 'product': 'varchar', 'product_name': 'varchar',
                'category': 'varchar', 'quantity': 'decimal(18,3)', 'unit_price': 'decimal(18,4)', 'net': 'decimal(18,4)', 'cost': 'decimal(18,4)', 'currency': 'varchar',
                'seller': 'varchar', 'status': 'varchar'})
        ) to '{parquet}' (format parquet)
        """;

    // Every column is used above: the engine computes none that nobody reads.
    private const string FactsSql = """
        select count(*), sum(net), min(first), max(last), max(last_order), sum(order_days), sum(documents), sum(lines), sum(without_cost), sum(products),
            sum(gross), sum(cost), sum(last_year), sum(year_before), max(name), max(seller)
        from (
            select account, currency, min(date) as first, max(date) as last, max(date) filter (net > 0) as last_order,
                count(distinct date) filter (net > 0) as order_days, count(distinct document) as documents, count(*) as lines,
                count(*) filter (cost is null) as without_cost, count(distinct product) as products,
                sum(net) as net, sum(net) filter (net >= 0) as gross, sum(cost) as cost, sum(net) filter (date >= date '2025-01-01') as last_year,
                sum(net) filter (date >= date '2024-01-01' and date < date '2025-01-01') as year_before,
                max({'length': length(account_name), 'text': account_name}).text as name, mode(seller) as seller
            from read_parquet($parquet)
            where status <> 'cancelled' and account is not null
            group by account, currency)
        """;

    private const string PurchasesSql = """
        select count(*), sum(days - 1), min(first), max(last), sum(repeats_net), sum(first_net)
        from (
            select account, count(*) as days, min(date) as first, max(date) as last, arg_min(net, date) as first_net, sum(net) - arg_min(net, date) as repeats_net
            from (select account, date, sum(net) as net from read_parquet($parquet) where status <> 'cancelled' and account is not null group by account, date)
            where net > 0
            group by account)
        """;

    /// <summary>Reads a ledger in the iso layout into a Parquet file.</summary>
    public static void Copy(string ledger, string parquet) =>
        Run(CopySql.Replace("{parquet}", parquet.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal), new DuckDBParameter("ledger", ledger));

    /// <summary>One row of facts per account, and from those how many and their sum.</summary>
    public static string Facts(string parquet) => Run(FactsSql, new DuckDBParameter("parquet", parquet));

    /// <summary>x, t_x, T and the mean amount of every account, and from those how many and their sums.</summary>
    public static string Purchases(string parquet) => Run(PurchasesSql, new DuckDBParameter("parquet", parquet));

    private static string Run(string sql, DuckDBParameter parameter)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.FieldCount > 1 ? $"{reader.GetValue(0)} accounts, net {reader.GetValue(1)}" : "";
    }
}
