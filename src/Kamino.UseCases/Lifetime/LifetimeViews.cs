namespace Kamino.UseCases.Lifetime;

/// <summary>Fits and predicts, on every core.</summary>
internal static class LifetimeViews
{
    public static LifetimeView Of(IReadOnlyList<SummaryRow> rows, LifetimeQuery query, IEnumerable<Exclusion> excluded, CancellationToken ct)
    {
        var (model, report) = LifetimeFits.Of(rows, query);
        var spending = Spending.Of(rows);
        var worth = WorthColumns.Of(rows, model, spending, query, ct);
        return new LifetimeView(
            query.Model, query.Unit, query.Ahead, query.Discount, report, spending.Report, worth,
            [.. excluded.Concat(spending.Excluded).Where(exclusion => exclusion.Count > 0)],
            query.Model == LifetimeModel.BgNbd && rows.Any(row => row.Repeats == 0) ? [LifetimeNotice.AliveByAssumption] : []);
    }
}
