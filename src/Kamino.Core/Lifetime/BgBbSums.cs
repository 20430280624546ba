using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>A history and how many customers have it.</summary>
internal sealed record BgBbPattern(OpportunityHistory History, long Customers);

/// <summary>The BG/BB log-likelihood of patterns with slope and curvature.</summary>
internal sealed class BgBbSums
{
    private readonly double gamma;
    private readonly RiseTable ofAlpha, ofBeta, ofBoth, ofDelta, ofStay;
    private readonly double[] slope = new double[4];
    private readonly double[,] bend = new double[4, 4];
    private double value;

    private BgBbSums(double[] at, int most)
    {
        gamma = at[2];
        (ofAlpha, ofBeta, ofBoth) = (new RiseTable(at[0], most), new RiseTable(at[1], most), new RiseTable(at[0] + at[1], most));
        (ofDelta, ofStay) = (new RiseTable(at[3], most), new RiseTable(at[2] + at[3], most + 1));
    }

    public static Curvature At(double[] parameters, IReadOnlyList<BgBbPattern> patterns)
    {
        var sums = new BgBbSums(parameters, patterns.Max(pattern => pattern.History.Opportunities));
        foreach (var pattern in patterns)
        {
            sums.Add(pattern.History, pattern.Customers);
        }

        return new Curvature(sums.value, sums.slope, sums.bend);
    }

    // The customer may have stopped before any of the occasions after the last purchase, or not at all.
    private void Add(OpportunityHistory history, double weight)
    {
        var ends = Enumerable.Range(history.Last, history.Opportunities - history.Last)
            .Select(m => Path(history.Taken, m, 1)).Append(Path(history.Taken, history.Opportunities, 0)).ToList();
        var highest = ends.Max(end => end.Log);
        var total = ends.Sum(end => Math.Exp(end.Log - highest));
        value += weight * (highest + Math.Log(total));
        var mean = new double[4];
        foreach (var (log, gradient, hessian) in ends)
        {
            var share = Math.Exp(log - highest) / total;
            for (var i = 0; i < 4; i++)
            {
                mean[i] += share * gradient[i];
                for (var j = i; j < 4; j++)
                {
                    bend[i, j] += weight * share * (gradient[i] * gradient[j] + hessian[i, j]);
                }
            }
        }

        for (var i = 0; i < 4; i++)
        {
            slope[i] += weight * mean[i];
            for (var j = i; j < 4; j++)
            {
                bend[i, j] -= weight * mean[i] * mean[j];
            }
        }
    }

    private (double Log, double[] Gradient, double[,] Hessian) Path(int taken, int alive, int stopped)
    {
        var (missed, stay) = (alive - taken, alive + stopped);
        var log = ofAlpha.Log[taken] + ofBeta.Log[missed] - ofBoth.Log[alive] + stopped * Math.Log(gamma) + ofDelta.Log[alive] - ofStay.Log[stay];
        double[] gradient =
        [
            ofAlpha.Slope[taken] - ofBoth.Slope[alive], ofBeta.Slope[missed] - ofBoth.Slope[alive],
            stopped / gamma - ofStay.Slope[stay], ofDelta.Slope[alive] - ofStay.Slope[stay],
        ];
        var (both, leaving) = (-ofBoth.Bend[alive], -ofStay.Bend[stay]);
        return (log, gradient, new[,]
        {
            { ofAlpha.Bend[taken] + both, both, 0, 0 },
            { 0, ofBeta.Bend[missed] + both, 0, 0 },
            { 0, 0, leaving - stopped / (gamma * gamma), leaving },
            { 0, 0, 0, ofDelta.Bend[alive] + leaving },
        });
    }
}
