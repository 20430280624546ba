namespace Kamino.Storage.Facts;

/// <summary>
/// The questions in ClickHouse's words, kept to what a server of 2018 runs: no window, no common table expression, no join. Each question is put to the
/// table <c>lines</c> itself, so that every shard sums up its own. An empty text is none; <c>sign</c> is that of the whole net amount.
/// </summary>
internal sealed class ClickHouseSql : IFactsSql
{
    // What of an account a part sums up, and what stands there in the parts that don't.
    private static readonly (string Column, string None)[] Summed =
    [
        ("first_day", "toInt32(0)"), ("last_day", "toInt32(0)"), ("last_bought", "toInt32(0)"), ("day_count", "toUInt64(0)"), ("document_count", "toUInt64(0)"), ("line_count", "toUInt64(0)"),
        ("apart_count", "toUInt64(0)"), ("uncosted_count", "toUInt64(0)"), ("product_count", "toUInt64(0)"), ("net_sum", None), ("gross_sum", None), ("cost_sum", None), ("charge_sum", None),
        ("year_sum", None), ("before_sum", None), ("longest", "''"), ("most", "''"), ("days_bought", "emptyArrayInt32()"),
    ];

    private const string None = "toDecimal128(0, 0)";
    private const string Who = "$account as who, $currency as counted";

    public string LastDay => "select nullIf(max(day), 0) from lines where $visible";

    public string FirstProductDay => "select if(count() = 0, NULL, min(day)) from lines where $visible and product != ''";

    public string HasRest => "select count() > 0 from lines where $visible and isNotNull(net_rest)";

    public string ForeignDays => "select currency, day from lines where $visible and currency not in ($reporting, 'XXX') group by currency, day";

    // What is counted without repetition is grouped by first, in a part of its own: such groups can go to disk and are merged a few at a time; sets that an account holds can
    // do neither. A length goes before its name and a number of lines before its seller, in as many digits each, so that the longest name is the greatest text and the seller
    // of most lines the least.
    public string PerAccount =>
        $"""
        select who, counted, max(first_day), max(last_day), nullIf(max(last_bought), 0), sum(day_count), sum(document_count), sum(line_count), sum(apart_count), sum(uncosted_count), sum(product_count),
          sum(net_sum), sum(gross_sum), sum(cost_sum), sum(charge_sum), sum(year_sum), sum(before_sum), substring(max(longest), 7), substring(max(most), 20), $gaps
        from (
          {Part(Who, "lines where $visible and account != '' and $span", new()
        {
            ["first_day"] = "min(day)",
            ["last_day"] = "max(day)",
            ["last_bought"] = "maxIf(day, sign > 0)",
            ["line_count"] = "count()",
            ["apart_count"] = "countIf($apart)",
            ["uncosted_count"] = "countIf(isNull(cost))",
            ["net_sum"] = $"sum({Counted("net")})",
            ["gross_sum"] = $"sumIf({Counted("net")}, sign >= 0)",
            ["cost_sum"] = $"sum({Counted("ifNull(cost, 0)")})",
            ["charge_sum"] = $"sumIf({Counted("net")}, $charge = 1)",
            ["year_sum"] = $"sumIf({Counted("net")}, day >= $year)",
            ["before_sum"] = $"sumIf({Counted("net")}, day >= $before and day < $year)",
            ["longest"] = "maxIf(concat(substring(toString(1000000 + least(lengthUTF8(account_name), 50000)), 2), account_name), account_name != '')",
        })}
          union all
          {Once("seller", "seller != ''", new() { ["most"] = "min(concat(toString(2000000000000000000 - times), seller))" })}
          union all
          {Once("day", "sign > 0", new() { ["day_count"] = "count()", ["days_bought"] = "groupArrayIf(day, $gathered)" })}
          union all
          {Once("document", "document != ''", new() { ["document_count"] = "count()" })}
          union all
          {Once("product", "product != '' and $charge = 0", new() { ["product_count"] = "count()" })})
        group by who, counted
        """;

    public string OrderDays => "groupArrayArray(days_bought)";

    public string Apart =>
        """
        select $account as who, $currency as counted, currency, day, sign < 0 as credit, $charge as charged,
          count(), sumIf(toDecimal128(net, 0), $foreign), sum(net_rest), sumIf(toDecimal128(ifNull(cost, 0), 0), $foreign), sum(cost_rest)
        from lines where $visible and account != '' and $span and ($apart)
        group by who, counted, currency, day, credit, charged
        """;

    public string Rest => "(isNotNull(net_rest) or isNotNull(cost_rest))";

    public string Uncosted =>
        """
        select $account as who, $currency as counted, currency, day, product, sum(toDecimal128(ifNull(quantity, 0), 0)), sum(quantity_rest), count()
        from lines where $visible and account != '' and $span and isNull(cost) and isNotNull(quantity) and $standard_cost = 1
          and (sign < 0) = (ifNull(quantity, 0) < 0 or ifNull(quantity_rest < 0, 0))
        group by who, counted, currency, day, product
        """;

    public string AskedDays =>
        """
        select $account as who, currency, day, sum(toDecimal128(net, 0)), sum(net_rest)
        from lines where $visible and account in ($codes) and $asked = 1 and day between $first and $last
        group by who, currency, day
        """;

    public string LineCount => "select count() from lines where $visible and account in ($codes) and day <= $asof";

    public string LatestLines =>
        """
        select batch, row, day, net, net_rest, currency, document, line, product, product_name, quantity, quantity_rest, unit_price, unit_price_rest, cost, cost_rest
        from lines where $visible and account in ($codes) and day <= $asof
        order by day desc, batch desc, seq desc limit $skip, $take
        """;

    public string Months =>
        """
        select if($asked = 1, $account, '') as who, $nth as nth, currency, sum(toDecimal128(net, 0)), sum(net_rest)
        from lines where $visible and account != '' and day between $first and $last $alone
        group by who, nth, currency
        """;

    public string Days => "select day, account != '' as named, currency, sum(toDecimal128(net, 0)), sum(net_rest) from lines where $visible and day <= $asof group by day, named, currency";

    public string? DriftLines => null;

    public string DriftNet =>
        """
        select $account as who, currency, sumIf(toDecimal128(net, 0), day >= $recent), sumIf(net_rest, day >= $recent),
          sumIf(toDecimal128(net, 0), day between $ago and $agolast), sumIf(net_rest, day between $ago and $agolast),
          sumIf(toDecimal128(net, 0), day < $recent), sumIf(net_rest, day < $recent)
        from lines where $visible and account != '' and day between $year and $asof
        group by who, currency order by who, currency
        """;

    public string DriftAccounts =>
        """
        select $account as who, uniqExactIf(product, product != '' and sign > 0 and $charge = 0 and day >= $recent), uniqExactIf(product, product != '' and sign > 0 and $charge = 0 and day between $ago and $agolast),
          sumIf(toDecimal128(net, 0), day >= $recent and sign > 0), -sumIf(toDecimal128(net, 0), day >= $recent and sign <= 0),
          sumIf(toDecimal128(net, 0), day < $recent and sign > 0), -sumIf(toDecimal128(net, 0), day < $recent and sign <= 0)
        from lines where $visible and account != '' and day between $year and $asof
        group by who order by who
        """;

    public string DriftDropped =>
        """
        select $account as who, product, max(product_name), uniqExactIf(day, sign > 0), maxIf(day, sign > 0), sum(toDecimal128(net, 0))
        from lines where $visible and account != '' and product != '' and $charge = 0 and day between $year and $asof
        group by who, product having countIf(sign > 0 and day >= $recent) = 0 and uniqExactIf(day, sign > 0) >= 2 order by who, product
        """;

    public string Launched =>
        """
        select product, max(longest), minIf(day, net_sum > 0)
        from (
          select product, currency, day, max(product_name) as longest, sum(toDecimal128(net, 0)) as net_sum
          from lines where $visible and product != '' and $charge = 0 and day <= $asof
          group by product, currency, day)
        group by product having min(day) >= $since and countIf(net_sum > 0) > 0
        """;

    public string LaunchDays =>
        """
        select product, currency, day, sum(toDecimal128(net, 0)), sum(net_rest)
        from lines where $visible and product != '' and $launched = 1 and day <= $asof
        group by product, currency, day
        """;

    public string Counts =>
        """
        select $account as who, uniqExactIf(if(document = '', toString(day), document), sign > 0), uniqExactIf(day, sign > 0), count(),
          uniqExactIf(if(document = '', toString(day), document), sign < 0), sumIf(toDecimal128(ifNull(quantity, 0), 0), sign > 0 and $charge = 0), sum(quantity_rest),
          uniqExactIf(product, product != '' and $charge = 0),
          sum(if($charge = 1, toDecimal128(net, 0) * toDecimal128(1000000, 0), toDecimal128(ifNull(quantity, 0), 0) * toDecimal128($price, 0))),
          countIf($charge = 0 and ($known_price = 0 or isNull(quantity) or isNotNull(quantity_rest)))
        from lines where $visible and account != '' and day between $from and $last
        group by who
        """;

    public string ProductLines =>
        """
        select $account as who, multiIf(category != '', category, $line_of != '', $line_of, product_name != '', product_name, product) as its_line, currency, sum(toDecimal128(net, 0)), sum(net_rest)
        from lines where $visible and account != '' and (category != '' or product_name != '' or product != '') and $charge = 0 and day between $year and $asof
        group by who, its_line, currency order by who, its_line, currency
        """;

    // A server of 2018 dies of groups by a decimal, so the few lines that have a rest come one by one.
    public IReadOnlyList<string> Purchases(PurchaseQuestion question) => question.HasForeign
        ? [
            $"select $account as who, currency, day, net, NULL, count() from lines where $visible and account != '' and isNull(net_rest) and day <= {question.LastDay} group by who, currency, day, net",
            $"select $account as who, currency, day, net, net_rest, 1 from lines where $visible and account != '' and isNotNull(net_rest) and day <= {question.LastDay}",
        ]
        : [$"select $account as who, currency, day, sum(toDecimal128(net, 0)), sum(net_rest), count() from lines where $visible and account != '' and day <= {question.LastDay} group by who, currency, day"];

    public string Text(string text) => ClickHouseText.Of(text);

    private static string Once(string what, string where, Dictionary<string, string> sums) => Part(
        "who, counted", $"(select {Who}, {what}, count() as times from lines where $visible and account != '' and $span and {where} group by who, counted, {what})", sums);

    private static string Part(string who, string from, Dictionary<string, string> sums) =>
        $"select {who}, {string.Join(", ", Summed.Select(sum => $"{sums.GetValueOrDefault(sum.Column, sum.None)} as {sum.Column}"))} from {from} group by who, counted";

    // What has to be converted is added apart.
    private static string Counted(string amount) => $"toDecimal128(if($foreign, 0, {amount}), 0)";
}
