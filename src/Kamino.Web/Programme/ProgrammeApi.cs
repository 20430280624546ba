using Kamino.UseCases.Accounts;
using Kamino.UseCases.Programme;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Programme;

/// <summary>How the programme does, over HTTP.</summary>
internal static class ProgrammeApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("/programme").WithTags("Programme").MapGet("/", View).WithSummary("Retention, growth and the health of every account");

    private static async Task<Ok<ProgrammeView>> View(DateOnly? as_of, string? level, ViewProgramme view, CancellationToken ct) =>
        TypedResults.Ok(await view.On(new FactsQuery(as_of, QueryWord.Of<FactsLevel>(level) ?? FactsLevel.Account), ct));
}
