using System.Globalization;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Settings;

/// <summary>The whole workspace as one file over HTTP.</summary>
internal static class BackupApi
{
    private const string Zip = "application/zip";

    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder api)
    {
        routes.MapGet("/settings/backup.zip", Download).ExcludeFromDescription();
        api.MapGet("/backup", Download).WithTags("Backup").Produces(StatusCodes.Status200OK, contentType: Zip)
            .WithSummary("The whole workspace as one file; kamino restore puts it into an empty workspace");
    }

    // Prepared on the disk first: a backup that breaks off while it is sent is one that doesn't open, never one that lacks something.
    private static async Task<FileStreamHttpResult> Download(BackUpWorkspace backUp, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.zip");
        await backUp.To(file, new ReadingProgress(), ct);
        response.Headers.CacheControl = "no-store";
        var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return TypedResults.File(written, Zip, $"kamino-{clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip");
    }
}
