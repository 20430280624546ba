namespace Kamino.Storage.Facts;

/// <summary>
/// One row per account and currency. Amounts come as sums of millionths beside the sum of the rest; everything with a formula is made
/// of them in Core.
/// </summary>
internal static class FactsSql
{
    /// <summary>
    /// <c>$account</c>: the account that a line counts for. <c>$charge</c>: whether a line is a charge. <c>$gaps</c>: the order days, or nothing.
    /// <c>$asof</c>, <c>$year</c>, <c>$before</c>: the last day, the first day of the twelve months up to it, and of the twelve before.
    /// </summary>
    public const string PerAccount =
        """
        select $account as code, currency, min(day), max(day), max(day) filter (bought), count(distinct day) filter (bought), count(distinct document),
          sum(net), sum(net_rest)::varchar,
          sum(net) filter (not credit), (sum(net_rest) filter (not credit))::varchar,
          sum(cost), sum(cost_rest)::varchar, count(*) filter (cost is null),
          count(distinct product) filter (not charge),
          sum(net) filter (charge), (sum(net_rest) filter (charge))::varchar,
          sum(net) filter (day >= $year), (sum(net_rest) filter (day >= $year))::varchar,
          sum(net) filter (day >= $before and day < $year), (sum(net_rest) filter (day >= $before and day < $year))::varchar,
          max({'length': length(account_name), 'text': account_name}).text, mode(seller), $gaps
        from (select *, net < 0 or coalesce(net_rest < 0, false) as credit, net > 0 or coalesce(net_rest > 0, false) as bought, $charge as charge
          from visible l $join where account is not null and day <= $asof)
        group by all
        """;

    public const string GroupJoin = "left join target t on l.account = t.code";

    public const string LastDay = "select max(day) from visible";
}
