using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Lifetime;

/// <summary>What a ledger's files say of purchases, down to x, t_x and T.</summary>
public sealed class LedgerPurchasesTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task M20_M26_Dates_are_read_before_they_are_compared_and_the_last_one_is_the_end()
    {
        await Import("cust,date,document,net\na,09/01/2012,1,10\na,10/12/2011,2,10\n", "--set", "dates=MM/dd/yyyy");

        Assert.Equal([("a", 1, 325.0, 325.0)], await Customers());
    }

    [Fact]
    public async Task M21_One_form_of_dates_holds_for_the_whole_column()
    {
        await Import("cust,date,document,net\na,08/03/2014,1,10\nb,21/05/2014,2,10\nc,14/03/2014,3,10\n");

        Assert.Equal([298.0, 224.0, 292.0], (await Customers("--as-of", "2014-12-31")).Select(row => row.Age));
    }

    [Fact]
    public async Task M34_M44_M45_Lines_products_and_the_name_of_the_column_make_no_more_customers_and_no_more_purchases()
    {
        await Import("cust,date,document,product,net\na,2024-01-01,1,p,10\na,2024-02-01,2,p,10\na,2024-02-01,2,q,10\na,2024-02-01,3,p,10\nb,2024-01-05,4,q,10\n");

        Assert.Equal([("a", 1, 31.0, 31.0), ("b", 0, 0.0, 27.0)], await Customers());
    }

    public void Dispose() => _kamino.Dispose();

    private async Task Import(string text, params string[] options) =>
        Assert.Equal("committed", (await _kamino.Ask(["import", "ledger", _kamino.File("ledger.csv", text), "--map", "account=cust", .. options])).GetProperty("status").GetString());

    private async Task<IEnumerable<(string? Customer, int X, double Last, double Age)>> Customers(params string[] options) =>
        (await _kamino.Ask(["lifetime", "--unit", "day", "--params", ".243,4.414,.793,2.426", .. options])).GetProperty("customers").EnumerateArray()
            .Select(row => (row.GetProperty("customer").GetString(), row.GetProperty("x").GetInt32(), row.GetProperty("t_x").GetDouble(), row.GetProperty("T").GetDouble()));
}
