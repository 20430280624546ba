using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>One question to the visible lines, put into SQL.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Reporting">The currency that all amounts are wanted in; <c>null</c> keeps each in its own.</param>
/// <param name="HasTargets">Whether some lines count for another account than the one they name.</param>
/// <param name="HasCharges">Whether some products are charges.</param>
internal sealed record FactsQuestion(FactsQuery Query, DateOnly AsOf, Currency? Reporting, bool HasTargets, bool HasCharges)
{
    /// <summary>The first of the twelve months' days: a year up to 31 May starts on 1 June.</summary>
    public DateOnly Year => AsOf.AddDays(1).AddYears(-1);

    /// <summary>The first day of the twelve months before those.</summary>
    public DateOnly Before => AsOf.AddDays(1).AddYears(-2);

    public string PerAccount => Fill(FactsSql.PerAccount);

    public string Uncosted => Fill(FactsSql.Uncosted);

    public string Apart => Fill(FactsSql.Apart);

    public string Spans => Fill(FactsSql.Spans);

    public string ForeignSpans => Fill(FactsSql.ForeignSpans);

    // A ledger that names no currency is kept in the company's own.
    private string Foreign => Reporting is { } currency ? $"l.currency not in ({Duck.Text(currency.Code)}, 'XXX')" : "false";

    // A length goes before its text as one character: below the surrogates every number is one.
    private const string LongestName = "50000";

    private string Fill(string sql) => sql
        .Replace("$account", HasTargets ? "coalesce(t.target, l.account)" : "l.account", StringComparison.Ordinal)
        .Replace("$currency", Reporting is { } currency ? Duck.Text(currency.Code) : "l.currency", StringComparison.Ordinal)
        .Replace("$apart", $"{FactsSql.Rest} or {Foreign}", StringComparison.Ordinal)
        .Replace("$foreign", Foreign, StringComparison.Ordinal)
        .Replace("$join", HasTargets ? FactsSql.GroupJoin : "", StringComparison.Ordinal)
        .Replace("$charge", HasCharges ? "coalesce(l.product in (select product from charge), false)" : "false", StringComparison.Ordinal)
        .Replace("$gaps", Query.WithGaps ? "list(day)" : "null", StringComparison.Ordinal)
        .Replace("$longest", LongestName, StringComparison.Ordinal)
        .Replace("$span", Query.From is { } from ? $"day between {Number(from)} and {Number(AsOf)}" : $"day <= {Number(AsOf)}", StringComparison.Ordinal)
        .Replace("$year", Number(Year), StringComparison.Ordinal)
        .Replace("$before", Number(Before), StringComparison.Ordinal);

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
