using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>
/// Finds out which staged lines are known, changed or new. Lines meet first by document and line number, then by document and whole
/// content, then by what an invoice can't do without, and last by their place in the document. <c>docs/decisions/line-identity.md</c>.
/// </summary>
internal static class ComparisonSql
{
    /// <summary>Both sides, cut down to the documents that they have in common, with what tells lines apart.</summary>
    private const string Sides =
        """
        create temp table fresh as
        select s.seq, s.row, s.document, s.line, s.product, s.cancelled, $content as content, $hard as hard
        from staged s semi join (select distinct document from visible) d on s.document is not distinct from d.document;

        create temp table known as
        select v.batch, v.seq, coalesce(v.place, v.batch * 1099511627776 + v.seq) as place, v.document, v.line, v.product, v.day,
          $content as content, $hard as hard
        from visible v semi join (select distinct document from staged) d on v.document is not distinct from d.document;

        """;

    private const string Content =
        """
        hash(account, account_name, grp, day, document, line, product, product_name, category, currency, seller,
          net, net_rest, cost, cost_rest, quantity, quantity_rest, unit_price, unit_price_rest)
        """;

    private const string Hard = "hash(account, day, document, product, currency, net, net_rest, quantity, quantity_rest, unit_price, unit_price_rest)";

    private const string ByLineNumber =
        """
        insert into met
        select f.seq, k.batch, k.seq, k.place, case when f.content = k.content then 'unchanged' else 'corrected' end
        from (select *, row_number() over (partition by document, line order by seq) as nth from fresh where line is not null and document is not null and not cancelled) f
        join (select *, row_number() over (partition by document, line order by place) as nth from known where line is not null and document is not null) k
          on f.document = k.document and f.line = k.line and f.nth = k.nth;
        """;

    /// <summary>Lines with the same <c>$key</c> meet in their order; each only once.</summary>
    private const string ByKey =
        """
        insert into met
        select f.seq, k.batch, k.seq, k.place, $kind
        from (select *, row_number() over (partition by document, $key order by seq) as nth from fresh where $which and seq not in (select seq from met)) f
        join (select *, row_number() over (partition by document, $key order by place) as nth
          from known k where not exists (select 1 from met m where m.batch = k.batch and m.old = k.seq)) k
          on f.document is not distinct from k.document and f.$key = k.$key and f.nth = k.nth;
        """;

    /// <summary>A cancelled row takes away the line with its number, whatever else changed.</summary>
    private const string CancelledByLineNumber =
        """
        insert into met
        select f.seq, k.batch, k.seq, k.place, 'withdrawn'
        from fresh f join known k on f.document = k.document and f.line = k.line
        where f.cancelled and not exists (select 1 from met m where m.batch = k.batch and m.old = k.seq)
        qualify row_number() over (partition by f.seq order by k.place) = 1 and row_number() over (partition by k.batch, k.seq order by f.seq) = 1;
        """;

    private const string ByPlace =
        """
        insert into met
        select f.seq, k.batch, k.seq, k.place, 'corrected'
        from (select *, row_number() over (partition by document order by seq) as nth, count(*) over (partition by document) as total
          from fresh where document is not null and not cancelled) f
        join (select *, row_number() over (partition by document order by place) as nth, count(*) over (partition by document) as total
          from known where document is not null) k
          on f.document = k.document and f.nth = k.nth and f.product is not distinct from k.product
        where f.seq not in (select seq from met)
          and not exists (select 1 from met m where m.batch = k.batch and m.old = k.seq)
          and (f.total = k.total or f.document in (select g.document from fresh g join met m on g.seq = m.seq));
        """;

    /// <summary>Older lines of the same documents that the file no longer has.</summary>
    private const string ReplaceDocuments =
        """
        insert into met
        select null, k.batch, k.seq, k.place, 'gone' from known k
        where k.document is not null and not exists (select 1 from met m where m.batch = k.batch and m.old = k.seq);
        """;

    /// <summary>Older lines of the same days that the file no longer has.</summary>
    private const string ReplacePeriod =
        """
        insert into met
        select null, v.batch, v.seq, null, 'gone' from visible v
        where v.day between (select min(day) from staged where not cancelled) and (select max(day) from staged where not cancelled)
          and not exists (select 1 from met m where m.batch = v.batch and m.old = v.seq);
        """;

    public const string Counts = "select kind, count(*) from met group by kind";

    public const string LeansOn = "select distinct batch from met order by batch";

    public const string CancelledRows = "select s.row from staged s where s.cancelled and s.seq not in (select seq from met where seq is not null) order by s.row";

    /// <summary>How many staged lines don't enter as they are.</summary>
    public const string StaysBehind = "select (select count(*) from met where seq is not null) + (select count(*) from staged where cancelled)";

    public const string Entering =
        """
        select s.* replace (m.place as place) from staged s left join met m on s.seq = m.seq
        where not s.cancelled and (m.kind is null or m.kind = 'corrected')
        """;

    public const string Replaced = "select batch, old as seq from met where kind in ('corrected', 'withdrawn', 'gone')";

    /// <summary>The statements that compare, in their order; each leaves what it matched in <c>met</c>.</summary>
    public static IEnumerable<string> Steps(ImportMode mode)
    {
        yield return Sides.Replace("$content", Content, StringComparison.Ordinal).Replace("$hard", Hard, StringComparison.Ordinal);
        yield return ByLineNumber;
        yield return Key("content", "not cancelled", "unchanged");
        yield return CancelledByLineNumber;
        yield return Key("hard", "cancelled", "withdrawn");
        yield return Key("hard", "not cancelled and document is not null", "corrected");
        yield return ByPlace;
        yield return mode switch
        {
            ImportMode.Add => "select 1",
            ImportMode.ReplaceDocuments => ReplaceDocuments,
            ImportMode.ReplacePeriod => ReplacePeriod,
        };
    }

    private static string Key(string key, string which, string kind) => ByKey
        .Replace("$key", key, StringComparison.Ordinal).Replace("$which", which, StringComparison.Ordinal).Replace("$kind", Duck.Text(kind), StringComparison.Ordinal);
}
