using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Value;
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
        value.MapGet("/rfm", Rfm).WithSummary("RFM groups with what they were made of");
        value.MapGet("/rhythm", Rhythm).WithSummary("How regularly each account buys, and who is late");
    }

    private static async Task<Ok<ProfitabilityView>> Profitability(DateOnly? as_of, string? level, ViewProfitability profit, CancellationToken ct) =>
        TypedResults.Ok(await profit.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct));

    private static async Task<Ok<IReadOnlyList<WalletRow>>> Wallet(DateOnly? as_of, string? level, ViewWallet wallets, CancellationToken ct) =>
        TypedResults.Ok(await wallets.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct));

    private static async Task<Ok<IReadOnlyList<RfmRow>>> Rfm(DateOnly? as_of, string? level, int? groups, ScoreRfm scores, CancellationToken ct) =>
        TypedResults.Ok(await scores.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), new RfmRule(Groups: Math.Clamp(groups ?? 5, 2, 20)), ct));

    private static async Task<Ok<IReadOnlyList<RhythmRow>>> Rhythm(DateOnly? as_of, bool? weekdays, ViewRhythm rhythm, CancellationToken ct) =>
        TypedResults.Ok(await rhythm.Board(new FactsQuery(as_of), weekdays == true ? WorkingCalendar.Weekdays : WorkingCalendar.EveryDay, ct));
}
