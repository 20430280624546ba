using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>The question for every account's purchase days, put into SQL.</summary>
/// <param name="AsOf">Last day of the observation.</param>
/// <param name="Until">Last day of the time that is tested.</param>
/// <param name="Reporting">The currency that all amounts are wanted in; <c>null</c> keeps each in its own.</param>
/// <param name="HasTargets">Whether some lines count for another account than the one they name.</param>
/// <param name="HasForeign">Whether some lines have to be converted.</param>
/// <param name="HasRest">Whether some amounts have no whole millionths: their sums take as long again.</param>
/// <param name="Occasion">How many days an occasion to buy lasts; <c>null</c> where occasions aren't asked for.</param>
internal sealed record PurchaseQuestion(DateOnly AsOf, DateOnly Until, Currency? Reporting, bool HasTargets, bool HasForeign, bool HasRest, double? Occasion = null)
{
    // A day whose net isn't above zero is no purchase.
    private const string PerAccount =
        """
        select code, currency, count(*) filter (seen), min(day) filter (seen), max(day) filter (seen),
          arg_min(net, day) filter (seen), $first_rest,
          sum(net) filter (seen), $sum_rest, count(*) filter (bought and day > $asof), $occasions
        from ($numbered
          select *, coalesce($whole > 0, false) as bought, bought and day <= $asof as seen
          from (select $account as code, $currency as currency, l.day, sum($net) as net$and_rest
            from visible l $target $rate where l.account is not null and l.day <= $until group by all))$close
        group by all
        having min(day) <= $asof
        order by code, currency
        """;

    // The day after the first purchase begins the first occasion; one that isn't over yet is none.
    private const string Occasions =
        """
        count(distinct nth) filter (seen and nth between 1 and over), coalesce(max(nth) filter (seen and nth between 1 and over), 0), max(over),
          coalesce(sum(net) filter (seen and nth between 1 and over), 0), $occasion_rest,
          count(distinct nth) filter (bought and nth between over + 1 and over + $ahead)
        """;

    private const string Numbered =
        """
        select *, ceil((day - start) / $length)::bigint as nth, floor(($asof - start) / $length)::bigint as over
        from (select *, min(day) filter (seen) over (partition by code, currency) as start from (
        """;

    // Statistics are made of them: what is lost below a millionth doesn't matter.
    private const string Converted = "case when $foreign then (l.net * r.factor)::hugeint else l.net end";

    private const string ConvertedRest = "case when $foreign then (l.net_rest * r.factor)::decimal(38, 18) else l.net_rest end";

    // Whole occasions between the two days: as many for every account, whichever of them isn't over on the first.
    private int Ahead => Occasion is { } length && Until > AsOf ? (int)Math.Floor((Until.DayNumber - AsOf.DayNumber) / length) : 0;

    public string Sql => PerAccount
        .Replace("$occasions", Occasion is null ? "null, null, null, null, null, null" : Occasions, StringComparison.Ordinal)
        .Replace("$numbered", Occasion is null ? "" : Numbered, StringComparison.Ordinal)
        .Replace("$close", Occasion is null ? "" : "))", StringComparison.Ordinal)
        .Replace("$first_rest", HasRest ? "(arg_min(rest, day) filter (seen))::varchar" : "null", StringComparison.Ordinal)
        .Replace("$sum_rest", HasRest ? "(sum(rest) filter (seen))::varchar" : "null", StringComparison.Ordinal)
        .Replace("$occasion_rest", HasRest ? "(sum(rest) filter (seen and nth between 1 and over))::varchar" : "null", StringComparison.Ordinal)
        .Replace("$whole", HasRest ? "net + coalesce(rest, 0) * 1000000" : "net", StringComparison.Ordinal)
        .Replace("$and_rest", HasRest ? ", sum($rest) as rest" : "", StringComparison.Ordinal)
        .Replace("$ahead", Ahead.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("$length", Occasion?.ToString(CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal)
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
