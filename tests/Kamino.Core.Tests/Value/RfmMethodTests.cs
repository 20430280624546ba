using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class RfmMethodTests
{
    private static readonly MethodPage Page = new("rfm.md");
    private static readonly List<double[]> Rows = Page.Rows("| customer | days |");

    public static TheoryData<int, int, RfmMethod, RfmTies> Columns => new()
    {
        { 4, 5, RfmMethod.Independent, RfmTies.Midrank },
        { 5, 5, RfmMethod.Independent, RfmTies.Ordinal },
        { 6, 2, RfmMethod.Independent, RfmTies.Midrank },
        { 7, 2, RfmMethod.Nested, RfmTies.Midrank },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void V16_The_printed_codes_come_out(int column, int groups, RfmMethod method, RfmTies ties) => Assert.Equal(
        Rows.Select(row => row[column].ToString(CultureInfo.InvariantCulture)),
        Rfm.Score(Customers(), new RfmRule(groups, method, ties)).Select(score => score.Code));

    [Fact]
    public void V17_The_printed_breakevens_come_out() => Assert.All(Page.Rows("| cost | profit of a sale |"), row =>
    {
        var breakeven = Known(Response.Breakeven((decimal)row[0], (decimal)row[1]));
        Assert.Equal(row[2], breakeven * 100, 4);
        Assert.Equal(row[4], Known(Response.Index(row[3] / 100, breakeven)), 2);
        Assert.Equal(row[5], Known(Response.TestCell(breakeven)));
    });

    [Fact]
    public void V15_The_printed_mailing_comes_out()
    {
        var printed = Page.Rows("| months |");
        var table = Response.Of(
            [.. printed.Select(row => new ResponseCell(row[0].ToString(CultureInfo.InvariantCulture), (long)row[1], (long)row[2], new Money((decimal)row[3], default)))],
            0.10m, 0.50m);

        Assert.Equal(Page.Bold("Writing to all brings "), (double)table.All.Profit.Amount, 2);
        Assert.Equal(Page.Bold("worthwhile cells alone "), (double)table.ProfitOfWorthwhile.Amount, 2);
        Assert.Equal(2.194, Known(table.All.Rate) * 100, 3);
        Assert.All(printed.Zip(table.Cells), pair =>
        {
            Assert.Equal(pair.First[4], Known(pair.Second.Rate) * 100, 3);
            Assert.Equal(pair.First[5], (double)Known(pair.Second.AverageSale).Amount, 2);
            Assert.Equal(pair.First[6], (double)pair.Second.Profit.Amount, 2);
        });
    }

    private static List<RfmCustomer> Customers() =>
        [.. Rows.Select(row => new RfmCustomer(row[0].ToString("00", CultureInfo.InvariantCulture), (int)row[1], (int)row[2], (decimal)row[3]))];

    private static T Known<T>(Answer<T> answer) => Assert.IsType<Answer<T>.Known>(answer).Value;
}
