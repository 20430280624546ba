using System.Globalization;
using Kamino.Core.Forecasting;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Forecasting;

/// <summary>Recomputes the published examples of forecasts.</summary>
public static class ForecastExamples
{
    private const string Analogies = "worked example, docs/methods/analogy.md";
    private const string Curves = "worked example, docs/methods/bass.md";
    private const string Class = "class exercise on the Bass model, GitNote Module 1";
    private const string Movie = "LINDO, Bass_Model (after Lilien and Rangaswamy): The Doctor";
    private const string Series = "Srinivasan and Mason 1986; Lilien et al.";

    private static readonly double[] First = [120, 180, 260, 340, 400, 380, 330, 270, 230, 190, 160, 140];
    private static readonly double[] Second = [200, 260, 300, 280, 240, 200, 160, 130, 110, 90, 80, 70];
    private static readonly double[] Doctor = [.1, 3.0, 5.2, 7.0, 5.25, 4.9, 3.0, 2.4, 1.9];

    private static readonly (string Name, double[] Sales, string P, string Q, string M, string Sum)[] Classics =
    [
        ("room air conditioners", [96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500], "0.0094421", "0.3747628", "18712.74", "341468.4125"),
        ("colour TV", [747, 1480, 2646, 5118, 5777, 5982, 5962, 4631], "0.0184664", "0.6158633", "39658.62", "955792.0317"),
        ("clothes dryers", [106, 319, 492, 635, 737, 890, 1397, 1523, 1294, 1240, 1425, 1260, 1236], "0.0135962", "0.3267024", "16497.00", "212777.4403"),
        ("ultrasound", [5, 3, 2, 5, 7, 12, 6, 16, 16, 28, 28, 21, 13, 6], "0.0013179", "0.6206044", "167.3776", "162.8114"),
        ("mammography", [2, 2, 2, 3, 4, 9, 7, 16, 23, 24, 15, 6, 5, 1], "0.0004101", "0.8606519", "111.3915", "54.9879"),
        ("VCR", [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890], "0.0087890", "0.6421589", "67660.0", "3672146.2644"),
    ];

    private static readonly (string Name, string P, string Q)[] Regressions =
        [("room air conditioners", "0.0169920", "0.4049458"), ("colour TV", "0.0356933", "0.6719314"), ("ultrasound", "-0.0014316", ""), ("mammography", "-0.0061208", "")];

    /// <summary>Every figure, with its source.</summary>
    public static IReadOnlyList<VerifiedFigure> All() => [.. Analogy(), .. Curve(), .. Exercise(), .. Fits(), .. Regressed(), .. Edge()];

    private static IEnumerable<VerifiedFigure> Analogy()
    {
        var (one, two) = (new Analog("first", First, 0.7), new Analog("second", Second, 0.3));
        var profile = ByAnalogy.Profile([one]);
        foreach (var (printed, share) in "0.040000 0.060000 0.086667 0.113333 0.133333 0.126667".Split(' ').Zip(profile))
        {
            yield return VerifiedFigure.Of("V-18", "share of the analog", Analogies, printed, share);
        }

        yield return VerifiedFigure.Of("V-18", "third period of 5,000", Analogies, "433.33", 5000 * profile[2]);
        yield return VerifiedFigure.Of("V-18", "total by the share due", Analogies, "2410.7143", ByAnalogy.TotalByShare(profile, [95, 150, 205]));
        yield return VerifiedFigure.Of("V-18", "total by least squares", Analogies, "2404.7203", ByAnalogy.TotalBySquares(profile, [95, 150, 205]));
        foreach (var (printed, share) in "0.056302 0.078792 0.103119 0.118956".Split(' ').Zip(ByAnalogy.Profile([one, two])))
        {
            yield return VerifiedFigure.Of("V-18", "share of the blend", Analogies, printed, share);
        }
    }

    private static IEnumerable<VerifiedFigure> Curve()
    {
        var curve = new BassCurve(0.03, 0.38, 1000);
        foreach (var (printed, i) in "35.758164 49.298117 65.443791 82.650400 98.048171 108.036575 109.774524".Split(' ').Select((printed, i) => (printed, i)))
        {
            yield return VerifiedFigure.Of("V-19", string.Create(CultureInfo.InvariantCulture, $"sales of interval {i + 1}"), Curves, printed, curve.Sales(i + 1, BassForm.Interval));
        }

        var sold = 0.0;
        foreach (var printed in "30 40.158 52.684885 67.260667 82.803286".Split(' '))
        {
            var next = curve.Next(sold);
            sold += next;
            yield return VerifiedFigure.Of("V-19", "discrete sales", Curves, printed, next);
        }

        yield return VerifiedFigure.Of("V-19", "moment of the peak", Curves, "6.192619", curve.Peak.Then(peak => peak.T));
        yield return VerifiedFigure.Of("V-19", "height of the peak", Curves, "110.592105", curve.Peak.Then(peak => peak.N));
        yield return VerifiedFigure.Of("V-19", "p by Mahajan and Sharma", Curves, "0.030000", BassGuess.OfPeak(110.592105, 460.526316, 1000).Then(guess => guess.P));
        yield return VerifiedFigure.Of("V-19", "m by the moment of the peak", Curves, "1000.000", BassGuess.OfMoment(110.5921053, 460.5263158, 6.192619).Then(guess => guess.M));
        var (p, q) = BassGuess.Blend([(0.0094, 0.3748, 0.7), (0.0185, 0.6159, 0.3)]);
        yield return VerifiedFigure.Of("blend", "p of two analogs", Curves, "0.0115170", p);
        yield return VerifiedFigure.Of("blend", "q of two analogs", Curves, "0.4350236", q);
    }

    private static IEnumerable<VerifiedFigure> Exercise()
    {
        double[] sales = [.517, 1.169, 1.604, 2.044, 2.286];
        var fit = BassFit.Ols(sales);
        yield return VerifiedFigure.Of("V-20", "p", Class, "0.0626032", fit.Then(found => found.Curve.P));
        yield return VerifiedFigure.Of("V-20", "q", Class, "0.7376636", fit.Then(found => found.Curve.Q));
        yield return VerifiedFigure.Of("V-20", "m", Class, "10.5036768", fit.Then(found => found.Curve.M));
        foreach (var (printed, i) in "1.723714 0.833785 0.253557".Split(' ').Select((printed, i) => (printed, i)))
        {
            yield return VerifiedFigure.Of("V-20", "period to come", Class, printed, fit.Then(found => found.Ahead(sales, 3)[i]));
        }

        var second = new BassCurve(0.0045, 0.35, 5).Peak;
        yield return VerifiedFigure.Of("V-20", "second exercise, moment of the peak", Class, "12.281681", second.Then(peak => peak.T));
        yield return VerifiedFigure.Of("V-20", "second exercise, height of the peak", Class, "0.448822", second.Then(peak => peak.N));
    }

    private static IEnumerable<VerifiedFigure> Fits() => Classics.SelectMany(row =>
    {
        var fit = BassFit.Nls(row.Sales, BassForm.Interval);
        return new[]
        {
            VerifiedFigure.Of("V-21", "p of " + row.Name, Series, row.P, fit.Curve.P), VerifiedFigure.Of("V-21", "q of " + row.Name, Series, row.Q, fit.Curve.Q),
            VerifiedFigure.Of("V-21", "m of " + row.Name, Series, row.M, fit.Curve.M), VerifiedFigure.Of("V-21", "squared errors of " + row.Name, Series, row.Sum, fit.Sum),
        };
    });

    private static IEnumerable<VerifiedFigure> Regressed() => Regressions.SelectMany(row =>
    {
        var fit = BassFit.Ols(Classics.First(series => series.Name == row.Name).Sales);
        var p = VerifiedFigure.Of("V-21", "p of the regression, " + row.Name, Series, row.P, fit.Then(found => found.Curve.P));
        return row.Q.Length == 0
            ? [p, VerifiedFigure.Of("V-21", "that is no market's", Series, "Inadmissible", fit.Match(found => found.Status.ToString(), why => why.ToString()))]
            : new[] { p, VerifiedFigure.Of("V-21", "q of the regression, " + row.Name, Series, row.Q, fit.Then(found => found.Curve.Q)) };
    });

    private static IEnumerable<VerifiedFigure> Edge()
    {
        var fit = BassFit.Ols(Doctor);
        return
        [
            VerifiedFigure.Of("V-22", "p", Movie, "0.0724768", fit.Then(found => found.Curve.P)), VerifiedFigure.Of("V-22", "q", Movie, "0.5978514", fit.Then(found => found.Curve.Q)),
            VerifiedFigure.Of("V-22", "m", Movie, "32.4913", fit.Then(found => found.Curve.M)), VerifiedFigure.Of("V-22", "squared errors", Movie, "12.0897", fit.Then(found => found.Sum)),
            VerifiedFigure.Of("V-22", "weeks 10 to 12, clamped", Movie, "0", fit.Then(found => found.Ahead(Doctor, 3).Max())),
        ];
    }
}
