using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>Plans as files.</summary>
internal static class PlanFiles
{
    private static readonly IReadOnlyDictionary<ReportForm, string> Kinds = new Dictionary<ReportForm, string>
    {
        [ReportForm.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [ReportForm.Pdf] = "application/pdf",
        [ReportForm.Pptx] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string HowToSend = "A multipart form with the file; by says who sends it, dry_run=true only says what would change.";

    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder api)
    {
        var forms = routes.MapGroup("/plans/{number:int}").ExcludeFromDescription();
        forms.MapGet("/plan.{form}", File);
        forms.MapGet("/plan.xlsx", Book);
        forms.MapPost("/book", Take);
        forms.MapPost("/deck", Fill);
        var plans = api.MapGroup("/plans/{number:int}").WithTags("Plans");
        plans.MapGet("/export", Export).WithSummary("A plan as docx, pdf or pptx; for=customer gives the shared part and nothing else");
        plans.MapGet("/book", Book).WithSummary("Objectives and actions as a workbook that can be changed and sent back");
        plans.MapPost("/book", Send).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("Takes the workbook back, field by field").WithDescription(HowToSend);
        plans.MapPost("/deck", Filled).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("The company's own deck with tokens, filled").WithDescription(HowToSend);
    }

    private static Task<Results<FileContentHttpResult, NotFound>> File(int number, string form, PlanAudience? @for, Locale locale, ExportPlan plans, CancellationToken ct) =>
        Enum.TryParse<ReportForm>(form, ignoreCase: true, out var known) && Enum.IsDefined(known) ? Export(number, known, @for, locale, plans, ct) : Task.FromResult<Results<FileContentHttpResult, NotFound>>(TypedResults.NotFound());

    private static async Task<Results<FileContentHttpResult, NotFound>> Export(int number, ReportForm form, PlanAudience? @for, Locale locale, ExportPlan plans, CancellationToken ct) =>
        await plans.File(number, @for ?? PlanAudience.Us, form, locale, ct) is { } file
            ? TypedResults.File(file, Kinds[form], $"plan-{number}{(@for == PlanAudience.Customer ? "-customer" : "")}.{Locale.WordOf(form)}")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Book(int number, PlanAudience? @for, Locale locale, ExportPlan plans, CancellationToken ct) =>
        await plans.Book(number, @for ?? PlanAudience.Us, locale, ct) is { } file ? TypedResults.File(file, Workbook, $"plan-{number}{(@for == PlanAudience.Customer ? "-customer" : "")}.xlsx") : TypedResults.NotFound();

    private static async Task<Results<Ok<PlanBookReport>, NotFound>> Send(int number, string? by, bool? dry_run, HttpRequest request, IUploads uploads, ImportPlanBook books, CancellationToken ct) =>
        await With(request, uploads, _ => Task.CompletedTask, (file, _) => books.Run(number, file, by ?? "", dry_run ?? false, ct), ct) is { } report ? TypedResults.Ok(report) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Filled(int number, PlanAudience? @for, HttpRequest request, IUploads uploads, Locale locale, ExportPlan plans, CancellationToken ct) =>
        await With(request, uploads, _ => Task.CompletedTask, (file, _) => plans.Deck(number, @for ?? PlanAudience.Us, file, locale, ct), ct) is { } deck
            ? TypedResults.File(deck, Kinds[ReportForm.Pptx], $"plan-{number}.pptx") : TypedResults.NotFound();

    private static async Task<IResult> Fill(int number, HttpContext context, IUploads uploads, IAntiforgery antiforgery, Locale locale, ExportPlan plans, CancellationToken ct) => await Told(number, async () =>
        await With(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), (file, fields) => plans.Deck(number, fields.GetValueOrDefault("for") == "customer" ? PlanAudience.Customer : PlanAudience.Us, file, locale, ct), ct) is { } deck
            ? TypedResults.File(deck, Kinds[ReportForm.Pptx], $"plan-{number}.pptx") : TypedResults.NotFound());

    private static async Task<IResult> Take(int number, HttpContext context, IUploads uploads, IAntiforgery antiforgery, ImportPlanBook books, CancellationToken ct) => await Told(number, async () =>
        await With(context.Request, uploads, fields => SentForm.Genuine(context, antiforgery, fields), (file, fields) => books.Run(number, file, Signed(context, fields), false, ct), ct) is { } report
            ? new RazorComponentResult<PlanBookDocument>(new { Number = number, Report = report }) : TypedResults.NotFound());

    private static string Signed(HttpContext context, IReadOnlyDictionary<string, string> fields)
    {
        var by = fields.GetValueOrDefault("by", "").Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        return by;
    }

    // What is wrong with a file is said on the page that it was sent from.
    private static async Task<IResult> Told(int number, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (UnreadableFileException flaw)
        {
            return new RazorComponentResult<PlanBookDocument>(new { Number = number, Flaw = flaw }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<T> With<T>(
        HttpRequest request, IUploads uploads, Func<IReadOnlyDictionary<string, string>, Task> check, Func<string, IReadOnlyDictionary<string, string>, Task<T>> work, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, check, ct);
        var upload = uploads.Find(sent.Upload ?? "") ?? throw new BadHttpRequestException("The form holds no file.");
        try
        {
            return await work(upload.Files[0], sent.Fields);
        }
        finally
        {
            uploads.Delete(upload.Id);
        }
    }
}
