using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BassCurveTests
{
    [Theory]
    [InlineData(0.03, 0.38)]
    [InlineData(0.2, 0.05)]
    [InlineData(0.01, 0.9)]
    public void The_density_is_the_slope_of_the_share_and_begins_at_p(double p, double q)
    {
        var curve = new BassCurve(p, q, 1_000);

        Vectors.Close(p, curve.Density(0), 1e-14);
        foreach (var t in new[] { 0.5, 3.0, 9.0 })
        {
            Vectors.Close((curve.Share(t + 1e-5) - curve.Share(t - 1e-5)) / 2e-5, curve.Density(t), 1e-8);
        }

        Vectors.Close(1_000 * curve.Density(2), curve.Sales(2, BassForm.Density), 1e-14);
        Vectors.Close(1_000 * (curve.Share(2) - curve.Share(1)), curve.Sales(2, BassForm.Interval), 1e-14);
    }

    [Fact]
    public void At_the_peak_half_have_bought_less_those_who_did_so_by_themselves()
    {
        var curve = new BassCurve(0.03, 0.38, 1_000);

        var peak = curve.Peak.Match(found => found, _ => default);
        Vectors.Close(1_000 * curve.Share(peak.T), curve.BoughtAtPeak.Match(bought => bought, _ => 0), 1e-12);
        Vectors.Close(1_000 * curve.Density(peak.T), peak.N, 1e-12);
        Vectors.Close(1_000 * (0.5 - (0.03 / 0.76)), curve.BoughtAtPeak.Match(bought => bought, _ => 0), 1e-14);
    }

    [Theory]
    [InlineData(0.2, 0.2)]
    [InlineData(0.3, 0.2)]
    public void Where_nobody_imitates_more_than_begins_there_is_no_peak(double p, double q)
    {
        var curve = new BassCurve(p, q, 1_000);

        Assert.Equal((Doubt.NoPeak, Doubt.NoPeak), (curve.Peak.Match(_ => default, why => why), curve.BoughtAtPeak.Match(_ => default, why => why)));
    }
}
