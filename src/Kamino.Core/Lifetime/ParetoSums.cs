using System.Runtime.CompilerServices;
using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>The log-likelihood of Pareto/NBD over a table, with slope and curvature, in one pass.</summary>
/// <remarks>
/// A customer adds <c>ln (r)_x + r ln α - (r+x) ln(α+T) + s ln β - s ln(β+T) + ln(1+R)</c>. The derivatives of <c>ln(1+R)</c> are
/// means over the time of dropping out, weighted with p = R/(1+R).
/// </remarks>
internal sealed class ParetoSums(double r, double alpha, double s, double beta)
{
    private readonly double[] slope = new double[4];
    private readonly double[,] bend = new double[4, 4];
    private double value;

    /// <summary>The whole table's likelihood at one point.</summary>
    public static Curvature At(double[] parameters, PurchaseTable table)
    {
        var sums = new ParetoSums(parameters[0], parameters[1], parameters[2], parameters[3]);
        for (var row = 0; row < table.Distinct; row++)
        {
            sums.Add(table.Repeats[row], table.Last[row], table.Age[row], table.Weight[row]);
        }

        return sums.Total(table);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(double x, double last, double age, double weight)
    {
        var (shape, e, f) = (r + x, 1.0 / (alpha + age), 1.0 / (beta + age));
        var (logEnd, logBetaEnd) = (Math.Log(alpha + age), Math.Log(beta + age));
        slope[0] -= weight * logEnd;
        slope[1] -= weight * shape * e;
        slope[2] -= weight * logBetaEnd;
        slope[3] -= weight * s * f;
        bend[0, 1] -= weight * e;
        bend[1, 1] += weight * shape * e * e;
        bend[2, 3] -= weight * f;
        bend[3, 3] += weight * s * f * f;
        var moments = default(ParetoMoments);
        var odds = new ParetoIntegral(r, alpha, s, beta).LogOdds(x, last, age, ref moments);
        value += weight * (Elementary.LogOnePlusExp(odds) - shape * logEnd - s * logBetaEnd);
        if (!double.IsNegativeInfinity(odds))
        {
            AddDead(moments, weight, Elementary.OneOverOnePlusExp(-odds), shape, e, f);
        }
    }

    private void AddDead(in ParetoMoments m, double weight, double p, double shape, double e, double f)
    {
        var (wp, next) = (weight * p, s + 1.0);
        var (a, u, b, v) = (m.A, m.U, m.B, m.V);
        var (byS, byBeta) = (1.0 / s + b, next * v - f);
        slope[0] += wp * a;
        slope[1] += wp * shape * u;
        slope[2] += wp * byS;
        slope[3] += wp * byBeta;
        bend[0, 0] += wp * (m.AA - p * a * a);
        bend[0, 1] += wp * (shape * m.AU + u - p * a * shape * u);
        bend[0, 2] += wp * (a / s + m.AB - p * a * byS);
        bend[0, 3] += wp * (next * m.AV - f * a - p * a * byBeta);
        bend[1, 1] += wp * (shape * shape * m.UU - shape * (2.0 * e * u - m.UU) - p * shape * u * shape * u);
        bend[1, 2] += wp * shape * (u / s + m.BU - p * u * byS);
        bend[1, 3] += wp * shape * (next * m.UV - f * u - p * u * byBeta);
        bend[2, 2] += wp * (2.0 * b / s + m.BB - p * byS * byS);
        bend[2, 3] += wp * (next * (v / s + m.BV) - f * byS + v - p * byS * byBeta);
        bend[3, 3] += wp * (next * next * m.VV - 2.0 * next * f * v + f * f + f * f - 2.0 * next * f * v + next * m.VV - p * byBeta * byBeta);
    }

    private Curvature Total(PurchaseTable table)
    {
        var n = (double)table.Customers;
        var ofR = Rises.Sum(r, table.MoreThan(0));
        value += ofR.Value + n * (r * Math.Log(alpha) + s * Math.Log(beta));
        slope[0] += ofR.Slope + n * Math.Log(alpha);
        slope[1] += n * r / alpha;
        slope[2] += n * Math.Log(beta);
        slope[3] += n * s / beta;
        bend[0, 0] += ofR.Bend;
        bend[0, 1] += n / alpha;
        bend[1, 1] -= n * r / (alpha * alpha);
        bend[2, 3] += n / beta;
        bend[3, 3] -= n * s / (beta * beta);
        return new Curvature(value, slope, bend);
    }
}
