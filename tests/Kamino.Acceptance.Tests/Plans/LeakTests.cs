using System.Text;
using Kamino.Acceptance.Tests.Perception;
using Kamino.Core.Plans;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary>
/// Every internal field of a plan is filled with a marker, and all bytes that the customer gets are searched for it.
/// Whatever else is ever given to the customer is added to <see cref="Given"/>, as a name and the bytes of it.
/// </summary>
public sealed class LeakTests(SharedHost host) : IClassFixture<SharedHost>
{
    private const string Marker = "ZZINTERNALZZ";

    // An amount of so many decimals is written with these digits in every language and format.
    private const decimal Secret = 0.918273m;

    private const string Digits = "918273";

    private const string Open = "AASHAREDAA";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_internal_field_is_in_anything_that_the_customer_gets()
    {
        await Fill(1);
        List<(string Name, byte[] Bytes)> bytes = [];
        foreach (var (name, give) in Given)
        {
            bytes.Add((name, await give(host)));
        }

        Assert.All(bytes, own => Assert.True(own.Bytes.Length > 0, own.Name));
        Assert.All(bytes, own => Assert.False(Holds(own.Bytes, Marker) || Holds(own.Bytes, Digits), own.Name));
        Assert.All(bytes.Where(own => own.Name is not "mail" and not "calendar"), own => Assert.True(Holds(own.Bytes, Open), $"{own.Name} lacks what is shared"));
    }

    /// <summary>What the customer gets, by name.</summary>
    private static readonly IReadOnlyList<(string Name, Func<SharedHost, Task<byte[]>> Give)> Given =
    [
        ("record", async host => await (await host.Page("/api/v1/plans/1/shared")).Content.ReadAsByteArrayAsync(Ct)),
        ("page in Spanish", host => Page(host, "es-CO")),
        ("page in English", host => Page(host, "en-US")),
        ("preview", async host => await (await host.Page("/plans/1/customer/preview")).Content.ReadAsByteArrayAsync(Ct)),
        ("calendar", async host => await (await host.Page("/plans/1/plan.ics?for=customer")).Content.ReadAsByteArrayAsync(Ct)),
        ("mail", Mail),
    ];

    private static async Task<byte[]> Page(SharedHost host, string language)
    {
        var pass = await host.Share();
        using var client = await host.Visit(pass);
        await SharedHost.Act(client, pass, PlanActKind.Commented, "", "Hola");
        return await client.GetByteArrayAsync(new Uri($"/p/{pass.Token}?lang={language}", UriKind.Relative), Ct);
    }

    private static async Task<byte[]> Mail(SharedHost host)
    {
        var (clock, server, mailing) = (new SetClock(), new TestServer(), new Mailing());
        var (links, shares, plans, outbox) = (host.Get<ILinkStore>(), host.Get<IShareStore>(), host.Get<IPlanStore>(), host.Get<IOutbox>());
        var passes = new SharePlan(shares, plans, links, outbox, mailing, clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program));
        var share = (await passes.With(1, new ShareDraft("Eva Paz", "Luz") { Email = "eva@c1.example" }, Ct))?.Share ?? throw new InvalidOperationException();
        await new OpenSharedPlan(links, shares, plans, outbox, passes, host.Get<ReadPlanGround>(), mailing, clock).Code(await Token(passes, share), Ct);
        await new SendOutbox(outbox, host.Services.GetServices<IMailWriter>(), server, mailing, clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program)).Run(Ct);
        Assert.Equal(2, server.Taken.Count);
        return Encoding.UTF8.GetBytes(string.Join('\n', server.Taken.Select(letter => $"{letter}")));
    }

    private static async Task<string> Token(SharePlan passes, PlanShare share) => (await passes.Pass(1, share.Number, Ct))?.Token ?? "";

    // Every text that isn't shared holds the marker; every shared one says so.
    private async Task Fill(int plan)
    {
        var kept = await host.Get<IPlanStore>().Find(plan, null, Ct) ?? throw new InvalidOperationException();
        var filled = kept.Plan with
        {
            Ambition = Marker,
            Sponsor = Marker,
            Sections = [.. Enum.GetValues<PlanSection>().Select((section, i) => new SectionText(PlanWord.Of(section)) { Text = i == 1 ? Open : Marker, Visibility = i == 1 ? Visibility.Shared : Visibility.Internal })],
            Insights = [.. kept.Plan.Insights.Select(own => own with { Evidence = Marker, Text = own.Visibility == Visibility.Shared ? Open : Marker }), new Insight("i9") { Text = Marker, Evidence = Marker }],
            Objectives = [.. kept.Plan.Objectives.Select(own => own with { Serves = Marker }), new Objective("o9") { Text = Marker, Measure = Marker, Unit = Marker, Owner = Marker, TheirOwner = Marker, Visibility = Visibility.Internal }],
            Strategies = [.. kept.Plan.Strategies.Select(own => own with { Factor = Marker }), new Strategy("s9") { Text = Marker, Visibility = Visibility.Internal }],
            Actions = [.. kept.Plan.Actions.Select(own => own with { Commitment = Marker, Effort = Secret, Cost = Secret }), new PlanAction("a99") { Text = Marker, Owner = Marker, Commitment = Marker, Visibility = Visibility.Internal }],
            Risks = [new PlanRisk("r1") { Text = Marker, Mitigation = Marker, Owner = Marker, Impact = Secret, Probability = (double)Secret }],
            Swot = [new SwotPoint("w1") { Text = Marker }],
            Competitors = [new Competitor("c1") { Name = Marker, Better = Marker, Worse = Marker }],
            Lines = [new PlannedLine("l1") { Name = Marker, Now = Secret, Target = Secret }],
            Finance = [new PlannedYear("f1") { Year = 2027, Revenue = Secret, Margin = Secret, Contribution = Secret }],
            Budget = new PlanBudget { Days = Secret, DaysBefore = Secret, Investment = Secret, CostToServe = Secret, ValueToCustomer = Secret },
        };
        Assert.NotNull(await host.Get<IPlanStore>().Save(new KeptPlan(kept.Card, filled), Ct));
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
