using Kamino.UseCases;
using Kamino.UseCases.Ledger;
using Kamino.Web.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Accounts;

/// <summary>Imports of accounts, products, contacts and rates over HTTP.</summary>
internal static class TablesApi
{
    private const string HowToImport = "A multipart form: one or more files, and before them the fields by, mode, dry_run, map.FIELD and set.OPTION, as the command line has them.";

    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/imports").WithTags("Imports").MapPost("/{kind}", Import)
        .WithSummary("Takes accounts, products, contacts or rates in, or says what an import would do").WithDescription(HowToImport)
        .Accepts<IFormFileCollection>("multipart/form-data").WithMetadata(new DisableRequestSizeLimitAttribute());

    private static async Task<Results<Ok<TableReport>, UnprocessableEntity<TableReport>, NotFound>> Import(
        string kind, HttpRequest request, IUploads uploads, TableImports imports, CancellationToken ct)
    {
        if (!TableImports.Kinds.Contains(kind))
        {
            return TypedResults.NotFound();
        }

        var sent = await SentForm.Read(request, uploads, _ => Task.CompletedTask, ct);
        var upload = uploads.Find(sent.Upload ?? "") ?? throw new BadHttpRequestException("The form holds no file.");
        try
        {
            var report = await imports.Run(kind, TableChoices.Of(sent.Fields).Request(upload, sent.Fields.GetValueOrDefault("by", "api"), sent.Fields.GetValueOrDefault("dry_run") == "true", null), ct);
            return report.Status == ImportStatus.Refused ? TypedResults.UnprocessableEntity(report) : TypedResults.Ok(report);
        }
        finally
        {
            uploads.Delete(upload.Id);
        }
    }
}
