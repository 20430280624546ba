using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits and predicts, on every core.</summary>
internal static class LifetimeViews
{
    public static LifetimeView Of(IReadOnlyList<SummaryRow> rows, LifetimeQuery query, IEnumerable<Exclusion> excluded, CancellationToken ct)
    {
        var (model, report) = LifetimeFits.Of(rows, query);
        var spending = Spending.Of(rows);
        var worth = new CustomerWorth[rows.Count];
        Parallel.For(0, rows.Count, new ParallelOptions { CancellationToken = ct }, i => worth[i] = Worth(rows[i], model, spending, query));
        return new LifetimeView(
            query.Model, query.Unit, query.Ahead, query.Discount, report, spending.Report, worth,
            [.. excluded.Concat(spending.Excluded).Where(exclusion => exclusion.Count > 0)],
            query.Model == LifetimeModel.BgNbd && rows.Any(row => row.Repeats == 0) ? [LifetimeNotice.AliveByAssumption] : []);
    }

    private static CustomerWorth Worth(SummaryRow row, Answer<Buying> model, Spending spending, LifetimeQuery query)
    {
        var spend = spending.Expected(row);
        return new CustomerWorth(
            row.Customer, row.Repeats, row.Last, row.Age, model.Then(buying => buying.Alive(row)), model.Then(buying => buying.Expected(row, query.Ahead)), spend,
            model.Match(buying => spend.Then(amount => amount * Purchases(buying, row, query)), Answer.Unknown<double>));
    }

    private static double Purchases(Buying buying, SummaryRow row, LifetimeQuery query) =>
        LifetimeValue.DiscountedPurchases(until => buying.Expected(row, until), query.Steps, query.Ahead / Math.Max(1, query.Steps), query.StepRate);
}
