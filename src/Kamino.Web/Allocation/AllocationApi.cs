using System.Globalization;
using Kamino.UseCases.Allocation;
using Kamino.UseCases.Ledger;
using Kamino.Web.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Allocation;

/// <summary>Plans of calls, over HTTP.</summary>
internal static class AllocationApi
{
    private const string HowToSend = "A multipart form: the fields capacity and max_change where they bind, and then the CSV file of judgments that the command line takes.";

    public static void Map(IEndpointRouteBuilder api)
    {
        var allocation = api.MapGroup("/allocation").WithTags("Allocation");
        allocation.MapPost("/plan", Plan).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("How often to call on whom").WithDescription(HowToSend);
        allocation.MapPost("/proposals", Propose).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("The best plan of calls as actions of the account plans")
            .WithDescription(HowToSend + " The field by signs the actions; with dry_run=true nothing is written.");
        allocation.MapPost("/curves", Curves).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("Effort curves of judgments").WithDescription(HowToSend);
    }

    private static async Task<Ok<AllocationView>> Plan(HttpRequest request, AllocateCalls calls, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await With(request, uploads, (file, fields) => calls.From(file, Query(fields), ct), ct));

    private static async Task<Ok<IReadOnlyList<FittedCurve>>> Curves(HttpRequest request, FitCurves curves, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await With(request, uploads, (file, _) => curves.Judged(file, ct), ct));

    private static async Task<Ok<CallProposalReport>> Propose(HttpRequest request, ProposeCalls proposals, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await With(request, uploads, (file, fields) => proposals.From(file, Query(fields), Signed(fields), fields.GetValueOrDefault("dry_run", "") == "true", ct), ct));

    private static string Signed(IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault("by", "").Trim() is { Length: > 0 } by ? by : fields.GetValueOrDefault("dry_run", "") == "true" ? "" : throw new BadHttpRequestException("by: who proposes");

    private static AllocationQuery Query(IReadOnlyDictionary<string, string> fields) => new(
        Number(fields, "capacity"), MostChange: Number(fields, "max_change") is { } change ? (double)change : null);

    private static decimal? Number(IReadOnlyDictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "") is not { Length: > 0 } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000_000 ? number
        : throw new BadHttpRequestException($"{name}: a number from 0");

    private static async Task<T> With<T>(HttpRequest request, IUploads uploads, Func<string, IReadOnlyDictionary<string, string>, Task<T>> work, CancellationToken ct)
    {
        var sent = await SentForm.Read(request, uploads, _ => Task.CompletedTask, ct);
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
