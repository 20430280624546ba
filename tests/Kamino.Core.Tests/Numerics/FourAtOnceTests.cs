using System.Runtime.Intrinsics;
using Kamino.Core.Numerics;

namespace Kamino.Core.Tests.Numerics;

public sealed class FourAtOnceTests
{
    [Fact]
    public void Logarithms_are_those_of_the_library_to_the_last_digits() =>
        Assert.All(Enumerable.Range(-3060, 6120).Select(i => Math.Pow(10, i / 10.0)).Concat(Enumerable.Range(-1000, 2001).Select(i => 1 + i * 1e-4)), x =>
            Near(Math.Log(x), FourAtOnce.Log(Vector256.Create(x))[3]));

    [Fact]
    public void Powers_are_those_of_the_library_to_the_last_digits() =>
        Assert.All(Enumerable.Range(-7079, 14168).Select(i => i / 10.0).Concat(Enumerable.Range(-1000, 2001).Select(i => i * 1e-6)), x =>
            Near(Math.Exp(x), FourAtOnce.Exp(Vector256.Create(x))[0]));

    [Fact]
    public void What_is_next_to_nothing_stays_above_it() => Assert.InRange(FourAtOnce.Exp(Vector256.Create(-1e5))[1], 0, 1e-300);

    private static void Near(double expected, double actual) => Assert.True(Math.Abs(expected - actual) <= 3e-16 * Math.Abs(expected), $"{expected:R} {actual:R}");
}
