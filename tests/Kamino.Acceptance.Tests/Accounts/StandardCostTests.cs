using System.Text.Json;

namespace Kamino.Acceptance.Tests.Accounts;

public sealed class StandardCostTests : IDisposable
{
    private const string Header = "date,account,document,line,product,quantity,net,cost,currency\n";

    private readonly CommandLine _kamino = new();

    [Theory]
    [InlineData("2024-03-01,A,F1,1,P1,2,10.00,,\n2024-03-01,A,F1,2,P2,1,5.00,4.00,\n", "10.50", 1)] // 2 × 3.25 and its own 4.00
    [InlineData("2024-03-01,A,F1,1,P1,2,10.00,6.00,\n", "6.00", 0)] // the ledger's own word wins
    [InlineData("2024-03-01,A,F1,1,P1,2,10.00,,\n2024-03-05,A,N1,1,P1,-1,-5.00,,\n", "3.25", 2)] // what comes back takes its cost with it
    [InlineData("2024-03-01,A,F1,1,P1,2,10.00,,\n2024-03-05,A,N1,1,P1,1,-5.00,,\n", null, 0)] // a price credit has no goods
    [InlineData("2024-03-01,A,F1,1,P1,2,10.00,,\n2024-03-01,A,F1,2,P9,1,5.00,,\n", null, 0)] // nobody said what P9 costs
    [InlineData("2024-03-01,A,F1,1,P1,,10.00,,\n", null, 0)] // nor how many these are
    [InlineData("2024-03-01,A,F1,1,P1,2,10.00,,EUR\n", "6.50", 1)]
    [InlineData("2024-03-01,A,F1,1,P3,2,10.00,,EUR\n", null, 0)] // a cost in dollars is none in euros while nobody reports in one currency
    public async Task A_line_without_a_cost_counts_at_its_products_standard_cost_and_is_said_to(string lines, string? cost, int marked)
    {
        await Products();
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Header + lines));

        Assert.Equal((cost, marked), await Cost());
    }

    [Fact]
    public async Task A_standard_cost_in_another_currency_counts_at_the_rate_of_the_document_and_is_unknown_without_one()
    {
        await Products();
        await _kamino.Ask("settings", "set", "reporting_currency=EUR");
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Header + "2024-03-01,A,F1,1,P3,2,10.00,,EUR\n2024-03-02,A,F2,1,P3,1,10.00,,EUR\n"));
        Assert.Equal((null, 0), await Cost());

        await _kamino.Ask("import", "rates", _kamino.File("rates.csv", "date,from,to,rate\n2024-03-01,USD,EUR,0.91\n2024-03-02,USD,EUR,0.9\n"));

        Assert.Equal(("10.88", 2), await Cost()); // 2 × 4 × 0.91 + 4 × 0.9
    }

    [Fact]
    public async Task Without_the_products_file_it_is_unknown_again_and_a_person_is_told_while_it_holds()
    {
        await Products();
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Header + "2024-03-01,A,F1,1,P1,2,10.00,,\n"));
        Assert.Contains("note: 1 lines without a cost of their own are costed at their product's standard cost", (await _kamino.Run("accounts", "--lang", "en")).Errors, StringComparison.Ordinal);

        await _kamino.Ask("batches", "undo", "1");

        Assert.Equal((null, 0), await Cost());
        Assert.Equal("no_cost", (await Row()).GetProperty("cost_why").GetString());
    }

    public void Dispose() => _kamino.Dispose();

    private Task<JsonElement> Products() => _kamino.Ask("import", "products", _kamino.File("products.csv", "code,standard_cost,cost_currency\nP1,3.25,\nP2,100,\nP3,4,USD\n"));

    private async Task<JsonElement> Row() => Assert.Single((await _kamino.Ask("accounts")).EnumerateArray());

    private async Task<(string? Cost, int Marked)> Cost()
    {
        var row = await Row();
        return (row.GetProperty("cost").GetString(), row.GetProperty("standard_cost_lines").GetInt32());
    }
}
