using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Value;
using Kamino.Web.Charts;
using Kamino.Web.Ledger;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Value;

/// <summary>What accounts leave and how they buy, over HTTP.</summary>
internal static class ValueApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var value = api.MapGroup("/value").WithTags("Value");
        value.MapGet("/profitability", Profitability).WithSummary("Every account's waterfall, and the whale curve");
        value.MapGet("/wallet", Wallet).WithSummary("Our share of each account's wallet, how sure that is, and who holds the rest");
        value.MapGet("/segments", async (EditSegments segments, CancellationToken ct) => TypedResults.Ok(await segments.View(ct))).WithSummary("The rules that name RFM scores; a new version is imported");
        value.MapPost("/response", Response).Accepts<IFormFileCollection>("multipart/form-data").WithSummary("What a mailing brought, cell by cell")
            .WithDescription("A multipart form: the fields cost and margin (0…1), and then a CSV file: cell,customers,responses,revenue.");
        value.MapGet("/rfm", Rfm).WithSummary("RFM groups with what they were made of");
        value.MapGet("/rhythm", Rhythm).WithSummary("How regularly each account buys, and who is late");
    }

    /// <summary>What the value page asks for alone.</summary>
    public static void MapFiles(IEndpointRouteBuilder routes) => routes.MapGet("/value/grid.json", Drawing).ExcludeFromDescription();

    private static async Task<IResult> Drawing(Reader reader, HttpContext http, ViewProfitability profit, CancellationToken ct) =>
        PriceGrid.Of((await profit.By(ValueQuery.Of(reader), ct)).Accounts).Match(grid => ChartFile.Answer(ProfitDrawing.Written(grid, reader.Locale), http), _ => TypedResults.NotFound());

    private static async Task<Ok<ResponseTable>> Response(HttpRequest request, IUploads uploads, ViewResponse response, CancellationToken ct) =>
        TypedResults.Ok(await SentForm.With(request, uploads, (files, fields) => response.Of(files[0], SentForm.Number(fields, "cost") ?? 0, SentForm.Number(fields, "margin") ?? 0, ct), ct));

    private static async Task<Ok<ProfitabilityView>> Profitability(DateOnly? as_of, string? level, ViewProfitability profit, CancellationToken ct) =>
        TypedResults.Ok(await profit.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct));

    private static async Task<Ok<Page<WalletRow>>> Wallet(DateOnly? as_of, string? level, [AsParameters] PageQuery page, ViewWallet wallets, CancellationToken ct) =>
        page.Of(await wallets.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct), row => row.Account);

    private static async Task<Ok<Page<RfmRow>>> Rfm(DateOnly? as_of, string? level, int? groups, [AsParameters] PageQuery page, ScoreRfm scores, CancellationToken ct) =>
        page.Of(await scores.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), new RfmRule(Groups: Math.Clamp(groups ?? 5, 2, 20)), ct), row => row.Account);

    private static async Task<Ok<Page<RhythmRow>>> Rhythm(DateOnly? as_of, bool? weekdays, [AsParameters] PageQuery page, ViewRhythm rhythm, CancellationToken ct) =>
        page.Of(await rhythm.Board(new FactsQuery(as_of), weekdays == true ? WorkingCalendar.Weekdays : WorkingCalendar.EveryDay, ct), row => row.Account);
}
