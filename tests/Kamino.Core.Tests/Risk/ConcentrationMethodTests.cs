using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.Core.Tests.Lifetime;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Risk;

public sealed class ConcentrationMethodTests
{
    private static readonly MethodPage Page = new("concentration.md");

    [Fact]
    public void V11_The_printed_concentration_comes_out()
    {
        var sales = Page.Rows("| share % |")[0].Skip(1).Select((share, i) => ($"c{i:00}", (decimal)share)).ToList();
        var measured = Known(Concentration.Of(sales));

        Assert.Equal(Page.Bold("HHI "), measured.Hhi, 4);
        Assert.Equal(Page.Bold("0.1094**, effective number "), measured.Effective, 6);
        Assert.Equal(Page.Bold("9.140768**, largest "), measured.Top[0].Share, 12);
        Assert.Equal(Page.Bold("largest five "), measured.Top.Single(top => top.N == 5).Share, 12);
        Assert.Equal(3, measured.TenPercent.Count);
        Assert.Equal(Page.Bold("Patatoukas "), measured.Patatoukas, 4);
    }

    [Fact]
    public void V12_The_printed_hedge_comes_out()
    {
        var rows = Page.Rows("| customer | 1 |");
        var series = rows.Zip("ABC", (row, code) => (code.ToString(), (IReadOnlyList<double>)row[1..7])).ToList();

        Assert.All(Known(CustomerBeta.Of(series)).Zip(rows), pair => Assert.Equal(
            pair.Second[7..],
            ((double[])[pair.First.Mean, pair.First.Deviation, Known(pair.First.Reward), Known(pair.First.Beta), Known(pair.First.Slope)]).Select(figure => Math.Round(figure, 4))));
        Assert.Equal(Page.Bold("correlate at "), Known(CustomerBeta.Correlation(series[0].Item2, series[1].Item2)), 4);
        Assert.Equal(1.0, Known(CustomerBeta.Of(series)).Sum(customer => Known(customer.Slope)), 12);
    }

    [Fact]
    public void The_printed_stress_comes_out()
    {
        var customers = Page.Rows("| sales | margin |").Select((row, i) => new Exposure($"c{i}", (decimal)row[0], (decimal)row[1], row[2])).ToList();

        Assert.Equal((decimal)Page.Bold("| 100 | 30 | 0.50 |  "), VolumeRisk.AtRisk(customers));
        Assert.Equal((decimal)Page.Bold("after fixed cost is "), VolumeRisk.Stress(customers, 50, 0));
        Assert.Equal((decimal)Page.Bold("with everyone, "), VolumeRisk.Stress(customers, 50, 1));
        Assert.Equal((decimal)Page.Bold("without the largest and "), VolumeRisk.Stress(customers, 50, 3));
    }

    [Fact]
    public void The_printed_credit_comes_out()
    {
        Assert.Equal(Page.Bold("1,200 a year are "), Known(Credit.DaysOutstanding(250, 1200)), 4);
        Assert.Equal((decimal)Page.Bold("days and cost "), Credit.Financing(250, 0.10));
        Assert.Equal((decimal)Page.Bold("the expected loss is "), Credit.ExpectedLoss(0.03, 0.45, 250_000));
    }

    private static T Known<T>(Answer<T> answer) => Assert.IsType<Answer<T>.Known>(answer).Value;
}
