using Kamino.UseCases.Ledger;
using Kamino.UseCases.Value;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Value;

/// <summary>What the form of a mailing's response does, and the part of an account's page that comes later.</summary>
internal static class ValueForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/buying/response", Response).ExcludeFromDescription();
        // The account's page asks for them once it is there: the first look at it doesn't wait for a model to be fitted.
        routes.MapGet("/accounts/{account}/measures", RazorComponentResult (string account) => new RazorComponentResult<AccountMeasures>(new { Account = account })).ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult> Response(
        HttpContext context, Reader reader, IUploads uploads, IAntiforgery antiforgery, ViewResponse response, CancellationToken ct)
    {
        var sent = await SentForm.Read(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), ct);
        var upload = uploads.Find(sent.Upload ?? "") ?? throw new BadHttpRequestException("The form holds no file.");
        try
        {
            return reader.Locale.TryNumber(sent.Fields.GetValueOrDefault("cost"), out var cost) && cost >= 0
                && reader.Locale.TryNumber(sent.Fields.GetValueOrDefault("margin"), out var margin) && margin is >= 0 and <= 100
                ? new RazorComponentResult<ResponsePage>(new { Table = await response.Of(upload.Files[0], cost, margin / 100, ct) })
                : Refused(reader.Locale["response.numbers"]);
        }
        catch (UnreadableFileException flaw)
        {
            return Refused($"{reader.Locale.Say("file.unreadable", Path.GetFileName(flaw.File), reader.Locale.Of(flaw.Reason))} {flaw.Detail}");
        }
        finally
        {
            uploads.Delete(upload.Id);
        }
    }

    private static RazorComponentResult<ResponsePage> Refused(string flaw) => new(new { Flaw = flaw }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
