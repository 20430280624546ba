namespace Kamino.Core.Numerics;

/// <summary>The exponential integral of any order, scaled: <c>e^z E_s(z) = U(1, 2 - s, z) = ∫₀^∞ e^(-zw) (1+w)^(-s) dw</c>.</summary>
/// <remarks>
/// One positive integral. The usual way to discounted residual transactions, Tricomi's <c>z^(s-1) U(s, s, z)</c>, is the same
/// number written as a difference of two terms that both diverge for large z.
/// </remarks>
public static class ExponentialIntegral
{
    private const double Step = 0.2;

    /// <summary>The scaled integral's logarithm.</summary>
    /// <param name="order">s, above 0.</param>
    /// <param name="z">From 0; the integral is infinite at 0 unless the order is above 1.</param>
    public static double LogScaled(double order, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order);
        ArgumentOutOfRangeException.ThrowIfNegative(z);
        return z == 0.0
            ? order > 1.0 ? -Math.Log(order - 1.0) : double.PositiveInfinity
            : LineSum.Log(u => u - z * Math.Exp(u) - order * Elementary.LogOnePlusExp(u), -Math.Log(z + order), Step);
    }
}
