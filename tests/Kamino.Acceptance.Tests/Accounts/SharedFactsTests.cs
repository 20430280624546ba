using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Accounts;

namespace Kamino.Acceptance.Tests.Accounts;

/// <summary>The published ledgers, from file to facts, to the cent.</summary>
public sealed class SharedFactsTests
{
    [Fact]
    public async Task Online_retail_comes_out_to_the_cent()
    {
        await using var bench = new Workbench();
        var report = await bench.ImportFile(Shared("online_retail/online_retail_2010_2011.csv.br"), request => request with { Choices = Workbench.Set(("currency", "GBP")) });
        var total = Assert.Single(report.Totals);
        Assert.Equal((541_909L, 135_080L, 4_372L), (report.Rows.Read, report.LinesWithoutAccount, report.Accounts));
        Assert.Equal((9_747_747.93m, 9_288L, 3_836L), (total.Net.Rounded(), total.CreditLines, total.CreditDocuments));

        var rows = await bench.Facts();
        Assert.Equal((4_372, 55), (rows.Count, rows.Count(row => row.Net.Amount <= 0)));
        Assert.Equal((8_300_065.81m, 8_911_407.90m, 611_342.09m), (Round(rows, row => row.Net.Amount), Round(rows, row => row.Gross.Amount), Round(rows, row => row.Credits.Amount)));
        Assert.Equal([("14646", 279_489.02m), ("18102", 256_438.49m), ("17450", 187_482.17m)], rows.Take(3).Select(row => (row.Account, row.Net.Rounded())));
        Assert.Equal(0.2992m, decimal.Round(rows.Take(44).Sum(row => row.Net.Amount) / rows.Sum(row => row.Net.Amount), 4));
    }

    [Fact]
    public async Task AdventureWorks_comes_out_to_the_cent_in_its_Spanish_layout()
    {
        await using var bench = new Workbench();
        var report = await bench.ImportFile(Shared("adventureworks/ventas_es.csv.gz"));
        var rows = await bench.Facts();

        Assert.Equal((57_851L, 632), (report.Rows.Accepted, rows.Count));
        Assert.Equal((77_548_570.20m, 76_585_162.80m), (Round(rows, row => row.Net.Amount), Round(rows, row => row.Cost.Match(cost => cost.Amount, _ => 0))));
        Assert.Equal(327, rows.Count(row => row.Margin.Match(margin => margin.Amount < 0, _ => false)));
    }

    private static decimal Round(IReadOnlyList<AccountFacts> rows, Func<AccountFacts, decimal> amount) => decimal.Round(rows.Sum(amount), 2);

    private static string Shared(string file)
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        Assert.SkipUnless(shared is not null, "KAMINO_SHARED isn't set: the published ledgers were left out.");
        return Path.Combine(shared ?? "", "data", file);
    }
}
