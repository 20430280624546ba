using System.Globalization;
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
    // What may be sent beside the judgments.
    private static readonly string[] More = ["log", "came"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var effort = routes.MapGroup("/effort").ExcludeFromDescription();
        effort.MapPost("/send", Send);
        effort.MapPost("/propose", Propose);
    }

    /// <summary>A file that was sent beside the judgments, by its place; <c>null</c> where there is none.</summary>
    public static string? Beside(Upload? upload, string place) =>
        upload is not null && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0 && at < upload.Files.Count ? upload.Files[at] : null;

    private static async Task<RedirectHttpResult> Propose(IFormCollection form, HttpContext context, Locale locale, IUploads uploads, ProposeCalls proposals, CancellationToken ct)
    {
        string Said(string name) => form[name].ToString();
        var by = Said("by").Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        var page = $"/effort?file={Uri.EscapeDataString(Said("file"))}{string.Concat(EffortReading.Fields.Where(name => Said(name).Length > 0).Select(name => $"&{name}={Uri.EscapeDataString(Said(name))}"))}";
        if (by.Length == 0 || uploads.Find(Said("file")) is not { } upload)
        {
            return TypedResults.LocalRedirect(page);
        }

        var report = await proposals.From(upload.Files[0], new EffortReading(Said, locale).Calls(null), by, locale.Language, isDryRun: false, ct);
        return TypedResults.LocalRedirect($"{page}&proposed={report.Accounts.Count(own => own.Flaw is null)}#proposals");
    }

    private static async Task<RedirectHttpResult> Send(HttpContext context, IUploads uploads, IAntiforgery antiforgery, CancellationToken ct)
    {
        var sent = await SentForm.Read(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), ct);
        if (sent.Upload is not { } upload)
        {
            return TypedResults.LocalRedirect("/effort");
        }

        // A file that wasn't chosen comes as an empty field of its name; the others lie in the order of the form.
        var beside = More.Where(name => !sent.Fields.ContainsKey(name)).Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"&{name}={i + 1}"));
        return TypedResults.LocalRedirect($"/effort?file={upload}{string.Concat(beside.Take((uploads.Find(upload)?.Files.Count ?? 1) - 1))}");
    }
}
