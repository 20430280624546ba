using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Rights;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Rights;

/// <summary>A user as a program sends them.</summary>
/// <param name="Name">As plans, sellers and owners name them.</param>
/// <param name="Role">What they are.</param>
/// <param name="SeesAll">Whether all accounts are in reach.</param>
/// <param name="Groups">Codes of accounts in reach with everything below them.</param>
/// <param name="Disabled">Whether the door is shut.</param>
/// <param name="Password">A new one; needed for a new user.</param>
/// <param name="Mail">Their address, by which a provider of identities may vouch for them; as it is where nothing is sent.</param>
public sealed record SentUser(string Name, Role Role, bool SeesAll = false, IReadOnlyList<string>? Groups = null, bool Disabled = false, string? Password = null, string? Mail = null);

/// <summary>A token as a program asks for it.</summary>
public sealed record AskedToken(string Login, string Title, TokenScope Scope, int Days);

/// <summary>What keeps a user from being kept.</summary>
internal sealed record RefusedUser(UserFlaw Flaw);

/// <summary>What keeps a token from being made.</summary>
internal sealed record RefusedToken(TokenFlaw Flaw);

/// <summary>Who may sign in, and personal tokens.</summary>
internal static class RightsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users").WithTags("Rights");
        users.MapGet("", async ([AsParameters] PageQuery page, EditUsers edit, CancellationToken ct) => page.Of(await edit.View(ct), user => user.Login)).WithSummary("Who may sign in, and as what");
        users.MapGet("/{login}", One).Versioned().WithSummary("Somebody who may sign in");
        users.MapPut("/{login}", Keep).Edits(async context => (await context.HttpContext.RequestServices.GetRequiredService<EditUsers>().View(context.HttpContext.RequestAborted)).FirstOrDefault(user => string.Equals(user.Login, context.GetArgument<string>(0).Trim(), StringComparison.OrdinalIgnoreCase))).WithSummary("Lets somebody in, or changes what they are");
        users.MapGet("/{login}/reach", Why).WithSummary("What somebody may and which accounts they reach, and why");
        routes.MapGet("/audit", Audit).WithTags("Rights").WithSummary("Who did what, when and from where, latest first; of one account, or of everything for administrators");
        routes.MapPost("/audit/{number:long}/restore", Restore).WithTags("Rights").WithSummary("Puts back what a change of a setting, a plan, a person, an account's seller or an opportunity's answers replaced; one field where named");
        var tokens = routes.MapGroup("/tokens").WithTags("Rights");
        tokens.MapGet("", async ([AsParameters] PageQuery page, EditTokens edit, CancellationToken ct) => page.Of(await edit.View(ct), token => token.Number, token => token.Login)).WithSummary("Personal tokens, without their secrets");
        tokens.MapPost("", New).WithSummary("A new personal token, with its secret, told once");
        tokens.MapDelete("/{number:int}", Revoke).WithSummary("Takes a token back");
    }

    private static async Task<Results<NoContent, UnprocessableEntity<RefusedUser>>> Keep(string login, SentUser sent, EditUsers edit, CancellationToken ct)
    {
        ValueList<string> groups = [.. sent.Groups ?? []];
        var flaw = await edit.Change(login, was => was with { Name = sent.Name, Role = sent.Role, SeesAll = sent.SeesAll, Groups = groups, IsDisabled = sent.Disabled, Mail = sent.Mail ?? was.Mail }, sent.Password, ct);
        flaw = flaw == UserFlaw.Unknown ? await edit.Add(new User(login, sent.Name, sent.Role, sent.SeesAll, groups, sent.Disabled) { Mail = sent.Mail ?? "" }, sent.Password ?? "", ct) : flaw;
        return flaw is { } wrong ? TypedResults.UnprocessableEntity(new RefusedUser(wrong)) : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<UserReach>, NotFound>> Why(string login, string? account, ViewReach reach, CancellationToken ct) =>
        await reach.Of(login, account, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<AuditEntry>>> Audit(string? account, string? record, string? key, string? who, long? before, int? top, ViewAudit audit, CancellationToken ct)
    {
        var question = new AuditQuestion(account, record, key, who, before, top ?? AuditQuestion.Usual);
        return TypedResults.Ok(account is null ? await audit.All(question, ct) : await audit.Of(question, ct));
    }

    private static async Task<Results<Ok<RestoreOutcome>, NotFound, UnprocessableEntity<RestoreOutcome>>> Restore(long number, string? field, string? by, RestoreValues values, CancellationToken ct) =>
        await values.Of(number, field, by ?? "api", ct) is var outcome && outcome.Flaw == RestoreFlaw.UnknownEntry ? TypedResults.NotFound()
        : outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Results<Ok<NewToken>, UnprocessableEntity<RefusedToken>>> New(AskedToken asked, EditTokens edit, CancellationToken ct) =>
        await edit.New(asked.Login, asked.Title, asked.Scope, asked.Days, ct) is var (made, flaw) && made is not null ? TypedResults.Ok(made) : TypedResults.UnprocessableEntity(new RefusedToken(flaw ?? default));

    private static async Task<Results<Ok<User>, NotFound>> One(string login, EditUsers edit, CancellationToken ct) =>
        (await edit.View(ct)).FirstOrDefault(user => user.Login == login) is { } user ? TypedResults.Ok(user) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> Revoke(int number, EditTokens edit, CancellationToken ct) =>
        await edit.Revoke(number, ct) ? TypedResults.NoContent() : TypedResults.NotFound();
}
