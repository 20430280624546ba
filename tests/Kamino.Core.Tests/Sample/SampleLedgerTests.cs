using Kamino.Core.Sample;

namespace Kamino.Core.Tests.Sample;

public sealed class SampleLedgerTests
{
    private static readonly SampleCompany Company = SampleCompany.Make(new SampleSettings());
    private static readonly List<SampleLine> Lines = [.. SampleLedger.Lines(Company)];

    [SlowFact]
    public void The_same_seed_makes_the_same_ledger_and_another_seed_another_one()
    {
        Assert.Equal(Lines.Select(Facts), SampleLedger.Lines(SampleCompany.Make(new SampleSettings())).Select(Facts));
        Assert.NotEqual(Lines.Select(Facts), SampleLedger.Lines(SampleCompany.Make(new SampleSettings(seed: 1))).Select(Facts));
    }

    [SlowFact]
    public void A_quarter_of_a_million_lines_are_exactly_as_many_too() => It_has_exactly_as_many_lines_as_asked_for(250_000, 1_000);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(37, 400)]
    [InlineData(5_000, 3)]
    public void It_has_exactly_as_many_lines_as_asked_for(long lines, int accounts) =>
        Assert.Equal(lines, SampleLedger.Lines(SampleCompany.Make(new SampleSettings(lines, accounts, 9))).LongCount());

    [Fact]
    public void It_covers_three_years_in_the_order_of_the_days()
    {
        Assert.Equal(Lines.Select(line => line.Date).Order(), Lines.Select(line => line.Date));
        Assert.All(Lines, line => Assert.True(SampleCompany.Days.Contains(line.Date)));
        Assert.Equal(36, Lines.Select(line => (line.Date.Year, line.Date.Month)).Distinct().Count());
    }

    [Fact]
    public void Every_account_buys() => Assert.Equal(Company.Accounts.Count, Lines.Where(line => !line.Cancelled && line.Account.Code is not null).Select(line => line.Account).Distinct().Count());

    [Fact]
    public void No_line_of_a_document_stands_twice() =>
        Assert.DoesNotContain(Lines.GroupBy(line => (line.IsCredit, line.Document, line.Line)), group => group.Count() > 1);

    [Fact]
    public void A_credit_note_takes_back_no_more_than_was_bought_and_nothing_else_is_below_zero()
    {
        Assert.All(Lines.Where(line => line.IsCredit), line => Assert.True(line.Quantity < 0));
        Assert.All(Lines.Where(line => !line.IsCredit), line => Assert.True(line.Quantity > 0));
        Assert.InRange(-Lines.Where(line => line.IsCredit).Sum(line => line.Net) / Lines.Where(line => !line.IsCredit).Sum(line => line.Net), 0.002m, 0.03m);
    }

    [Fact]
    public void It_has_charges_cancelled_documents_sales_over_the_counter_and_lines_sold_below_cost()
    {
        Assert.InRange(Lines.Count(line => line.Product == SampleProducts.Freight), 500, 5_000);
        Assert.InRange(Lines.Count(line => line.Cancelled), 100, 1_000);
        Assert.InRange(Lines.Count(line => line.Account.Code is null), 100, 2_000);
        Assert.Contains(Lines, line => !line.IsCredit && line.Cost > line.Net);
    }

    [SlowFact]
    public void December_sells_more_than_January()
    {
        var byMonth = Lines.GroupBy(line => line.Date.Month).ToDictionary(month => month.Key, month => month.Sum(line => line.Net));

        Assert.True(byMonth[12] > 1.2m * byMonth[1]);
    }

    [Fact]
    public void A_promise_grows_and_a_fading_account_shrinks()
    {
        Assert.True(Growth(SampleKind.Promise) > 0.25m);
        Assert.True(Growth(SampleKind.Fading) < -0.15m);
    }

    private static decimal Growth(SampleKind kind) => (Year(kind, 2025) / Year(kind, 2024)) - 1;

    private static decimal Year(SampleKind kind, int year) => Lines.Where(line => line.Account.Kind == kind && line.Account.Code is not null && line.Date.Year == year).Sum(line => line.Net);

    private static (string?, string, DateOnly, long, bool, int, int, decimal, decimal, bool) Facts(SampleLine line) => (
        line.Account.Code, line.Product.Code, line.Date, line.Document, line.IsCredit, line.Line, line.Quantity, line.UnitPrice, line.UnitCost, line.Cancelled);
}
