using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// Means over the time of dropping out, weighted as it is distributed: of <c>A = ln((α+T)/(α+y))</c>,
/// <c>B = ln((β+T)/(β+y))</c>, <c>U = 1/(α+T) - 1/(α+y)</c>, <c>V = 1/(β+T) - 1/(β+y)</c> and of their products.
/// </summary>
internal struct ParetoMoments
{
    private Vector256<double> sumA, sumB, sumU, sumV, sumAA, sumAB, sumAU, sumAV, sumBB, sumBU, sumBV, sumUU, sumUV, sumVV;
    private double scale, logAlphaEnd, logBetaEnd, alphaEnd, betaEnd;

    public readonly double A => Vector256.Sum(sumA) * scale;
    public readonly double B => Vector256.Sum(sumB) * scale;
    public readonly double U => Vector256.Sum(sumU) * scale;
    public readonly double V => Vector256.Sum(sumV) * scale;
    public readonly double AA => Vector256.Sum(sumAA) * scale;
    public readonly double AB => Vector256.Sum(sumAB) * scale;
    public readonly double AU => Vector256.Sum(sumAU) * scale;
    public readonly double AV => Vector256.Sum(sumAV) * scale;
    public readonly double BB => Vector256.Sum(sumBB) * scale;
    public readonly double BU => Vector256.Sum(sumBU) * scale;
    public readonly double BV => Vector256.Sum(sumBV) * scale;
    public readonly double UU => Vector256.Sum(sumUU) * scale;
    public readonly double UV => Vector256.Sum(sumUV) * scale;
    public readonly double VV => Vector256.Sum(sumVV) * scale;

    /// <summary>Sets <c>α+T</c> and <c>β+T</c>.</summary>
    public void MeasureFrom(double ofAlpha, double ofBeta) =>
        (logAlphaEnd, logBetaEnd, alphaEnd, betaEnd) = (Math.Log(ofAlpha), Math.Log(ofBeta), 1.0 / ofAlpha, 1.0 / ofBeta);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector256<double> weight, Vector256<double> logAlpha, Vector256<double> logBeta, Vector256<double> toAlpha, Vector256<double> toBeta)
    {
        var (a, b) = (Vector256.Create(logAlphaEnd) - logAlpha, Vector256.Create(logBetaEnd) - logBeta);
        var (u, v) = (Vector256.Create(alphaEnd) - Vector256<double>.One / toAlpha, Vector256.Create(betaEnd) - Vector256<double>.One / toBeta);
        var (wa, wb, wu, wv) = (weight * a, weight * b, weight * u, weight * v);
        sumA += wa;
        sumB += wb;
        sumU += wu;
        sumV += wv;
        sumAA += wa * a;
        sumAB += wa * b;
        sumAU += wa * u;
        sumAV += wa * v;
        sumBB += wb * b;
        sumBU += wb * u;
        sumBV += wb * v;
        sumUU += wu * u;
        sumUV += wu * v;
        sumVV += wv * v;
    }

    public void Weigh(double total) => scale = 1.0 / total;
}
