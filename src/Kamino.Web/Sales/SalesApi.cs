using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Sales;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Sales;

/// <summary>Opportunities and white space, over HTTP.</summary>
internal static class SalesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var sales = api.MapGroup("/sales").WithTags("Sales");
        sales.MapGet("/opportunities", Opportunities).WithSummary("All opportunities with their chances, and the forecast by quarter");
        sales.MapGet("/opportunities/{id:long}", One).WithSummary("One opportunity with its sheet, people, gaps, earlier ones like it and its steps");
        sales.MapGet("/question-matrices", Matrices).WithSummary("What to ask a customer, by kind of business");
        sales.MapPost("/white-space/open", FromCell).WithSummary("Makes an opportunity of a cell");
        sales.MapPost("/opportunities", Open).WithSummary("Opens an opportunity");
        sales.MapPost("/opportunities/{id:long}/answers", Answers).WithSummary("Answers questions of its sheet");
        sales.MapPost("/opportunities/{id:long}/phase", Move).WithSummary("Moves it to another phase");
        sales.MapPost("/opportunities/{id:long}/end", End).WithSummary("Won or lost, and why");
        sales.MapGet("/white-space", WhiteSpace).WithSummary("What accounts don't buy from us, and others like them do");
    }

    private static async Task<Ok<OpportunitiesView>> Opportunities(DateOnly? as_of, ViewOpportunities view, CancellationToken ct) => TypedResults.Ok(await view.On(as_of, ct));

    private static async Task<Results<Ok<OpportunityView>, NotFound>> One(long id, ViewOpportunity view, CancellationToken ct) =>
        await view.Of(id, ct) is { } one ? TypedResults.Ok(one) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<QuestionMatrix>>> Matrices(ViewQuestionMatrices matrices, CancellationToken ct) => TypedResults.Ok(await matrices.All(ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> FromCell(
        string account, string line, string? by, OpenFromWhiteSpace open, CancellationToken ct) => Told(await open.Cell(account, line, by ?? "", ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Open(
        OpportunityDraft draft, EditOpportunities edit, CancellationToken ct) => Told(await edit.Open(draft, ct));

    private static async Task<Results<Ok<OpportunityOutcome>, NotFound<OpportunityOutcome>, UnprocessableEntity<OpportunityOutcome>>> Answers(
        long id, string by, Dictionary<string, string> answers, EditOpportunities edit, CancellationToken ct) => Told(await edit.Answer(id, answers, by, ct));

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
        outcome.Flaw is null ? TypedResults.Ok(outcome) : outcome.Flaw is OpportunityFlaw.UnknownOpportunity or OpportunityFlaw.UnknownAccount ? TypedResults.NotFound(outcome) : TypedResults.UnprocessableEntity(outcome);
}
