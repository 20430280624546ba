using Kamino.Core.Plans;
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
    private static readonly Dictionary<ReportForm, string> Kinds = new Dictionary<ReportForm, string>
    {
        [ReportForm.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [ReportForm.Pdf] = "application/pdf",
        [ReportForm.Pptx] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    private const string Days = "text/calendar; charset=utf-8";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string HowToSend = "A multipart form with the file; by says who sends it, dry_run=true only says what would change.";

    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder api)
    {
        var forms = routes.MapGroup("/plans/{number:int}").ExcludeFromDescription();
        forms.MapGet("/plan.{form}", Export);
        forms.MapGet("/plan.xlsx", Book);
        forms.MapGet("/plan.ics", Calendar);
        forms.MapGet("/review.{form}", Review);
        forms.MapGet("/review.ics", Reviews);
        forms.MapPost("/book", Take);
        forms.MapPost("/deck", Fill);
        var plans = api.MapGroup("/plans/{number:int}").WithTags("Plans");
        plans.MapGet("/export", Export).WithSummary("A plan as docx, pdf or pptx; for=customer gives the shared part and nothing else");
        plans.MapGet("/calendar", Calendar).WithSummary("The plan's days as iCalendar: open actions and reviews; for=customer gives the shared ones and nothing else");
        plans.MapGet("/review/export", Review).WithSummary("A review as docx, pdf or pptx: agenda, figures, progress, actions of both sides");
        plans.MapGet("/review/calendar", Reviews).WithSummary("The next reviews as iCalendar");
        plans.MapGet("/book", Book).WithSummary("Objectives and actions as a workbook that can be changed and sent back");
        plans.MapPost("/book", Send).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("Takes the workbook back, field by field").WithDescription(HowToSend);
        plans.MapPost("/deck", Filled).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("The company's own deck with tokens, filled").WithDescription(HowToSend);
    }

    private static PlanAudience Audience(string? word) => QueryWord.Of<PlanAudience>(word) ?? PlanAudience.Us;

    private static async Task<Results<FileContentHttpResult, NotFound>> Export(int number, string form, string? @for, Locale locale, ExportPlan plans, CancellationToken ct) =>
        QueryWord.Of<ReportForm>(form) is { } known && await plans.File(number, Audience(@for), known, locale, ct) is { } file
            ? TypedResults.File(file, Kinds[known], $"plan-{number}{(Audience(@for) == PlanAudience.Customer ? "-customer" : "")}.{Locale.WordOf(known)}")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Review(int number, string form, string? kind, Locale locale, ExportReview reviews, CancellationToken ct) =>
        QueryWord.Of<ReportForm>(form) is { } known && await reviews.File(number, QueryWord.Of<ReviewKind>(kind), known, locale, ct) is { } file
            ? TypedResults.File(file, Kinds[known], $"review-{number}.{Locale.WordOf(known)}") : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Reviews(int number, Locale locale, ExportCalendar calendars, CancellationToken ct) =>
        await calendars.Reviews(number, locale, ct) is { } file ? TypedResults.File(file, Days, $"review-{number}.ics") : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Calendar(int number, string? @for, Locale locale, ExportCalendar calendars, CancellationToken ct) =>
        await calendars.Plan(number, Audience(@for), locale, ct) is { } file ? TypedResults.File(file, Days, $"plan-{number}.ics") : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Book(int number, string? @for, Locale locale, ExportPlan plans, CancellationToken ct) =>
        await plans.Book(number, Audience(@for), locale, ct) is { } file ? TypedResults.File(file, Workbook, $"plan-{number}{(Audience(@for) == PlanAudience.Customer ? "-customer" : "")}.xlsx") : TypedResults.NotFound();

    private static async Task<Results<Ok<PlanBookReport>, NotFound>> Send(int number, string? by, bool? dry_run, HttpRequest request, IUploads uploads, ImportPlanBook books, CancellationToken ct) =>
        await With(request, uploads, _ => Task.CompletedTask, (file, _) => books.Run(number, file, by ?? "", dry_run ?? false, ct), ct) is { } report ? TypedResults.Ok(report) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Filled(int number, string? @for, HttpRequest request, IUploads uploads, Locale locale, ExportPlan plans, CancellationToken ct) =>
        await With(request, uploads, _ => Task.CompletedTask, (file, _) => plans.Deck(number, Audience(@for), file, locale, ct), ct) is { } deck
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
