namespace Kamino.Core.Numerics;

/// <summary>Logarithms of the rising factorials <c>a (a+1) … (a+n-1)</c> of one a, for n from 0, with their derivatives by a.</summary>
internal sealed class RiseTable
{
    public RiseTable(double a, int most)
    {
        (Log, Slope, Bend) = (new double[most + 1], new double[most + 1], new double[most + 1]);
        for (var n = 0; n < most; n++)
        {
            var inverse = 1.0 / (a + n);
            (Log[n + 1], Slope[n + 1], Bend[n + 1]) = (Log[n] + Math.Log(a + n), Slope[n] + inverse, Bend[n] - inverse * inverse);
        }
    }

    public double[] Log { get; }

    public double[] Slope { get; }

    public double[] Bend { get; }
}
