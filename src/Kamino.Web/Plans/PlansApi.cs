using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Plans;

/// <summary>Fields to be changed.</summary>
/// <param name="Changes">Which, and to what.</param>
/// <param name="By">Who changes them.</param>
internal sealed record PlanEdit(IReadOnlyList<FieldChange> Changes, string By);

/// <summary>Where a plan is to go.</summary>
/// <param name="To">Proposed, approved or draft.</param>
/// <param name="By">Who decides.</param>
/// <param name="Remark">Why.</param>
internal sealed record PlanMove(PlanStatus To, string By, string? Remark = null);

/// <summary>A rule that can't be set so.</summary>
internal sealed record RefusedRule(PlanFlaw Flaw, string Rule, string Value);

/// <summary>Key account plans over HTTP. A plan's answer carries an ETag; a change sends it back as If-Match.</summary>
internal static class PlansApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/", List).WithSummary("The latest version of every plan");
        plans.MapPost("/", Begin).WithSummary("Begins the plan of an account with the playbook of its box");
        plans.MapGet("/check", CheckAll).WithSummary("What the rules find in all plans, L16 over all of them included");
        plans.MapGet("/positions", Positions).WithSummary("Where accounts stood, stand and are to stand, by what actions, and whether they moved");
        plans.MapGet("/rules", async (EditPlanTerms terms, CancellationToken ct) => TypedResults.Ok(await terms.View(ct))).Versioned().WithSummary("How plans are checked");
        plans.MapPatch("/rules", Rule).Edits(async context => await Terms(context).View(context.HttpContext.RequestAborted)).WithSummary("Sets severities and numbers of the rules, all or none");
        plans.MapGet("/targets", async (EditPlanTerms terms, CancellationToken ct) => TypedResults.Ok(await terms.Targets(ct))).Versioned().WithSummary("The goals above plans, and the company's years");
        plans.MapPut("/targets", Target).Edits(async context => await Terms(context).Targets(context.HttpContext.RequestAborted)).WithSummary("Sets the goals above plans and the company's years");
        plans.MapGet("/coverage", Coverage).WithSummary("How much of the goals above them plans carry, and the reconciliation");
        plans.MapGet("/attainment", Attainment).WithSummary("Planned sales of a year beside those that came: the team, its managers, their customers");
        plans.MapGet("/{number:int}", View).WithSummary("One plan with what is known of its account");
        plans.MapPatch("/{number:int}", Change).WithMetadata(new SaysVersion(false)).WithSummary("Changes fields; where somebody else changed the same, 409 with both values");
        plans.MapGet("/{number:int}/figures", Figures).WithSummary("What was measured of a plan's account: contribution, gaps, lines, baseline, signals, opportunities");
        plans.MapGet("/{number:int}/check", Check).WithSummary("What the rules find in one plan");
        plans.MapGet("/{number:int}/shared", Shared).WithSummary("The part that the customer may read, and nothing else");
        plans.MapGet("/{number:int}/customer", Customer).WithSummary("With whom a plan is shared, what they did and what waits to be taken over");
        plans.MapPost("/{number:int}/shares", Share).WithSummary("Shares a plan with one person at the customer; mail with the link is queued where it can leave");
        plans.MapPost("/{number:int}/shares/{share:int}/pass", Pass).WithSummary("A link and a code to hand over in another way than by mail: told once");
        plans.MapPost("/{number:int}/shares/{share:int}/mail", Mail).WithSummary("Queues mail with a new link");
        plans.MapDelete("/{number:int}/shares/{share:int}", Revoke).WithSummary("Takes a share back: none of its links opens any more");
        plans.MapPost("/{number:int}/acts/seen", Seen).WithSummary("What the customer did so far counts as read");
        plans.MapPost("/{number:int}/acts/{act:long}/take", Take).WithSummary("Puts what the customer proposed or corrected into the plan");
        plans.MapPost("/{number:int}/status", Move).WithSummary("Proposes or approves a plan, or gives it back");
        plans.MapPost("/{number:int}/versions", Renew).WithSummary("Begins the next version of a plan in force");
        plans.MapGet("/{number:int}/changes", Compare).WithSummary("What changed between two versions");
    }

    private static async Task<Ok<AttainmentView>> Attainment(int? year, ViewAttainment attainment, CancellationToken ct) => TypedResults.Ok(await attainment.Of(year, ct));

    private static async Task<Ok<Page<PlannedPosition>>> Positions([AsParameters] PageQuery page, ViewForecastMatrix positions, CancellationToken ct) =>
        page.Of(await positions.On(ct), row => row.Plan, row => row.Account);

    private static async Task<Ok<Page<PlanRow>>> List([AsParameters] PageQuery page, ViewPlans plans, CancellationToken ct) =>
        page.Of(await plans.List(ct), row => row.Plan.Number, row => row.Plan.Account);

    private static async Task<Results<Created<KeptPlan>, NotFound, Conflict<PlanOutcome>, UnprocessableEntity<PlanOutcome>>> Begin(PlanDraft draft, WritePlan plans, CancellationToken ct)
    {
        var outcome = await plans.Begin(draft, ct);
        return outcome switch
        {
            { Flaw: PlanFlaw.NoSuchAccount } => TypedResults.NotFound(),
            { Flaw: PlanFlaw.HasPlan } => TypedResults.Conflict(outcome),
            { Flaw: null, Plan: { } made } => TypedResults.Created($"/api/v1/plans/{made.Card.Number}", made),
            _ => TypedResults.UnprocessableEntity(outcome),
        };
    }

    private static async Task<Results<Ok<PlanView>, NotFound>> View(int number, int? version, HttpResponse response, Locale locale, ViewPlans plans, CancellationToken ct)
    {
        if (await plans.Of(number, version, locale.Language, ct) is not { } view)
        {
            return TypedResults.NotFound();
        }

        response.Headers.ETag = Tag(view.Card);
        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<PlanFigures>, NotFound>> Figures(int number, ViewPlans plans, CancellationToken ct) =>
        await plans.Figures(number, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    // An edit says what it saw: of the plan, or of each field that it changes.
    private static async Task<Results<Ok<KeptPlan>, NotFound, Conflict<PlanOutcome>, UnprocessableEntity<PlanOutcome>, ProblemHttpResult>> Change(
        int number, PlanEdit edit, HttpContext context, WritePlan plans, CancellationToken ct)
    {
        if (context.Request.Headers.IfMatch.Count == 0 && edit.Changes.Any(change => change.From is null))
        {
            return Problems.Of(context, RequestFlaw.VersionMissing, StatusCodes.Status428PreconditionRequired);
        }

        var outcome = await plans.Change(number, edit.Changes, edit.By, ct, Revision(context.Request.Headers.IfMatch.ToString()));
        if (outcome is { Plan.Card: { } card })
        {
            context.Response.Headers.ETag = Tag(card);
        }

        return outcome switch
        {
            null => TypedResults.NotFound(),
            { Flaw: null, Plan: { } kept } => TypedResults.Ok(kept),
            { Flaw: PlanFlaw.ChangedMeanwhile } => TypedResults.Conflict(outcome),
            _ => TypedResults.UnprocessableEntity(outcome),
        };
    }

    private static async Task<Results<Ok<IReadOnlyList<PlanFinding>>, NotFound>> Check(int number, Locale locale, ViewPlans plans, CancellationToken ct) =>
        await plans.Check(number, locale.Language, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<PlanFinding>>> CheckAll(Locale locale, ViewPlans plans, CancellationToken ct) =>
        TypedResults.Ok(await plans.Check(null, locale.Language, ct) ?? []);

    private static async Task<Ok<PlanCoverage>> Coverage(ViewPlans plans, CancellationToken ct) => TypedResults.Ok(await plans.Coverage(ct));

    private static async Task<Results<Ok<SharedPlan>, NotFound>> Shared(int number, ViewPlans plans, CancellationToken ct) =>
        await plans.Shared(number, ct) is { } shared ? TypedResults.Ok(shared) : TypedResults.NotFound();

    private static async Task<Results<Ok<CustomerPart>, NotFound>> Customer(int number, ViewCustomerPart view, CancellationToken ct) =>
        await view.Of(number, ct) is { } part ? TypedResults.Ok(part) : TypedResults.NotFound();

    private static async Task<Results<Ok<ShareOutcome>, NotFound, UnprocessableEntity<ShareOutcome>>> Share(int number, ShareDraft draft, SharePlan share, CancellationToken ct) =>
        Done(await share.With(number, draft, ct));

    private static async Task<Results<Ok<SharePass>, NotFound>> Pass(int number, int share, SharePlan shares, CancellationToken ct) =>
        await shares.Pass(number, share, ct) is { } pass ? TypedResults.Ok(pass) : TypedResults.NotFound();

    private static async Task<Results<Ok<ShareOutcome>, NotFound, UnprocessableEntity<ShareOutcome>>> Mail(int number, int share, SharePlan shares, CancellationToken ct) =>
        Done(await shares.Send(number, share, ct));

    private static async Task<Results<NoContent, NotFound>> Revoke(int number, int share, string by, SharePlan shares, CancellationToken ct) =>
        await shares.Revoke(number, share, by, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<TakeOverOutcome>, NotFound, UnprocessableEntity<TakeOverOutcome>>> Take(int number, long act, string by, ViewCustomerPart part, CancellationToken ct) =>
        await part.TakeOver(number, act, by, ct) is not { } outcome ? TypedResults.NotFound() : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<NoContent, NotFound>> Seen(int number, string by, ViewCustomerPart part, CancellationToken ct) =>
        await part.Seen(number, by, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static Results<Ok<ShareOutcome>, NotFound, UnprocessableEntity<ShareOutcome>> Done(ShareOutcome? outcome) =>
        outcome is null ? TypedResults.NotFound() : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<Ok<KeptPlan>, NotFound, UnprocessableEntity<PlanOutcome>>> Move(int number, PlanMove move, WritePlan plans, CancellationToken ct) =>
        Done(await plans.Move(number, move.To, move.By, move.Remark, ct));

    private static async Task<Results<Ok<KeptPlan>, NotFound, UnprocessableEntity<PlanOutcome>>> Renew(int number, string by, bool? next_year, WritePlan plans, CancellationToken ct) =>
        Done(await plans.Renew(number, next_year ?? false, by, ct));

    private static Results<Ok<KeptPlan>, NotFound, UnprocessableEntity<PlanOutcome>> Done(PlanOutcome? outcome) =>
        outcome is null ? TypedResults.NotFound() : outcome is { Flaw: null, Plan: { } kept } ? TypedResults.Ok(kept) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<Ok<PlanComparison>, NotFound>> Compare(int number, int from, int to, ViewPlans plans, CancellationToken ct) =>
        await plans.Compare(number, from, to, ct) is { } compared ? TypedResults.Ok(compared) : TypedResults.NotFound();

    private static async Task<Results<NoContent, UnprocessableEntity<RefusedRule>>> Rule(Dictionary<string, string> rules, EditPlanTerms terms, CancellationToken ct) =>
        await terms.Set(rules, ct) is { } wrong ? TypedResults.UnprocessableEntity(new RefusedRule(PlanFlaw.BadValue, wrong.Key, wrong.Value)) : TypedResults.NoContent();

    private static async Task<NoContent> Target(PlanTargets targets, EditPlanTerms terms, CancellationToken ct)
    {
        await terms.Set(targets, ct);
        return TypedResults.NoContent();
    }

    private static EditPlanTerms Terms(EndpointFilterInvocationContext context) => context.HttpContext.RequestServices.GetRequiredService<EditPlanTerms>();

    private static string Tag(PlanCard card) => $"\"{card.Version}.{card.Revision}\"";

    private static int? Revision(string tag) => int.TryParse(tag.Trim('"').Split('.')[^1], out var revision) ? revision : null;
}
