using Kamino.UseCases.Accounts;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Accounts;

/// <summary>What the forms about accounts and charges do.</summary>
internal static class AccountForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/accounts/merges/merge", Merge);
        forms.MapPost("/accounts/merges/undo", Undo);
        forms.MapPost("/accounts/merges/dismiss", Dismiss);
        forms.MapPost("/accounts/merges/reopen", Reopen);
        forms.MapPost("/settings/charges", Charge);
    }

    private static async Task<RedirectHttpResult> Merge(IFormCollection form, HttpContext context, MergeAccounts merges, CancellationToken ct)
    {
        var (from, into, by) = (form["from"].ToString(), form["into"].ToString(), form["by"].ToString().Trim());
        Reader.Keep(context, Reader.NameCookie, by);
        var outcome = await merges.Merge(from, into, by, ct);
        return TypedResults.LocalRedirect(outcome.Done ? "/accounts/merges" : $"/accounts/merges?from={Uri.EscapeDataString(from)}&into={Uri.EscapeDataString(into)}");
    }

    private static async Task<RedirectHttpResult> Undo(IFormCollection form, MergeAccounts merges, CancellationToken ct)
    {
        await merges.Undo(form["code"].ToString(), ct);
        return TypedResults.LocalRedirect("/accounts/merges");
    }

    private static async Task<RedirectHttpResult> Dismiss(IFormCollection form, HttpContext context, DismissMerges merges, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        await merges.Dismiss(form["from"].ToString(), form["into"].ToString(), by, ct);
        return TypedResults.LocalRedirect("/accounts/merges#dismissed");
    }

    private static async Task<RedirectHttpResult> Reopen(IFormCollection form, DismissMerges merges, CancellationToken ct)
    {
        await merges.TakeBack(form["one"].ToString(), form["other"].ToString(), ct);
        return TypedResults.LocalRedirect("/accounts/merges");
    }

    private static async Task<RedirectHttpResult> Charge(IFormCollection form, HttpContext context, EditCharges charges, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        await charges.Set([form["code"].ToString().Trim()], form["is"] == "true", by, ct);
        return TypedResults.LocalRedirect("/settings#charges");
    }
}
