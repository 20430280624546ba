using System.Globalization;
using System.Text;
using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class PlanFiguresTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task What_is_measured_of_a_plans_account_comes_in_live_and_what_is_not_known_says_why()
    {
        // Given an account that buys one line every month, and others like it that buy another besides
        var ledger = new StringBuilder("Cliente;Nombre;Fecha;Documento;Categoría;Neto\n");
        foreach (var (account, month) in from account in Enumerable.Range(1, 6) from month in Enumerable.Range(1, 14) select (account, month))
        {
            var day = new DateOnly(2025, 1, 5).AddMonths(month - 1);
            ledger.Append(CultureInfo.InvariantCulture, $"00{account};C{account};{day:yyyy-MM-dd};F{account}-{month};Películas;100,00\n");
            ledger.Append(account == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"00{account};C{account};{day:yyyy-MM-dd};F{account}-{month};Tapas;50,00\n"));
        }

        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", ledger.ToString()));
        await _kamino.Ask("plan", "new", "001", "--by", "Luz");
        await _kamino.Ask("opportunities", "open", "001", "Tapas", "--value", "600", "--close", "2027-03-01", "--owner", "Luz");

        var figures = await _kamino.Ask("plan", "figures", "1");

        // Then what the ledger shows is there with its day, and is labelled for what it is
        Assert.Equal("2026-02-05", figures.GetProperty("as_of").GetString());
        Assert.Equal("1200.00", figures.GetProperty("baseline").GetProperty("year").GetString());
        Assert.Equal("Tapas", figures.GetProperty("white_space")[0].GetProperty("line").GetString());
        Assert.Equal("Tapas", figures.GetProperty("open")[0].GetProperty("name").GetString());
        // And what nobody gave is unknown, for a reason
        Assert.Equal("no_cost", figures.GetProperty("contribution_why").GetString());
        Assert.Contains("Nobody has said how much the customer spends", (await _kamino.Run("plan", "figures", "1", "--lang", "en")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stage_on_a_plan_ages_as_the_settings_say()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("l.csv", "account,date,document,product,net\n1,2025-01-01,A1,p,100.00\n"));
        await _kamino.Ask("import", "stages", _kamino.File("st.csv", "account,side,day,by,trust,information,contacts,processes,dependence,planning\n1,customer,2025-03-01,Ana,2,2,3,2,2,2\n1,us,2025-03-01,Luz,2,2,3,2,2,2\n"));
        await _kamino.Ask("plan", "new", "1", "--by", "Luz");

        await _kamino.Ask("settings", "set", "stage_months=36");
        Assert.Equal("cooperative", Stage(await _kamino.Ask("plan", "show", "1")));
        await _kamino.Ask("settings", "set", "stage_months=1");
        Assert.Null(Stage(await _kamino.Ask("plan", "show", "1")));
    }

    public void Dispose() => _kamino.Dispose();

    private static string? Stage(System.Text.Json.JsonElement plan) => plan.GetProperty("position").TryGetProperty("stage", out var stage) ? stage.GetString() : null;
}
