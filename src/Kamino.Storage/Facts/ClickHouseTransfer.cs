using System.Globalization;
using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>Carries lines between the ledger's files and a ClickHouse cluster, as CSV that DuckDB writes and reads.</summary>
internal sealed class ClickHouseTransfer(Workspace workspace, ClickHouseServers servers)
{
    private const string Form = @"(format csv, header false, nullstr '\N', quote '""', escape '""'$quoted)";

    private const string Texts = "account, account_name, grp, document, line, product, product_name, category, currency, status, seller";

    private const string Lines =
        """
        select $load::ubigint as load, batch, seq, row, coalesce(account, '') as account, coalesce(account_name, '') as account_name, coalesce(grp, '') as grp, day,
          coalesce(document, '') as document, coalesce(line, '') as line, coalesce(product, '') as product, coalesce(product_name, '') as product_name,
          coalesce(category, '') as category, coalesce(currency, '') as currency, coalesce(status, '') as status, coalesce(seller, '') as seller,
          net, net_rest, cost, cost_rest, quantity, quantity_rest, unit_price, unit_price_rest, place,
          case when net < 0 or coalesce(net_rest < 0, false) then -1 when net > 0 or coalesce(net_rest > 0, false) then 1 else 0 end as sign
        from read_parquet($file)
        """;

    // Only lines of the same documents can be the same; those without a document meet whole, and so on the same day.
    private const string Met =
        """
        select batch, seq, row, account, account_name, grp, day, document, line, product, product_name, category, currency, status, seller,
          net, net_rest, cost, cost_rest, quantity, quantity_rest, unit_price, unit_price_rest, place
        from lines where $visible and ($documents or ($undocumented day between $first and $last)) format CSV
        """;

    private const string Fetched =
        """
        create temp table visible as
        select batch, seq, row, nullif(account, '') as account, nullif(account_name, '') as account_name, nullif(grp, '') as grp, day, nullif(document, '') as document,
          nullif(line, '') as line, nullif(product, '') as product, nullif(product_name, '') as product_name, nullif(category, '') as category,
          nullif(currency, '') as currency, nullif(status, '') as status, nullif(seller, '') as seller,
          net, net_rest, cost, cost_rest, quantity, quantity_rest, unit_price, unit_price_rest, place
        from read_csv($file, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '\N', allow_quoted_nulls = false, columns = {
          'batch': 'integer', 'seq': 'bigint', 'row': 'bigint', 'account': 'varchar', 'account_name': 'varchar', 'grp': 'varchar', 'day': 'integer', 'document': 'varchar',
          'line': 'varchar', 'product': 'varchar', 'product_name': 'varchar', 'category': 'varchar', 'currency': 'varchar', 'status': 'varchar', 'seller': 'varchar',
          'net': 'bigint', 'net_rest': 'decimal(38,18)', 'cost': 'bigint', 'cost_rest': 'decimal(38,18)', 'quantity': 'bigint', 'quantity_rest': 'decimal(38,18)',
          'unit_price': 'bigint', 'unit_price_rest': 'decimal(38,18)', 'place': 'bigint'})
        """;

    /// <summary>Brings the visible lines that staged ones can meet, as the table <c>visible</c>.</summary>
    public async Task Fetch(DuckDBConnection duck, string visible, ImportMode mode, CancellationToken ct)
    {
        var (documents, file) = (Scratch("documents.csv"), Scratch("met.csv"));
        await duck.Run(Copy("select distinct document from staged where document is not null", documents, "document"), ct);
        var extent = (await duck.Read("select count(*), min(day), max(day) from staged", row => (Any: row.Long(0) > 0, First: row.Int(1), Last: row.Int(2)), ct))[0];
        var sql = Met
            .Replace("$visible", visible, StringComparison.Ordinal)
            .Replace("$documents", new FileInfo(documents).Length > 0 ? "document in documents" : "0", StringComparison.Ordinal)
            .Replace("$undocumented", mode == ImportMode.ReplacePeriod ? "" : "document = '' and", StringComparison.Ordinal)
            .Replace("$first", Number(extent.First), StringComparison.Ordinal)
            .Replace("$last", Number(extent.Any ? extent.Last : -1), StringComparison.Ordinal);
        await servers.Save(sql, new FileInfo(documents).Length > 0 ? [("documents", "document String", documents)] : [], file, ct);
        await duck.Run(Fetched.Replace("$file", Duck.Text(file), StringComparison.Ordinal), ct);
    }

    /// <summary>Sends a batch's lines and what they replace, sees that all arrived, and notes that they did.</summary>
    public async Task Send(ManifestBatch batch, ulong load, CancellationToken ct)
    {
        await using var duck = await Duck.Open(workspace, VisibleLines.AreLarge(workspace, [batch]), ct);
        var lines = await Send(duck, Lines, batch.Lines, load, $"insert into lines ({ClickHouseTables.LineColumns}) format CSV", Texts, ct);
        var replaced = batch.Replaced is { } file ? await Send(duck, "select $load::ubigint as load, batch, seq from read_parquet($file)", file, load, "insert into replaced (load, batch, seq) format CSV", "", ct) : 0;
        await Arrived("lines", load, lines, ct);
        await Arrived("replaced", load, replaced, ct);
        await servers.Run(string.Create(CultureInfo.InvariantCulture, $"insert into loads (load, batch, lines, replaced, sign) values ({load}, {batch.Number}, {lines}, {replaced}, 1)"), ct);
    }

    private async Task<long> Send(DuckDBConnection duck, string select, string name, ulong load, string insert, string texts, CancellationToken ct)
    {
        var (source, rows) = (Duck.Text(Path.Combine(workspace.LedgerFolder, name)), Scratch(name + ".csv"));
        await duck.Run(Copy(select.Replace("$load", ClickHouseText.Of([load]), StringComparison.Ordinal).Replace("$file", source, StringComparison.Ordinal), rows, texts), ct);
        var count = (await duck.Read($"select count(*) from read_parquet({source})", row => row.Long(0), ct))[0];
        if (count > 0)
        {
            await servers.Insert(insert, rows, ct);
        }

        File.Delete(rows);
        return count;
    }

    private async Task Arrived(string table, ulong load, long sent, CancellationToken ct)
    {
        var arrived = 0L;
        await servers.Read($"select count() from {table} where load = {ClickHouseText.Of([load])}", row => arrived = row.Long(0), ct);
        if (arrived != sent)
        {
            throw new FactsAwayException(servers.Address.Cluster, string.Create(CultureInfo.InvariantCulture, $"{arrived} of {sent} rows arrived"));
        }
    }

    private static string Copy(string sql, string file, string texts) =>
        $"copy ({sql}) to {Duck.Text(file)} {Form.Replace("$quoted", texts.Length > 0 ? $", force_quote ({texts})" : "", StringComparison.Ordinal)}";

    private string Scratch(string name) => Path.Combine(workspace.ScratchFolder, name);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
