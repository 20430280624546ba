using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Sample;
using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Sample;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>DuckDB and a cluster of two ClickHouse servers give the same answers to every question, to the last bit.</summary>
public sealed class EqualAnswersTests(TestFacts facts)
{
    // How many; the benchmark asks for as many as it measures.
    internal static readonly long SampleLines = long.Parse(Environment.GetEnvironmentVariable("KAMINO_BENCH_LINES") ?? "10000", System.Globalization.CultureInfo.InvariantCulture);

    private const string Odd =
        """
        date,document,line,account,account_name,seller,product,product_name,category,quantity,unit_price,net,cost,currency
        2022-01-03,F0,1,C1,Café «Ñandú»,Ana,P1,Tornillo,,2,1.1,2.2,1,USD
        2023-01-05,F1,1,C1,Café Ñandú,Bea,P1,Tornillo,Ferretería,3,3.3333333333,9.9999999999,4.123456789,EUR
        2023-01-05,F1,2,C1,Café Ñandú,Bea,it's,"a ""quoted"", name",,1,5,5,,EUR
        2023-01-05,F1,3,C1,Café Ñandú,Ana,$charge,a\tb \N \\,,1,7,7,,EUR
        2023-02-10,F2,1,C2,$account,Ana,P1,Tornillo largo,Ferretería,-1,1.1,-1.1,-0.5,USD
        2023-02-10,,,C2,,,P2,,,,,12.345678,,GBP
        2023-02-10,,,C2,,,P2,,,,,12.345678,,GBP
        2023-03-01,F3,1,it's,O'Brien & Söhne,Zoë,P3,New,,4,2.5,10,6,CZK
        2023-03-02,F4,1,,,Zoë,P3,New,,4,2.5,10,6,USD
        2023-04-30,F5,1,$account,dollar,Zoë,P3,New,,4,2.5,9000000000000.000001,6,USD
        2023-05-31,F6,1,C3,Third,Zoë,P4,Newer,,0.0000001,2.5,0.0000001,,USD
        2023-06-30,F7,1,C3,Third,,P4,Newer,,1,2.5,2.5,,EUR
        2023-07-31,F8,1,C3,Third,,P4,Newer,,1,2.5,-40,,CZK
        2023-08-31,F9,1,C3,Third,,FREIGHT,Freight,,1,2.5,15,,EUR

        """;

    [Fact]
    public async Task Every_answer_on_lines_of_every_odd_kind_is_the_same()
    {
        await using var bench = await Described();
        await bench.Import(Odd);
        await bench.Import("date,document,line,account,product,quantity,net,currency\n2023-06-30,F7,1,C3,P4,1,3.75,EUR\n2023-09-01,G1,1,C1,P2,2,8,EUR\n");

        await AssertSame(bench, new DateOnly(2023, 9, 1), ["C1", "C2", "C3", "it's", "$account", "holding"]);
    }

    [Fact]
    public async Task Every_answer_on_Online_Retail_is_the_same()
    {
        await using var bench = new Workbench();
        await bench.ImportFile(Accounts.CommandLine.Shared("online_retail/online_retail_2010_2011.csv.br"), request => request with { Choices = Workbench.Set(("currency", "GBP")) });

        await AssertSame(bench, new DateOnly(2011, 12, 9), ["14646", "18102", "17450", "12346"]);
    }

    [Fact]
    public async Task Every_answer_on_a_made_ledger_is_the_same()
    {
        await using var bench = new Workbench();
        var folder = Path.Combine(bench.Folder, "sample");
        await bench.Get<WriteSample>().To(folder, new SampleSettings(SampleLines, (int)Math.Min(100_000, SampleLines / 20)), SampleLayout.Iso, Workbench.Ct);
        await bench.ImportFile(Path.Combine(folder, "ledger.csv"));
        Directory.Delete(folder, true);
        var facts = await bench.Facts();

        await AssertSame(bench, facts.Max(row => row.Last), [.. facts.Take(3).Select(row => row.Account)]);
    }

    // The cluster is given the same files: the doctor finds that it lacks their lines and brings them.
    private async Task AssertSame(Workbench bench, DateOnly asOf, IReadOnlyList<string> accounts)
    {
        Assert.SkipWhen(TestFacts.AreOnClickHouse, "Both engines are asked: once is enough.");
        var expected = await EveryAnswer.Of(bench, asOf, accounts);
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, "facts.connection"), (await facts.Cluster()).EachWorkspace, Workbench.Ct);
        await using var clustered = new Workbench(bench.Folder);
        await Assert.ThrowsAsync<UnreadableFileException>(() => clustered.Facts());
        Assert.All((await clustered.Get<Doctor>().Look(Workbench.Ct)).Findings, finding => Assert.Equal(WorkspaceFlaw.NotServed, finding.Flaw));

        var answers = await EveryAnswer.Of(clustered, asOf, accounts);

        Assert.Equal(expected.Keys, answers.Keys);
        Assert.All(answers, answer => Assert.Equal(expected[answer.Key], answer.Value));
        Assert.All(expected.Values, text => Assert.NotEmpty(text));
        Assert.Empty((await clustered.Get<Doctor>().Look(Workbench.Ct)).Findings);
    }

    private static async Task<Workbench> Described()
    {
        var bench = new Workbench();
        await using var context = await bench.Get<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Workbench.Ct);
        context.AddRange(
            new SettingRow { Name = "reporting_currency", Value = "USD" },
            new AccountRow { Code = "C2", MergedInto = "C1" }, new AccountRow { Code = "C1", Parent = "holding" }, new AccountRow { Code = "it's", Parent = "holding" },
            new ProductRow { Code = "P1", Category = "Fasteners", StandardCost = 0.7m, StandardCostCurrency = "EUR" }, new ProductRow { Code = "P2", Category = "Others", StandardCost = 0.1m });
        context.AddRange(new[] { (1, 1.07m), (2, 1.09m), (6, 1.11m), (8, 1.13m) }.Select(rate => new RateRow { Day = new DateOnly(2023, rate.Item1, 1), From = "EUR", To = "USD", Rate = rate.Item2, Source = "test" }));
        context.AddRange(new[] { (1, 22.7m), (7, 23.3m) }.Select(rate => new RateRow { Day = new DateOnly(2023, rate.Item1, 1), From = "USD", To = "CZK", Rate = rate.Item2, Source = "test" }));
        await context.SaveChangesAsync(Workbench.Ct);
        return bench;
    }
}
