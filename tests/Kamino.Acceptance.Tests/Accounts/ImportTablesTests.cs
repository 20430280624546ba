namespace Kamino.Acceptance.Tests.Accounts;

public sealed class ImportTablesTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task C02_the_report_says_which_way_rates_are_read()
    {
        var report = await _kamino.Ask("import", "rates", _kamino.File("rates.csv", "date,from,to,rate\n2024-03-01,USD,CZK,25\n2024-03-02,usd,czk,25.5\n"));

        var notice = Assert.Single(report.GetProperty("notices").EnumerateArray());
        Assert.Equal(("rate_direction", "2024-03-02: 1 USD = 25.5 CZK"), (notice.GetProperty("about").GetString(), notice.GetProperty("example").GetString()));
    }

    [Fact]
    public async Task A_rates_file_without_currencies_asks_for_both_with_the_options_that_answer()
    {
        await _kamino.Ask("settings", "set", "reporting_currency=COP");
        var file = _kamino.File("trm.csv", "Fecha;TRM\n2024-03-01;3.913,62\n2024-03-02;3.921,28\n");

        var asked = await _kamino.Run("import", "rates", file);
        Assert.Equal(1, asked.Code);
        Assert.Contains("--set from=USD", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("--set to=COP", asked.Errors, StringComparison.Ordinal);

        var report = await _kamino.Ask("import", "rates", file, "--set", "from=USD", "--set", "to=COP");
        Assert.Equal("2024-03-02: 1 USD = 3921.28 COP", report.GetProperty("notices")[0].GetProperty("example").GetString());
    }

    [Theory]
    [InlineData("2024-03-01,USD,COP,0", "not_above_zero")]
    [InlineData("2024-03-01,USD,COP,-1", "not_above_zero")]
    [InlineData("2024-03-01,USD,USD,1", "same_currency")]
    [InlineData("2024-03-01,DOLLAR,COP,1", "bad_currency")]
    [InlineData("2024-03-01,XXX,COP,1", "bad_currency")]
    [InlineData("2024-03-01,,COP,1", "empty_cell")]
    [InlineData(",USD,COP,1", "empty_cell")]
    [InlineData("2024-03-01,USD,COP,", "empty_cell")]
    [InlineData("2024-02-31,USD,COP,1", "impossible_date")]
    [InlineData("2023-12-01,USD,COP,4000", "repeated_code")]
    public async Task A_rate_that_cannot_be_is_refused_by_name(string row, string flaw)
    {
        var ended = await _kamino.Run("import", "rates", _kamino.File("rates.csv", "date,from,to,rate\n2023-12-01,USD,COP,3900\n" + row + "\n"), "--json");

        Assert.Equal(3, ended.Code);
        Assert.Equal(flaw, Assert.Single(ended.Record.GetProperty("refusals").EnumerateArray()).GetProperty("flaw").GetString());
    }

    [Fact]
    public async Task Contacts_do_not_enter_without_a_lawful_ground_and_a_last_day()
    {
        var file = CommandLine.Shared("northwind/customers.csv");

        var asked = await _kamino.Run("import", "contacts", file);
        Assert.Equal(1, asked.Code);
        Assert.Contains("--set basis=contract", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("--set keep_until=", asked.Errors, StringComparison.Ordinal);

        string[] import = ["import", "contacts", file, "--set", "basis=contract", "--set", "keep_until=2028-12-31", "--json"];
        Assert.Equal([91, 91, 0, 0, 0, 0], (await _kamino.Run(import)).Rows);
        Assert.Equal([91, 0, 91, 0, 0, 0], (await _kamino.Run(import)).Rows);
    }

    [Fact]
    public async Task First_and_last_names_make_a_contact()
    {
        string[] import = ["import", "contacts", CommandLine.Shared("classicmodels/customers.csv"), "--set", "basis=contract", "--set", "keep_until=2028-12-31", "--json"];

        Assert.Equal([122, 122, 0, 0, 0, 0], (await _kamino.Run(import)).Rows);
    }

    [Theory]
    [InlineData("6", "0", "0")]
    [InlineData("0", "3", "0")]
    [InlineData("0", "0", "2.5")]
    public async Task What_lies_outside_its_scale_is_refused(string influence, string disposition, string relationship)
    {
        var text = $"account,name,basis,keep_until,influence,disposition,relationship\n1,Ana,contract,2030-01-01,5,-2,0\n1,Eva,contract,2030-01-01,{influence},{disposition},{relationship}\n";

        var ended = await _kamino.Run("import", "contacts", _kamino.File("contacts.csv", text), "--json");

        Assert.Equal("out_of_scale", Assert.Single(ended.Record.GetProperty("refusals").EnumerateArray()).GetProperty("flaw").GetString());
    }

    [Theory]
    [InlineData("northwind/products.csv", 77, 77, 0)]
    [InlineData("classicmodels/products.csv", 110, 110, 0)]
    [InlineData("adventureworks/products.csv", 334, 334, 0)]
    [InlineData("adventureworks/products.csv", 334, 250, 3, "--map", "code=ProductAlternateKey")]
    public async Task Shared_products_enter_and_those_with_two_costs_are_refused(string file, int rows, int accepted, int code, params string[] options)
    {
        var ended = await _kamino.Run(["import", "products", CommandLine.Shared(file), "--json", .. options]);

        Assert.Equal(code, ended.Code);
        Assert.Equal([rows, accepted, 0, 0, rows - accepted, 0], ended.Rows);
    }

    [Fact]
    public async Task Charges_are_what_a_person_says()
    {
        await _kamino.Ask("charges", "set", "POST", "DOT", "--by", "Ana");

        var charges = await _kamino.Ask("charges", "unset", "DOT");

        var charge = Assert.Single(charges.EnumerateArray());
        Assert.Equal(("POST", "Ana"), (charge.GetProperty("code").GetString(), charge.GetProperty("charge_set_by").GetString()));
    }

    [Fact]
    public async Task D12_settings_change_all_or_none()
    {
        await _kamino.Ask("settings", "set", "reporting_currency=cop", "fiscal_start=04-06");

        var refused = await _kamino.Run("settings", "set", "reporting_currency=USD", "fiscal_start=02-29");

        Assert.Equal(1, refused.Code);
        var settings = await _kamino.Ask("settings", "show");
        Assert.Equal(("COP", "04-06"), (settings.GetProperty("reporting_currency").GetString(), settings.GetProperty("fiscal_start").GetString()));
    }

    public void Dispose() => _kamino.Dispose();
}
