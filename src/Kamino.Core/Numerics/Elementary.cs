namespace Kamino.Core.Numerics;

/// <summary>Logarithms and exponentials that keep their digits near zero and don't overflow.</summary>
public static class Elementary
{
    /// <summary><c>ln(1 + x)</c>, with full relative accuracy for tiny <paramref name="x"/>.</summary>
    /// <param name="x">Above -1.</param>
    /// <remarks>The runtime's <c>LogP1</c> forms <c>1 + x</c> and loses the digits of x; this is Kahan's correction of it.</remarks>
    public static double Log1p(double x)
    {
        var sum = 1.0 + x;
        return sum == 1.0 ? x : double.IsPositiveInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1.0));
    }

    /// <summary><c>e^x - 1</c>, with full relative accuracy for tiny <paramref name="x"/>.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return Math.Exp(x) - 1.0;
        }

        var power = Math.Exp(x);
        return power == 1.0 ? x : (power - 1.0) * (x / Math.Log(power));
    }

    /// <summary><c>ln(1 + e^x)</c> for every x: the logarithm of one plus something known by its logarithm.</summary>
    public static double LogOnePlusExp(double x) => Math.Max(x, 0.0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary><c>1 / (1 + e^x)</c> for every x, never outside 0 to 1.</summary>
    public static double OneOverOnePlusExp(double x) => x > 0 ? Math.Exp(-x) / (1.0 + Math.Exp(-x)) : 1.0 / (1.0 + Math.Exp(x));

    /// <summary><c>(1 - e^(-rate·span)) / rate</c>, which is <paramref name="span"/> where the rate is 0: no pole there.</summary>
    public static double Decayed(double rate, double span)
    {
        var product = rate * span;
        return product == 0.0 ? span : span * (-Expm1(-product) / product);
    }
}
