using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Accounts;

/// <summary>Two accounts that may be one, and who decides.</summary>
/// <param name="From">Code of the account that goes.</param>
/// <param name="Into">Code of the account that stays.</param>
/// <param name="By">Who decides.</param>
public sealed record AccountPair(string From, string Into, string By = "api");

/// <summary>Accounts that are one, or aren't, over HTTP.</summary>
internal static class MergesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var merges = api.MapGroup("/merges").WithTags("Merges");
        merges.MapGet("/", List).WithSummary("Accounts that may be one: proposals only, without what was dismissed");
        merges.MapGet("/preview", Preview).WithSummary("What a merge would make of two accounts");
        merges.MapPost("/", Merge).WithSummary("Counts one account as another");
        merges.MapPost("/{account}/undo", Undo).WithSummary("Takes a merge back");
        merges.MapGet("/dismissed", Dismissed).WithSummary("Accounts that somebody said are two firms");
        merges.MapPost("/dismissed", Dismiss).WithSummary("These two are two firms: not proposed again until something new is known of them");
        merges.MapPost("/dismissed/reopen", Reopen).WithSummary("Lets two accounts be proposed again");
    }

    private static async Task<Ok<Page<MergeProposal>>> List(double? least, [AsParameters] PageQuery page, ProposeMerges propose, CancellationToken ct) =>
        page.Of(await propose.List(least ?? NameMatching.Least, ct), row => -(decimal)row.Score, row => $"{row.From.Code}\t{row.Into.Code}");

    private static async Task<Ok<MergeOutcome>> Preview(string from, string into, MergeAccounts merges, CancellationToken ct) => TypedResults.Ok(await merges.Preview(from, into, ct));

    private static async Task<Results<Ok<MergeOutcome>, Conflict<MergeOutcome>>> Merge(AccountPair pair, MergeAccounts merges, CancellationToken ct)
    {
        var outcome = await merges.Merge(pair.From, pair.Into, pair.By, ct);
        return outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.Conflict(outcome);
    }

    private static async Task<Results<Ok<MergeOutcome>, Conflict<MergeOutcome>>> Undo(string account, MergeAccounts merges, CancellationToken ct)
    {
        var outcome = await merges.Undo(account, ct);
        return outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.Conflict(outcome);
    }

    private static async Task<Ok<Page<DismissedMerge>>> Dismissed([AsParameters] PageQuery page, DismissMerges merges, CancellationToken ct) =>
        page.Of(await merges.List(ct), row => $"{row.One}\t{row.Other}");

    private static async Task<Results<Ok<DismissalOutcome>, Conflict<DismissalOutcome>>> Dismiss(AccountPair pair, DismissMerges merges, CancellationToken ct) =>
        Answer(await merges.Dismiss(pair.From, pair.Into, pair.By, ct));

    private static async Task<Results<Ok<DismissalOutcome>, Conflict<DismissalOutcome>>> Reopen(AccountPair pair, DismissMerges merges, CancellationToken ct) =>
        Answer(await merges.TakeBack(pair.From, pair.Into, ct));

    private static Results<Ok<DismissalOutcome>, Conflict<DismissalOutcome>> Answer(DismissalOutcome outcome) =>
        outcome.Flaw is null ? TypedResults.Ok(outcome) : TypedResults.Conflict(outcome);
}
