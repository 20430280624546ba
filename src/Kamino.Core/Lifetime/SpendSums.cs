using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>The Gamma-Gamma log-likelihood of a table with slope and curvature: one logarithm per customer, gamma functions per x.</summary>
internal ref struct SpendSums
{
    private Vector256<double> log, xLog, inverse, xInverse, square, xSquare;
    private double p, q, gamma;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Curvature At(double[] parameters, SpendTable table)
    {
        var sums = new SpendSums { p = parameters[0], q = parameters[1], gamma = parameters[2] };
        for (var row = 0; row < table.Repeats.Length; row += Vector256<double>.Count)
        {
            sums.Add(Vector256.Create(table.Repeats[row..]), Vector256.Create(table.Total[row..]));
        }

        return sums.Total(table);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(Vector256<double> x, Vector256<double> total)
    {
        var one = Vector256<double>.One;
        var filled = Vector256.GreaterThan(x, Vector256<double>.Zero);
        var scaled = Vector256.ConditionalSelect(filled, total + Vector256.Create(gamma), one);
        var (logarithm, part) = (FourAtOnce.Log(scaled), Vector256.ConditionalSelect(filled, one / scaled, Vector256<double>.Zero));
        log += logarithm;
        xLog += x * logarithm;
        inverse += part;
        xInverse += x * part;
        square += part * part;
        xSquare += x * part * part;
    }

    private readonly Curvature Total(SpendTable table)
    {
        var n = (double)table.Customers;
        var value = n * (q * Math.Log(gamma) - GammaFunctions.LogGamma(q)) + p * table.LogTotals - table.LogMeans
            - p * Vector256.Sum(xLog) - q * Vector256.Sum(log);
        var (byP, byQ) = (table.LogTotals - Vector256.Sum(xLog), n * (Math.Log(gamma) - GammaFunctions.Digamma(q)) - Vector256.Sum(log));
        var (pp, pq, qq) = (0.0, 0.0, -n * GammaFunctions.Trigamma(q));
        foreach (var (x, count) in table.ByRepeats)
        {
            var (own, both) = (p * x, p * x + q);
            var bend = GammaFunctions.Trigamma(both);
            value += count * GammaFunctions.LogRise(own, q);
            byP += count * x * (GammaFunctions.Digamma(both) - GammaFunctions.Digamma(own));
            byQ += count * GammaFunctions.Digamma(both);
            pp += count * (double)x * x * (bend - GammaFunctions.Trigamma(own));
            pq += count * x * bend;
            qq += count * bend;
        }

        var byGamma = n * q / gamma - p * Vector256.Sum(xInverse) - q * Vector256.Sum(inverse);
        return new Curvature(value, [byP, byQ, byGamma], new[,]
        {
            { pp, pq, -Vector256.Sum(xInverse) },
            { 0, qq, n / gamma - Vector256.Sum(inverse) },
            { 0, 0, p * Vector256.Sum(xSquare) + q * Vector256.Sum(square) - n * q / (gamma * gamma) },
        });
    }
}
