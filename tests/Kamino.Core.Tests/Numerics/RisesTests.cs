using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class RisesTests
{
    // a = 1/2 and exponents 3, 1 and 0: ln(1/2 · 3/2 · 5/2) + ln(1/2); slopes 2 + 2/3 + 2/5 + 2; bends -(4 + 4/9 + 4/25 + 4)
    [Fact]
    public void The_sum_over_exponents_and_its_derivatives_come_out()
    {
        var (value, slope, bend) = Rises.Sum(0.5, [2, 1, 1]);

        Vectors.Close(Math.Log(1.875) + Math.Log(0.5), value, 1e-14);
        Vectors.Close(4 + (2.0 / 3) + 0.4, slope, 1e-14);
        Vectors.Close(-(8 + (4.0 / 9) + 0.16), bend, 1e-14);
    }

    [Fact]
    public void The_table_holds_each_exponent()
    {
        var table = new RiseTable(0.5, 3);

        Assert.Equal((4, 4, 4), (table.Log.Length, table.Slope.Length, table.Bend.Length));
        Assert.Equal((0.0, 0.0, 0.0), (table.Log[0], table.Slope[0], table.Bend[0]));
        Vectors.Close(Math.Log(0.75), table.Log[2], 1e-14);
        Vectors.Close(Math.Log(1.875), table.Log[3], 1e-14);
        Vectors.Close(2 + (2.0 / 3) + 0.4, table.Slope[3], 1e-14);
        Vectors.Close(-(4 + (4.0 / 9) + 0.16), table.Bend[3], 1e-14);
    }
}
