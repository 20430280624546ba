using Kamino.Core.Programme;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Programme;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Programme;

/// <summary>A year's answers.</summary>
/// <param name="Points">One for each question.</param>
/// <param name="By">Who answers.</param>
internal sealed record AnsweredAssessment(IReadOnlyList<AssessedPoint> Points, string By);

/// <summary>How the programme does, over HTTP.</summary>
internal static class ProgrammeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var programme = api.MapGroup("/programme").WithTags("Programme");
        programme.MapGet("/", View).WithSummary("Retention, growth and the health of every account");
        programme.MapGet("/health/{account}", Health).WithSummary("An account's health, its parts and where they come from, quarter by quarter");
        programme.MapGet("/assessments/{kind}", Assessed).WithSummary("A yearly self-assessment beside the year before");
        programme.MapPut("/assessments/{kind}/{year:int}", Assess).WithSummary("Keeps a year's answers; earlier ones stay as history");
    }

    private static async Task<Results<Ok<HealthView>, NotFound>> Health(string account, DateOnly? as_of, ViewHealth health, CancellationToken ct) =>
        await health.Of(account, new FactsQuery(as_of), ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Ok<AssessmentView>> Assessed(string kind, int? year, KeepAssessment assess, CancellationToken ct) =>
        TypedResults.Ok(await assess.View(QueryWord.Of<AssessmentKind>(kind) ?? AssessmentKind.Barriers, year, ct));

    private static async Task<Results<Ok<AssessmentView>, UnprocessableEntity<AssessmentOutcome>>> Assess(string kind, int year, AnsweredAssessment answers, KeepAssessment assess, CancellationToken ct)
    {
        var outcome = await assess.Keep(QueryWord.Of<AssessmentKind>(kind) ?? AssessmentKind.Barriers, year, answers.Points, answers.By, ct);
        return outcome.Flaw is null ? TypedResults.Ok(outcome.View) : TypedResults.UnprocessableEntity(outcome);
    }

    private static async Task<Ok<ProgrammeView>> View(DateOnly? as_of, string? level, ViewProgramme view, CancellationToken ct) =>
        TypedResults.Ok(await view.On(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct));
}
