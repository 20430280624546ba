using Kamino.Core.Risk;
using Kamino.Core.Value;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Risk;

/// <summary>Recomputes the worked examples of concentration, hedges and credit.</summary>
public static class RiskExamples
{
    private const string Source = "worked example, docs/methods/concentration.md";

    private static readonly (string Account, IReadOnlyList<double> Periods)[] Series =
        [("A", [100, 110, 90, 105, 120, 95]), ("B", [60, 55, 66, 58, 50, 64]), ("C", [40, 48, 30, 44, 52, 36])];

    /// <summary>Every figure, with its source.</summary>
    public static IReadOnlyList<VerifiedFigure> All() => [.. Concentrations(), .. Betas(), .. Credits()];

    private static IEnumerable<VerifiedFigure> Concentrations()
    {
        int[] shares = [22, 14, 11, 9, 8, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2];
        var measured = Concentration.Of([.. shares.Select((share, i) => ($"{i:00}", (decimal)share))]);
        return
        [
            VerifiedFigure.Of("V-11", "Herfindahl-Hirschman index", Source, "0.1094", measured.Then(own => own.Hhi)),
            VerifiedFigure.Of("V-11", "effective number of customers", Source, "9.140768", measured.Then(own => own.Effective)),
            VerifiedFigure.Of("V-11", "customers at 10 % or more", Source, "3", measured.Then(own => (double)own.TenPercent.Count)),
            VerifiedFigure.Of("V-11", "concentration of the major customers", "Patatoukas, The Accounting Review 87 (2012)", "0.0801", measured.Then(own => own.Patatoukas)),
        ];
    }

    private static IEnumerable<VerifiedFigure> Betas() => CustomerBeta.Of(Series).Match<IEnumerable<VerifiedFigure>>(
        known => known.Zip(["9.5668 1.6382", "10.0068 -1.5611", "5.1814 3.0335"], (own, printed) => (own, printed.Split(' '))).SelectMany(pair => new[]
        {
            VerifiedFigure.Of("V-12", $"reward ratio of {pair.own.Account}", Source, pair.Item2[0], pair.own.Reward),
            VerifiedFigure.Of("V-12", $"relative beta of {pair.own.Account}", Source, pair.Item2[1], pair.own.Beta),
        }),
        _ => []);

    private static IEnumerable<VerifiedFigure> Credits() =>
    [
        VerifiedFigure.Of("DSO", "days of 250 on sales of 1,200 a year", Source, "76.0417", Credit.DaysOutstanding(250, 1200)),
        VerifiedFigure.Of("EL", "expected loss of 250,000 at 3 % and 45 %", Source, "3375", (double)Credit.ExpectedLoss(0.03, 0.45, 250_000)),
    ];
}
