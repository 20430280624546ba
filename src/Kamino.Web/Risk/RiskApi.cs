using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Risk;

/// <summary>Concentration and exposure over HTTP.</summary>
internal static class RiskApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var risk = api.MapGroup("/risk").WithTags("Risk");
        risk.MapGet("/concentration", Concentrated).WithSummary("How much hangs on few customers, and what losing them would do");
        risk.MapGet("/betas", Betas).WithSummary("How each customer moves with all of them, and what it adds to the risk");
        risk.MapGet("/exposure", Exposed).WithSummary("Whose loss would cost most, weighed by how likely it is");
    }

    /// <summary>The part of the risk page that comes later: all months and years of the ledger are read for it.</summary>
    public static void MapParts(IEndpointRouteBuilder routes) => routes.MapGet("/risk/rest", RazorComponentResult () => new RazorComponentResult<RiskRest>()).ExcludeFromDescription();

    /// <summary>Which facts the address asks for.</summary>
    public static FactsQuery Query(Reader reader) => new(reader.Day("as_of"), reader.Choice<FactsLevel>("level") ?? FactsLevel.Account);

    private static async Task<Results<Ok<RiskView>, NotFound>> Concentrated(DateOnly? as_of, string? level, string? span, MeasureRisk measure, CancellationToken ct) =>
        await measure.Of(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), QueryWord.Of<SalesSpan>(span) ?? SalesSpan.Ledger, ct) is Answer<RiskView>.Known known ? TypedResults.Ok(known.Value) : TypedResults.NotFound();

    private static async Task<Ok<Page<ExposureRow>>> Exposed(DateOnly? as_of, string? level, [AsParameters] PageQuery page, ViewExposure exposure, CancellationToken ct) =>
        page.Of(await exposure.By(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct), row => row.Account);

    private static async Task<Results<Ok<Page<CustomerBeta>>, NotFound>> Betas(DateOnly? as_of, string? level, [AsParameters] PageQuery page, MeasureBetas betas, CancellationToken ct) =>
        await betas.Of(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct) is Answer<IReadOnlyList<CustomerBeta>>.Known known ? page.Of(known.Value, row => row.Account) : TypedResults.NotFound();
}
