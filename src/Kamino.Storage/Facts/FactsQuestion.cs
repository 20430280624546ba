using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>One question to the visible lines, put into SQL.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Reporting">The currency that all amounts are wanted in; <c>null</c> keeps each in its own.</param>
/// <param name="Sql">How the engine is asked.</param>
internal sealed record FactsQuestion(FactsQuery Query, DateOnly AsOf, Currency? Reporting, IFactsSql Sql)
{
    /// <summary>The first of the twelve months' days: a year up to 31 May starts on 1 June.</summary>
    public DateOnly Year => AsOf.AddDays(1).AddYears(-1);

    /// <summary>The first day of the twelve months before those.</summary>
    public DateOnly Before => AsOf.AddDays(1).AddYears(-2);

    public string PerAccount => Fill(Sql.PerAccount);

    public string Uncosted => Fill(Sql.Uncosted);

    public string Apart => Fill(Sql.Apart);

    // A ledger that names no currency is kept in the company's own.
    private string Foreign => Reporting is { } currency ? $"currency not in ({Sql.Text(currency.Code)}, 'XXX')" : "1 = 0";

    private string Fill(string sql) => sql
        .Replace("$currency", Reporting is { } currency ? Sql.Text(currency.Code) : "currency", StringComparison.Ordinal)
        .Replace("$apart", $"{Sql.Rest} or {Foreign}", StringComparison.Ordinal)
        .Replace("$foreign", Foreign, StringComparison.Ordinal)
        .Replace("$gaps", Query.WithGaps ? Sql.OrderDays : "null", StringComparison.Ordinal)
        .Replace("$span", Query.From is { } from ? $"day between {Number(from)} and {Number(AsOf)}" : $"day <= {Number(AsOf)}", StringComparison.Ordinal)
        .Replace("$year", Number(Year), StringComparison.Ordinal)
        .Replace("$before", Number(Before), StringComparison.Ordinal);

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
