using System.Globalization;
using Kamino.Core.Allocation;
using Kamino.UseCases.Allocation;
using Kamino.UseCases.Ledger;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Allocation;

/// <summary>Plans of calls, over HTTP.</summary>
internal static class AllocationApi
{
    private const string Bounds = "max_change, strategic_least, people (Ana=40,Luis=40) and policy (strategic=45,star=35,status=15,streamline=5) where they bind";

    private const string HowToSend = "A multipart form: the fields capacity, " + Bounds + ", and every (month or quarter) for a log; then the CSV file of judgments that the command line takes, and the log of calls where there is one.";

    public static void Map(IEndpointRouteBuilder api)
    {
        var allocation = api.MapGroup("/allocation").WithTags("Allocation");
        allocation.MapPost("/plan", Plan).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("How often to call on whom").WithDescription(HowToSend);
        allocation.MapPost("/budget", Budget).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("How much money to spend on whom")
            .WithDescription("A multipart form: the field budget, step, " + Bounds + "; then the CSV file of judgments by money spent that the command line takes.");
        allocation.MapPost("/proposals", Propose).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("The best plan of calls as actions of the account plans")
            .WithDescription(HowToSend + " The field by signs the actions; with dry_run=true nothing is written.");
        allocation.MapPost("/bias", Bias).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("How judges were off: a file of judgments with the column judge, and one of what came").WithDescription(HowToSend);
        allocation.MapGet("/curves/activities", async (FitFromLedger fit, CancellationToken ct) => TypedResults.Ok(await fit.Activities(ct))).WithSummary("Activities of which quantities by account and period are kept");
        allocation.MapGet("/curves/measured", Measured).WithSummary("Effort curves out of the ledger and an activity's kept quantities");
        allocation.MapPost("/curves/log", Logged).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("Effort curves out of the ledger and a log of calls")
            .WithDescription("A multipart form: the field every (month or quarter), and then the CSV file of calls that the command line takes.");
        allocation.MapPost("/curves", Curves).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("Effort curves of judgments").WithDescription(HowToSend);
    }

    private static async Task<Ok<AllocationView>> Plan(HttpRequest request, AllocateCalls calls, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await SentForm.With(request, uploads, (files, fields) => calls.From(files[0], Query(fields) with { LogFile = files.Count > 1 ? files[1] : null }, ct), ct));

    private static async Task<Ok<BudgetView>> Budget(HttpRequest request, AllocateBudget budget, IUploads uploads, CancellationToken ct) => TypedResults.Ok(await SentForm.With(
        request, uploads, (files, fields) => budget.From(files[0], new BudgetQuery(Above(fields, "budget") ?? throw new BadHttpRequestException("budget: a number above 0"), Above(fields, "step"), MostChange(fields))
        {
            People = Named(fields, "people"),
            Policy = Named(fields, "policy"),
            StrategicLeast = SentForm.Number(fields, "strategic_least"),
        }, ct), ct));

    private static decimal? Above(IReadOnlyDictionary<string, string> fields, string name) =>
        SentForm.Number(fields, name) is not { } number ? null : number > 0 ? number : throw new BadHttpRequestException($"{name}: a number above 0");

    private static async Task<Ok<IReadOnlyList<FittedCurve>>> Curves(HttpRequest request, FitCurves curves, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await SentForm.With(request, uploads, (files, _) => curves.Judged(files[0], ct), ct));

    private static async Task<Ok<IReadOnlyList<JudgeBias>>> Bias(HttpRequest request, FitCurves curves, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await SentForm.With(request, uploads, (files, _) => files.Count == 2 ? curves.Bias(files[0], files[1], ct) : throw new BadHttpRequestException("Two files: judgments, then what came."), ct));

    private static async Task<Ok<LedgerCurves>> Measured(string activity, FitFromLedger fit, CancellationToken ct) => TypedResults.Ok(await fit.OfActivity(activity, ct));

    private static async Task<Ok<LedgerCurves>> Logged(HttpRequest request, FitFromLedger fit, IUploads uploads, CancellationToken ct) => TypedResults.Ok(await SentForm.With(
        request, uploads, (files, fields) => fit.OfLog(files[0], QueryWord.Of<EffortSpan>(fields.GetValueOrDefault("every", "")) ?? EffortSpan.Quarter, ct), ct));

    private static async Task<Ok<CallProposalReport>> Propose(HttpRequest request, Locale locale, ProposeCalls proposals, IUploads uploads, CancellationToken ct) =>
        TypedResults.Ok(await SentForm.With(request, uploads, (files, fields) => proposals.From(files[0], Query(fields), Signed(fields), locale.Language, fields.GetValueOrDefault("dry_run", "") == "true", ct), ct));

    private static string Signed(IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault("by", "").Trim() is { Length: > 0 } by ? by : fields.GetValueOrDefault("dry_run", "") == "true" ? "" : throw new BadHttpRequestException("by: who proposes");

    private static double? MostChange(IReadOnlyDictionary<string, string> fields) => SentForm.Number(fields, "max_change") is { } change ? (double)change : null;

    private static AllocationQuery Query(IReadOnlyDictionary<string, string> fields) => new(SentForm.Number(fields, "capacity"), MostChange: MostChange(fields))
    {
        People = Named(fields, "people"),
        Policy = Named(fields, "policy"),
        StrategicLeast = SentForm.Number(fields, "strategic_least") is { } least ? (int)Math.Min(least, int.MaxValue) : null,
        Span = QueryWord.Of<EffortSpan>(fields.GetValueOrDefault("every", "")) ?? EffortSpan.Quarter,
    };

    private static Dictionary<string, decimal>? Named(IReadOnlyDictionary<string, string> fields, string field)
    {
        var pairs = fields.GetValueOrDefault(field, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pair => pair.Split('=', StringSplitOptions.TrimEntries)).ToList();
        return pairs.Count == 0 ? null : pairs.ToDictionary(
            pair => pair[0], pair => pair.Length == 2 && decimal.TryParse(pair[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : throw new BadHttpRequestException($"{field}: name=number,name=number"));
    }
}
