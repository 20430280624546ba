using DuckDB.NET.Data;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines of each span that is asked for. What has to be converted comes by day and counts at that day's rate.</summary>
internal sealed class SpanSalesReader(
    Workspace workspace, BatchStore batches, AccountDirectory directory, FrozenRates rates, KeptAnswers<SpanQuestion, IReadOnlyList<SpanNet>> kept) : ISpanSales
{
    /// <summary>How many rows are kept together between questions.</summary>
    public const int MostKept = 200_000;

    public Task<IReadOnlyList<SpanNet>> Read(SpanQuestion question, CancellationToken ct) => kept.Get(question, () => ReadLines(question, ct));

    private async Task<IReadOnlyList<SpanNet>> ReadLines(SpanQuestion question, CancellationToken ct)
    {
        var visible = await batches.Visible(ct);
        if (visible.Count == 0 || question.Spans.Count == 0)
        {
            return [];
        }

        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
        var accounts = await directory.Accounts(ct);
        await SideTables.Load(duck, accounts.Merged, new HashSet<string>(), ct);
        await Load(duck, question, ct);
        var asked = new FactsQuestion(new FactsQuery(), question.Spans.Max(span => span.Days.Until), await directory.ReportingCurrency(ct), accounts.Merged.Count > 0, HasCharges: false);
        var own = await duck.Read(asked.Spans, row => new SpanNet(row.Int(0), new Money(row.Amount(2, 3), new Currency(row.Text(1) ?? "XXX"))), ct);
        return asked.Reporting is not { } reporting ? own
            : [.. own.Concat(await Foreign(duck, asked, reporting, ct)).GroupBy(row => row.Span).Select(rows => new SpanNet(rows.Key, new Money(rows.Sum(row => row.Net.Amount), reporting)))];
    }

    private async Task<IEnumerable<SpanNet>> Foreign(DuckDBConnection duck, FactsQuestion asked, Currency reporting, CancellationToken ct)
    {
        var lines = await duck.Read(asked.ForeignSpans, row => (Span: row.Int(0), Currency: row.Text(1) ?? "", Day: row.Day(2), Net: row.Amount(3, 4)), ct);
        var frozen = await rates.Freeze(reporting, [.. lines.Select(line => (line.Currency, line.Day)).Distinct()], ct);
        return lines.Where(line => frozen.ContainsKey((line.Currency, line.Day)))
            .Select(line => new SpanNet(line.Span, new Money(line.Net * ApartSums.Factor(frozen[(line.Currency, line.Day)], line.Currency), reporting)));
    }

    private static async Task Load(DuckDBConnection duck, SpanQuestion question, CancellationToken ct)
    {
        await duck.Run("create temp table asked (nth integer, account varchar, first integer, last integer)", ct);
        using var asked = duck.CreateAppender("asked");
        foreach (var (nth, span) in question.Spans.Index())
        {
            asked.CreateRow().AppendValue(nth).AppendValue(span.Account).AppendValue(span.Days.From.DayNumber).AppendValue(span.Days.Until.DayNumber - 1).EndRow();
        }
    }
}
