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
    /// </summary>
    public const string PerAccount =
        """
        select account, currency, min(day), max(day), max(day) filter (bought), count(distinct day) filter (bought), count(distinct document),
          count(*), count(*) filter (apart), count(*) filter (cost is null), count(distinct product) filter (not charge),
          sum(net), sum(net) filter (not credit), sum(cost), sum(net) filter (charge),
          sum(net) filter (day >= $year), sum(net) filter (day >= $before and day < $year),
          max({'length': length(account_name), 'text': account_name}).text, mode(seller), $gaps
        from (select $account as account, $currency as currency, day, document, product, account_name, seller, $charge as charge, $apart as apart,
            net < 0 or coalesce(net_rest < 0, false) as credit, net > 0 or coalesce(net_rest > 0, false) as bought,
            case when $foreign then 0 else net end as net, case when $foreign and cost is not null then 0 else cost end as cost
          from visible l $join where l.account is not null and $span)
        group by all
        """;

    public const string Apart =
        """
        select $account as account, $currency as counted, currency, day, net < 0 or coalesce(net_rest < 0, false) as credit, $charge as charge,
          count(*), sum(case when $foreign then net end), sum(net_rest)::varchar, sum(case when $foreign then cost end), sum(cost_rest)::varchar
        from visible l $join where l.account is not null and $span and ($apart)
        group by all
        """;

    public const string Rest = "(net_rest is not null or cost_rest is not null)";

    public const string GroupJoin = "left join target t on l.account = t.code";

    public const string LastDay = "select max(day) from visible";

    /// <summary>The days and currencies that rates are needed for.</summary>
    public const string ForeignDays = "select distinct currency, day from staged where not cancelled and currency not in ($reporting, 'XXX')";
}
