using System.Globalization;
using Kamino.Core.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>The ledgers that the published figures are about.</summary>
public sealed class SharedLedgersTests
{
    [Theory]
    [InlineData("online_retail/online_retail_2010_2011.csv.br", 541_909, "9747747.934", 135_080)]
    [InlineData("adventureworks/ventas_es.csv.gz", 57_851, "77548570.20", 0)]
    [InlineData("adventureworks/sales.csv.gz", 57_851, "77548570.20", 0)]
    [InlineData("online_retail/ventas_es_dic2010.csv.gz", 42_481, "748957.02", 15_631)]
    [InlineData("northwind/ventas_es.csv", 2_155, "1265793.02", 0)]
    public async Task A_shared_ledger_is_read_to_the_last_line_and_cent(string file, int lines, string net, int withoutAccount)
    {
        var reading = await Read(file);

        Assert.Equal(lines, reading.Rows.Count);
        Assert.Equal(lines, reading.Lines.Count);
        Assert.Equal(decimal.Parse(net, CultureInfo.InvariantCulture), reading.Lines.Sum(line => line.Net));
        Assert.Equal(withoutAccount, reading.Lines.Count(line => line.Account is null));
    }

    [Fact]
    public async Task Online_retail_is_read_with_every_oddity_named()
    {
        var reading = await Read("online_retail/online_retail_2010_2011.csv.br");

        Assert.Equal(
            (135_080, 2_515, 2, 5_269, 1_454),
            (reading.Count("lines_without_account"), reading.Count("zero_price"), reading.Count("negative_price"), reading.Count("equal_lines"), reading.Count("empty_description")));
        // of the 5,269 repeated lines one differs in its time of day, which no ledger line keeps
        Assert.Equal(1_336, reading.Count("stock_write_offs"));
        Assert.True(reading.Names("products_spelled_alike") && reading.Names("large_lines_reversed") && reading.Names("no_cost") && reading.Names("partial_month"));
    }

    [Fact]
    public async Task Classicmodels_lines_find_their_orders()
    {
        var reading = await Read("classicmodels/orderdetails.csv", "classicmodels/orders.csv");

        Assert.Equal(2_996, reading.Lines.Count);
        Assert.Equal(9_604_190.61m, reading.Lines.Sum(line => line.Net));
        Assert.True(reading.Count("cancelled_lines") > 0 && reading.Count("uncertain_status") > 0);
    }

    [Fact]
    public async Task Northwind_lines_find_their_orders()
    {
        var reading = await Read("northwind/orders.csv", "northwind/order_details.csv");

        Assert.Equal(2_155, reading.Lines.Count);
        Assert.Equal(1_265_793.04m, Math.Round(reading.Lines.Sum(line => line.Net), 2));
        Assert.True(reading.Names("discount_applied") && reading.Names("no_cost") && reading.Names("partial_month") && reading.Names("no_credits"));
    }

    [Fact]
    public async Task Sap_bikes_is_read_with_every_oddity_named()
    {
        var reading = await Read("sap_bikes/salesorders_eu.csv.gz", "sap_bikes/salesorderitems_eu.csv.gz");

        Assert.Equal(17_818, reading.Rows.Count);
        Assert.Equal(4_878, reading.Flaws.Count(flaw => flaw == RowFlaw.NoDocumentHeader));
        Assert.Equal((1_467, 5_164), (reading.Count("duplicate_document_header"), reading.Count("header_total_differs")));
        Assert.True(reading.Count("future_dates") > 0 && reading.Count("cancelled_lines") > 0);
    }

    [Fact]
    public async Task Iowa_counties_spelled_alike_are_named() =>
        Assert.True((await Read("iowa_counties/county_month_type.csv.gz", (LedgerField.Account, "county"), (LedgerField.Date, "ym"), (LedgerField.Net, "state_revenue"), (LedgerField.Cost, "state_cost"))).Names("accounts_spelled_alike"));

    private static Task<Reading> Read(string file, params (LedgerField Field, string Header)[] mapping) => Exports.ReadFiles([Shared(file)], mapping.ToDictionary(pair => pair.Field, pair => pair.Header), []);

    private static Task<Reading> Read(string one, string other) => Exports.ReadFiles([Shared(one), Shared(other)]);

    private static string Shared(string file)
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        Assert.SkipUnless(Directory.Exists(shared), "KAMINO_SHARED names no folder with the shared ledgers.");
        return Path.Combine(shared ?? "", "data", file);
    }
}
