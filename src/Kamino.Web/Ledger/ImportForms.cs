using Kamino.UseCases.Ledger;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Ledger;

/// <summary>What the forms of the import and batches pages do.</summary>
internal static class ImportForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/import/send", Send).WithMetadata(new DisableRequestSizeLimitAttribute());
        forms.MapGet("/import/{id}/trial", Trial);
        forms.MapGet("/import/{id}/progress", Progress);
        forms.MapGet("/import/{id}/refused.csv", Refused);
        forms.MapPost("/import/{id}/start", Run);
        forms.MapPost("/import/{id}/stop", Stop);
        forms.MapPost("/import/{id}/discard", Discard);
        forms.MapPost("/batches/{id}/undo", Undo);
        forms.MapGet("/batches/{id}/refused.csv", RefusedOfBatch);
    }

    private static async Task<RedirectHttpResult> Send(HttpContext context, IUploads uploads, IAntiforgery antiforgery, CancellationToken ct)
    {
        var sent = await SentForm.Read(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), ct);
        return TypedResults.LocalRedirect(sent.Upload is { } upload ? $"/import/{upload}" : "/import");
    }

    private static IResult Trial(string id, HttpResponse response, Reader reader, IUploads uploads, ImportJobs jobs)
    {
        if (uploads.Find(id) is not { } upload)
        {
            response.Headers["HX-Redirect"] = "/import";
            return TypedResults.NoContent();
        }

        var job = jobs.Try(upload, ImportChoices.Of(reader.Words), uploads.RefusedFile(id));
        return new RazorComponentResult<ImportTrial>(new { Job = job, Upload = id });
    }

    private static IResult Progress(string id, HttpResponse response, ImportJobs jobs)
    {
        if (jobs.Find(id) is { State: JobState.Running } job)
        {
            return new RazorComponentResult<ImportProgress>(new { Job = job, Address = $"/import/{id}/progress" });
        }

        response.Headers["HX-Redirect"] = jobs.Find(id)?.Report?.Batch is { } batch ? $"/batches/{batch}" : $"/import/{id}/run";
        return TypedResults.NoContent();
    }

    private static IResult Refused(string id, IUploads uploads) => uploads.Find(id) is not null && File.Exists(uploads.RefusedFile(id))
        ? TypedResults.PhysicalFile(uploads.RefusedFile(id), "text/csv; charset=utf-8", "refused.csv")
        : TypedResults.NotFound();

    private static RedirectHttpResult Run(string id, IFormCollection form, HttpContext context, Reader reader, IUploads uploads, ImportJobs jobs)
    {
        if (uploads.Find(id) is not { } upload)
        {
            return TypedResults.LocalRedirect("/import");
        }

        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        jobs.Import(upload, ImportChoices.Of(reader.Words), by);
        return TypedResults.LocalRedirect($"/import/{id}/run{reader.Query}");
    }

    private static async Task<RedirectHttpResult> Stop(string id, IFormCollection form, Reader reader, ImportJobs jobs)
    {
        await jobs.Stop(id);
        return TypedResults.LocalRedirect($"/import/{id}{form["query"]}");
    }

    private static async Task<RedirectHttpResult> Discard(string id, IFormCollection form, IUploads uploads, ImportJobs jobs)
    {
        await jobs.Stop(id);
        uploads.Delete(id);
        return TypedResults.LocalRedirect("/import");
    }

    private static async Task<RedirectHttpResult> Undo(string id, IFormCollection form, HttpContext context, Batches batches, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        await batches.Undo(id, by, ct); // what kept it from being done, the page says
        return TypedResults.LocalRedirect($"/batches/{Uri.EscapeDataString(id)}");
    }

    private static async Task<IResult> RefusedOfBatch(string id, Batches batches, CancellationToken ct) => await batches.RefusedFile(id, ct) is { } text
        ? TypedResults.Text(text, "text/csv; charset=utf-8")
        : TypedResults.NotFound();
}
