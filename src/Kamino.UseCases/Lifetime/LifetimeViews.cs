using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits and predicts.</summary>
internal static class LifetimeViews
{
    /// <summary>Fits the model that is asked for, and predicts with it.</summary>
    /// <param name="summary">The customers.</param>
    /// <param name="query">What to predict.</param>
    /// <param name="excluded">Who was left out.</param>
    /// <param name="orWithoutStopping">Whether purchases are expected by NBD where the data show nobody stopping; who is still a customer stays unknown then.</param>
    public static LifetimeView Of(SummaryTable summary, LifetimeQuery query, IEnumerable<Exclusion> excluded, bool orWithoutStopping = false)
    {
        var (table, rows) = PurchaseTable.Of(summary.Repeats, summary.Last, summary.Age);
        var (model, report) = LifetimeFits.Of(table, query);
        var spending = Spending.Of(summary);
        var discounting = new Discounting(query.Steps, query.Ahead / Math.Max(1, query.Steps), query.StepRate);
        var outlook = model.Then(buying => buying.Outlook(table, query.Ahead, spending.Report is null ? null : discounting));
        var simpler = orWithoutStopping && report.Status is (FitStatus.Boundary or FitStatus.NotIdentified)
            ? LifetimeFits.WithoutStopping(table, query.Unit).Model.Then(buying => buying.Outlook(table, query.Ahead, spending.Report is null ? null : discounting))
            : outlook;
        return new LifetimeView(
            query.Model, query.Unit, query.Ahead, query.Discount, report, spending.Report, new CustomerWorths(summary, rows, outlook, simpler, spending),
            [.. excluded.Concat(spending.Excluded).Where(exclusion => exclusion.Count > 0)],
            [
                .. query.Model == LifetimeModel.BgNbd && summary.Repeats.AsSpan().Contains(0.0) ? [LifetimeNotice.AliveByAssumption] : Array.Empty<LifetimeNotice>(),
                .. query.Model == LifetimeModel.BgBb ? [LifetimeNotice.OccasionsCounted] : Array.Empty<LifetimeNotice>(),
                .. outlook is Answer<PurchaseOutlook>.Unknown && simpler is Answer<PurchaseOutlook>.Known ? [LifetimeNotice.NobodyStops] : Array.Empty<LifetimeNotice>(),
            ]);
    }
}
