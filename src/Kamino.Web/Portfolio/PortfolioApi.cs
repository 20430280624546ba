using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Charts;
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
        portfolio.MapGet("/{account}", Explain).WithSummary("Why an account lies where it lies: its scores down to their inputs");
        api.MapGroup("/today").WithTags("Portfolio").MapGet("/", async (DateOnly? as_of, ViewToday today, CancellationToken ct) => TypedResults.Ok(await today.For(new PortfolioQuery(as_of), ct))).WithSummary("What the first page says");
        var models = api.MapGroup("/models").WithTags("Models");
        models.MapGet("/", Models).WithSummary("Every version of every scoring model");
        models.MapGet("/{name}", Model).WithSummary("One version of a model, the latest where none is named");
        models.MapPost("/", Keep).WithSummary("Keeps a model as the next version of its name");
        models.MapPost("/{name}/in-force", PutInForce).WithSummary("Makes one version the one that the matrix uses");
        models.MapPost("/preview", Preview).WithSummary("The matrix under a model that isn't kept");
    }

    /// <summary>What the matrix page shows, as a file.</summary>
    public static void MapFiles(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matrix/download.csv", Csv).ExcludeFromDescription();
        routes.MapGet("/matrix/chart.json", Drawing).ExcludeFromDescription();
    }

    private static async Task<Ok<PortfolioView>> View(
        DateOnly? as_of, string? model, int? version, string? cut, int? capacity, ViewPortfolio portfolio, CancellationToken ct) =>
        TypedResults.Ok(await portfolio.For(new PortfolioQuery(as_of, model, version, QueryWord.Of<CutRule>(cut), capacity), ct));

    private static async Task<Ok<Page<KeptModel>>> Models([AsParameters] PageQuery page, EditModels models, CancellationToken ct) =>
        page.Of(await models.List(ct), row => $"{row.Model.Name}\t{row.Model.Version:D9}");

    private static async Task<Results<Ok<KeptModel>, NotFound>> Model(string name, int? version, EditModels models, CancellationToken ct) =>
        await models.Find(name, version, ct) is { } kept ? TypedResults.Ok(kept) : TypedResults.NotFound();

    private static async Task<Results<Created<KeptModel>, UnprocessableEntity<ModelOutcome>>> Keep(ScoringModel model, string by, EditModels models, CancellationToken ct) =>
        await models.Keep(model, by, ct) is var outcome && outcome.Kept is { } kept
            ? TypedResults.Created($"/api/v1/models/{Uri.EscapeDataString(kept.Model.Name)}?version={kept.Model.Version}", kept) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Ok<KeptModel>> PutInForce(string name, int? version, EditModels models, CancellationToken ct) => TypedResults.Ok(await models.PutInForce(name, version, ct));

    private static async Task<Results<Ok<AccountExplanation>, NotFound>> Explain(string account, DateOnly? as_of, string? model, int? version, ExplainAccount explain, CancellationToken ct) =>
        await explain.For(account, new PortfolioQuery(as_of, model, version), ct) is { } explained ? TypedResults.Ok(explained) : TypedResults.NotFound();

    private static async Task<Ok<ModelPreview>> Preview(ScoringModel model, DateOnly? as_of, PreviewModel preview, CancellationToken ct) =>
        TypedResults.Ok(await preview.For(model, as_of, ct));

    private static async Task<IResult> Drawing(Reader reader, HttpContext http, ViewPortfolio portfolio, CancellationToken ct)
    {
        var filter = MatrixFilter.Of(reader);
        var view = await portfolio.For(filter.Query, ct);
        return view.Accounts.Count == 0 ? TypedResults.NotFound() : ChartFile.Answer(new MatrixDrawing(reader.Locale, filter).Written(view, filter.Of(view.Accounts)), http);
    }

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
