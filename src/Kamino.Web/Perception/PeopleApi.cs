using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Perception;

/// <summary>People and stages over HTTP. Nobody and somebody who may not be seen answer alike.</summary>
internal static class PeopleApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/{account}", View).WithSummary("An account's people, with the indices of its stakeholder map");
        people.MapPut("/", Keep).Edits(Kept).WithSummary("Adds a person, or changes what is known of them; what is left out is emptied");
        people.MapGet("/{account}/{name}", Tell).WithSummary("Everything that is kept of a person, for that person");
        people.MapGet("/{account}/{name}/draft", Draft).Versioned().WithSummary("What is known of a person, ready to be changed and sent back");
        people.MapPost("/expire", async (string? by, ErasePeople people, CancellationToken ct) => TypedResults.Ok(await people.Expired(by ?? "api", ct))).WithSummary("Takes out whoever may no longer be kept");
        people.MapDelete("/{account}/{name}", Remove).WithSummary("Takes a person out of everything; totals stay as they are");
        people.MapPost("/{account}/{name}/left", Left).WithSummary("Closes somebody who left; nothing is deleted");
        people.MapPost("/{account}/{name}/returned", Returned).WithSummary("Opens somebody again");
        people.MapPost("/{account}/{name}/rename", Rename).WithSummary("Gives a person another name; what they answered and are tied to goes with them");
        people.MapPost("/handovers", Hand).WithSummary("One of us hands people over to another; who knew whom stays known");
        people.MapGet("/privacy", Privacy).Versioned().WithSummary("Why and how long people are kept, and what was erased");
        people.MapPut("/privacy", Rule).Edits(Rules).WithSummary("Says why and how long people are kept");
        var stages = api.MapGroup("/stages").WithTags("Stages");
        stages.MapGet("/", Stages).WithSummary("How far relationships have come, as both sides see it");
        stages.MapGet("/{account}", Stage).WithSummary("One account's stage with its history");
        stages.MapPost("/", Say).WithSummary("Keeps how one side sees a relationship");
    }

    private static async Task<Results<Ok<PeopleView>, NotFound>> View(string account, DateOnly? as_of, ViewPeople people, CancellationToken ct) =>
        await people.At(account, as_of, ct) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Ok<PersonOutcome>, UnprocessableEntity<PersonOutcome>, Conflict<PersonOutcome>, NotFound>> Keep(PersonDraft draft, KeepPerson people, CancellationToken ct) =>
        await people.Keep(draft, ct) switch
        {
            null => TypedResults.NotFound(),
            { Flaw: PersonFlaw.ChangedMeanwhile } stale => TypedResults.Conflict(stale),
            { Flaw: not null } refused => TypedResults.UnprocessableEntity(refused),
            var kept => TypedResults.Ok(kept),
        };

    private static async Task<Results<Ok<PersonFile>, NotFound>> Tell(string account, string name, Locale locale, TellPerson people, CancellationToken ct) =>
        await people.For(account, name, locale, ct) is { } file ? TypedResults.Ok(file) : TypedResults.NotFound();

    private static async Task<Results<Ok<ErasureReport>, NotFound>> Remove(string account, string name, string? by, ErasePeople people, CancellationToken ct) =>
        await people.One(account, name, by ?? "api", ct) is { } report ? TypedResults.Ok(report) : TypedResults.NotFound();

    private static async Task<Results<Ok<PersonOutcome>, UnprocessableEntity<PersonOutcome>, NotFound>> Rename(string account, string name, string to, RenamePerson people, CancellationToken ct) =>
        await people.To(account, name, to, ct) is not { } outcome ? TypedResults.NotFound() : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<Ok<PersonOutcome>, UnprocessableEntity<PersonOutcome>, NotFound>> Left(string account, string name, DateOnly? day, ClosePerson people, CancellationToken ct) =>
        await people.Left(account, name, day, ct) is not { } outcome ? TypedResults.NotFound() : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<Ok<PersonOutcome>, NotFound>> Returned(string account, string name, ClosePerson people, CancellationToken ct) =>
        await people.Returned(account, name, ct) is { } outcome ? TypedResults.Ok(outcome) : TypedResults.NotFound();

    private static async Task<Ok<HandoverReport>> Hand(HandoverRequest handover, HandOver people, CancellationToken ct) => TypedResults.Ok(await people.Run(handover, ct));

    private static async Task<Ok<PrivacyView>> Privacy(EditPrivacy privacy, CancellationToken ct) => TypedResults.Ok(await privacy.View(ct));

    private static async Task<Results<Ok<PrivacyRules>, BadRequest>> Rule(PrivacyRules rules, EditPrivacy privacy, CancellationToken ct) =>
        await privacy.Set(rules, ct) ? TypedResults.Ok(rules) : TypedResults.BadRequest();

    private static async Task<Ok<Page<AccountStage>>> Stages(DateOnly? as_of, [AsParameters] PageQuery page, ViewStages stages, CancellationToken ct) =>
        page.Of(await stages.All(as_of, ct), row => row.Account);

    private static async Task<Results<Ok<PersonDraft>, NotFound>> Draft(string account, string name, KeepPerson people, CancellationToken ct) =>
        await people.Draft(account, name, ct) is { } draft ? TypedResults.Ok(draft) : TypedResults.NotFound();

    private static async Task<object?> Kept(EndpointFilterInvocationContext context) => context.GetArgument<PersonDraft>(0) is { } draft
        ? await context.HttpContext.RequestServices.GetRequiredService<KeepPerson>().Draft(draft.Account, draft.Name, context.HttpContext.RequestAborted) : null;

    private static async Task<object?> Rules(EndpointFilterInvocationContext context) =>
        await context.HttpContext.RequestServices.GetRequiredService<EditPrivacy>().View(context.HttpContext.RequestAborted);

    private static async Task<Results<Ok<AccountStage>, NotFound>> Stage(string account, DateOnly? as_of, ViewStages stages, CancellationToken ct) =>
        await stages.Of(account, as_of, ct) is { } stage ? TypedResults.Ok(stage) : TypedResults.NotFound();

    private static async Task<Results<Ok<StageOutcome>, UnprocessableEntity<StageOutcome>, NotFound>> Say(StageEntry entry, AssessStage stages, CancellationToken ct) =>
        await stages.Say(entry, ct) is not { } outcome ? TypedResults.NotFound() : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);
}
