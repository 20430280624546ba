using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// Means over the time of dropping out, weighted as it is distributed: of <c>A = ln((α+T)/(α+y))</c>,
/// <c>B = ln((β+T)/(β+y))</c>, <c>U = 1/(α+T) - 1/(α+y)</c>, <c>V = 1/(β+T) - 1/(β+y)</c> and of their products.
/// </summary>
internal struct ParetoMoments
{
    private Vector512<double> sumA, sumB, sumU, sumV, sumAA, sumAB, sumAU, sumAV, sumBB, sumBU, sumBV, sumUU, sumUV, sumVV;
    private double scale, logAlphaEnd, logBetaEnd, alphaEnd, betaEnd;

    public readonly double A => Vector512.Sum(sumA) * scale;
    public readonly double B => Vector512.Sum(sumB) * scale;
    public readonly double U => Vector512.Sum(sumU) * scale;
    public readonly double V => Vector512.Sum(sumV) * scale;
    public readonly double AA => Vector512.Sum(sumAA) * scale;
    public readonly double AB => Vector512.Sum(sumAB) * scale;
    public readonly double AU => Vector512.Sum(sumAU) * scale;
    public readonly double AV => Vector512.Sum(sumAV) * scale;
    public readonly double BB => Vector512.Sum(sumBB) * scale;
    public readonly double BU => Vector512.Sum(sumBU) * scale;
    public readonly double BV => Vector512.Sum(sumBV) * scale;
    public readonly double UU => Vector512.Sum(sumUU) * scale;
    public readonly double UV => Vector512.Sum(sumUV) * scale;
    public readonly double VV => Vector512.Sum(sumVV) * scale;

    /// <summary>Sets <c>α+T</c> and <c>β+T</c>.</summary>
    public void MeasureFrom(double ofAlpha, double ofBeta) =>
        (logAlphaEnd, logBetaEnd, alphaEnd, betaEnd) = (Math.Log(ofAlpha), Math.Log(ofBeta), 1.0 / ofAlpha, 1.0 / ofBeta);

    public void Add(
        Vector512<double> weight, Vector512<double> logAlpha, Vector512<double> logBeta, Vector512<double> toAlpha, Vector512<double> toBeta)
    {
        var (a, b) = (Vector512.Create(logAlphaEnd) - logAlpha, Vector512.Create(logBetaEnd) - logBeta);
        var (u, v) = (Vector512.Create(alphaEnd) - Vector512<double>.One / toAlpha, Vector512.Create(betaEnd) - Vector512<double>.One / toBeta);
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
