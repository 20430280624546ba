using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Accounts;

public sealed class FactsTests
{
    [Fact]
    public async Task C10_Returns_are_in_net_and_shown_apart()
    {
        await using var bench = new Workbench();
        await bench.Import("Fecha;Factura;Cliente;Producto;Cantidad;Importe;Costo\n2024-03-05;F1;C1;P1;2;100;60\n2024-03-09;N1;C1;P1;-1;-40;-24\n2024-03-09;F2;C1;P2;1;10;5\n");

        var row = Assert.Single(await bench.Facts());
        Assert.Equal((70m, 110m, 40m), (row.Net.Amount, row.Gross.Amount, row.Credits.Amount));
        Assert.Equal((2, 3, 2), (row.OrderDays, row.Documents, row.Products));
        Assert.Equal(Answer.Of(new Money(29m, default)), row.Margin);
    }

    [Fact]
    public async Task Amounts_that_floating_point_or_cents_cannot_hold_are_summed_exactly()
    {
        await using var bench = new Workbench();
        await bench.Import("date,customer,net\n2024-03-05,C1,0.1\n2024-03-05,C1,0.2\n2024-03-05,C1,-0.3\n2024-03-05,C2,0.00000012\n2024-03-06,C2,98765432109876.54\n");

        var rows = await bench.Facts();
        Assert.Equal(98765432109876.54000012m, rows[0].Net.Amount);
        Assert.Equal(0m, rows[1].Net.Amount);
    }

    [Fact]
    public async Task A_cost_that_some_lines_lack_is_unknown()
    {
        await using var bench = new Workbench();
        await bench.Import("date,customer,net,cost\n2024-03-05,C1,10,5\n2024-03-05,C1,10,\n");

        Assert.Equal(Answer.Unknown<Money>(Doubt.NoCost), Assert.Single(await bench.Facts()).Cost);
    }

    [Fact]
    public async Task An_as_of_day_leaves_out_what_came_later_and_twelve_months_end_on_it()
    {
        await using var bench = new Workbench();
        await bench.Import("date,customer,net\n2022-06-01,C1,1\n2023-05-31,C1,2\n2023-06-01,C1,4\n2024-05-31,C1,8\n2024-06-01,C1,16\n");

        var row = Assert.Single(await bench.Facts(new FactsQuery(new DateOnly(2024, 5, 31))));
        Assert.Equal((15m, 12m, 3m), (row.Net.Amount, row.LastYear.Amount, row.YearBefore.Amount));
    }

    [Fact]
    public async Task Several_currencies_are_never_one_sum()
    {
        await using var bench = new Workbench();
        await bench.Import("date,customer,net,currency\n2024-03-05,C1,100,USD\n2024-03-05,C1,5000,COP\n");

        Assert.Equal([("C1", "COP"), ("C1", "USD")], (await bench.Facts()).Select(row => (row.Account, row.Currency.Code)));
    }

    [Fact]
    public async Task C02_C03_Amounts_count_at_the_rate_of_their_day_whatever_rates_come_later()
    {
        await using var bench = new Workbench();
        await Rates(bench, ("2024-03-05", "USD", "CZK", 23.4m), ("2024-03-09", "USD", "CZK", 25m));
        await bench.Import("date,customer,net,currency\n2024-03-05,C1,975,CZK\n2024-03-05,C1,10,USD\n2024-03-12,C1,25,CZK\n");

        var expected = 10m + (975m * (1 / 23.4m)) + (25m * (1 / 25m));
        Assert.Equal(expected, Assert.Single(await bench.Facts()).Net.Amount);
        await Rates(bench, ("2024-03-12", "USD", "CZK", 30m));
        Assert.Equal(expected, Assert.Single(await bench.Facts()).Net.Amount);
    }

    [Fact]
    public async Task A_missing_rate_is_named_and_its_lines_are_in_no_sum()
    {
        await using var bench = new Workbench();
        await Rates(bench, ("2024-03-05", "EUR", "USD", 1.1m));
        await bench.Import("date,customer,net,currency\n2024-03-05,C1,10,EUR\n2024-06-05,C1,10,EUR\n2024-06-07,C1,10,GBP\n2024-06-07,C1,10,USD\n");

        var facts = await bench.Get<IAccountFacts>().Read(new FactsQuery(), Workbench.Ct);
        var row = Assert.Single(facts.Accounts);
        Assert.Equal((21m, 0.5), (row.Net.Amount, row.WithoutRate));
        Assert.Equal(
            [new MissingRate(new Currency("EUR"), new DateOnly(2024, 6, 5), new DateOnly(2024, 6, 5), 1), new MissingRate(new Currency("GBP"), new DateOnly(2024, 6, 7), new DateOnly(2024, 6, 7), 1)],
            facts.MissingRates);
    }

    [Fact]
    public async Task H01_H02_A_group_sums_its_members_at_any_depth()
    {
        await using var bench = new Workbench();
        await Keep(bench, new AccountRow { Code = "plant", Parent = "branch" }, new AccountRow { Code = "branch", Parent = "holding" }, new AccountRow { Code = "holding", Name = "Holding SA" });
        await bench.Import("date,customer,document,net\n2024-03-05,plant,F1,10\n2024-03-05,branch,F2,20\n2024-03-05,other,F3,5\n");

        Assert.Equal("holding=30 other=5", await bench.Nets(new FactsQuery(Level: FactsLevel.Group)));
        Assert.Equal("branch=20 plant=10 other=5", await bench.Nets());
        Assert.Equal("Holding SA", (await bench.Facts(new FactsQuery(Level: FactsLevel.Group)))[0].Name);
    }

    [Fact]
    public async Task H04_Facts_survive_a_circle_of_parents()
    {
        await using var bench = new Workbench();
        await Keep(bench, new AccountRow { Code = "a", Parent = "b" }, new AccountRow { Code = "b", Parent = "a" });
        await bench.Import("date,customer,net\n2024-03-05,a,10\n2024-03-05,b,20\n");

        Assert.Equal(30m, (await bench.Facts(new FactsQuery(Level: FactsLevel.Group))).Sum(row => row.Net.Amount));
    }

    [Fact]
    public async Task Charges_are_recognised_stay_in_net_and_are_no_products_unless_a_person_says_so()
    {
        await using var bench = new Workbench();
        await Keep(bench, new ProductRow { Code = "ENV", IsCharge = false, ChargeSetBy = "Ana" });
        await bench.Import("date,customer,product,product name,net\n2024-03-05,C1,P1,Lamp,100\n2024-03-05,C1,FL,Flete,7\n2024-03-05,C1,ENV,Envío,3\n");

        var row = Assert.Single(await bench.Facts());
        Assert.Equal((110m, 7m, 2), (row.Net.Amount, row.Charges.Amount, row.Products));
    }

    [Fact]
    public async Task The_lines_behind_an_account_are_those_that_count_latest_first_with_where_they_were_read()
    {
        await using var bench = new Workbench();
        await Keep(bench, new AccountRow { Code = "old", MergedInto = "C1" });
        await bench.Import("date,customer,document,line,quantity,net\n2024-03-05,C1,F1,1,2,10\n2024-03-06,old,F2,1,1,20\n2024-03-07,other,F3,1,1,5\n");
        await bench.Import("date,customer,document,line,quantity,net\n2024-03-05,C1,F1,1,3,15\n");

        var lines = await bench.Get<ViewLines>().Of(new LinesQuery("C1"), Workbench.Ct);
        Assert.Equal(2, lines.Total);
        Assert.Equal([("1", 3L, 20m), ("2", 2L, 15m)], lines.Lines.Select(line => (line.Batch, line.Row, line.Net.Amount)));
        Assert.Single((await bench.Get<ViewLines>().Of(new LinesQuery("C1", Skip: 1), Workbench.Ct)).Lines);
    }

    [Fact]
    public async Task What_another_process_imports_is_seen_at_once()
    {
        await using var bench = new Workbench();
        await bench.Import("date,customer,net\n2024-03-05,a,10\n");
        var before = await bench.Nets();
        await using var other = new Workbench(bench.Folder);
        await other.Import("date,customer,net\n2024-03-06,b,20\n");

        Assert.Equal("a=10", before);
        Assert.Equal("b=20 a=10", await bench.Nets());
        Assert.Same((await bench.Facts())[0], (await bench.Facts())[0]);
    }

    private static async Task Keep<TRow>(Workbench bench, params TRow[] rows)
        where TRow : class
    {
        await using var context = await bench.Get<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Workbench.Ct);
        await Upsert.Rows(context, rows, Workbench.Ct);
    }

    [Fact]
    public async Task Sales_in_many_spans_are_read_at_once_and_count_as_in_the_facts_of_each()
    {
        // Given an account with another merged into it, three currencies of which one has no rate, and days on the spans' edges
        await using var bench = new Workbench();
        await Rates(bench, ("2024-01-01", "EUR", "USD", 1.1m), ("2024-02-01", "EUR", "USD", 1.2m));
        await bench.Import("date,document,account,net,currency\n2023-12-31,A,C1,1,EUR\n2024-01-01,B,C1,10.05,EUR\n2024-01-15,C,C1,100,USD\n2024-02-15,D,C2,200,USD\n2024-02-29,E,C1,-5,EUR\n2024-03-01,F,C1,40,EUR\n2024-02-02,G,C1,7,GBP\n");
        await Keep(bench, new AccountRow { Code = "C2", MergedInto = "C1" });
        Period[] days = [new(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 1)), new(new DateOnly(2023, 1, 1), new DateOnly(2024, 1, 1)), new(new DateOnly(2024, 2, 1), new DateOnly(2024, 4, 1))];
        // When all are asked for at once
        var spans = await bench.Get<ISpanSales>().Read(new SpanQuestion([.. days.Select(span => new AccountSpan("C1", span))]), Workbench.Ct);
        // Then each is what the facts of its days say
        foreach (var (nth, span) in days.Index())
        {
            Assert.Equal((await bench.Facts(new FactsQuery().Within(span))).Single().Net.Amount, spans.Where(own => own.Span == nth).Sum(own => own.Net.Amount));
        }
    }

    private static async Task Rates(Workbench bench, params (string Day, string From, string To, decimal Rate)[] rates)
    {
        await Keep(bench, new SettingRow { Name = "reporting_currency", Value = "USD" });
        await Keep(bench, [.. rates.Select(rate => new RateRow { Day = DateOnly.Parse(rate.Day, System.Globalization.CultureInfo.InvariantCulture), From = rate.From, To = rate.To, Rate = rate.Rate, Source = "test" })]);
    }
}
