using System.Globalization;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Sales;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Sales;

/// <summary>What the forms of the board do.</summary>
internal static class OpportunityForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/opportunities", Open).ExcludeFromDescription();
        routes.MapPost("/whitespace/open", FromCell).ExcludeFromDescription();
        routes.MapPost("/opportunities/{id:long}/answers", Answers).ExcludeFromDescription();
        routes.MapPost("/opportunities/{id:long}/actions", Plan).ExcludeFromDescription();
        routes.MapPost("/opportunities/{id:long}/actions/{action:int}/done", Finish).ExcludeFromDescription();
        routes.MapPost("/opportunities/{id:long}/phase", Move).ExcludeFromDescription();
        routes.MapPost("/opportunities/{id:long}/end", End).ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> Open(IFormCollection form, HttpContext context, Reader reader, EditOpportunities edit, CancellationToken ct)
    {
        var owner = form["owner"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, owner);
        var value = reader.Locale.TryNumber(form["value"].ToString(), out var given) ? given : -1;
        var close = DateOnly.TryParseExact(form["close"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
        return Back(await edit.Open(new OpportunityDraft(form["account"].ToString().Trim(), form["name"].ToString(), form["line"].ToString(), value, "", close, owner), ct));
    }

    private static async Task<RedirectHttpResult> FromCell(IFormCollection form, Reader reader, OpenFromWhiteSpace open, CancellationToken ct) =>
        form["cell"].ToString().Split('&') is [var account, var line] ? Back(await open.Cell(Uri.UnescapeDataString(account), Uri.UnescapeDataString(line), reader.Name, QueryWord.Of<FactsLevel>(form["level"].ToString()) ?? FactsLevel.Account, ct)) : TypedResults.LocalRedirect("/whitespace");

    private static async Task<RedirectHttpResult> Answers(long id, IFormCollection form, Reader reader, EditOpportunities edit, CancellationToken ct) => Back(await edit.Answer(
        id, form.Where(own => Dosar.IsAsked(own.Key)).ToDictionary(own => own.Key, own => own.Value.ToString()), reader.Name, ct), id);

    private static async Task<RedirectHttpResult> Plan(long id, IFormCollection form, Reader reader, PlanOpportunityActions actions, CancellationToken ct)
    {
        DateOnly? due = DateOnly.TryParseExact(form["due"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        int? changed = int.TryParse(form["action"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Back(await actions.Plan(id, new ActionDraft(form["text"].ToString(), due, form["owner"].ToString(), form["commitment"].ToString(), changed), reader.Name, ct), id, "#actions");
    }

    private static async Task<RedirectHttpResult> Finish(long id, int action, IFormCollection form, Reader reader, PlanOpportunityActions actions, CancellationToken ct) =>
        Back(await actions.Finish(id, action, form["result"].ToString(), reader.Name, ct), id, "#actions");

    private static async Task<RedirectHttpResult> Move(long id, IFormCollection form, Reader reader, EditOpportunities edit, CancellationToken ct) =>
        Back(await edit.Move(id, QueryWord.Of<DosarPhase>(form["to"].ToString()) ?? default, reader.Name, form["remark"].ToString(), ct), id);

    private static async Task<RedirectHttpResult> End(long id, IFormCollection form, Reader reader, EditOpportunities edit, CancellationToken ct) =>
        Back(await edit.End(id, QueryWord.Of<OpportunityEnd>(form["end"].ToString()) ?? default, reader.Name, form["reason"].ToString(), ct), id);

    private static RedirectHttpResult Back(OpportunityOutcome outcome, long? id = null, string part = "")
    {
        var page = (id ?? outcome.Opportunity?.Id) is { } number ? $"/opportunities/{number}" : "/opportunities";
        return TypedResults.LocalRedirect(outcome.Flaw is { } flaw ? $"{page}?flaw={Locale.WordOf(flaw)}{(outcome.Missing.Count > 0 ? "&missing=" + string.Join(',', outcome.Missing) : "")}" : page + part);
    }
}
