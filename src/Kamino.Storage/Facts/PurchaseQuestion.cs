using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>The question for every account's purchase days: what is read by SQL, and how it is folded.</summary>
/// <param name="AsOf">Last day of the observation.</param>
/// <param name="Until">Last day of the time that is tested.</param>
/// <param name="Reporting">The currency that all amounts are wanted in; <c>null</c> keeps each in its own.</param>
/// <param name="HasTargets">Whether some lines count for another account than the one they name.</param>
/// <param name="HasForeign">Whether some lines have to be converted.</param>
/// <param name="HasRest">Whether some amounts have no whole millionths.</param>
/// <param name="Occasion">How many days an occasion to buy lasts; <c>null</c> where occasions aren't asked for.</param>
internal sealed record PurchaseQuestion(DateOnly AsOf, DateOnly Until, Currency? Reporting, bool HasTargets, bool HasForeign, bool HasRest, double? Occasion = null)
{
    // Statistics are made of them: what is lost below a millionth doesn't matter.
    private const string Converted = "(case when $foreign then l.net * r.factor else l.net end)::hugeint";

    private const string ConvertedRest = "case when $foreign then (l.net_rest * r.factor)::decimal(38, 18) else l.net_rest end";

    /// <summary>Whole occasions between the two days: as many for every account, whichever of them isn't over on the first.</summary>
    public int Ahead => Occasion is { } length && Until > AsOf ? (int)Math.Floor((Until.DayNumber - AsOf.DayNumber) / length) : 0;

    /// <summary>Account, currency, day, net in millionths and, where some have one, the rest of each line.</summary>
    public string Sql => $"select $account, $currency, l.day, $net$and_rest from visible l $target $rate where l.account is not null and l.day <= $until"
        .Replace("$and_rest", HasRest ? ", $rest" : "", StringComparison.Ordinal)
        .Replace("$net", HasForeign ? Converted : "l.net", StringComparison.Ordinal)
        .Replace("$rest", HasForeign ? ConvertedRest : "l.net_rest", StringComparison.Ordinal)
        .Replace("$account", HasTargets ? "coalesce(t.target, l.account)" : "l.account", StringComparison.Ordinal)
        .Replace("$currency", Reporting is { } currency ? Duck.Text(currency.Code) : "l.currency", StringComparison.Ordinal)
        .Replace("$foreign", Reporting is { } reporting ? Foreign(reporting) : "false", StringComparison.Ordinal)
        .Replace("$target", HasTargets ? FactsSql.GroupJoin : "", StringComparison.Ordinal)
        .Replace("$rate", HasForeign ? "left join rate r on l.currency = r.currency and l.day = r.day" : "", StringComparison.Ordinal)
        .Replace("$until", Number(Until > AsOf ? Until : AsOf), StringComparison.Ordinal);

    public static string ForeignDays(Currency reporting) => $"select distinct l.currency, l.day from visible l where {Foreign(reporting)}";

    private static string Foreign(Currency reporting) => $"l.currency not in ({Duck.Text(reporting.Code)}, 'XXX')";

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
