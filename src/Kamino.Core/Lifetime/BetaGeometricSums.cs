using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// The log-likelihood of BG/NBD and MBG/NBD with slope and curvature in one pass over the columns, eight customers at a time.
/// The two differ in whether a customer may drop out at the first purchase already, which is <c>shift</c> 0 or 1.
/// </summary>
/// <remarks>
/// With <c>n = x + shift</c>, <c>D = ln a - ln(b+n-1) + (r+x) ln((α+T)/(α+t_x))</c> for n above 0 and p = 1/(1+e^-D), the chance
/// of having dropped out, a customer adds <c>ln (r)_x + ln (b)_n - ln (a+b)_n + r ln α - (r+x) ln(α+T) + ln(1+e^D)</c>.
/// </remarks>
internal ref struct BetaGeometricSums(double r, double alpha, double a, double b, int shift)
{
    private readonly double logAlpha = Math.Log(alpha);
    private readonly double logA = Math.Log(a);
    private Vector256<double> value, slopeR, slopeAlpha, dead, deadK;
    private Vector256<double> rAlpha, alphaAlpha, rr, ra, rb, alphaA, alphaB, pq, pqK, bb;

    /// <summary>The whole table's likelihood at one point.</summary>
    /// <remarks>Compiled to the full at once: on a million customers the process is over before the compiler would come back to it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Curvature At(double[] parameters, PurchaseTable table, int shift)
    {
        var sums = new BetaGeometricSums(parameters[0], parameters[1], parameters[2], parameters[3], shift);
        for (var row = 0; row < table.Repeats.Length; row += Vector256<double>.Count)
        {
            sums.Add(
                Vector256.Create(table.Repeats[row..]), Vector256.Create(table.Last[row..]),
                Vector256.Create(table.Age[row..]), Vector256.Create(table.Weight[row..]));
        }

        return sums.Total(table);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(Vector256<double> x, Vector256<double> last, Vector256<double> age, Vector256<double> weight)
    {
        var c = x + Vector256.Create(r);
        var (end, seen) = (age + Vector256.Create(alpha), last + Vector256.Create(alpha));
        var logEnd = FourAtOnce.Log(end);
        var idle = logEnd - FourAtOnce.Log(seen);
        var n = x + Vector256.Create((double)shift);
        var mayBeDead = Vector256.GreaterThan(n, Vector256<double>.Zero);
        var past = Vector256.ConditionalSelect(mayBeDead, n + Vector256.Create(b - 1.0), Vector256<double>.One);
        var odds = Vector256.Create(logA) - FourAtOnce.Log(past) + c * idle;
        var small = FourAtOnce.Exp(-Vector256.Abs(odds));
        var one = Vector256<double>.One;
        var softplus = Vector256.Max(odds, Vector256<double>.Zero) + FourAtOnce.Log(one + small);
        var p = Vector256.ConditionalSelect(Vector256.GreaterThan(odds, Vector256<double>.Zero), one, small) / (one + small);
        p = Vector256.ConditionalSelect(mayBeDead, p, Vector256<double>.Zero);
        softplus = Vector256.ConditionalSelect(mayBeDead, softplus, Vector256<double>.Zero);

        value += weight * (softplus - c * logEnd);
        slopeR += weight * (p * idle - logEnd);
        AddCurvature(c, weight * p, one - p, idle, one / past, one / end, one / seen, weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCurvature(
        Vector256<double> c, Vector256<double> p, Vector256<double> alive, Vector256<double> idle,
        Vector256<double> k, Vector256<double> atEnd, Vector256<double> atLast, Vector256<double> weight)
    {
        var (gap, q) = (atEnd - atLast, p * alive);
        var byAlpha = c * gap;
        slopeAlpha += p * byAlpha - weight * c * atEnd;
        dead += p;
        deadK += p * k;
        rr += q * idle * idle;
        rAlpha += p * gap + q * idle * byAlpha - weight * atEnd;
        alphaAlpha += c * (weight * atEnd * atEnd - p * gap * (atEnd + atLast)) + q * byAlpha * byAlpha;
        ra += q * idle;
        rb += q * idle * k;
        alphaA += q * byAlpha;
        alphaB += q * byAlpha * k;
        pq += q;
        pqK += q * k;
        bb += (p + q) * k * k;
    }

    private readonly Curvature Total(PurchaseTable table)
    {
        var customers = (double)table.Customers;
        var ofR = Rises.Sum(r, table.MoreThan(0));
        var ofB = Rises.Sum(b, table.MoreThan(shift));
        var ofAB = Rises.Sum(a + b, table.MoreThan(shift));
        var total = Vector256.Sum(value) + customers * r * logAlpha + ofR.Value + ofB.Value - ofAB.Value;
        double[] gradient =
        [
            Vector256.Sum(slopeR) + customers * logAlpha + ofR.Slope,
            Vector256.Sum(slopeAlpha) + customers * r / alpha,
            Vector256.Sum(dead) / a - ofAB.Slope,
            ofB.Slope - ofAB.Slope - Vector256.Sum(deadK),
        ];
        var (aa, ab) = ((Vector256.Sum(pq) - Vector256.Sum(dead)) / (a * a), -Vector256.Sum(pqK) / a);
        return new Curvature(total, gradient, new[,]
        {
            { Vector256.Sum(rr) + ofR.Bend, Vector256.Sum(rAlpha) + customers / alpha, Vector256.Sum(ra) / a, -Vector256.Sum(rb) },
            { 0, Vector256.Sum(alphaAlpha) - customers * r / (alpha * alpha), Vector256.Sum(alphaA) / a, -Vector256.Sum(alphaB) },
            { 0, 0, aa - ofAB.Bend, ab - ofAB.Bend },
            { 0, 0, 0, Vector256.Sum(bb) + ofB.Bend - ofAB.Bend },
        });
    }
}
