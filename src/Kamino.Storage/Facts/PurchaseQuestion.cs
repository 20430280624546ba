using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>The question for every account's purchase days, put into SQL.</summary>
/// <param name="AsOf">Last day of the observation.</param>
/// <param name="Until">Last day of the time that is tested.</param>
/// <param name="Reporting">The currency that all amounts are wanted in; <c>null</c> keeps each in its own.</param>
/// <param name="HasTargets">Whether some lines count for another account than the one they name.</param>
/// <param name="HasForeign">Whether some lines have to be converted.</param>
internal sealed record PurchaseQuestion(DateOnly AsOf, DateOnly Until, Currency? Reporting, bool HasTargets, bool HasForeign)
{
    // A day whose net isn't above zero is no purchase.
    private const string PerAccount =
        """
        select code, currency, count(*) filter (seen), min(day) filter (seen), max(day) filter (seen),
          arg_min(net, day) filter (seen), (arg_min(rest, day) filter (seen))::varchar,
          sum(net) filter (seen), (sum(rest) filter (seen))::varchar, count(*) filter (bought and day > $asof)
        from (
          select *, coalesce(net + coalesce(rest, 0) * 1000000 > 0, false) as bought, bought and day <= $asof as seen
          from (select $account as code, $currency as currency, l.day, sum($net) as net, sum($rest) as rest
            from visible l $target $rate where l.account is not null and l.day <= $until group by all))
        group by all
        having min(day) <= $asof
        order by code, currency
        """;

    // Statistics are made of them: what is lost below a millionth doesn't matter.
    private const string Converted = "case when $foreign then (l.net * r.factor)::hugeint else l.net end";

    private const string ConvertedRest = "case when $foreign then (l.net_rest * r.factor)::decimal(38, 18) else l.net_rest end";

    public string Sql => PerAccount
        .Replace("$net", HasForeign ? Converted : "l.net", StringComparison.Ordinal)
        .Replace("$rest", HasForeign ? ConvertedRest : "l.net_rest", StringComparison.Ordinal)
        .Replace("$account", HasTargets ? "coalesce(t.target, l.account)" : "l.account", StringComparison.Ordinal)
        .Replace("$currency", Reporting is { } currency ? Duck.Text(currency.Code) : "l.currency", StringComparison.Ordinal)
        .Replace("$foreign", Reporting is { } reporting ? Foreign(reporting) : "false", StringComparison.Ordinal)
        .Replace("$target", HasTargets ? FactsSql.GroupJoin : "", StringComparison.Ordinal)
        .Replace("$rate", HasForeign ? "left join rate r on l.currency = r.currency and l.day = r.day" : "", StringComparison.Ordinal)
        .Replace("$asof", Number(AsOf), StringComparison.Ordinal)
        .Replace("$until", Number(Until > AsOf ? Until : AsOf), StringComparison.Ordinal);

    public static string ForeignDays(Currency reporting) => $"select distinct l.currency, l.day from visible l where {Foreign(reporting)}";

    private static string Foreign(Currency reporting) => $"l.currency not in ({Duck.Text(reporting.Code)}, 'XXX')";

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
