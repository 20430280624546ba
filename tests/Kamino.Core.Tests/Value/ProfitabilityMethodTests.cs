using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ProfitabilityMethodTests
{
    private static readonly MethodPage Page = new("profitability.md");

    [Fact]
    public void V06_Spring_Distribution_comes_out_to_the_cent()
    {
        var accounts = Page.Rows("| customer | cases |").Zip("PQRST", (row, code) => (Row: row, Account: Spring(code.ToString(), row))).ToList();
        var whale = WhaleCurve.Of([.. accounts.Select(account => (account.Account.Account, Known(account.Account.OperatingIncome)))]);

        Assert.All(accounts, account =>
        {
            Assert.Equal((decimal)account.Row[8], Known(account.Account.OperatingIncome));
            Assert.Equal(account.Row[9], Known(account.Account.OperatingShare) * 100, 3);
        });
        Assert.Equal("SRQPT", string.Concat(whale.Points.Select(point => point.Account)));
        Assert.Equal([46.10, 88.75, 101.47, 103.69, 100], whale.Points.Select(point => Math.Round(Known(point.CumulativeShare) * 100, 2)));
        Assert.Equal(Page.Bold("Q 101.47 %, P "), Known(whale.PeakShare) * 100, 2);
        Assert.Equal((decimal)Page.Bold("T 100 % of "), whale.Total);
        Assert.Equal(0.8, whale.AccountsAtPeak);
    }

    [Fact]
    public void V07_The_Darwin_Company_comes_out_to_the_penny()
    {
        var accounts = Page.Rows("| customer | orders |").Zip("ABYZ", (row, code) => (Row: row, Account: Darwin(code.ToString(), row))).ToList();
        var whale = WhaleCurve.Of([.. accounts.Select(account => (account.Account.Account, Known(account.Account.NetContribution)))]);

        Assert.All(accounts, account => Assert.Equal((decimal)account.Row[8], Math.Round(Known(account.Account.NetContribution), 2)));
        Assert.Equal([69.94, 95.62, 114.75, 100], whale.Points.Select(point => Math.Round(Known(point.CumulativeShare) * 100, 2)));
        Assert.Equal(Page.Bold("95.62 %, Y "), Known(whale.PeakShare) * 100, 2);
        Assert.Equal((decimal)Page.Bold("A 100 % of "), Math.Round(whale.Total, 2));
    }

    private static Waterfall Spring(string account, double[] row)
    {
        var (cases, price) = ((decimal)row[1], (decimal)row[2]);
        return new Waterfall(
            account, Answer.Of(cases * 14.40m), Answer.Of(cases * (14.40m - price)), Answer.Of(0m), Answer.Of(cases * 12m),
            Answer.Of<IReadOnlyList<ActivityCost>>(
            [
                new("order", (decimal)row[3], 100), new("visit", (decimal)row[4], 80), new("delivery", (decimal)(row[5] * row[6]), 2),
                new("handling", cases, 0.5m), new("expedite", (decimal)row[7], 300),
            ]),
            Answer.Of(0m), Answer.Of(0m), Answer.Of(0m));
    }

    private static Waterfall Darwin(string account, double[] row) => new(
        account, Answer.Of((decimal)row[6]), Answer.Of(0m), Answer.Of(0m), Answer.Of((decimal)(row[6] - row[7])),
        Answer.Of<IReadOnlyList<ActivityCost>>(
            [new("order", (decimal)row[1], 300), new("visit", (decimal)row[2], 200), new("kilometre", (decimal)row[3], 1), new("special", (decimal)row[4], 500)]),
        Answer.Of(Credit.OfTerm((decimal)row[6], (int)row[5], 0.10)), Answer.Of(0m), Answer.Of(0m));

    private static T Known<T>(Answer<T> answer) => Assert.IsType<Answer<T>.Known>(answer).Value;
}
