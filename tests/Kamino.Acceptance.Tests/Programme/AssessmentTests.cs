using System.Globalization;
using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Programme;

public sealed class AssessmentTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task A_year_is_kept_answered_again_and_compared_with_the_year_before()
    {
        var year = DateTime.UtcNow.Year;
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        string[] answers = ["no_time=2", "no_skills=1", "no_profit_data=0", "no_senior_support=1", "short_term_pay=3"];

        await _kamino.Ask(["programme", "assess", "barriers", "--year", Number(year - 1), .. answers, "silos=1"]);
        await _kamino.Ask(["programme", "assess", "barriers", "--year", Number(year), .. answers, "silos=4"]);
        await _kamino.Ask(["programme", "assess", "barriers", "--year", Number(year), .. answers, "silos=3 each plant sells alone"]);

        var kept = await _kamino.Ask("programme", "assess", "barriers", "--year", Number(year));
        var silos = kept.GetProperty("changes").EnumerateArray().Single(own => own.GetProperty("key").GetString() == "silos");
        Assert.Equal((3, 2, "each plant sells alone"), (silos.GetProperty("score").GetInt32(), silos.GetProperty("change").GetInt32(), silos.GetProperty("note").GetString()));
        Assert.Equal([year, year - 1], kept.GetProperty("years").EnumerateArray().Select(own => own.GetInt32()));
    }

    [Fact]
    public async Task The_customer_centric_audit_is_kept_and_what_is_wrong_is_refused()
    {
        string[] answers = ["scale=4", "integration=3", "strategy=3", "structure=2", "processes=2", "rewards=1", "people=2"];

        Assert.Equal("high", (await _kamino.Ask(["programme", "assess", "customer_centricity", .. answers])).GetProperty("audit").GetProperty("level").GetString());
        Assert.Equal(1, (await _kamino.Run(["programme", "assess", "customer_centricity", .. answers.Skip(1)])).Code);
        Assert.Equal(1, (await _kamino.Run(["programme", "assess", "customer_centricity", "--year", "2999", .. answers])).Code);
        Assert.Equal(2, (await _kamino.Run("programme", "assess", "weather")).Code);
    }

    public void Dispose() => _kamino.Dispose();
}
