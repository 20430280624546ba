using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits and predicts.</summary>
internal static class LifetimeViews
{
    public static LifetimeView Of(SummaryTable summary, LifetimeQuery query, IEnumerable<Exclusion> excluded)
    {
        var (table, rows) = PurchaseTable.Of(summary.Repeats, summary.Last, summary.Age);
        var (model, report) = LifetimeFits.Of(table, query);
        var spending = Spending.Of(summary);
        var discounting = new Discounting(query.Steps, query.Ahead / Math.Max(1, query.Steps), query.StepRate);
        var outlook = model.Then(buying => buying.Outlook(table, query.Ahead, spending.Report is null ? null : discounting));
        return new LifetimeView(
            query.Model, query.Unit, query.Ahead, query.Discount, report, spending.Report, new CustomerWorths(summary, rows, outlook, spending),
            [.. excluded.Concat(spending.Excluded).Where(exclusion => exclusion.Count > 0)],
            query.Model == LifetimeModel.BgNbd && summary.Repeats.AsSpan().Contains(0.0) ? [LifetimeNotice.AliveByAssumption] : []);
    }
}
