using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class ParetoIntegralTests
{
    // By mpmath with 40 digits, the integral itself
    [Theory]
    [InlineData(0.5, 1000, 60, 0.01, 0, 0, 3, 342.428113554676699)]
    [InlineData(0.5, 0.01, 60, 1000, 30, 0.2, 3, 73.6175624824301886)]
    [InlineData(2, 5, 200, 5, 3, 1, 40, 413.030426598573904)]
    [InlineData(0.553, 10.578, 0.606, 11.669, 0, 0, 1000, 4.54618983697518689)]
    [InlineData(80, 400, 40, 3, 100, 1, 500, 338.844884138953436)]
    [InlineData(0.5, 2, 90, 30, 0, 0, 60, 100.520909421374064)]
    public void The_odds_of_having_stopped_keep_every_digit_however_steep(double r, double alpha, double s, double beta, double x, double last, double age, double expected)
    {
        var moments = default(ParetoMoments);

        Vectors.Close(expected, new ParetoIntegral(r, alpha, s, beta).LogOdds(x, last, age), 1e-13);
        Vectors.Close(expected, new ParetoIntegral(r, alpha, s, beta).LogOdds(x, last, age, ref moments), 1e-13);
    }

    [Fact]
    public void Who_bought_on_the_last_day_cannot_have_stopped() => Assert.Equal(double.NegativeInfinity, new ParetoIntegral(0.553, 10.578, 0.606, 11.669).LogOdds(3, 39, 39));
}
