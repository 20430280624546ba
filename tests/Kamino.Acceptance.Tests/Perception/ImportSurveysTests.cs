using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class ImportSurveysTests : IDisposable
{
    private const string Header = "survey,account,respondent,role,influence,date,factor,points,supplier,score,taken_by,side\n";

    private const string Ana = """
        2026-1,C1,Ana Ruiz,economic_buyer,5,2025-11-03,product_quality,60,us,8,Luis Mora,
        2026-1,C1,Ana Ruiz,economic_buyer,5,2025-11-03,price,30,us,6,Luis Mora,
        2026-1,C1,Ana Ruiz,economic_buyer,5,2025-11-03,delivery,10,us,4,Luis Mora,
        2026-1,C1,Ana Ruiz,economic_buyer,5,2025-11-03,product_quality,,Rival,6,Luis Mora,
        2026-1,C1,Ana Ruiz,economic_buyer,5,2025-11-03,price,,Rival,9,Luis Mora,
        2026-1,C1,Ana Ruiz,economic_buyer,5,2025-11-03,delivery,,Rival,9,Luis Mora,

        """;

    private readonly CommandLine _cli = new();

    [Fact]
    public async Task Answers_taken_by_telephone_make_the_strength_the_customers_own_until_they_are_taken_back()
    {
        // Given a ledger, whose matrix goes by proxy
        await _cli.Ask("import", "ledger", _cli.File("ledger.csv", Ledger()));
        Assert.Equal("ledger_proxy", (await Place()).Evidence);
        // When answers come in
        var file = _cli.File("answers.csv", Header + Ana);
        var record = await _cli.Ask("import", "surveys", file);
        // Then the customer's own weights and scores make the strength, as a ratio of sums
        Assert.Equal(("committed", 6), (record.GetProperty("status").GetString(), record.GetProperty("rows").GetProperty("accepted").GetInt32()));
        var (evidence, strength) = await Place();
        Assert.Equal("customer_stated", evidence);
        Assert.Equal((60 * 8 + 30 * 6 + 10 * 4) / (double)(60 * 6 + 30 * 9 + 10 * 9), strength, 1e-12);
        // And the same file again does nothing, and taking it back gives the proxy back
        Assert.Equal("unchanged", (await _cli.Ask("import", "surveys", file)).GetProperty("status").GetString());
        await _cli.Ask("batches", "undo", record.GetProperty("batch").GetString() ?? "");
        Assert.Equal("ledger_proxy", (await Place()).Evidence);
    }

    [Fact]
    public async Task An_answer_ages_out_of_evidence_after_a_time_that_can_be_set()
    {
        await _cli.Ask("import", "ledger", _cli.File("ledger.csv", Ledger()));
        await _cli.Ask("import", "surveys", _cli.File("answers.csv", Header + Ana));

        await _cli.Ask("settings", "set", "fresh_months=1");

        Assert.Equal("ledger_proxy", (await Place()).Evidence);
        await _cli.Ask("settings", "set", "fresh_months=3");
        Assert.Equal("customer_stated", (await Place()).Evidence);
    }

    [Theory]
    [InlineData("price,30", "price,31", "points_not_hundred")]
    [InlineData("us,8", "us,11", "out_of_scale")]
    [InlineData("us,4", "us,", "empty_cell")]
    public async Task An_answer_that_is_wrong_is_refused_whole_with_row_and_reason(string from, string to, string flaw)
    {
        var ended = await _cli.Run("import", "surveys", _cli.File("answers.csv", Header + Ana.Replace(from, to, StringComparison.Ordinal)), "--json");

        Assert.Contains(ended.Record.GetProperty("refusals").EnumerateArray(), refusal => refusal.GetProperty("flaw").GetString() == flaw && refusal.GetProperty("row").GetInt32() >= 2);
        Assert.Equal(ended.Rows[0], ended.Rows.Skip(1).Sum());
        Assert.NotEqual(0, ended.Code);
    }

    [Fact]
    public async Task Our_guess_counts_only_before_the_customers_first_answer()
    {
        var guess = Ana.Replace("Ana Ruiz", "Luis Mora", StringComparison.Ordinal).Replace("Luis Mora,\n", "Luis Mora,ours\n", StringComparison.Ordinal);
        var other = guess.Replace("Luis Mora,economic", "Eva Paz,economic", StringComparison.Ordinal);
        // Given a guess and an answer in one file, in either order
        Assert.Equal(12, (await _cli.Ask("import", "surveys", _cli.File("both.csv", Header + Ana + guess))).GetProperty("rows").GetProperty("accepted").GetInt32());
        // When somebody guesses now, then it is too late, and the closed survey says so
        var late = await _cli.Run("import", "surveys", _cli.File("late.csv", Header + other), "--json");
        Assert.Equal("survey_closed", late.Record.GetProperty("refusals")[0].GetProperty("flaw").GetString());
        Assert.Equal(1, late.Code);
    }

    [Fact]
    public async Task Our_guess_is_made_in_the_terminal_for_a_segments_survey_before_the_customer_answers_and_never_after()
    {
        // Given a survey of the accounts in one segment
        await _cli.Ask("import", "ledger", _cli.File("ledger.csv", Ledger()));
        await _cli.Ask("import", "contacts", _cli.File("people.csv", "account,name,basis,keep_until\nC1,Ana Ruiz,contract,2040-12-31\nC4,Eva Paz,contract,2040-12-31\n"));
        var segment = (await _cli.Ask("rfm")).EnumerateArray().First(row => row.GetProperty("account").GetString() == "C1").GetProperty("segment").GetString() ?? "";
        await _cli.Ask("survey", "new", "2026-1", "--segment", segment, "--factor", "product_quality", "--factor", "price", "--factor", "delivery", "--rival", "Rival", "--ask", "nps", "--us", "Nosotros");
        Assert.Equal("C1", Assert.Single((await _cli.Ask("survey", "status", "1")).GetProperty("accounts").EnumerateArray()).GetProperty("account").GetString());
        // When one of us guesses, and thinks better of it
        string[] guess = ["survey", "guess", "2026-1", "C1", "--points", "product_quality=60,price=30,delivery=10", "--score", "Rival:price=9", "--by", "Luis"];
        Assert.Equal(1, (await _cli.Run([.. guess, "--score", "us:price=11"])).Code);
        await _cli.Ask([.. guess, "--score", "us:price=5"]);
        var kept = (await _cli.Ask([.. guess, "--score", "us:price=8"])).GetProperty("guesses").EnumerateArray().Single();
        // Then the last is what counts, and nothing is told of an account that isn't asked
        Assert.Equal((2, 8), (kept.GetProperty("version").GetInt32(), kept.GetProperty("answer").GetProperty("scores").EnumerateArray().Single(own => own.GetProperty("supplier").GetString() == "us").GetProperty("score").GetInt32()));
        Assert.Equal(1, (await _cli.Run("survey", "guess", "1", "C4")).Code);
        // And once the customer answered it is too late, and the gap is told
        await _cli.Ask("import", "surveys", _cli.File("answers.csv", Header + Ana));
        Assert.Contains("answered", (await _cli.Run([.. guess, "--score", "us:price=6"])).Errors, StringComparison.Ordinal);
        Assert.Contains((await _cli.Ask("survey", "view", "C1")).GetProperty("guess").EnumerateArray(), own => own.GetProperty("factor").GetString() == "price" && own.GetProperty("gap").GetDouble() == -2);
    }

    public void Dispose() => _cli.Dispose();

    private async Task<(string? Evidence, double Strength)> Place()
    {
        var account = (await _cli.Ask("matrix")).GetProperty("accounts").EnumerateArray().First(row => row.GetProperty("account").GetString() == "C1");
        return (account.GetProperty("strength_evidence").GetString(), account.GetProperty("strength") is { ValueKind: JsonValueKind.Number } known ? known.GetDouble() : 0);
    }

    private static string Ledger() => "date,document,line,account,product,net,currency\n" + string.Concat(
        from month in Enumerable.Range(0, 24)
        from account in Enumerable.Range(1, 4)
        where month >= 3 * (account - 1)
        select FormattableString.Invariant($"{new DateOnly(2024, 1, 15).AddMonths(month):yyyy-MM-dd},D{month}-{account},1,C{account},P{month % (account + 1)},{(100 * account) + month},EUR\n"));
}
