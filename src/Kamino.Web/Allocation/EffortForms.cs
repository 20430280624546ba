using Kamino.UseCases.Ledger;
using Kamino.Web.Ledger;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Allocation;

/// <summary>Takes a file of judgements in for a day.</summary>
internal static class EffortForms
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/effort").ExcludeFromDescription().MapPost("/send", Send);

    private static async Task<RedirectHttpResult> Send(HttpContext context, IUploads uploads, IAntiforgery antiforgery, CancellationToken ct)
    {
        var sent = await SentForm.Read(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), ct);
        return TypedResults.LocalRedirect(sent.Upload is { } upload ? $"/effort?file={upload}" : "/effort");
    }
}
