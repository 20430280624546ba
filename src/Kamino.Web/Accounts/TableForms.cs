using Kamino.UseCases;
using Kamino.UseCases.Ledger;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Accounts;

/// <summary>What the forms for accounts, products, contacts and rates do.</summary>
internal static class TableForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/import/tables").ExcludeFromDescription();
        forms.MapPost("/send", Send).WithMetadata(new DisableRequestSizeLimitAttribute());
        forms.MapPost("/{kind}/{id}", Take);
    }

    private static async Task<RedirectHttpResult> Send(HttpContext context, IUploads uploads, IAntiforgery antiforgery, CancellationToken ct)
    {
        var sent = await SentForm.Read(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), ct);
        return TypedResults.LocalRedirect(sent.Upload is { } upload && TableImports.Kinds.FirstOrDefault(kind => kind == sent.Fields.GetValueOrDefault("kind")) is { } known
            ? $"/import/tables/{known}/{upload}"
            : "/import");
    }

    private static async Task<IResult> Take(string kind, string id, IFormCollection form, HttpContext context, Reader reader, IUploads uploads, TableImports imports, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        if (uploads.Find(id) is not { } upload || !TableImports.Kinds.Contains(kind))
        {
            return TypedResults.LocalRedirect("/import");
        }

        var report = await imports.Run(kind, TableChoices.Of(reader.Words).Request(upload, by, dryRun: false, uploads.RefusedFile(id)), ct);

        if (report is { Status: not ImportStatus.Refused, Rows.Refused: 0 })
        {
            uploads.Delete(id);
        }

        return new RazorComponentResult<TableDonePage>(new { Kind = kind, Id = id, Report = report });
    }
}
