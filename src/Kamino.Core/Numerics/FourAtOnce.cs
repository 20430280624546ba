using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kamino.Core.Numerics;

/// <summary>Logarithms and powers of e, four at once, good to the last digit but one.</summary>
/// <remarks>
/// The runtime's own come compiled to the full only after they were called for a while, and by then a million customers are fitted. Source of both: FDLIBM,
/// e_log.c and e_exp.c, Sun Microsystems 1993, without the cases that don't occur here.
/// </remarks>
public static class FourAtOnce
{
    private const double Log2Head = 6.93147180369123816490e-01;
    private const double Log2Tail = 1.90821492927058770002e-10;
    private const double PerLog2 = 1.44269504088896338700e+00;
    private const double Rounder = 6755399441055744.0; // 1.5 · 2^52: what is added to it is rounded, and stands in its lowest bits
    private const double Least = -708.0;
    private const double Most = 709.0;
    private const long RootOfHalf = 0x3fe6a09e00000000;
    private const long One = 0x3ff0000000000000;
    private const long Mantissa = 0x000fffffffffffff;

    /// <summary><c>ln x</c>.</summary>
    /// <param name="x">Positive, neither infinite nor below 1e-307.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        var bits = x.AsInt64() + Vector256.Create(One - RootOfHalf);
        var power = (Vector256.ShiftRightLogical(bits, 52) + Vector256.Create(BitConverter.DoubleToInt64Bits(Rounder) - (One >> 52))).AsDouble() - Vector256.Create(Rounder);
        var f = ((bits & Vector256.Create(Mantissa)) + Vector256.Create(RootOfHalf)).AsDouble() - Vector256<double>.One;
        var s = f / (f + Vector256.Create(2.0));
        var z = s * s;
        var w = z * z;
        var even = w * (Vector256.Create(3.999999999940941908e-01) + w * (Vector256.Create(2.222219843214978396e-01) + w * 1.531383769920937332e-01));
        var odd = z * (Vector256.Create(6.666666666666735130e-01)
            + w * (Vector256.Create(2.857142874366239149e-01) + w * (Vector256.Create(1.818357216161805012e-01) + w * 1.479819860511658591e-01)));
        var half = f * f * 0.5;
        return s * (half + odd + even) + power * Log2Tail - half + f + power * Log2Head;
    }

    /// <summary><c>e^x</c>; what would be below 1e-307 is that.</summary>
    /// <param name="x">Up to 709.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(Least)), Vector256.Create(Most));
        var rounded = x * PerLog2 + Vector256.Create(Rounder);
        var power = rounded - Vector256.Create(Rounder);
        var (head, tail) = (x - power * Log2Head, power * Log2Tail);
        var rest = head - tail;
        var t = rest * rest;
        var c = rest - t * (Vector256.Create(1.66666666666666019037e-01)
            + t * (Vector256.Create(-2.77777777770155933842e-03) + t * (Vector256.Create(6.61375632143793436117e-05)
            + t * (Vector256.Create(-1.65339022054652515390e-06) + t * 4.13813679705723846039e-08))));
        var value = Vector256<double>.One - (tail - rest * c / (Vector256.Create(2.0) - c) - head);
        return (value.AsInt64() + Vector256.ShiftLeft(rounded.AsInt64(), 52)).AsDouble();
    }
}
