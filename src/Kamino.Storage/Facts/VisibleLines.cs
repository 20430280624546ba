namespace Kamino.Storage.Facts;

/// <summary>The lines that count: those of the visible batches, without what a later visible batch replaced.</summary>
internal static class VisibleLines
{
    private const string All = "select * from read_parquet($files)";

    private const string WithoutReplaced =
        """
        select l.* from read_parquet($files) l
        anti join read_parquet($replaced) r on l.batch = r.batch and l.seq = r.seq
        """;

    private const string Empty =
        """
        select 0 as batch, 0::bigint as seq, 0::bigint as row, ''::varchar as account, ''::varchar as account_name, ''::varchar as grp, 0 as day,
          ''::varchar as document, ''::varchar as line, ''::varchar as product, ''::varchar as product_name, ''::varchar as category,
          ''::varchar as currency, ''::varchar as status, ''::varchar as seller, false as cancelled,
          0::bigint as net, 0::decimal(38, 18) as net_rest, 0::bigint as cost, 0::decimal(38, 18) as cost_rest,
          0::bigint as quantity, 0::decimal(38, 18) as quantity_rest, 0::bigint as unit_price, 0::decimal(38, 18) as unit_price_rest, 0::bigint as place
        where false
        """;

    /// <summary>The lines as a table expression.</summary>
    /// <param name="workspace">Where the files are.</param>
    /// <param name="batches">Whose lines.</param>
    /// <param name="ordered">Whether copies in the order of accounts are read where there are any.</param>
    public static string Of(Workspace workspace, IReadOnlyCollection<ManifestBatch> batches, bool ordered = false)
    {
        var replaced = batches.Where(batch => batch.Replaced is not null).Select(batch => Path.Combine(workspace.LedgerFolder, batch.Replaced ?? "")).ToList();
        var files = Duck.Texts(batches.Select(batch => (ordered ? OrderedCopies.Find(workspace, batch) : null) ?? Path.Combine(workspace.LedgerFolder, batch.Lines)));
        var sql = batches.Count == 0 ? Empty : replaced.Count == 0 ? All : WithoutReplaced;
        return sql.Replace("$files", files, StringComparison.Ordinal).Replace("$replaced", Duck.Texts(replaced), StringComparison.Ordinal);
    }
}
