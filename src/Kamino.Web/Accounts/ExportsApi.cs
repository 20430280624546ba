using Kamino.UseCases.Accounts;
using Kamino.UseCases.Value;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Accounts;

/// <summary>What a table leaves as.</summary>
internal enum TableForm
{
    /// <summary>Text with commas.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>Tables as files that an import reads back, over HTTP.</summary>
internal static class ExportsApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api)
    {
        var exports = api.MapGroup("/exports").WithTags("Exports").WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(void), ["text/csv", Workbook]));
        exports.MapGet("/accounts", (DateOnly? as_of, string? form, ExportAccounts accounts, CancellationToken ct) => File("accounts", form, file => accounts.To(file, as_of, ct))).WithSummary("Accounts with what the ledger says of them");
        exports.MapGet("/products", (string? form, ExportTables tables, CancellationToken ct) => File("products", form, file => tables.Products(file, ct))).WithSummary("Products");
        exports.MapGet("/contacts", (string? form, ExportTables tables, CancellationToken ct) => File("contacts", form, file => tables.Contacts(file, ct))).WithSummary("People at accounts");
        exports.MapGet("/rates", (string? form, ExportTables tables, CancellationToken ct) => File("rates", form, file => tables.Rates(file, ct))).WithSummary("Rates of exchange");
        exports.MapGet("/segments", (string? form, EditSegments segments, CancellationToken ct) => File("segments", form, file => segments.To(file, ct))).WithSummary("The rules that name RFM scores");
        exports.MapGet("/lines/{account}", (string account, DateOnly? as_of, string? form, ExportLines lines, CancellationToken ct) => File("lines", form, file => lines.To(file, account, as_of, ct))).WithSummary("The ledger lines of an account");
    }

    private static async Task<FileStreamHttpResult> File(string name, string? form, Func<string, Task<int>> write)
    {
        var kind = QueryWord.Of<TableForm>(form) ?? TableForm.Csv;
        var extension = kind == TableForm.Csv ? "csv" : "xlsx";
        var file = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.{extension}");
        await write(file);
        var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return TypedResults.File(written, kind == TableForm.Csv ? "text/csv; charset=utf-8" : Workbook, $"{name}.{extension}");
    }
}
