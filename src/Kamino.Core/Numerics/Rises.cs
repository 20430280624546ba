namespace Kamino.Core.Numerics;

/// <summary>Sums of logarithms of rising factorials over many whole exponents, with their derivatives.</summary>
public static class Rises
{
    /// <summary><c>Σ ln(a (a+1) … (a+n_i-1))</c> over all i, and its first two derivatives by a.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="moreThan">How many n_i are above 0, above 1, and so on.</param>
    /// <remarks>One logarithm per step instead of one gamma function per customer, and no difference of large numbers.</remarks>
    public static (double Value, double Slope, double Bend) Sum(double a, ReadOnlySpan<double> moreThan)
    {
        var (value, slope, bend) = (0.0, 0.0, 0.0);
        for (var k = 0; k < moreThan.Length; k++)
        {
            var inverse = 1.0 / (a + k);
            value += moreThan[k] * Math.Log(a + k);
            slope += moreThan[k] * inverse;
            bend -= moreThan[k] * inverse * inverse;
        }

        return (value, slope, bend);
    }
}
