using Kamino.Core.Lifetime;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Recomputes published figures of the models of buying, among them those that other packages miss.</summary>
public static class LifetimeExamples
{
    private const string Cdnow = "Fader, Hardie and Lee, Marketing Science 24 (2005), CDNOW";
    private const string Poles = "limit computed with 50 digits, docs/methods";
    private const string Forecast = "worked example, docs/methods/lifetime-value.md";

    private static readonly BgNbd Published = new(0.243, 4.414, 0.793, 2.426);
    private static readonly ParetoNbd Pareto = new(0.553, 10.578, 0.606, 11.669);

    private static readonly (int X, double Last, double Age, string Alive, string Ahead)[] Customers =
        [(2, 30.43, 38.86, "0.726579", "1.226028"), (0, 0, 38.86, "1", "0.195098"), (7, 29.43, 38.86, "0.641756", "3.337053"), (23, 39, 39, "0.968555", "15.685399")];

    private static readonly (int X, double Last, double Age, string Alive)[] Heavy =
        [(221, 103.42857, 103.57143, "0.99913407"), (161, 94.71429, 98, "0.65108416"), (204, 98.57143, 99.42857, "0.98850308")];

    private static readonly (double Retention, double Rate, double Growth, string Printed)[] Rates =
        [(0.6, 0.12, 0, "1.1538"), (0.7, 0.12, 0, "1.6667"), (0.8, 0.12, 0, "2.5000"), (0.9, 0.12, 0, "4.0909"), (0.8, 0.10, 0, "2.6667"), (0.9, 0.12, 0.03, "4.663212")];

    /// <summary>Every figure, with its source.</summary>
    public static IReadOnlyList<VerifiedFigure> All() => [.. BgNbdFigures(), .. Overflows(), .. Limits(), .. Values(), .. Multiples()];

    private static IEnumerable<VerifiedFigure> BgNbdFigures() => Customers.SelectMany(row => new[]
    {
        VerifiedFigure.Of("BG/NBD", "P(alive) of " + Named(row.X, row.Last, row.Age), Cdnow, row.Alive, Published.ProbabilityAlive(new PurchaseHistory(row.X, row.Last, row.Age))),
        VerifiedFigure.Of("BG/NBD", "purchases in 39 weeks of " + Named(row.X, row.Last, row.Age), Cdnow, row.Ahead, Published.Expected(new PurchaseHistory(row.X, row.Last, row.Age), 39)),
    });

    private static IEnumerable<VerifiedFigure> Overflows() => Heavy.Select(row => VerifiedFigure.Of(
        "M1", "Pareto/NBD P(alive) of " + Named(row.X, row.Last, row.Age), Poles, row.Alive, Pareto.ProbabilityAlive(new PurchaseHistory(row.X, row.Last, row.Age))));

    private static IEnumerable<VerifiedFigure> Limits() =>
    [
        VerifiedFigure.Of("M4", "BG/BB with γ = 1, five occasions of (3, 4, 6)", Poles, "0.7251586805", new BgBb(1.2, 0.75, 1, 2.78).Expected(new OpportunityHistory(3, 4, 6), 5)),
        VerifiedFigure.Of("M5", "Pareto/NBD discounted residual of (1, 50, 145) at 0.1", Poles, "0.02424546553",
            new ParetoNbd(0.5329, 38.0598, 64.2792, 7721.5264).DiscountedResidual(new PurchaseHistory(1, 50, 145), 0.1)),
        VerifiedFigure.Of("M7b", "Pareto/NBD P(alive) where α is far above β", Poles, "0.2595276063", new ParetoNbd(1.2, 100, 4, 0.3).ProbabilityAlive(new PurchaseHistory(2, 0.2, 0.4))),
    ];

    private static IEnumerable<VerifiedFigure> Values()
    {
        YearForecast[] years = [new(120, 0.95), new(135, 0.90), new(150, 0.86), new(160, 0.82)];
        return
        [
            VerifiedFigure.Of("V-8", "risk-adjusted value of a key account", Forecast, "390.5806", (double)LifetimeValue.RiskAdjusted(years, 0.10)),
            VerifiedFigure.Of("V-8", "the same without risk", Forecast, "442.6405", (double)LifetimeValue.RiskAdjusted([.. years.Select(year => year with { Survival = 1 })], 0.10)),
            VerifiedFigure.Of("V-9", "cumulative value after three years", Forecast, "818.3913", (double)LifetimeValue.Running([-41, 427, 465, 505], 0.86, 0.10)[3]),
        ];
    }

    private static IEnumerable<VerifiedFigure> Multiples() => Rates.Select(row => VerifiedFigure.Of(
        "multiple", FormattableString.Invariant($"r {row.Retention}, d {row.Rate}, g {row.Growth}"), "Gupta and Lehmann", row.Printed,
        LifetimeValue.Multiple(row.Retention, row.Rate, row.Growth)));

    private static string Named(int repeats, double last, double age) => FormattableString.Invariant($"({repeats}, {last}, {age})");
}
