using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Kamino.Acceptance.Tests.Faults;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary>
/// The server is killed in the middle of a burst of saves, as in a power cut: no plan is half one save and half another, no review without its action, and nothing that was
/// answered is lost. <c>KAMINO_KILLS</c> sets how often.
/// </summary>
public sealed class PlanKillTests
{
    private const int Usual = 2;
    private const int Writers = 3;
    private const int MostAnswers = 8;
    private const int Longest = 60;

    private static readonly string[] Fields = ["ambition", "objectives/o1/text", "objectives/o2/owner", "actions/a1/text", "risks/r1/mitigation", "sections/summary/text"];

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("KAMINO_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : Usual;

    [Fact]
    public async Task A_server_killed_at_any_instant_leaves_no_half_plan_and_loses_nothing_that_it_answered()
    {
        var bench = new Workbench();
        var folder = bench.Folder;
        await bench.Import("date,document,account,net\n2026-01-10,A1,C1,100\n");
        Assert.Null((await bench.Get<WritePlan>().Begin(new PlanDraft("C1", "Luz") { Box = Core.Portfolio.Quadrant.Star }, Workbench.Ct)).Flaw);
        var (random, saves, reviews) = (new Random(20070501), 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var answered = await Burst(folder, kill, random.Next(MostAnswers), TimeSpan.FromMilliseconds(random.Next(1, Longest)));
            var kept = await bench.Get<IPlanStore>().Find(1, null, Workbench.Ct) ?? throw new InvalidOperationException();
            Whole(kept.Plan);
            var held = await bench.Get<IPlanReviews>().Read(1, Workbench.Ct);
            Assert.Equal(kept.Plan.Actions.Count(own => own.Text.StartsWith("agreed ", StringComparison.Ordinal)), held.Sum(own => own.Actions.Count));
            Assert.True(kept.Card.Revision >= saves + answered, $"kill {kill}: revision {kept.Card.Revision} after {saves + answered} answers");
            (saves, reviews) = (kept.Card.Revision, held.Count);
        }

        TestContext.Current.SendDiagnosticMessage($"{Kills} kills among {saves} saves, {reviews} of them reviews.");
        await bench.DisposeAsync();
    }

    // Every save writes one mark into six fields.
    private static void Whole(Plan plan) => Assert.Single(new[]
    {
        plan.Ambition, plan.Objectives[0].Text, plan.Objectives[1].Owner, plan.Actions.First(own => own.Id == "a1").Text, plan.Risks[0].Mitigation, plan.Text(PlanSection.Summary),
    }.Distinct());

    // However slow the machine is: so many answers, and then an instant in the midst of the next ones.
    private static async Task<int> Burst(string workspace, int kill, int wanted, TimeSpan after)
    {
        using var server = await ServedWorkspace.Start(workspace);
        using var client = new HttpClient { BaseAddress = server.Address };
        var answered = 0;
        Assert.Equal(HttpStatusCode.OK, await Save(client, $"first {kill}"));
        var writers = Enumerable.Range(0, Writers).Select(async writer =>
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    var status = (i + writer) % 3 == 2 ? await Review(client, $"agreed {kill} {writer} {i}") : await Save(client, $"mark {kill} {writer} {i}");
                    if (status is HttpStatusCode.OK or HttpStatusCode.Created)
                    {
                        Interlocked.Increment(ref answered);
                    }
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
            }
        }).ToList();
        while (Volatile.Read(ref answered) < wanted && !writers.TrueForAll(writer => writer.IsCompleted))
        {
            await Task.Delay(1, Workbench.Ct);
        }

        await Task.Delay(after, Workbench.Ct);
        await server.Kill();
        await Task.WhenAll(writers);
        return answered;
    }

    private static async Task<HttpStatusCode> Save(HttpClient client, string mark)
    {
        using var body = JsonContent.Create(new { by = "Luz", changes = Fields.Select(field => new { path = field, to = mark }) });
        using var asked = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/plans/1") { Content = body, Headers = { { "If-Match", "*" } } };
        using var answer = await client.SendAsync(asked, Workbench.Ct);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> Review(HttpClient client, string action)
    {
        using var body = JsonContent.Create(new { kind = "actions", by = "Luz", actions = new[] { new { text = action } } });
        using var answer = await client.PostAsync(new Uri("/api/v1/plans/1/reviews", UriKind.Relative), body, Workbench.Ct);
        return answer.StatusCode;
    }
}
