using DuckDB.NET.Data;

namespace Kamino.Storage.Facts;

/// <summary>
/// One row per account, and per currency where none reports. Amounts come as sums of millionths; what has no millionths or has to be
/// converted first comes apart, by day, and is added in exact decimals.
/// </summary>
internal static class FactsSql
{
    /// <summary>
    /// <c>$account</c>: the account that a line counts for. <c>$currency</c>: the currency that its amounts are summed in. <c>$foreign</c>:
    /// whether it has to be converted. <c>$charge</c>: whether it is a charge. <c>$gaps</c>: the order days, or nothing. <c>$span</c>:
    /// whether its day counts. <c>$year</c>, <c>$before</c>: the first day of the twelve months up to the last one, and of the twelve before.
    /// <c>$longest</c>: names are told apart by length up to this one. The longest spelling of a name is the account's, and the seller of most lines its seller; each
    /// distinct count is a grouping of its own, which the engine does twice as fast as several in one.
    /// </summary>
    public const string PerAccount =
        """
        with lines as not materialized (
          select $account as account, $currency as currency, day, document, product, account_name, seller, $charge as charge, $apart as apart,
            net < 0 or coalesce(net_rest < 0, false) as credit, net > 0 or coalesce(net_rest > 0, false) as bought,
            case when $foreign then 0 else net end as net, case when $foreign and cost is not null then 0 else cost end as cost
          from visible l $join where l.account is not null and $span),
        sellers as (
          select account, currency, seller, min(day) as first, max(day) as last, max(day) filter (bought) as last_order, count(*) as lines,
            count(*) filter (apart) as apart, count(*) filter (cost is null) as without_cost,
            sum(net) as net, sum(net) filter (not credit) as gross, sum(cost) as cost, sum(net) filter (charge) as charges,
            sum(net) filter (day >= $year) as year, sum(net) filter (day >= $before and day < $year) as year_before,
            max(chr(least(length(account_name), $longest)::integer + 1) || account_name) as name
          from lines group by all),
        sums as (
          select account, currency, min(first) as first, max(last) as last, max(last_order) as last_order, sum(lines)::bigint as lines, sum(apart)::bigint as apart,
            sum(without_cost)::bigint as without_cost, sum(net) as net, sum(gross) as gross, sum(cost) as cost, sum(charges) as charges,
            sum(year) as year, sum(year_before) as year_before, substr(max(name), 2) as name,
            first(seller order by lines desc, seller) filter (seller is not null) as seller
          from sellers group by all),
        days as (
          select account, currency, count(*) as days, $gaps as gaps
          from (select distinct account, currency, day from lines where bought) group by all),
        documents as (
          select account, currency, count(*) as documents
          from (select distinct account, currency, document from lines where document is not null) group by all),
        products as (
          select account, currency, count(*) as products
          from (select distinct account, currency, product from lines where product is not null and not charge) group by all)
        select account, currency, first, last, last_order, days, documents, lines, apart, without_cost, products,
          net, gross, cost, charges, year, year_before, name, seller, gaps
        from sums left join days using (account, currency) left join documents using (account, currency) left join products using (account, currency)
        """;

    public const string Apart =
        """
        select $account as account, $currency as counted, currency, day, net < 0 or coalesce(net_rest < 0, false) as credit, $charge as charge,
          count(*), sum(case when $foreign then net end), sum(net_rest)::varchar, sum(case when $foreign then cost end), sum(cost_rest)::varchar
        from visible l $join where l.account is not null and $span and ($apart)
        group by all
        """;

    /// <summary>Net of each span of the table <c>asked</c>, where no rate is needed.</summary>
    public const string Spans =
        """
        select a.nth, $currency as currency, sum(net), sum(net_rest)::varchar
        from visible l $join join asked a on $account = a.account and l.day between a.first and a.last
        where not ($foreign)
        group by all
        """;

    /// <summary>The same by day, where one is needed.</summary>
    public const string ForeignSpans =
        """
        select a.nth, l.currency, l.day, sum(net), sum(net_rest)::varchar
        from visible l $join join asked a on $account = a.account and l.day between a.first and a.last
        where $foreign
        group by all
        """;

    /// <summary>
    /// Lines without a cost of products that have a standard one. A credit for goods that don't come back, or a line without a quantity, has no cost that
    /// could be told so: it stays unknown.
    /// </summary>
    public const string Uncosted =
        """
        select $account as account, $currency as counted, currency, day, product, sum(quantity), sum(quantity_rest)::varchar, count(*)
        from visible l $join where l.account is not null and $span and cost is null and quantity is not null
          and product in (select product from standard_cost)
          and (net + coalesce(net_rest, 0) < 0) = (quantity + coalesce(quantity_rest, 0) < 0)
        group by all
        """;

    public const string Rest = "(net_rest is not null or cost_rest is not null)";

    public const string GroupJoin = "left join target t on l.account = t.code";

    /// <summary>The last day of the visible lines; <c>null</c> where there are none.</summary>
    public static async Task<DateOnly?> LastDay(DuckDBConnection duck, CancellationToken ct) =>
        (await duck.Read("select max(day) from visible", row => row.Has(0) ? row.Day(0) : (DateOnly?)null, ct))[0];

    /// <summary>The days and currencies that rates are needed for.</summary>
    public const string ForeignDays = "select distinct currency, day from staged where not cancelled and currency not in ($reporting, 'XXX')";
}
