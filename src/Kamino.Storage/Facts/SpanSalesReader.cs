using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines of each span that is asked for. What has to be converted comes by day and counts at that day's rate.</summary>
internal sealed class SpanSalesReader(
    VisibleLedger ledger, AccountDirectory directory, FrozenRates rates, KeptAnswers<SpanQuestion, IReadOnlyList<SpanNet>> kept) : ISpanSales
{
    /// <summary>How many rows are kept together between questions.</summary>
    public const int MostKept = 200_000;

    public Task<IReadOnlyList<SpanNet>> Read(SpanQuestion question, CancellationToken ct) => kept.Get(question, () => ReadLines(question, ct));

    private async Task<IReadOnlyList<SpanNet>> ReadLines(SpanQuestion question, CancellationToken ct)
    {
        await using var lines = await ledger.OpenFew(ct);
        if (!lines.HasBatches || question.Spans.Count == 0)
        {
            return [];
        }

        var reporting = await directory.ReportingCurrency(ct);
        bool Foreign(DayNet day) => reporting is { } currency && day.Currency != currency.Code && day.Currency != default(Currency).Code;
        var days = await Days(lines, question, ct);
        var asked = question.Spans.SelectMany((span, nth) => days[span.Account].Where(day => day.Day >= span.Days.From && day.Day < span.Days.Until).Select(day => (Nth: nth, Day: day))).ToList();
        var frozen = reporting is { } to ? await rates.Freeze(to, [.. asked.Where(row => Foreign(row.Day)).Select(row => (row.Day.Currency, row.Day.Day)).Distinct()], ct) : new Dictionary<(string, DateOnly), ExchangeRate>();
        var own = asked.Where(row => !Foreign(row.Day)).GroupBy(row => (row.Nth, Currency: reporting ?? new Currency(row.Day.Currency)), row => row.Day.Net)
            .Select(rows => new SpanNet(rows.Key.Nth, ExactSum.Of(rows).In(rows.Key.Currency)));
        return reporting is not { } counted ? [.. own.OrderBy(row => row.Span).ThenBy(row => row.Net.Currency.Code, StringComparer.Ordinal)]
            : [.. own.Concat(asked.Where(row => Foreign(row.Day)).SelectMany(row => Converted(row.Nth, row.Day, frozen, counted))).GroupBy(row => row.Span).Select(rows => new SpanNet(rows.Key, new Money(rows.Sum(row => row.Net.Amount), counted)))];
    }

    // What was divided has digits without end, and their sum depends on its order.
    private async Task<ILookup<string, DayNet>> Days(IFactsView lines, SpanQuestion question, CancellationToken ct)
    {
        var merged = (await directory.Accounts(ct)).Merged;
        await lines.PutBeside(merged, new HashSet<string>(), ct);
        List<string> asked = [.. question.Spans.Select(span => span.Account).Distinct()];
        await lines.Set(Beside.Asked, asked, ct);
        var sql = lines.Sql.AskedDays
            .Replace("$codes", lines.Sql.Codes(merged, asked), StringComparison.Ordinal)
            .Replace("$first", Number(question.Spans.Min(span => span.Days.From.DayNumber)), StringComparison.Ordinal)
            .Replace("$last", Number(question.Spans.Max(span => span.Days.Until.DayNumber) - 1), StringComparison.Ordinal);
        return (await lines.Read(sql, row => (Account: row.Text(0) ?? "", Day: new DayNet(row.Text(1) ?? "XXX", row.Day(2), row.Sum(3, 4))), ct))
            .OrderBy(row => row.Day.Currency, StringComparer.Ordinal).ThenBy(row => row.Day.Day).ToLookup(row => row.Account, row => row.Day);
    }

    private static IEnumerable<SpanNet> Converted(int nth, DayNet day, IReadOnlyDictionary<(string Currency, DateOnly Day), ExchangeRate> frozen, Currency reporting) =>
        frozen.TryGetValue((day.Currency, day.Day), out var rate) ? [new SpanNet(nth, new Money(day.Net.In(reporting).Amount * ApartSums.Factor(rate, day.Currency), reporting))] : [];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record DayNet(string Currency, DateOnly Day, ExactSum Net);
}
