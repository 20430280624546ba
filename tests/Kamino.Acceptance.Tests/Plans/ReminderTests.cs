using System.Net;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Perception;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class ReminderTests : IDisposable
{
    private const string Ledger = "Cliente;Nombre;Fecha;Documento;Neto\n001;Bolívar;2026-01-10;F1;900,00\n";

    private readonly CommandLine _kamino = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D09_X10_everybody_is_reminded_by_their_own_day_once_and_nobody_who_wants_none()
    {
        // Given an action due on 1 March of three people who live far apart, and of one who wants no mail
        var (clock, server) = (new SetClock { Now = new DateTimeOffset(2099, 2, 28, 20, 0, 0, TimeSpan.Zero) }, new TestServer());
        await Planned();
        await using var services = Services(clock, server);
        // When it is 20:00 UTC on 28 February
        var queue = services.GetRequiredService<SendReminders>();
        Assert.Equal(3, await queue.Queue(Ct));
        Assert.Equal(0, await queue.Queue(Ct));
        Assert.Equal(3, (await services.GetRequiredService<SendOutbox>().Run(Ct)).Sent);
        Assert.Equal(0, (await services.GetRequiredService<SendOutbox>().Run(Ct)).Sent);
        // And whoever is given another name meanwhile, or a second one, gets no second mail
        await _kamino.Ask("team", "remove", "Mara");
        await _kamino.Ask("team", "keep", "Mara Ruiz", "--email", "Madrid@kam.example", "--time-zone", "Europe/Madrid");
        await _kamino.Ask("team", "keep", "Kirika", "--email", "auckland@kam.example", "--time-zone", "Pacific/Auckland", "--language", "en");
        Assert.Equal(0, await queue.Queue(Ct));
        // Then it is due tomorrow in Bogota and Madrid, and today in Auckland
        var letters = server.Taken.ToDictionary(letter => letter.To, letter => letter.Text);
        Assert.Contains("Mañana\n- 2099-03-01 · Bolívar: Llamar", letters["bogota@kam.example"], StringComparison.Ordinal);
        Assert.Contains("Mañana\n- 2099-03-01", letters["madrid@kam.example"], StringComparison.Ordinal);
        Assert.Contains("Today\n- 2099-03-01", letters["auckland@kam.example"], StringComparison.Ordinal);
        Assert.DoesNotContain("none@kam.example", letters.Keys);
        // Mara was named by her address; who is named by neither name nor address is told
        Assert.Contains(new UnremindedOwner("Zoe", 1), await services.GetRequiredService<FindUnreminded>().Now(Ct));
        Assert.DoesNotContain(await services.GetRequiredService<FindUnreminded>().Now(Ct), own => own.Name is "Luz" or "Madrid@kam.example" or "Quiet");
        // And the link in each mail ends the reminders of its reader alone
        var stops = letters.ToDictionary(own => own.Key, own => own.Value.Split("https://kam.example/stop/")[1].Trim());
        Assert.Equal(3, stops.Values.Distinct().Count());
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var visitor = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.NotFound, (await Stop(visitor, stops["bogota@kam.example"][..^1] + "_", isSent: true)).Status);
        var opened = await Stop(visitor, stops["bogota@kam.example"], isSent: false);
        Assert.Equal((HttpStatusCode.OK, true, false), (opened.Status, opened.Page.Contains("<form", StringComparison.Ordinal), opened.Page.Contains("Luz", StringComparison.Ordinal)));
        Assert.Equal(["Quiet"], await Silent(services)); // mail programs open links too: opening ends nothing
        var ended = await Stop(visitor, stops["bogota@kam.example"], isSent: true);
        Assert.Equal((HttpStatusCode.OK, false), (ended.Status, ended.Page.Contains("<form", StringComparison.Ordinal)));
        Assert.Equal(["Luz", "Quiet"], await Silent(services));
    }

    [Fact]
    public async Task What_is_done_before_the_mail_leaves_is_not_in_it_and_before_seven_in_the_morning_nobody_is_woken()
    {
        var (clock, server) = (new SetClock { Now = new DateTimeOffset(2099, 3, 1, 11, 30, 0, TimeSpan.Zero) }, new TestServer());
        await Planned();
        await _kamino.Ask("team", "remove", "Mara");
        await _kamino.Ask("team", "remove", "Kiri");
        await using var services = Services(clock, server);

        Assert.Equal(0, await services.GetRequiredService<SendReminders>().Queue(Ct)); // 6:30 in Bogota
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(1, await services.GetRequiredService<SendReminders>().Queue(Ct));
        await _kamino.Ask("plan", "set", "1", "actions/a91/done=2099-03-01");
        Assert.Equal(0, (await services.GetRequiredService<SendOutbox>().Run(Ct)).Sent);
        Assert.Equal(MailStatus.Dropped, Assert.Single(await services.GetRequiredService<IOutbox>().List(MailTopic.Reminder, null, Ct)).Status);
    }

    public void Dispose() => _kamino.Dispose();

    private static async Task<(HttpStatusCode Status, string Page)> Stop(HttpClient visitor, string token, bool isSent)
    {
        var address = new Uri($"/stop/{token}", UriKind.Relative);
        using var answer = isSent ? await visitor.PostAsync(address, null, Ct) : await visitor.GetAsync(address, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<IEnumerable<string>> Silent(ServiceProvider services) =>
        (await services.GetRequiredService<ITeam>().Read(Ct)).Where(mate => !mate.Reminders).Select(mate => mate.Name);

    private ServiceProvider Services(SetClock clock, TestServer server) => new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(_kamino.Workspace).AddUseCases()
        .AddSingleton<ICompanySettings>(new Mailing()).AddSingleton<IMailSender>(server).BuildServiceProvider();

    private async Task Planned()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Ledger));
        await _kamino.Ask("plan", "new", "001", "--by", "Nobody");
        await _kamino.Ask(
            ["plan", "set", "1", .. new[] { ("a91", "Luz"), ("a92", "Madrid@kam.example"), ("a93", "Kiri"), ("a94", "Quiet"), ("a95", "Zoe") }
                .SelectMany(own => new[] { $"actions/{own.Item1}/text=Llamar", $"actions/{own.Item1}/owner={own.Item2}", $"actions/{own.Item1}/due=2099-03-01" })]);
        await _kamino.Ask("team", "keep", "Luz", "--email", "bogota@kam.example", "--time-zone", "America/Bogota");
        await _kamino.Ask("team", "keep", "Mara", "--email", "madrid@kam.example", "--time-zone", "Europe/Madrid");
        await _kamino.Ask("team", "keep", "Kiri", "--email", "auckland@kam.example", "--time-zone", "Pacific/Auckland", "--language", "en");
        await _kamino.Ask("team", "keep", "Quiet", "--email", "none@kam.example", "--no-reminders");
    }
}
