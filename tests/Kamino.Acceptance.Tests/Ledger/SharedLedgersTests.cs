namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>The ledgers that the published figures are about.</summary>
public sealed class SharedLedgersTests
{
    [Theory]
    [InlineData("online_retail/online_retail_2010_2011.csv.br", 541_909, "9747747.934", 135_080)]
    [InlineData("adventureworks/ventas_es.csv.gz", 57_851, "77548570.20", 0)]
    [InlineData("online_retail/ventas_es_dic2010.csv.gz", 42_481, "748957.02", 15_631)]
    [InlineData("northwind/ventas_es.csv", 2_155, "1265793.02", 0)]
    public async Task A_shared_ledger_is_read_to_the_last_line_and_cent(string file, int lines, string net, int withoutAccount)
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        Assert.SkipUnless(Directory.Exists(shared), "KAMINO_SHARED names no folder with the shared ledgers.");

        var reading = await Exports.ReadFile(Path.Combine(shared ?? "", "data", file));

        Assert.Equal(lines, reading.Rows.Count);
        Assert.Equal(lines, reading.Lines.Count);
        Assert.Equal(decimal.Parse(net, System.Globalization.CultureInfo.InvariantCulture), reading.Lines.Sum(line => line.Net));
        Assert.Equal(withoutAccount, reading.Lines.Count(line => line.Account is null));
    }
}
