using Kamino.UseCases.Perception;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class OutboxTests(AskedHost host) : IClassFixture<AskedHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task X11_mail_that_can_not_leave_waits_with_its_status_is_tried_again_and_goes_out_once()
    {
        // Given a survey whose three addresses are queued, while the server is down
        var (clock, server) = (new SetClock(), new TestServer { Says = new DeliveryReport(Delivery.Later, "connection refused") });
        var survey = await Queued(clock);
        Assert.Equal(0, (await Send(clock, server)).Sent);
        Assert.Equal([(MailStatus.Waiting, 1, "connection refused"), (MailStatus.Waiting, 0, null), (MailStatus.Waiting, 0, null)], Order(await Mails(survey)));
        // When it is tried again before its time, then only the others are tried
        server.Says = new DeliveryReport(Delivery.Taken);
        Assert.Equal(2, (await Send(clock, server)).Sent);
        // And after it, it leaves as well; nothing leaves twice, however often somebody sends
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, (await Send(clock, server)).Sent);
        Assert.Equal(0, (await Send(clock, server)).Sent);
        await host.Get<SendSurvey>().Of(survey.Number, false, Ct);
        Assert.Equal(0, (await Send(clock, server)).Sent);
        Assert.Equal(3, server.Taken.Select(letter => letter.To).Distinct().Count());
        Assert.All(await Mails(survey), mail => Assert.NotNull(mail.SentAt));
    }

    [Fact]
    public async Task Two_senders_at_once_send_nothing_twice()
    {
        var (clock, server) = (new SetClock(), new TestServer { Pause = TimeSpan.FromMilliseconds(30) });
        await Queued(clock);

        var rounds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(clock, server)));

        Assert.Equal(3, rounds.Sum(round => round.Sent));
        Assert.Equal(3, server.Taken.Count);
    }

    [Theory]
    [InlineData(Delivery.Refused, MailStatus.Failed)]
    [InlineData(Delivery.Unsure, MailStatus.Unsure)]
    public async Task A_mail_that_was_refused_or_may_have_arrived_is_not_tried_again(Delivery outcome, MailStatus status)
    {
        var (clock, server) = (new SetClock(), new TestServer { Says = new DeliveryReport(outcome, "550 no such user") });
        var survey = await Queued(clock);

        Assert.Equal(3, (await Send(clock, server)).Failed);
        clock.Now += TimeSpan.FromDays(3);
        server.Says = new DeliveryReport(Delivery.Taken);

        Assert.Equal(0, (await Send(clock, server)).Sent);
        Assert.All(await Mails(survey), mail => Assert.Equal((status, "550 no such user"), (mail.Status, mail.Error)));
    }

    [Fact]
    public async Task A_mail_whose_sender_died_on_the_way_is_doubted_and_not_sent_again()
    {
        var (clock, server) = (new SetClock(), new TestServer());
        var survey = await Queued(clock);
        Assert.NotNull(await host.Get<IOutbox>().Claim(clock.Now, Ct)); // and nobody ever says what became of it

        clock.Now += TimeSpan.FromMinutes(20);

        Assert.Equal(2, (await Send(clock, server)).Sent);
        Assert.Equal(1, (await Mails(survey)).Count(mail => mail.Status == MailStatus.Unsure));
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_after_a_week_and_twice_at_most()
    {
        var (clock, server) = (new SetClock(), new TestServer());
        var survey = await Queued(clock);
        await Send(clock, server);
        await host.Send(await host.Link(survey), AskedHost.Sheet(0)); // Eva answers
        var remind = new SendSurvey(host.Get<ISurveyStore>(), host.Get<IOutbox>(), new Mailing(), clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program));

        var outcomes = new List<int>();
        foreach (var days in new[] { 1, 7, 3, 4, 7, 30 })
        {
            clock.Now += TimeSpan.FromDays(days);
            outcomes.Add((await remind.Of(survey.Number, true, Ct))?.Reminders ?? 0);
            await Send(clock, server);
        }

        Assert.Equal([0, 2, 0, 2, 0, 0], outcomes);
        Assert.Equal(3 + 2 + 2, server.Taken.Count);
        Assert.Equal(1, server.Taken.Count(letter => letter.Name == "Eva Paz"));
    }

    [Fact]
    public async Task A_mail_is_in_the_respondents_language_with_a_link_that_works()
    {
        var (clock, server) = (new SetClock(), new TestServer());
        await Queued(clock);
        await Send(clock, server);

        var letter = server.Taken.Single(own => own.Name == "Eva Paz");

        Assert.StartsWith("Distribuidora Nuestra: ¿cómo nos ve?", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Hola, Eva Paz:", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("C1", Guesses.Words(letter.Text), StringComparison.Ordinal);
        var link = letter.Text.Split('\n').Single(line => line.StartsWith("https://kam.example/s/", StringComparison.Ordinal)).Trim();
        Assert.Contains($"In English: {link}?lang=en-US", letter.Text, StringComparison.Ordinal); // a survey has one language, its respondents may have another
        Assert.Equal("Eva Paz", (await host.Get<AnswerByLink>().Open(link[22..], Ct))?.Person);
    }

    private async Task<Survey> Queued(SetClock clock)
    {
        var survey = await host.Ask(draft => draft with { Closes = draft.Closes.AddDays(100) });
        Assert.Equal((3, 1), await new SendSurvey(host.Get<ISurveyStore>(), host.Get<IOutbox>(), new Mailing(), clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program)).Of(survey.Number, false, Ct) is { Flaw: null } queued ? (queued.Invitations, queued.WithoutAddress) : default);
        return survey;
    }

    private Task<OutboxRound> Send(SetClock clock, TestServer server) => new SendOutbox(
        host.Get<IOutbox>(), host.Services.GetServices<IMailWriter>(), server, new Mailing(), clock, new UseCases.Rights.Asking(Core.Rights.Asker.Program)).Run(Ct);

    private async Task<IReadOnlyList<OutboxMail>> Mails(Survey survey) => await host.Get<IOutbox>().List(MailTopic.Survey, survey.Number, Ct);

    private static IEnumerable<(MailStatus, int, string?)> Order(IEnumerable<OutboxMail> mails) => mails.OrderByDescending(mail => mail.Tries).Select(mail => (mail.Status, mail.Tries, mail.Error));
}
