using System.Net;
using System.Text.Json;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Portfolio;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class AnswerTests(AskedHost host) : IClassFixture<AskedHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_can_be_changed_until_the_survey_closes_and_no_version_is_overwritten()
    {
        var survey = await host.Ask();
        var token = await host.Link(survey);

        Assert.Equal(HttpStatusCode.Redirect, (await host.Send(token, AskedHost.Sheet(0, us: 5))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Send(token, AskedHost.Sheet(1, us: 9))).StatusCode);

        var kept = await host.Get<ISurveyStore>().Answers(survey.Number, Ct);
        Assert.Equal([(1, 5), (2, 9)], kept.Select(answer => (answer.Version, answer.Answer.Scores[0].Score)));
        await host.Get<CloseSurvey>().Of(survey.Number, Ct);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Send(token, AskedHost.Sheet(2, us: 1))).StatusCode);
    }

    [Fact]
    public async Task A_link_that_is_open_twice_loses_no_answer()
    {
        // Given one link in two browsers, neither of which has answered
        var survey = await host.Ask();
        var token = await host.Link(survey);
        // When both send at the same moment
        var sent = await Task.WhenAll(host.Send(token, AskedHost.Sheet(0, us: 7, remark: "uno")), host.Send(token, AskedHost.Sheet(0, us: 4, remark: "dos")));
        // Then one is kept, and the other is told and has everything it wrote still in the form
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], sent.Select(answer => answer.StatusCode).Order());
        var kept = Assert.Single(await host.Get<ISurveyStore>().Answers(survey.Number, Ct));
        var page = await sent.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).Content.ReadAsStringAsync(Ct);
        Assert.Contains(kept.Answer.Remark == "uno" ? "dos" : "uno", page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"1\"", page, StringComparison.Ordinal);
        // And sending it again replaces the first, which stays kept as the version before
        Assert.Equal(HttpStatusCode.Redirect, (await host.Send(token, AskedHost.Sheet(1, us: 4, remark: "otra"))).StatusCode);
        Assert.Equal(2, (await host.Get<ISurveyStore>().Answers(survey.Number, Ct)).Count);
    }

    [Fact]
    public async Task Points_that_are_not_a_hundred_come_back_with_everything_and_a_button_that_shares_them()
    {
        var survey = await host.Ask();
        var token = await host.Link(survey);
        var sheet = AskedHost.Sheet(0, remark: "queda");
        sheet["points.price"] = "30";
        sheet["points.delivery"] = "15";

        using var refused = await host.Send(token, sheet);
        using var shared = await host.Send(token, new Dictionary<string, string>(sheet) { ["act"] = "share" });

        var (page, after) = (await refused.Content.ReadAsStringAsync(Ct), await shared.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("45", page, StringComparison.Ordinal);
        Assert.Contains("queda", page, StringComparison.Ordinal);
        Assert.Contains("value=\"67\"", after, StringComparison.Ordinal);
        Assert.Contains("value=\"33\"", after, StringComparison.Ordinal);
        Assert.Empty(await host.Get<ISurveyStore>().Answers(survey.Number, Ct));
    }

    [Fact]
    public async Task X20_what_a_respondent_writes_is_shown_as_text_and_runs_nothing()
    {
        var survey = await host.Ask();
        var sheet = AskedHost.Sheet(0, remark: "<script>alert(1)</script>");
        sheet["added"] = "<img src=x onerror=alert(2)>";
        sheet["score.4.price"] = "7";

        Assert.Equal(HttpStatusCode.Redirect, (await host.Send(await host.Link(survey), sheet)).StatusCode);

        foreach (var path in new[] { "/accounts/C1/perception", $"/surveys/{survey.Number}", $"/s/{await host.Link(survey)}" })
        {
            var page = await (await host.Page(path)).Content.ReadAsStringAsync(Ct);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script&gt;", await (await host.Page("/accounts/C1/perception")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P06_an_anonymous_survey_shows_nothing_before_it_is_closed_and_names_nobody_after()
    {
        // Given an anonymous survey of three people, who all answer
        var survey = await host.Ask(draft => draft with { Accounts = ["C1"], Anonymous = true });
        foreach (var (person, us) in new[] { ("Eva Paz", 3), ("Juan Rey", 6), ("Sol Mar", 9) })
        {
            await host.Send(await host.Link(survey, person: person), AskedHost.Sheet(0, us, remark: $"dice {person[..3]}"));
        }
        // Then nothing shows who answered, nor what, until it is closed
        var status = JsonSerializer.Serialize(await host.Get<ViewSurveys>().Of(survey.Number, Ct));
        Assert.DoesNotContain("dice", status, StringComparison.Ordinal);
        Assert.All((await host.Get<ViewSurveys>().Of(survey.Number, Ct))?.Respondents ?? [], row => Assert.Null(row.Answered));
        Assert.NotEqual(survey.Number, (await View())?.Survey);
        // When it is closed, the mean of the three is shown, and no name is kept with an answer
        await host.Get<CloseSurvey>().Of(survey.Number, Ct);
        var view = await View();
        Assert.Equal((survey.Number, 3, 6.0), (view?.Survey, view?.View?.Respondents, view?.View?.Us.Strength.Match(value => value, _ => 0)));
        Assert.All(view?.Remarks ?? [], remark => Assert.Null(remark.By));
        Assert.All(await host.Get<ISurveyStore>().Answers(survey.Number, Ct), kept => Assert.Equal((1, true, null), (kept.Version, kept.Answer.By.Name.Length == 1, kept.Answer.By.Influence)));
        Task<AccountPerception?> View() => host.Get<ViewPerception>().Of("C1", null, Ct);
    }

    [Fact]
    public async Task Who_is_erased_leaves_the_answers_that_count_and_no_name()
    {
        var survey = await host.Ask(draft => draft with { Accounts = ["C3"] });
        await host.Send(await host.Link(survey, "C3", "Pia Sur"), AskedHost.Sheet(0, us: 6, remark: "soy Pia"));
        var before = (await host.Get<ViewPerception>().Of("C3", null, Ct))?.View;
        Assert.NotEmpty((await host.Get<TellPerson>().For("C3", "Pia Sur", Web.Words.Locale.Of("es-CO"), Ct))?.Traces.Answers ?? []);

        await host.Get<ErasePeople>().One("C3", "Pia Sur", "Ana", Ct);

        var after = await host.Get<ViewPerception>().Of("C3", null, Ct);
        Assert.Equal((before?.Strength, before?.Respondents), (after?.View?.Strength, after?.View?.Respondents));
        Assert.DoesNotContain("Pia", JsonSerializer.Serialize(await host.Get<ISurveyStore>().Answers(survey.Number, Ct)), StringComparison.Ordinal);
        Assert.Empty(await host.Get<ISurveyStore>().Invitations(survey.Number, Ct));
    }

    [Fact]
    public async Task What_a_customer_said_follows_a_merge_and_comes_back_when_it_is_undone()
    {
        // Given an account that answered, and says its stage
        var survey = await host.Ask(draft => draft with { Accounts = ["C1"] });
        await host.Send(await host.Link(survey, "C1", "Sol Mar"), AskedHost.Sheet(0, us: 9, rival: 3));
        await host.Get<AssessStage>().Say(new("C1", Core.Perception.StageSide.Customer, DateOnly.FromDateTime(DateTime.Now), "Eva Paz", Core.Perception.StageWord.Scored, [2, 2, 3, 2, 2, 2]), Ct);
        Assert.Null(await Strength("C4"));
        // When it is merged into another, then answers, people, stage, survey and matrix are that one's
        await host.Get<MergeAccounts>().Merge("C1", "C4", "Ana", Ct);
        Assert.Equal(3, await Strength("C4"));
        Assert.Equal(("C4", 3.0), (await host.Get<ViewPerception>().Of("C1", null, Ct) is { View: { } view } seen ? (seen.Account, view.Strength.Match(value => value, _ => 0)) : default));
        Assert.Contains("Sol Mar", (await host.Get<ViewPeople>().At("C4", null, Ct))?.People.Select(row => row.Person.Name) ?? []);
        Assert.NotNull((await host.Get<ViewStages>().Of("C4", null, Ct))?.Stage.Theirs);
        Assert.Equal(("C4", 1), (await host.Get<ViewSurveys>().Of(survey.Number, Ct))?.Accounts.Select(at => (at.Account, at.Answers)).Single());
        Assert.Equal(HttpStatusCode.Redirect, (await host.Send(await host.Link(survey, "C1", "Sol Mar"), AskedHost.Sheet(1, us: 9, rival: 3))).StatusCode);
        // And all of it comes back
        await host.Get<MergeAccounts>().Undo("C1", Ct);
        Assert.Equal((null, 3.0), (await Strength("C4"), await Strength("C1")));
        Assert.Null((await host.Get<ViewStages>().Of("C4", null, Ct))?.Stage.Theirs);

        async Task<double?> Strength(string account) => (await host.Get<ViewPortfolio>().For(new PortfolioQuery(), Ct)).Accounts.Single(row => row.Account == account) is { StrengthEvidence: Core.Portfolio.StrengthEvidence.CustomerStated } row
            ? row.Strength.Match(value => value, _ => 0.0) : null;
    }

    [Fact]
    public async Task The_printable_form_asks_the_same_with_its_scales_rivals_riders_and_the_sum_of_points()
    {
        var survey = await host.Ask(draft => draft with { Riders = [Core.Perception.RiderQuestion.Nps], OwnRivals = [new("C2", ["Solo de C2"])] });

        var page = WebUtility.HtmlDecode(await (await host.Page($"/surveys/{survey.Number}/print?account=C2")).Content.ReadAsStringAsync(Ct));

        Assert.All(survey.Asked.Factors, factor => Assert.All([factor.Name, factor.Low, factor.Middle, factor.High], text => Assert.Contains(text.Es, page, StringComparison.Ordinal)));
        Assert.All(["Solo de C2", "Distribuidora Nuestra", "Suma de los puntos", "¿Qué tan probable es que recomiende a"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Rival Uno", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page("/surveys/4711/print")).StatusCode);
    }

    [Fact]
    public async Task A_guess_that_comes_in_a_file_after_the_first_answer_is_refused_as_on_the_page()
    {
        var survey = await host.Ask(draft => draft with { Accounts = ["C2"] });
        await host.Send(await host.Link(survey, "C2", "Luz Gil"), AskedHost.Sheet(0));
        var file = host.File("guess.csv", $"survey,account,respondent,date,factor,points,supplier,score,side\n{survey.Name},C2,Leo,2026-01-05,price,100,us,7,ours\n");

        var report = await host.Get<ImportSurveys>().From(new TableImportRequest([file], new Dictionary<string, string>(), new Dictionary<string, string>()), Ct);

        Assert.Equal("guess_too_late", Assert.Single(report.Refusals).Flaw);
        Assert.DoesNotContain(await host.Get<ISurveyStore>().Answers(survey.Number, Ct), answer => answer.Side == AnswerSide.Ours);
        using var page = await host.Page($"/surveys/{survey.Number}/guess/C2");
        Assert.DoesNotContain("name=\"points.price\"", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_guess_is_kept_before_the_first_answer_and_refused_after_it()
    {
        var survey = await host.Ask(draft => draft with { Accounts = ["C2"] });
        var guess = new AnswerDraft(0, [.. FactorSets.Of(FactorSets.Usual).Select(factor => new Core.Perception.FactorPoints(factor.Key, 20))], [new("us", "price", 9)]);

        Assert.True((await host.Get<GuessAnswers>().Give(survey.Number, "C2", "Ana", guess, Ct))?.Kept);
        await host.Send(await host.Link(survey, "C2", "Luz Gil"), AskedHost.Sheet(0, us: 6));
        Assert.Equal(GuessFlaw.TooLate, (await host.Get<GuessAnswers>().Give(survey.Number, "C2", "Luis", guess, Ct))?.Flaw);

        var seen = await host.Get<ViewPerception>().Of("C2", null, Ct);
        Assert.Equal(-3, seen?.Guess.Single(gap => gap.Factor == "price").Gap.Match(value => value, _ => 0));
        Assert.Equal(Core.Portfolio.StrengthEvidence.CustomerStated, (await host.Get<ViewPortfolio>().For(new PortfolioQuery(), Ct)).Accounts.Single(row => row.Account == "C2").StrengthEvidence);
    }
}
