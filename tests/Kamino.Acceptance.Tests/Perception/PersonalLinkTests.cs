using System.Net;
using Kamino.Acceptance.Tests.Records;
using Kamino.Storage.Records;
using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class PersonalLinkTests(AskedHost host) : IClassFixture<AskedHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_guesses_open_nothing_and_all_are_answered_alike()
    {
        // Given a link that works
        var token = await host.Link(await host.Ask());
        // When others are tried: one letter off, cut short, in other case, its hash, and at random, then none opens and no answer tells from another
        // Where the records are on PostgreSQL it is the same door: fewer knock there.
        await Guesses.OpenNothing(host.Address, "s", token, TestRecords.AreOnPostgres ? 1_000 : 10_000);
    }

    [Fact]
    public async Task P08_unknown_expired_revoked_and_closed_links_are_answered_alike_when_opened_and_when_sent()
    {
        var (revoked, closed, expired) = (await host.Ask(), await host.Ask(), await host.Ask());
        string[] tokens = [await host.Link(revoked), await host.Link(closed), await host.Link(expired), new string('A', 43)];
        await host.Get<PersonalLinks>().Revoke(revoked.Number, "C1", "Eva Paz", Ct);
        await host.Get<CloseSurvey>().Of(closed.Number, Ct);
        await Expire(tokens[2]);

        var pages = new List<(HttpStatusCode, string)>();
        foreach (var token in tokens)
        {
            using var opened = await host.Page($"/s/{token}");
            using var sent = await host.Send(token, AskedHost.Sheet(0));
            pages.Add((opened.StatusCode, await opened.Content.ReadAsStringAsync(Ct)));
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, Assert.Single(pages.Distinct()).Item1);
        Assert.DoesNotContain(await host.Get<ISurveyStore>().Answers(null, Ct), answer => answer.Survey == revoked.Number || answer.Survey == closed.Number || answer.Survey == expired.Number);
    }

    [Fact]
    public async Task A_link_shows_its_own_questions_and_nothing_of_ours_or_of_others()
    {
        var survey = await host.Ask();
        await host.Send(await host.Link(survey, person: "Juan Rey"), AskedHost.Sheet(0, remark: "secreto de Juan"));

        var link = await host.Link(survey);
        using var answer = await host.Page($"/s/{link}");
        var page = Guesses.Words(await answer.Content.ReadAsStringAsync(Ct));

        Assert.Contains("Eva Paz", page, StringComparison.Ordinal);
        Assert.Contains("Rival Uno", page, StringComparison.Ordinal);
        Assert.All(["Juan", "secreto", "C1", "C2", "/matrix", "/accounts", "economic_buyer", survey.Name], secret => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));
        Assert.Equal(("same-origin", "no-store"), (answer.Headers.GetValues("Referrer-Policy").Single(), answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_kept()
    {
        var token = await host.Link(await host.Ask());
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Ct);
        var links = await context.Set<PersonalLinkRow>().ToListAsync(Ct);

        Assert.Contains(links, link => link.Hash == Hash(token));
        Assert.DoesNotContain(links, link => $"{link.Hash}{link.Account}{link.Name}".Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_not_see_an_account_can_not_tell_it_from_one_that_is_not_there()
    {
        using var record = await host.Page("/api/v1/perception/nobody");
        using var page = await host.Page("/accounts/nobody/perception");
        using var survey = await host.Page("/api/v1/surveys/4711");
        using var guess = await host.Page("/surveys/4711/guess/C1");

        Assert.Equal([404, 404, 404, 404], new[] { record, page, survey, guess }.Select(answer => (int)answer.StatusCode));
    }

    private static string Hash(string text) => Guesses.Hash(text);

    private async Task Expire(string token)
    {
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Ct);
        var hash = Hash(token);
        await context.Set<PersonalLinkRow>().Where(link => link.Hash == hash).ExecuteUpdateAsync(link => link.SetProperty(own => own.Expires, DateTimeOffset.UtcNow.AddMinutes(-1)), Ct);
    }
}
