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
    private Vector512<double> value, slopeR, slopeAlpha, dead, deadK;
    private Vector512<double> rAlpha, alphaAlpha, rr, ra, rb, alphaA, alphaB, pq, pqK, bb;

    /// <summary>The whole table's likelihood at one point.</summary>
    public static Curvature At(double[] parameters, PurchaseTable table, int shift)
    {
        var sums = new BetaGeometricSums(parameters[0], parameters[1], parameters[2], parameters[3], shift);
        for (var row = 0; row < table.Repeats.Length; row += Vector512<double>.Count)
        {
            sums.Add(
                Vector512.Create(table.Repeats[row..]), Vector512.Create(table.Last[row..]),
                Vector512.Create(table.Age[row..]), Vector512.Create(table.Weight[row..]));
        }

        return sums.Total(table);
    }

    private void Add(Vector512<double> x, Vector512<double> last, Vector512<double> age, Vector512<double> weight)
    {
        var c = x + Vector512.Create(r);
        var (end, seen) = (age + Vector512.Create(alpha), last + Vector512.Create(alpha));
        var logEnd = Vector512.Log(end);
        var idle = logEnd - Vector512.Log(seen);
        var n = x + Vector512.Create((double)shift);
        var mayBeDead = Vector512.GreaterThan(n, Vector512<double>.Zero);
        var past = Vector512.ConditionalSelect(mayBeDead, n + Vector512.Create(b - 1.0), Vector512<double>.One);
        var odds = Vector512.Create(logA) - Vector512.Log(past) + c * idle;
        var small = Vector512.Exp(-Vector512.Abs(odds));
        var one = Vector512<double>.One;
        var softplus = Vector512.Max(odds, Vector512<double>.Zero) + Vector512.Log(one + small);
        var p = Vector512.ConditionalSelect(Vector512.GreaterThan(odds, Vector512<double>.Zero), one, small) / (one + small);
        p = Vector512.ConditionalSelect(mayBeDead, p, Vector512<double>.Zero);
        softplus = Vector512.ConditionalSelect(mayBeDead, softplus, Vector512<double>.Zero);

        value += weight * (softplus - c * logEnd);
        slopeR += weight * (p * idle - logEnd);
        AddCurvature(c, weight * p, one - p, idle, one / past, one / end, one / seen, weight);
    }

    private void AddCurvature(
        Vector512<double> c, Vector512<double> p, Vector512<double> alive, Vector512<double> idle,
        Vector512<double> k, Vector512<double> atEnd, Vector512<double> atLast, Vector512<double> weight)
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
        var total = Vector512.Sum(value) + customers * r * logAlpha + ofR.Value + ofB.Value - ofAB.Value;
        double[] gradient =
        [
            Vector512.Sum(slopeR) + customers * logAlpha + ofR.Slope,
            Vector512.Sum(slopeAlpha) + customers * r / alpha,
            Vector512.Sum(dead) / a - ofAB.Slope,
            ofB.Slope - ofAB.Slope - Vector512.Sum(deadK),
        ];
        var (aa, ab) = ((Vector512.Sum(pq) - Vector512.Sum(dead)) / (a * a), -Vector512.Sum(pqK) / a);
        return new Curvature(total, gradient, new[,]
        {
            { Vector512.Sum(rr) + ofR.Bend, Vector512.Sum(rAlpha) + customers / alpha, Vector512.Sum(ra) / a, -Vector512.Sum(rb) },
            { 0, Vector512.Sum(alphaAlpha) - customers * r / (alpha * alpha), Vector512.Sum(alphaA) / a, -Vector512.Sum(alphaB) },
            { 0, 0, aa - ofAB.Bend, ab - ofAB.Bend },
            { 0, 0, 0, Vector512.Sum(bb) + ofB.Bend - ofAB.Bend },
        });
    }
}
