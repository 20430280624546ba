using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Sales;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Sales;

/// <summary>Opportunities and white space, over HTTP.</summary>
internal static class SalesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var sales = api.MapGroup("/sales").WithTags("Sales");
        sales.MapGet("/opportunities", Opportunities).WithSummary("All opportunities with their chances, and the forecast by quarter");
        sales.MapGet("/opportunities/{id:long}", One).Versioned(Seen).WithSummary("One opportunity with its sheet, people, gaps, earlier ones like it and its steps");
        sales.MapGet("/question-matrices", Matrices).WithSummary("What to ask a customer, by kind of business");
        sales.MapPost("/white-space/open", FromCell).WithSummary("Makes an opportunity of a cell");
        sales.MapPost("/opportunities/import", Import).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("Takes a file of opportunities in").WithDescription("A multipart form: the field by, and then the file.");
        sales.MapPost("/opportunities", Open).WithSummary("Opens an opportunity");
        sales.MapPost("/opportunities/{id:long}/answers", Answers).Edits(Seen, isNeeded: false).WithSummary("Answers questions of its sheet");
        sales.MapPost("/opportunities/{id:long}/actions", Plan).Edits(Seen, isNeeded: false).WithSummary("Plans an action with its day and the commitment expected, or changes an open one");
        sales.MapPost("/opportunities/{id:long}/actions/{action:int}/done", Finish).Edits(Seen, isNeeded: false).WithSummary("Notes that an action is done, and what came of it");
        sales.MapPost("/opportunities/{id:long}/phase", Move).Edits(Seen, isNeeded: false).WithSummary("Moves it to another phase");
        sales.MapPost("/opportunities/{id:long}/end", End).Edits(Seen, isNeeded: false).WithSummary("Won or lost, and why");
        sales.MapGet("/white-space", WhiteSpace).WithSummary("What accounts don't buy from us, and others like them do");
    }

    private static async Task<Ok<OpportunitiesView>> Opportunities(DateOnly? as_of, ViewOpportunities view, CancellationToken ct) => TypedResults.Ok(await view.On(as_of, ct));

    private static async Task<Results<Ok<OpportunityView>, NotFound>> One(long id, ViewOpportunity view, CancellationToken ct) =>
        await view.Of(id, ct) is { } one ? TypedResults.Ok(one) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<QuestionMatrix>>> Matrices(ViewQuestionMatrices matrices, CancellationToken ct) => TypedResults.Ok(await matrices.All(ct));

    private static async Task<object?> Seen(EndpointFilterInvocationContext context) =>
        await context.HttpContext.RequestServices.GetRequiredService<ViewOpportunity>().Record(context.GetArgument<long>(0), context.HttpContext.RequestAborted);

    private static async Task<Ok<OpportunitiesReport>> Import(HttpRequest request, IUploads uploads, ImportOpportunities import, CancellationToken ct) =>
        TypedResults.Ok(await SentForm.With(request, uploads, (files, fields) => import.From(files[0], fields.GetValueOrDefault("by", "api"), ct), ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> FromCell(
        string account, string line, string? by, string? level, OpenFromWhiteSpace open, CancellationToken ct) => Told(await open.Cell(account, line, by ?? "", QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account, ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Open(
        OpportunityDraft draft, EditOpportunities edit, CancellationToken ct) => Told(await edit.Open(draft, ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Answers(
        long id, string by, Dictionary<string, string> answers, EditOpportunities edit, CancellationToken ct) => Told(await edit.Answer(id, answers, by, ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Plan(
        long id, string by, ActionDraft draft, PlanOpportunityActions actions, CancellationToken ct) => Told(await actions.Plan(id, draft, by, ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Finish(
        long id, int action, string by, string result, PlanOpportunityActions actions, CancellationToken ct) => Told(await actions.Finish(id, action, result, by, ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Move(
        long id, string to, string by, string? remark, EditOpportunities edit, CancellationToken ct) =>
        Told(await edit.Move(id, QueryWord.Of<DosarPhase>(to) ?? default, by, remark ?? "", ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> End(
        long id, string end, string by, string reason, EditOpportunities edit, CancellationToken ct) =>
        QueryWord.Of<OpportunityEnd>(end) is OpportunityEnd.Open ? throw new BadHttpRequestException("end: won, lost_to_rival, lost_no_need or lost_other")
            : Told(await edit.End(id, QueryWord.Of<OpportunityEnd>(end) ?? default, by, reason, ct));

    private static async Task<Ok<WhiteSpaceView>> WhiteSpace(DateOnly? as_of, string? level, ViewWhiteSpace view, CancellationToken ct) =>
        TypedResults.Ok(await view.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct));

    private static Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>> Told(OpportunityOutcome outcome) =>
        outcome.Flaw is null ? TypedResults.Ok(outcome) : outcome.Flaw is OpportunityFlaw.UnknownOpportunity or OpportunityFlaw.UnknownAccount or OpportunityFlaw.UnknownAction ? TypedResults.NotFound(outcome) : TypedResults.UnprocessableEntity(outcome);
}
