using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Forecasting;

public sealed class AnalogyMethodTests
{
    private static readonly MethodPage Page = new("analogy.md");

    [Fact]
    public void V_18_The_printed_shares_and_totals_come_out()
    {
        var rows = Page.Rows("| t | first |");
        Analog[] analogs = [new("first", [.. rows.Select(row => row[1])], 0.7), new("second", [.. rows.Select(row => row[2])], 0.3)];
        var (alone, blend) = (ByAnalogy.Profile([analogs[0]]), ByAnalogy.Profile(analogs));

        Assert.Equal(rows.Select(row => row[3]), alone.Select(share => Math.Round(share, 6)));
        Assert.Equal(rows.Select(row => row[4]), blend.Select(share => Math.Round(share, 6)));
        Assert.Equal(Page.Bold("`Σy / Σs`: total "), Known(ByAnalogy.TotalByShare(alone, [95, 150, 205])), 5e-5);
        Assert.Equal(Page.Bold("`Σys / Σs²`: total "), Known(ByAnalogy.TotalBySquares(alone, [95, 150, 205])), 5e-5);
    }

    private static double Known(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;
}
