using System.Globalization;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Value;

/// <summary>The published waterfalls, from imported files to the command.</summary>
public sealed class ServingCostsTests : IDisposable
{
    private const string SpringRates =
        "activity,driver,rate,period,place,total\norder,orders,100,2025,,12500\nvisit,visits,80,2025,,\ndelivery,miles,2,2025,,\nhandling,units,0.50,2025,,\nexpedite,expedited,300,2025,,\n";

    private const string SpringQuantities =
        "account,activity,quantity,period\nP,visit,2,2025\nQ,visit,3,2025\nR,visit,6,2025\nS,visit,2,2025\nT,visit,3,2025\n"
        + "P,delivery,140,2025\nQ,delivery,120,2025\nR,delivery,180,2025\nS,delivery,320,2025\nT,delivery,800,2025\nT,expedite,1,2025\n*,expedite,0,2025\n";

    private const string DarwinRates = "actividad,inductor,tarifa,lugar\nPedidos,pedidos,300,\nVisitas,visitas,200,\nKilómetros,km,1,\nEspeciales,especiales,500,\nInventario,cuentas,0,inventario\n";

    private const string DarwinQuantities =
        "cuenta,actividad,cantidad\nA,Visitas,20\nB,Visitas,10\nY,Visitas,5\nZ,Visitas,5\nA,Kilómetros,30000\nB,Kilómetros,10000\nY,Kilómetros,2500\nZ,Kilómetros,1250\nA,Especiales,20\nB,Especiales,5\n*,Especiales,0\n";

    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task V6_Spring_Distribution_comes_out_of_imported_files_to_the_cent()
    {
        await Spring();
        var view = await Json("profitability");

        Assert.Equal("customer_operating_income", view.GetProperty("line").GetString());
        Assert.Equal(["P 29952.00 0.00 29952.00 4992.00 2980.00 2012.00", "Q 126000.00 2100.00 123900.00 18900.00 7355.00 11545.00", "R 875520.00 72960.00 802560.00 72960.00 34240.00 38720.00", "S 457920.00 15264.00 442656.00 61056.00 19200.00 41856.00", "T 56160.00 5616.00 50544.00 3744.00 7090.00 -3346.00"], Lines(view, "list_revenue", "on_invoice_discounts", "net_revenue", "gross_margin", "cost_to_serve", "customer_operating_income"));
        Assert.Equal(["S 46.10", "R 88.75", "Q 101.47", "P 103.69", "T 100.00"], Whale(view));
        Assert.Equal(1.0369, view.GetProperty("peak_share").GetDouble(), 4);
    }

    [Fact]
    public async Task V6_A_cost_pool_that_is_off_the_books_says_by_how_much()
    {
        await Spring();
        var pool = (await Json("profitability")).GetProperty("pools").EnumerateArray().Single();
        var words = (await _cli.Run("profitability")).Output;

        Assert.Equal(("order", "12500.00", "12500.00", true), Pool(pool));
        Assert.Contains("reconciles", words, StringComparison.Ordinal);
        await Import("costs", "more.csv", SpringRates.Replace("12500", "13000", StringComparison.Ordinal));
        Assert.Contains("off by -500.00", (await _cli.Run("profitability")).Output, StringComparison.Ordinal);
        await Done("settings", "set", "pool_tolerance=0.05");
        Assert.True((await Json("profitability")).GetProperty("pools")[0].GetProperty("reconciles").GetBoolean());
    }

    [Fact]
    public async Task V7_The_Darwin_Company_comes_out_of_imported_files_to_the_penny()
    {
        await Ledger([("A", 200, 1_000_000, 910_000), ("B", 100, 1_000_000, 880_000), ("Y", 50, 500_000, 430_000), ("Z", 30, 2_000_000, 1_800_000)]);
        await Import("costs", "tarifas.csv", DarwinRates);
        await Import("costs", "consumos.csv", DarwinQuantities);
        await Import("receivables", "cartera.csv", "cuenta,fecha,dias\nA,2025-12-31,90\nB,2025-12-31,30\nY,2025-12-31,10\nZ,2025-12-31,10\n");
        await Done("settings", "set", "cost_of_capital=0.10", "default_chance=0");
        var view = await Json("profitability", "--period", "2025");

        Assert.Equal("net_customer_contribution", view.GetProperty("line").GetString());
        Assert.Equal(["A 24657.53 -38657.53", "B 8219.18 67280.82", "Y 1369.86 50130.14", "Z 5479.45 183270.55"], Lines(view, "receivables_financing", "net_customer_contribution"));
        Assert.Equal(["Z 69.94", "B 95.62", "Y 114.75", "A 100.00"], Whale(view));
        Assert.Equal(90, view.GetProperty("accounts").EnumerateArray().Single(row => row.GetProperty("account").GetString() == "A").GetProperty("days_outstanding").GetDouble(), 9);
    }

    [Fact]
    public async Task What_nobody_counted_or_imported_is_unknown_and_says_so()
    {
        await Ledger([("A", 2, 1000, 600), ("B", 1, 500, 300)]);
        var bare = await _cli.Run("profitability");
        await Import("costs", "rates.csv", "activity,driver,rate\nvisit,visits,80\n");
        await Import("costs", "visits.csv", "account,activity,quantity\nA,visit,2\n");
        await Import("receivables", "owed.csv", "account,date,balance\nA,2025-06-30,250\n");
        var view = await Json("profitability", "--period", "2025");
        var rows = view.GetProperty("accounts").EnumerateArray().ToDictionary(row => row.GetProperty("account").GetString() ?? "");

        Assert.Contains("Cost to serve: Nobody has imported it", bare.Output, StringComparison.Ordinal);
        Assert.Equal(("160.00", "not_counted"), (rows["A"].GetProperty("cost_to_serve").GetString(), rows["B"].GetProperty("cost_to_serve_why").GetString()));
        Assert.Equal(("not_set", "not_imported"), (rows["A"].GetProperty("receivables_financing_why").GetString(), rows["B"].GetProperty("receivables_financing_why").GetString()));
        Assert.Equal(91.25, rows["A"].GetProperty("days_outstanding").GetDouble(), 9);
        Assert.Equal("gross_margin", view.GetProperty("line").GetString());
        Assert.Equal("other_period", (await Narrower()).GetProperty("accounts")[0].GetProperty("cost_to_serve_why").GetString());
    }

    [Theory]
    [InlineData("costs", "activity,driver,rate,period\norder,orders,100,2025-13\n", "row 2, column “period”, value “2025-13”")]
    [InlineData("costs", "activity,driver,rate,period\norder,orders,100,2025\norder,orders,90,2025-03\n", "overlap")]
    [InlineData("costs", "activity,driver,rate\norder,orders,-1\n", "below zero")]
    [InlineData("costs", "activity,driver,rate,place\norder,orders,1,moon\n", "value “moon”")]
    [InlineData("receivables", "account,date,balance,default_chance\nA,2025-12-31,10,3\n", "row 2, column “default_chance”, value “3”")]
    [InlineData("receivables", "account,date,balance\nA,2025-12-31,\n", "row 2, column “balance”")]
    public async Task A_cost_that_can_not_be_is_refused_by_its_place(string kind, string text, string place)
    {
        var spoken = await _cli.Run("import", kind, _cli.Write("bad.csv", text));

        Assert.Equal(1, spoken.Code);
        Assert.Contains(place, spoken.Errors, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Narrower()
    {
        await Import("costs", "narrow.csv", "activity,driver,rate,period\npost,orders,1,2025-03\n");
        return await Json("profitability", "--period", "2025");
    }

    private async Task Spring()
    {
        var text = new StringBuilder("account,date,document,product,quantity,net,cost\n");
        foreach (var (account, cases, price, orders) in ((string, int, decimal, int)[])[("P", 2080, 14.40m, 15), ("Q", 8750, 14.16m, 25), ("R", 60800, 13.20m, 30), ("S", 31800, 13.92m, 25), ("T", 3900, 12.96m, 30)])
        {
            for (var order = 0; order < orders; order++)
            {
                var taken = order == 0 ? cases - orders + 1 : 1;
                text.Append(CultureInfo.InvariantCulture, $"{account},2025-{1 + order % 12:00}-15,{account}{order},case,{taken},{taken * price},{taken * 12}\n");
            }
        }

        await Import("ledger", "spring.csv", text.ToString());
        await Import("products", "products.csv", "code,name,list_price\ncase,Case,14.40\n");
        await Import("costs", "rates.csv", SpringRates);
        await Import("costs", "quantities.csv", SpringQuantities);
    }

    private Task Ledger(IEnumerable<(string Account, int Orders, int Sales, int Cost)> accounts)
    {
        var text = new StringBuilder("account,date,document,net,cost\n");
        foreach (var (account, orders, sales, cost) in accounts)
        {
            for (var order = 0; order < orders; order++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{account},2025-05-{1 + order % 28:00},{account}{order},{(order == 0 ? sales - orders + 1 : 1)},{(order == 0 ? cost : 0)}\n");
            }
        }

        return Import("ledger", "ledger.csv", text.ToString());
    }

    private static (string?, string?, string?, bool) Pool(JsonElement pool) =>
        (pool.GetProperty("activity").GetString(), pool.GetProperty("stated").GetString(), pool.GetProperty("allocated").GetString(), pool.GetProperty("reconciles").GetBoolean());

    private static IEnumerable<string> Lines(JsonElement view, params string[] lines) => view.GetProperty("accounts").EnumerateArray()
        .OrderBy(row => row.GetProperty("account").GetString(), StringComparer.Ordinal)
        .Select(row => row.GetProperty("account").GetString() + string.Concat(lines.Select(line => " " + row.GetProperty(line).GetString())));

    private static IEnumerable<string> Whale(JsonElement view) => view.GetProperty("whale").EnumerateArray()
        .Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.GetProperty("account").GetString()} {point.GetProperty("cumulative_share").GetDouble() * 100:0.00}"));

    private Task Import(string kind, string name, string text) => Done("import", kind, _cli.Write(name, text));

    private async Task Done(params string[] command)
    {
        var spoken = await _cli.Run(command);
        Assert.True(spoken.Code == 0, spoken.Errors);
    }

    private async Task<JsonElement> Json(params string[] command)
    {
        var spoken = await _cli.Run([.. command, "--json"]);
        Assert.True(spoken.Code == 0, spoken.Errors);
        using var document = JsonDocument.Parse(spoken.Output);
        return document.RootElement.Clone();
    }
}
