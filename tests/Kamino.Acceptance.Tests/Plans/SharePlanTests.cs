using System.Net;
using Kamino.Acceptance.Tests.Perception;
using Kamino.Core.Plans;
using Kamino.Storage.Records;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class SharePlanTests(SharedHost host) : IClassFixture<SharedHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_guessed_links_to_a_plan_open_nothing_and_all_are_answered_alike() => await Guesses.OpenNothing(host.Address, "p", (await host.Share()).Token, 2_000);

    [Fact]
    public async Task P08_unknown_expired_and_revoked_links_are_answered_alike_whatever_is_asked_of_them()
    {
        var (revoked, expired, survey) = (await host.Share(), await host.Share(), LinkOf(await host.Share(), LinkUse.Survey));
        await host.Get<SharePlan>().Revoke(1, revoked.Share.Number, "Luz", Ct);
        await Records<PlanShareRow>(rows => rows.Where(row => row.Number == expired.Share.Number).ExecuteUpdateAsync(set => set.SetProperty(row => row.Expires, DateTimeOffset.UtcNow.AddMinutes(-1)), Ct));
        using var client = host.Visitor();

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var token in new[] { revoked.Token, expired.Token, await survey, new string('A', 43) })
        {
            foreach (var path in new[] { "/code", "/enter", "/act" })
            {
                using var sent = await SharedHost.Send(client, $"/p/{token}{path}", new() { ["code"] = revoked.Code, ["kind"] = "agreed" });
                answers.Add((sent.StatusCode, await sent.Content.ReadAsStringAsync(Ct)));
            }

            using var opened = await client.GetAsync(new Uri($"/p/{token}", UriKind.Relative), Ct);
            answers.Add((opened.StatusCode, await opened.Content.ReadAsStringAsync(Ct)));
        }

        Assert.Equal(HttpStatusCode.NotFound, Assert.Single(answers.Distinct()).Item1);
    }

    [Fact]
    public async Task A_link_alone_shows_nothing_of_the_plan_and_a_code_works_once()
    {
        var pass = await host.Share();
        using var door = await host.Page($"/p/{pass.Token}");
        var page = Guesses.Words(await door.Content.ReadAsStringAsync(Ct));
        Assert.All(["C1", "merma", "Eva Paz", "Luz", "Secreto"], secret => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));
        Assert.Equal("no-store", door.Headers.CacheControl?.ToString());

        using var first = await host.Visit(pass);
        Assert.Contains("C1 quiere bajar la merma", await first.GetStringAsync(new Uri($"/p/{pass.Token}", UriKind.Relative), Ct), StringComparison.Ordinal);
        using var second = host.Visitor();
        using var again = await SharedHost.Send(second, $"/p/{pass.Token}/enter", new() { ["code"] = pass.Code });
        Assert.EndsWith("wrong=true", again.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_codes_kill_the_right_one_however_many_come_at_once()
    {
        var pass = await host.Share();
        var door = host.Get<OpenSharedPlan>();
        var wrong = pass.Code == "000000" ? "000001" : "000000";

        var guesses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => door.Enter(pass.Token, wrong, Ct)));

        Assert.All(guesses, Assert.Null);
        Assert.Null(await door.Enter(pass.Token, pass.Code, Ct));
    }

    [Fact]
    public async Task A_visit_to_one_plan_opens_no_other()
    {
        var (one, other) = (await host.Share(1), await host.Share(2));
        using var client = await host.Visit(one);
        var visit = (await host.Get<OpenSharedPlan>().Enter(other.Token, other.Code, Ct)) ?? "";

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, $"/p/{one.Token}") { Headers = { { "Cookie", $"{SharedHost.Cookie(one)}={visit}" } } };
        using var stranger = host.Visitor();
        using var answer = await stranger.SendAsync(elsewhere, Ct);
        Assert.DoesNotContain("merma", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var page = Guesses.Words(await client.GetStringAsync(new Uri($"/p/{one.Token}", UriKind.Relative), Ct));
        Assert.Contains("Bajar la merma de C1", page, StringComparison.Ordinal);
        Assert.All(["C2", "C3", "/matrix", "/accounts", "Secreto"], secret => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_hashes_of_links_codes_and_visits_are_kept()
    {
        var pass = await host.Share();
        var visit = await host.Get<OpenSharedPlan>().Enter(pass.Token, pass.Code, Ct) ?? "";
        await host.Get<SharePlan>().Pass(1, pass.Share.Number, Ct);

        await using var context = await host.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Ct);
        var kept = (await context.Set<PersonalLinkRow>().ToListAsync(Ct)).Select(row => row.Hash).Concat((await context.Set<PlanCodeRow>().ToListAsync(Ct)).Select(row => row.Hash)).ToList();
        Assert.Equal(2, kept.Count(hash => hash == Guesses.Hash(pass.Token) || hash == Guesses.Hash(visit)));
        Assert.All(kept, hash => Assert.Equal(64, hash.Length));
        Assert.DoesNotContain(kept, hash => hash == pass.Token || hash == visit || hash == pass.Code);
    }

    [Fact]
    public async Task Mail_brings_the_link_and_then_the_code_in_their_language_and_nothing_of_the_plan()
    {
        var (clock, server, mailing) = (new SetClock(), new TestServer(), new Mailing());
        var (links, shares, plans, outbox) = (host.Get<ILinkStore>(), host.Get<IShareStore>(), host.Get<IPlanStore>(), host.Get<IOutbox>());
        var passes = new SharePlan(shares, plans, links, outbox, mailing, clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program));
        var door = new OpenSharedPlan(links, shares, plans, outbox, passes, host.Get<ReadPlanGround>(), mailing, clock);
        var sending = new SendOutbox(outbox, host.Services.GetServices<IMailWriter>(), server, mailing, clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program));

        await passes.With(1, new ShareDraft("John Hill", "Luz") { Email = "john@c1.example", Language = "en" }, Ct);
        await sending.Run(Ct);
        var link = Assert.Single(server.Taken);
        var token = link.Text.Split('\n').Single(line => line.StartsWith("https://kam.example/p/", StringComparison.Ordinal)).Trim()[22..];
        Assert.Equal(new SharedDoor("", "en", "j…@c1.example"), await door.Knock(token, Ct));
        Assert.True(await door.Code(token, Ct));
        await sending.Run(Ct);
        var code = server.Taken.Last();

        Assert.StartsWith("Hello John Hill,", code.Text, StringComparison.Ordinal);
        Assert.NotNull(await door.Enter(token, code.Subject[^CodePace.Digits..], Ct));
        Assert.All(server.Taken, letter => Assert.DoesNotContain("C1", Guesses.Words(letter.Subject + letter.Text), StringComparison.Ordinal));
        // And no more than five codes leave in an hour
        foreach (var _ in Enumerable.Range(1, CodePace.MostCodes - 1))
        {
            Assert.True(await door.Code(token, Ct));
        }

        Assert.False(await door.Code(token, Ct));
        clock.Now += TimeSpan.FromMinutes(61);
        Assert.True(await door.Code(token, Ct));
    }

    private async Task<string> LinkOf(SharePass pass, LinkUse use)
    {
        var token = pass.Token;
        var hash = Guesses.Hash(token);
        await Records<PersonalLinkRow>(rows => rows.Where(row => row.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(row => row.Use, use), Ct));
        return token;
    }

    private async Task Records<T>(Func<IQueryable<T>, Task<int>> change)
        where T : class
    {
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Ct);
        Assert.Equal(1, await change(context.Set<T>()));
    }
}
