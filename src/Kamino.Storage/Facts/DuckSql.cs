namespace Kamino.Storage.Facts;

/// <summary>The questions in DuckDB's words.</summary>
internal sealed class DuckSql : IFactsSql
{
    public string LastDay => "select max(day) from visible";

    public string FirstProductDay => "select min(day) from visible where product is not null";

    public string HasRest => "select count(net_rest) > 0 from visible";

    public string ForeignDays => "select distinct currency, day from visible where currency not in ($reporting, 'XXX')";

    // Names are told apart by length up to 50000: a length goes before its text as one character, and below the surrogates every number is one.
    // Each distinct count is a grouping of its own, which the engine does twice as fast as several in one.
    public string PerAccount =>
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
            max(chr(least(length(account_name), 50000)::integer + 1) || account_name) as name
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

    public string OrderDays => "list(day)";

    public string Apart =>
        """
        select $account as account, $currency as counted, currency, day, net < 0 or coalesce(net_rest < 0, false) as credit, $charge as charge,
          count(*), sum(case when $foreign then net end), sum(net_rest)::varchar, sum(case when $foreign then cost end), sum(cost_rest)::varchar
        from visible l $join where l.account is not null and $span and ($apart)
        group by all
        """;

    public string Rest => "(net_rest is not null or cost_rest is not null)";

    public string Uncosted =>
        """
        select $account as account, $currency as counted, currency, day, product, sum(quantity), sum(quantity_rest)::varchar, count(*)
        from visible l $join where l.account is not null and $span and cost is null and quantity is not null
          and product in (select key from standard_cost)
          and (net + coalesce(net_rest, 0) < 0) = (quantity + coalesce(quantity_rest, 0) < 0)
        group by all
        """;

    public string AskedDays =>
        """
        select $account, l.currency, l.day, sum(net), sum(net_rest)::varchar
        from visible l $join
        where l.account in ($codes) and $account in (select key from asked) and l.day between $first and $last
        group by all
        """;

    public string LineCount => "select count(*) from visible where account in ($codes) and day <= $asof";

    public string LatestLines =>
        """
        select batch, row, day, net::hugeint, net_rest::varchar, currency, document, line, product, product_name,
          quantity::hugeint, quantity_rest::varchar, unit_price::hugeint, unit_price_rest::varchar, cost::hugeint, cost_rest::varchar
        from visible where account in ($codes) and day <= $asof
        order by day desc, batch desc, seq desc limit $take offset $skip
        """;

    public string Months =>
        """
        select case when $account in (select key from asked) then $account else '' end, $nth, l.currency, sum(l.net), sum(l.net_rest)::varchar
        from visible l $join
        where l.account is not null and l.day between $first and $last $alone
        group by all
        """;

    public string Days => "select day, account is not null, currency, sum(net), sum(net_rest)::varchar from visible where day <= $asof group by all";

    public string? DriftLines =>
        """
        create temp table dated as
        select $account as account, l.currency, l.day, l.product, l.product_name, l.net, l.net_rest,
          l.net > 0 or coalesce(l.net_rest > 0, false) as bought, $charge as charge
        from visible l $join
        where l.account is not null and l.day between $year and $asof
        """;

    public string DriftNet =>
        """
        select account, currency, sum(net) filter (day >= $recent), (sum(net_rest) filter (day >= $recent))::varchar,
          sum(net) filter (day between $ago and $agolast), (sum(net_rest) filter (day between $ago and $agolast))::varchar,
          sum(net) filter (day < $recent), (sum(net_rest) filter (day < $recent))::varchar
        from dated group by all order by account, currency
        """;

    public string DriftAccounts =>
        """
        select account, count(distinct product) filter (bought and not charge and day >= $recent), count(distinct product) filter (bought and not charge and day between $ago and $agolast),
          sum(net) filter (day >= $recent and bought), -sum(net) filter (day >= $recent and not bought),
          sum(net) filter (day < $recent and bought), -sum(net) filter (day < $recent and not bought)
        from dated group by all order by account
        """;

    public string DriftDropped =>
        """
        select account, product, max(product_name), count(distinct day) filter (bought), max(day) filter (bought), sum(net)
        from dated where product is not null and not charge
        group by all having count(*) filter (bought and day >= $recent) = 0 and count(distinct day) filter (bought) >= 2 order by account, product
        """;

    public string Launched =>
        """
        with sold as (
          select l.product, l.currency, l.day, max(l.product_name) as name, sum(l.net) as net
          from visible l where l.product is not null and not $charge and l.day <= $asof
          group by all)
        select product, max(name), min(day) filter (net > 0)
        from sold group by product having min(day) >= $since and min(day) filter (net > 0) is not null
        """;

    public string LaunchDays =>
        """
        select l.product, l.currency, l.day, sum(l.net), sum(l.net_rest)::varchar
        from visible l where l.product in (select key from launched) and l.day <= $asof
        group by all
        """;

    public string Counts =>
        """
        select account, count(distinct coalesce(document, day::varchar)) filter (bought), count(distinct day) filter (bought), count(*),
          count(distinct coalesce(document, day::varchar)) filter (credit), sum(quantity) filter (bought and not charge), sum(quantity_rest)::varchar,
          count(distinct product) filter (not charge), sum(case when charge then net::hugeint * 1000000 else quantity::hugeint * price end),
          count(*) filter (not charge and (price is null or quantity is null or quantity_rest is not null))
        from (select $account as account, day, document, l.product, net, quantity, quantity_rest, p.value as price,
            $charge as charge, net < 0 or coalesce(net_rest < 0, false) as credit, net > 0 or coalesce(net_rest > 0, false) as bought
          from visible l $join left join price p on l.product = p.key
          where l.account is not null and day between $from and $last)
        group by all
        """;

    public string ProductLines =>
        """
        select $account, coalesce(l.category, p.value, l.product_name, l.product), l.currency, sum(l.net), sum(l.net_rest)::varchar
        from visible l $join left join line_of p on l.product = p.key
        where l.account is not null and coalesce(l.category, l.product_name, l.product) is not null and not $charge and l.day between $year and $asof
        group by all order by all
        """;

    public IReadOnlyList<string> Purchases(PurchaseQuestion question) =>
        [$"select $account, l.currency, l.day, l.net{(question.HasRest ? ", l.net_rest" : "")} from visible l $join where l.account is not null and l.day <= {question.LastDay}"];

    // What begins with a dollar in a statement is put there by its name.
    public string Text(string text) => Duck.Text(text).Replace("$", "' || chr(36) || '", StringComparison.Ordinal);
}
