using System.Net;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class TakePartTests(SharedHost host) : IClassFixture<SharedHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_customer_confirms_accepts_marks_as_done_measures_and_agrees_with_name_and_time()
    {
        // Given a plan that L05 complains about only until it is shared
        var pass = await host.Share(2);
        Assert.DoesNotContain(await host.Get<ViewPlans>().Check(2, "es", Ct) ?? [], found => found.Rule == "L05");
        using var eva = await host.Visit(pass);
        // When somebody at the customer does all that they may
        Assert.Equal($"/p/{pass.Token}?kept=confirmed#insights-i1", await SharedHost.Act(eva, pass, PlanActKind.Confirmed, "insights/i1"));
        foreach (var (kind, where, text) in new[]
        {
            (PlanActKind.Accepted, "actions/c1", ""), (PlanActKind.Accepted, "meetings/d1", ""), (PlanActKind.Done, "actions/c1", ""), (PlanActKind.Measured, "scorecard/m1", "7,5"),
            (PlanActKind.Commented, "", "Va bien"), (PlanActKind.Corrected, "objectives/o1", "Bajar la merma al 4 %"), (PlanActKind.Proposed, "actions", "Un piloto en Cali"), (PlanActKind.Agreed, "", ""),
        })
        {
            Assert.Contains("?kept=", await SharedHost.Act(eva, pass, kind, where, text), StringComparison.Ordinal);
        }

        // Then it is there with their name and the time, beside our figures
        var part = await host.Get<ViewCustomerPart>().Of(2, Ct) ?? throw new InvalidOperationException();
        Assert.Equal(10, part.Unread.Count);
        Assert.All(part.Unread, act => Assert.Equal("Eva Paz", act.Person));
        var action = part.Shared.Actions.Single(own => own.Id == "c1");
        Assert.Equal(("Eva Paz", true, "Eva Paz"), (action.Accepted?.By, action.Accepted?.Holds, action.Owner));
        Assert.NotNull(action.Done);
        Assert.Equal((8m, 7.5m), (part.Shared.Scorecard[0].Ours, part.Shared.Scorecard[0].Theirs));
        Assert.True(part.Shared.Agreed?.Holds);
        Assert.Equal(InsightSource.Customer, (await host.Get<IPlanStore>().Find(2, null, Ct))?.Plan.Insights.Single(own => own.Id == "i1").Source);
        // And we read their figures and days as we write them
        var read = WebUtility.HtmlDecode(await (await host.Page("/plans/2/customer")).Content.ReadAsStringAsync(Ct));
        Assert.Contains("«7,5»", read, StringComparison.Ordinal);
        Assert.DoesNotContain($"· {action.Due:yyyy-MM-dd}", read, StringComparison.Ordinal);
        // And what they proposed and corrected goes into the plan when one of us takes it over
        Assert.Equal(["objectives/o1", "actions"], part.Waiting.Select(act => act.Where));
        foreach (var act in part.Waiting)
        {
            Assert.Null((await host.Get<ViewCustomerPart>().TakeOver(2, act.Number, "Luz", Ct))?.Flaw);
            Assert.Null(await host.Get<ViewCustomerPart>().TakeOver(2, act.Number, "Luz", Ct));
        }

        var plan = (await host.Get<IPlanStore>().Find(2, null, Ct))?.Plan ?? new Plan();
        Assert.Equal("Bajar la merma al 4 %", plan.Objectives.Single(own => own.Id == "o1").Text);
        Assert.Equal((ActionSide.Customer, "Eva Paz"), plan.Actions.Where(own => own.Text == "Un piloto en Cali").Select(own => (own.Side, own.Owner)).Single());
        await host.Get<ViewCustomerPart>().Seen(2, "Luz", Ct);
        Assert.Empty((await host.Get<ViewCustomerPart>().Of(2, Ct))?.Unread ?? []);
    }

    [Fact]
    public async Task What_they_accepted_can_not_be_written_by_us_and_shows_where_we_change_the_words_afterwards()
    {
        var pass = await host.Share();
        using var eva = await host.Visit(pass);
        await SharedHost.Act(eva, pass, PlanActKind.Accepted, "actions/c1");

        var forged = await host.Get<WritePlan>().Change(1, [new("actions/a1/accepted_by", "Eva Paz")], "Luz", Ct);
        await host.Get<WritePlan>().Change(1, [new("actions/c1/due", "2027-02-01")], "Luz", Ct);

        Assert.Equal(PlanFlaw.BadValue, forged?.Flaw);
        Assert.Equal(("Eva Paz", false), (await host.Get<ViewPlans>().Shared(1, Ct))?.Actions.Where(own => own.Id == "c1").Select(own => (own.Accepted?.By, own.Accepted?.Holds)).Single());
        Assert.Contains("El texto cambió después.", WebUtility.HtmlDecode(await eva.GetStringAsync(new Uri($"/p/{pass.Token}?lang=es-CO", UriKind.Relative), Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_or_does_not_see_a_part_can_not_act_on_it()
    {
        var (reader, partly) = (await host.Share(1, draft => draft with { Right = ShareRight.Read }), await host.Share(1, draft => draft with { Person = "Juan", Parts = [SharedPart.Objectives] }));
        using var reads = await host.Visit(reader);
        using var sees = await host.Visit(partly);

        Assert.Contains("flaw=read_only", await SharedHost.Act(reads, reader, PlanActKind.Agreed, ""), StringComparison.Ordinal);
        Assert.Contains("flaw=not_there", await SharedHost.Act(sees, partly, PlanActKind.Accepted, "actions/c1"), StringComparison.Ordinal);
        Assert.Contains("flaw=not_there", await SharedHost.Act(sees, partly, PlanActKind.Accepted, "actions/a1"), StringComparison.Ordinal);
        Assert.Contains("flaw=no_text", await SharedHost.Act(sees, partly, PlanActKind.Commented, "objectives/o1", " "), StringComparison.Ordinal);
        Assert.DoesNotContain("Dar los datos", await sees.GetStringAsync(new Uri($"/p/{partly.Token}", UriKind.Relative), Ct), StringComparison.Ordinal);
        using var nobody = host.Visitor();
        Assert.Equal($"/p/{reader.Token}#talk", await SharedHost.Act(nobody, reader, PlanActKind.Agreed, ""));
        using var wrong = await SharedHost.Send(reads, $"/p/{reader.Token}/act", new() { ["kind"] = "seen", ["where"] = "" });
        Assert.Contains("flaw=", wrong.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain((await host.Get<ViewCustomerPart>().Of(1, Ct))?.Acts ?? [], act => act.Person == "Juan" && act.Kind != PlanActKind.Opened);
    }
}
