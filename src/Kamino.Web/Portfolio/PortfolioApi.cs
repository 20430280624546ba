using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Portfolio;

/// <summary>The matrix and its models over HTTP.</summary>
internal static class PortfolioApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var portfolio = api.MapGroup("/portfolio").WithTags("Portfolio");
        portfolio.MapGet("/", View).WithSummary("Every account's place on the portfolio matrix");
        var models = api.MapGroup("/models").WithTags("Models");
        models.MapGet("/", Models).WithSummary("Every version of every scoring model");
        models.MapPost("/preview", Preview).WithSummary("The matrix under a model that isn't kept");
    }

    /// <summary>What the matrix page shows, as a file.</summary>
    public static void MapFiles(IEndpointRouteBuilder routes) => routes.MapGet("/matrix/download.csv", Csv).ExcludeFromDescription();

    private static async Task<Ok<PortfolioView>> View(
        DateOnly? as_of, string? model, int? version, string? cut, int? capacity, ViewPortfolio portfolio, CancellationToken ct) =>
        TypedResults.Ok(await portfolio.For(new PortfolioQuery(as_of, model, version, QueryWord.Of<CutRule>(cut), capacity), ct));

    private static async Task<Ok<IReadOnlyList<KeptModel>>> Models(IModelStore models, CancellationToken ct) => TypedResults.Ok(await models.List(ct));

    private static async Task<Ok<ModelPreview>> Preview(ScoringModel model, DateOnly? as_of, PreviewModel preview, CancellationToken ct) =>
        TypedResults.Ok(await preview.For(model, as_of, ct));

    private static async Task<FileContentHttpResult> Csv(Reader reader, ViewPortfolio portfolio, CancellationToken ct)
    {
        var filter = MatrixFilter.Of(reader);
        var view = await portfolio.ToTake(filter.Query, ct);
        var file = new CsvFile(reader.Locale, Columns.Select(column => reader.Locale[column]));
        foreach (var account in MatrixOrder.Sorted(filter.Of(view.Accounts), filter.Sort, reader.Text("order")))
        {
            file.Row(
            [
                account.Account, account.Name, account.Quadrant.Match(quadrant => reader.Locale.Of(quadrant), _ => ""), account.Attractiveness, account.Strength,
                reader.Locale.Of(account.StrengthEvidence), account.Sales, account.Available, account.ShareOfWallet, account.HoldRate, account.RankByMatrix, account.RankBySales,
            ]);
        }

        return file.Answer($"matrix-{view.AsOf:yyyy-MM-dd}.csv");
    }

    private static readonly string[] Columns =
    [
        "ledger_field.account", "ledger_field.account_name", "matrix.quadrant", "matrix.attractiveness", "matrix.strength", "matrix.evidence",
        "matrix.sales", "matrix.available", "matrix.share", "matrix.hold", "matrix.rank", "matrix.rank_sales",
    ];
}
