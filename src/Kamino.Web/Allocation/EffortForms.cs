using Kamino.UseCases.Allocation;
using Kamino.UseCases.Ledger;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Allocation;

/// <summary>Takes a file of judgements in for a day.</summary>
internal static class EffortForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var effort = routes.MapGroup("/effort").ExcludeFromDescription();
        effort.MapPost("/send", Send);
        effort.MapPost("/propose", Propose);
    }

    /// <summary>What binds a plan.</summary>
    /// <param name="capacity">Hours, or calls.</param>
    /// <param name="change">How far calls may move, in per cent.</param>
    public static AllocationQuery Query(decimal? capacity, decimal? change) => new(capacity, MostChange: change is { } percent ? (double)percent / 100 : null);

    private static async Task<RedirectHttpResult> Propose(IFormCollection form, HttpContext context, Locale locale, IUploads uploads, ProposeCalls proposals, CancellationToken ct)
    {
        decimal? Number(string name) => locale.TryNumber(form[name].ToString(), out var number) && number >= 0 ? number : null;
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        var page = $"/effort?file={Uri.EscapeDataString(form["file"].ToString())}&capacity={Uri.EscapeDataString(form["capacity"].ToString())}&change={Uri.EscapeDataString(form["change"].ToString())}";
        if (by.Length == 0 || uploads.Find(form["file"].ToString()) is not { } upload)
        {
            return TypedResults.LocalRedirect(page);
        }

        var report = await proposals.From(upload.Files[0], Query(Number("capacity"), Number("change")), by, locale.Language, isDryRun: false, ct);
        return TypedResults.LocalRedirect($"{page}&proposed={report.Accounts.Count(own => own.Flaw is null)}#proposals");
    }

    private static async Task<RedirectHttpResult> Send(HttpContext context, IUploads uploads, IAntiforgery antiforgery, CancellationToken ct)
    {
        var sent = await SentForm.Read(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), ct);
        return TypedResults.LocalRedirect(sent.Upload is { } upload ? $"/effort?file={upload}" : "/effort");
    }
}
