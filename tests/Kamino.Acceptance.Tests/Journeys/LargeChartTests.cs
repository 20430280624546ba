using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kamino.Web.Charts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>A page doesn't carry a chart that is larger than itself: the chart is asked for alone, and says the same.</summary>
public sealed partial class LargeChartTests(DemoHost host) : IClassFixture<DemoHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/matrix?labels=3", "/matrix/chart.json?labels=3")]
    [InlineData("/value", "/value/grid.json")]
    public async Task What_is_asked_for_alone_is_what_the_page_would_carry(string page, string alone)
    {
        var carried = Carried().Matches(await (await host.Get(page)).Content.ReadAsStringAsync(Ct)).Select(found => JsonNode.Parse(found.Groups["json"].Value));
        using var answer = await host.Get(alone);

        Assert.Contains(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct)), carried, SameNode);
        Assert.True(answer.Headers.CacheControl?.NoStore, "what only who is signed in may see is kept by no browser");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br", false)]
    public async Task It_is_packed_for_who_understands_that(string understood, bool packed)
    {
        var chart = WrittenChart.Of(Bubbles(2_000));
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Request.Headers.AcceptEncoding = understood;
        using var body = new MemoryStream();
        http.Response.Body = body;

        await ChartFile.Answer(chart, http).ExecuteAsync(http);

        body.Position = 0;
        using var reader = new StreamReader(packed ? new GZipStream(body, CompressionMode.Decompress) : body);
        Assert.Equal(packed ? "gzip" : "", http.Response.Headers.ContentEncoding.ToString());
        Assert.Equal(chart.Json, await reader.ReadToEndAsync(Ct));
    }

    [Fact]
    public void Only_a_large_one_is_asked_for_alone()
    {
        Assert.True(WrittenChart.Of(Bubbles(2_000)).IsLarge);
        Assert.False(WrittenChart.Of(Bubbles(20)).IsLarge);
    }

    private static readonly IEqualityComparer<JsonNode?> SameNode = EqualityComparer<JsonNode?>.Create(JsonNode.DeepEquals, node => node?.ToJsonString().GetHashCode(StringComparison.Ordinal) ?? 0);

    private static BubbleChart Bubbles(int count)
    {
        var axis = new ChartAxis("x", 0, 1, 0.5, []);
        return new BubbleChart([.. Enumerable.Range(0, count).Select(nth => new Bubble($"/accounts/{nth}", $"Café {nth}", 0.5, 0.5, 4, "star", ["Estrella"]))], axis, axis, [], new Dictionary<string, string>());
    }

    [GeneratedRegex("<script type=\"application/json\"[^>]*>(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Carried();
}
