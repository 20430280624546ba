using Kamino.Core.Forecasting;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Forecasting;

public sealed class LibraryProfileTests
{
    private static readonly MethodPage Page = new("analogy.md");

    [Fact]
    public void Years_that_were_counted_are_the_profile_and_the_printed_cumulative_shares_come_out()
    {
        var printed = Page.Rows("| year | video recorder |");
        var (vcr, disc) = (Of("vcr", LaunchPeriod.Year, 10), Of("laser_disc", LaunchPeriod.Year, 10));

        Assert.Equal((ProfileOrigin.Observed, ProfileOrigin.Derived), (vcr.Origin, disc.Origin));
        Assert.Equal(AnalogOutcome.Failed, disc.Product.Outcome);
        Assert.Equal(printed.Select(row => row[1]), vcr.Cumulative.Select(share => Math.Round(share, 6)));
        Assert.Equal(printed.Select(row => row[2]), disc.Cumulative.Select(share => Math.Round(share, 6)));
    }

    [Theory]
    [InlineData("vcr", LaunchPeriod.Month, 12)]
    [InlineData("vcr", LaunchPeriod.Quarter, 4)]
    [InlineData("laser_disc", LaunchPeriod.Month, 12)]
    [InlineData("cable_tv", LaunchPeriod.Quarter, 4)]
    public void Periods_of_a_year_add_up_to_the_year(string name, LaunchPeriod period, int ofAYear)
    {
        var (fine, years) = (Of(name, period, ofAYear * 8), Of(name, LaunchPeriod.Year, 8));

        Assert.Equal(years.Shares.Select(share => Math.Round(share, 12)), fine.Shares.Chunk(ofAYear).Select(year => Math.Round(year.Sum(), 12)));
        Assert.NotEqual(ProfileOrigin.Observed, fine.Origin);
    }

    [Fact]
    public void Every_product_makes_a_profile_that_sums_to_one_and_none_is_longer_than_what_was_counted() => Assert.All(AnalogLibrary.All, product =>
    {
        var profile = LibraryProfile.Of(product, LaunchPeriod.Month, 240);

        Assert.Equal(1.0, profile.Shares.Sum(), 1e-12);
        Assert.Equal(product.Yearly.Count > 0 ? product.Yearly.Count * 12 : 240, profile.Shares.Count);
        Assert.All(profile.Shares, share => Assert.True(share >= 0));
    });

    [Fact]
    public void The_printed_p_and_q_of_a_counted_product_are_those_of_its_series() => Assert.All(AnalogLibrary.All.Where(product => product.Yearly.Count > 0), product =>
    {
        var fit = BassFit.Nls(product.Yearly, BassForm.Interval);

        Assert.Equal(product.P, fit.Curve.P, 5e-8);
        Assert.Equal(product.Q, fit.Curve.Q, 5e-8);
    });

    private static LibraryProfile Of(string name, LaunchPeriod period, int periods) => LibraryProfile.Of(AnalogLibrary.All.Single(product => product.Name == name), period, periods);
}
