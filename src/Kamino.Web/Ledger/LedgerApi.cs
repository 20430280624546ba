using Kamino.UseCases.Ledger;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Ledger;

/// <summary>Imports and batches over HTTP.</summary>
internal static class LedgerApi
{
    private const string HowToImport =
        "A multipart form: one or more files, and before them the fields by, profile, mode, dry_run, strict, map.FIELD and set.OPTION, as the command line has them.";

    public static void Map(IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapPost("/", Import).WithSummary("Takes an export of the sales ledger in, or says what an import would do").WithDescription(HowToImport)
            .Accepts<IFormFileCollection>("multipart/form-data").WithMetadata(new DisableRequestSizeLimitAttribute());
        imports.MapGet("/profiles", Profiles).WithSummary("How the files of each system are read");
        var batches = api.MapGroup("/batches").WithTags("Batches");
        batches.MapGet("/", List).WithSummary("Every import, latest first");
        batches.MapGet("/{batch}", Show).WithSummary("One import with its report");
        batches.MapGet("/{batch}/refused", Refused).Produces(StatusCodes.Status200OK, contentType: "text/csv").WithSummary("The rows of an import that were refused, as a CSV file to be mended and sent again");
        batches.MapPost("/{batch}/undo", Undo).WithSummary("Takes an import back");
    }

    private static async Task<Results<Ok<ImportReport>, UnprocessableEntity<ImportReport>>> Import(
        HttpRequest request, IUploads uploads, ImportLedger import, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, _ => Task.CompletedTask, ct);
        var upload = uploads.Find(sent.Upload ?? "") ?? throw new BadHttpRequestException("The form holds no file.");
        try
        {
            var asked = ImportChoices.Of(sent.Fields).Request(upload, sent.Fields.GetValueOrDefault("by", "api"));
            var report = await import.From(asked with { DryRun = sent.Fields.GetValueOrDefault("dry_run") == "true" }, new ReadingProgress(), ct);
            return report.Status == ImportStatus.Refused ? TypedResults.UnprocessableEntity(report) : TypedResults.Ok(report);
        }
        finally
        {
            uploads.Delete(upload.Id);
        }
    }

    private static async Task<Ok<IReadOnlyList<ImportProfile>>> Profiles(IProfileStore profiles, CancellationToken ct) => TypedResults.Ok(await profiles.List(ct));

    private static async Task<Ok<Page<KeptBatch>>> List([AsParameters] PageQuery page, Batches batches, CancellationToken ct) =>
        page.Of(await batches.List(ct), row => -row.At.UtcTicks, row => row.Batch);

    private static async Task<Results<ContentHttpResult, NotFound>> Refused(string batch, Batches batches, CancellationToken ct) =>
        await batches.RefusedFile(batch, ct) is { } text ? TypedResults.Text(text, "text/csv; charset=utf-8") : TypedResults.NotFound();

    private static async Task<Results<Ok<KeptBatch>, NotFound>> Show(string batch, Batches batches, CancellationToken ct) =>
        await batches.Find(batch, ct) is { } kept ? TypedResults.Ok(kept) : TypedResults.NotFound();

    private static async Task<Results<Ok<UndoOutcome>, Conflict<UndoOutcome>, NotFound>> Undo(string batch, string? by, Batches batches, CancellationToken ct)
    {
        var outcome = await batches.Undo(batch, by ?? "api", ct);
        return outcome.Batch is null ? TypedResults.NotFound() : outcome.Done ? TypedResults.Ok(outcome) : TypedResults.Conflict(outcome);
    }
}
