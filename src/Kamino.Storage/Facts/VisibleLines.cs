namespace Kamino.Storage.Facts;

/// <summary>The lines that count: those of the visible batches, without what a later visible batch replaced.</summary>
internal static class VisibleLines
{
    private const string All = "select * from $lines";

    private const string WithoutReplaced =
        """
        select l.* from $lines l
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
    public static string Of(Workspace workspace, IReadOnlyCollection<ManifestBatch> batches) => Sql(workspace, batches, Files(workspace, batches));

    /// <summary>The same, from copies in the order of accounts where there are any.</summary>
    /// <param name="workspace">Where the files are.</param>
    /// <param name="batches">Whose lines.</param>
    public static CopiedLines Ordered(Workspace workspace, IReadOnlyCollection<ManifestBatch> batches)
    {
        var found = batches.ToLookup(batch => OrderedCopies.Find(workspace, batch));
        List<string> copies = [.. found.Select(own => own.Key).OfType<string>()];
        IEnumerable<string> parts = [.. copies.Index().Select(copy => $"from {CopiedLines.Name(copy.Index)}.{OrderedCopies.Table}"), .. found[null].Any() ? ["from " + Files(workspace, found[null])] : Array.Empty<string>()];
        return new CopiedLines(Sql(workspace, batches, $"({string.Join(" union all by name ", parts)})"), string.Join('\n', copies));
    }

    /// <summary>Whether the batches are so large that several threads read them faster.</summary>
    /// <param name="workspace">Where the files are.</param>
    /// <param name="batches">Whose lines.</param>
    public static bool AreLarge(Workspace workspace, IEnumerable<ManifestBatch> batches) =>
        Duck.IsLarge(batches.Sum(batch => new FileInfo(Path.Combine(workspace.LedgerFolder, batch.Lines)) is { Exists: true } file ? file.Length : 0));

    private static string Files(Workspace workspace, IEnumerable<ManifestBatch> batches) => $"read_parquet({Duck.Texts(batches.Select(batch => Path.Combine(workspace.LedgerFolder, batch.Lines)))})";

    private static string Sql(Workspace workspace, IReadOnlyCollection<ManifestBatch> batches, string lines)
    {
        var replaced = batches.Where(batch => batch.Replaced is not null).Select(batch => Path.Combine(workspace.LedgerFolder, batch.Replaced ?? "")).ToList();
        var sql = batches.Count == 0 ? Empty : replaced.Count == 0 ? All : WithoutReplaced;
        return sql.Replace("$lines", lines, StringComparison.Ordinal).Replace("$replaced", Duck.Texts(replaced), StringComparison.Ordinal);
    }
}
