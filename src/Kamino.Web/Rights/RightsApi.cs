using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Rights;

/// <summary>A user as a program sends them.</summary>
/// <param name="Name">As plans, sellers and owners name them.</param>
/// <param name="Role">What they are.</param>
/// <param name="SeesAll">Whether all accounts are in reach.</param>
/// <param name="Groups">Codes of accounts in reach with everything below them.</param>
/// <param name="Disabled">Whether the door is shut.</param>
/// <param name="Password">A new one; needed for a new user.</param>
public sealed record SentUser(string Name, Role Role, bool SeesAll = false, IReadOnlyList<string>? Groups = null, bool Disabled = false, string? Password = null);

/// <summary>A token as a program asks for it.</summary>
public sealed record AskedToken(string Login, string Title, TokenScope Scope, int Days);

/// <summary>Who may sign in, and personal tokens.</summary>
internal static class RightsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users").WithTags("Rights");
        users.MapGet("", async (EditUsers edit, CancellationToken ct) => TypedResults.Ok(await edit.View(ct))).WithSummary("Who may sign in, and as what");
        users.MapPut("/{login}", Keep).WithSummary("Lets somebody in, or changes what they are");
        users.MapGet("/{login}/reach", Why).WithSummary("What somebody may and which accounts they reach, and why");
        routes.MapGet("/audit", Audit).WithTags("Rights").WithSummary("Who did what, when and from where, latest first; of one account, or of everything for administrators");
        var tokens = routes.MapGroup("/tokens").WithTags("Rights");
        tokens.MapGet("", async (EditTokens edit, CancellationToken ct) => TypedResults.Ok(await edit.View(ct))).WithSummary("Personal tokens, without their secrets");
        tokens.MapPost("", New).WithSummary("A new personal token, with its secret, told once");
        tokens.MapDelete("/{number:int}", Revoke).WithSummary("Takes a token back");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Keep(string login, SentUser sent, EditUsers edit, CancellationToken ct)
    {
        ValueList<string> groups = [.. sent.Groups ?? []];
        var flaw = await edit.Change(login, was => was with { Name = sent.Name, Role = sent.Role, SeesAll = sent.SeesAll, Groups = groups, IsDisabled = sent.Disabled }, ct);
        flaw = flaw == UserFlaw.Unknown ? await edit.Add(new User(login, sent.Name, sent.Role, sent.SeesAll, groups, sent.Disabled), sent.Password ?? "", ct)
            : flaw is null && sent.Password is { Length: > 0 } password ? await edit.SetPassword(login, password, ct) : flaw;
        return flaw is { } wrong ? Refused(wrong) : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<UserReach>, NotFound>> Why(string login, string? account, ViewReach reach, CancellationToken ct) =>
        await reach.Of(login, account, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<AuditEntry>>> Audit(string? account, string? record, string? key, string? who, long? before, int? top, ViewAudit audit, CancellationToken ct)
    {
        var question = new AuditQuestion(account, record, key, who, before, top ?? AuditQuestion.Usual);
        return TypedResults.Ok(account is null ? await audit.All(question, ct) : await audit.Of(question, ct));
    }

    private static async Task<Results<Ok<NewToken>, ProblemHttpResult>> New(AskedToken asked, EditTokens edit, CancellationToken ct) =>
        await edit.New(asked.Login, asked.Title, asked.Scope, asked.Days, ct) is { Made: { } made } ? TypedResults.Ok(made) : TypedResults.Problem(statusCode: StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<NoContent, NotFound>> Revoke(int number, EditTokens edit, CancellationToken ct) =>
        await edit.Revoke(number, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static ProblemHttpResult Refused(UserFlaw flaw) =>
        TypedResults.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, extensions: new Dictionary<string, object?> { ["flaw"] = flaw });
}
