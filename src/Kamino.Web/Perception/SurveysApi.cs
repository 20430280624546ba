using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Perception;

/// <summary>Somebody who is asked in a survey.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Their name.</param>
public sealed record AskedPerson(string Account, string Person);

/// <summary>A personal link, told once.</summary>
/// <param name="Address">Where it leads.</param>
public sealed record ToldLink(string Address);

/// <summary>Our guess of what a customer will answer.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="By">Who guesses.</param>
/// <param name="Draft">The guess.</param>
public sealed record Guess(string Account, string By, AnswerDraft Draft);

/// <summary>Surveys, and how customers see us, over HTTP.</summary>
internal static class SurveysApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var surveys = api.MapGroup("/surveys").WithTags("Perception");
        surveys.MapGet("/", List).WithSummary("Every survey, the latest first");
        surveys.MapGet("/sets", () => TypedResults.Ok(FactorSets.Sets)).WithSummary("Sets of success factors to start from, by industry");
        surveys.MapGet("/factors", () => TypedResults.Ok(FactorSets.Factors)).WithSummary("The library of success factors with their scales");
        surveys.MapPost("/", Create).WithSummary("Makes a survey and notes whom it asks, or says what is wrong with it");
        surveys.MapGet("/{number:int}", Find).WithSummary("Where a survey stands: who answered, what mail went out");
        surveys.MapPost("/{number:int}/send", Send).WithSummary("Queues invitations for whoever wasn't written to, and reminders for those who may be reminded");
        surveys.MapPost("/{number:int}/close", Close).WithSummary("Closes a survey for good");
        surveys.MapPost("/{number:int}/links", Link).WithSummary("Makes a personal link to hand over; it is told once");
        surveys.MapPost("/{number:int}/revoke", Revoke).WithSummary("Takes an invitation back: none of its links works any more");
        surveys.MapGet("/{number:int}/guesses/{account}", Guessed).WithSummary("The form for our own guess of an account, and what was guessed so far");
        surveys.MapPost("/{number:int}/guesses", GuessOf).WithSummary("Keeps our own guess, before the customer's first answer");
        api.MapGroup("/perception").WithTags("Perception").MapGet("/{account}", View).WithSummary("How a customer sees us: weights, scores, gaps, our guess, what changed");
    }

    private static async Task<Ok<Page<SurveyCard>>> List([AsParameters] PageQuery page, ViewSurveys surveys, CancellationToken ct) =>
        page.Of(await surveys.List(ct), row => -row.Survey.Number, row => "");

    private static async Task<Results<Ok<SurveyOutcome>, UnprocessableEntity<SurveyOutcome>>> Create(SurveyDraft draft, CreateSurvey surveys, CancellationToken ct) =>
        await surveys.Of(draft, ct) is var made && made.Survey is not null ? TypedResults.Ok(made) : TypedResults.UnprocessableEntity(made);

    private static async Task<Results<Ok<SurveyStatus>, NotFound>> Find(int number, ViewSurveys surveys, CancellationToken ct) =>
        await surveys.Of(number, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Results<Ok<SendOutcome>, UnprocessableEntity<SendOutcome>, NotFound>> Send(int number, bool? remind, SendSurvey surveys, CancellationToken ct) =>
        await surveys.Of(number, remind == true, ct) is not { } outcome ? TypedResults.NotFound()
        : outcome.Flaw is null ? TypedResults.Ok(outcome)
        : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<NoContent, NotFound>> Close(int number, CloseSurvey surveys, CancellationToken ct) =>
        await surveys.Of(number, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<ToldLink>, NotFound>> Link(
        int number, AskedPerson person, HttpRequest request, PersonalLinks links, ICompanySettings company, CancellationToken ct) =>
        await links.Make(number, person.Account, person.Person, ct) is { } token ? TypedResults.Ok(new ToldLink(PublicAddress.Of(request, await company.Read(ct), $"/s/{token}"))) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> Revoke(int number, AskedPerson person, PersonalLinks links, CancellationToken ct) =>
        await links.Revoke(number, person.Account, person.Person, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<GuessForm>, NotFound>> Guessed(int number, string account, GuessAnswers guesses, CancellationToken ct) =>
        await guesses.Open(number, account, ct) is { } form ? TypedResults.Ok(form) : TypedResults.NotFound();

    private static async Task<Results<Ok<GuessOutcome>, UnprocessableEntity<GuessOutcome>, NotFound>> GuessOf(int number, Guess guess, GuessAnswers guesses, CancellationToken ct) =>
        await guesses.Give(number, guess.Account, guess.By, guess.Draft, ct) is not { } outcome ? TypedResults.NotFound()
        : outcome.Kept ? TypedResults.Ok(outcome)
        : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<Ok<AccountPerception>, NotFound>> View(string account, DateOnly? as_of, ViewPerception perception, CancellationToken ct) =>
        await perception.Of(account, as_of, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();
}
