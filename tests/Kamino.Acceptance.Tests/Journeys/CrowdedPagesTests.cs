using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>Pages of a company with so many accounts that no page can carry all of them.</summary>
public sealed partial class CrowdedPagesTests(CrowdedPagesTests.Crowd crowd) : IClassFixture<CrowdedPagesTests.Crowd>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_several_sellers_are_shown_each_has_the_largest_accounts_and_a_way_to_the_rest()
    {
        var all = await Read("/signals");
        var more = Link().Match(all).Groups["path"].Value;
        var first = await Read(WebUtility.HtmlDecode(more));
        var second = await Read(WebUtility.HtmlDecode(more) + "&page=2");

        Assert.Equal(20 + 1, Rows(all)); // Ana's largest, and the only one of Bea's
        Assert.Contains("See all 250 signals of Ana", all, StringComparison.Ordinal);
        Assert.Equal((100, 100), (Rows(first), Rows(second)));
        Assert.Contains("of 250", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Bea 1", first, StringComparison.Ordinal);
    }

    private static int Rows(string html) => html.Split("action=\"/signals/acknowledge\"").Length - 1;

    private Task<string> Read(string path) => crowd.Read(path);

    [GeneratedRegex("href=\"(?<path>/signals[^\"]*seller=Ana[^\"]*)\"")]
    private static partial Regex Link();

    /// <summary>250 accounts of Ana and one of Bea, all of which buy half of what they bought.</summary>
    public sealed class Crowd : IAsyncLifetime
    {
        private readonly RunningHost _host = new();

        /// <summary>Reads a page in English.</summary>
        public async Task<string> Read(string path) => await (await _host.Get(path, "en-US")).Content.ReadAsStringAsync(Ct);

        public async ValueTask InitializeAsync()
        {
            var ledger = new StringBuilder("account,date,document,net,seller\n");
            foreach (var (account, seller) in Enumerable.Range(1, 250).Select(nth => ($"Ana {nth}", "Ana")).Append(("Bea 1", "Bea")))
            {
                foreach (var month in Enumerable.Range(0, 24))
                {
                    ledger.Append(CultureInfo.InvariantCulture, $"{account},{new DateOnly(2024, 1, 15).AddMonths(month):yyyy-MM-dd},{account}/{month},{(month < 20 ? 100 : 40)},{seller}\n");
                }
            }

            using var prompt = new Prompt();
            var spoken = await Prompt.Bare("import", "ledger", prompt.Write("ledger.csv", ledger.ToString()), "--workspace", _host.Workspace);
            Assert.True(spoken.Code == 0, spoken.Errors);
            await _host.InitializeAsync();
        }

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }
}
