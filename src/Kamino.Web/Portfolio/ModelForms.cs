using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Portfolio;

/// <summary>What the forms of the models and snapshots pages do.</summary>
internal static class ModelForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/models/preview", Preview);
        forms.MapPost("/models/keep", Keep);
        forms.MapPost("/models/in-force", PutInForce);
        forms.MapPost("/snapshots/take", Take);
        forms.MapPost("/snapshots/{id:int}/sign", Sign);
    }

    private static async Task<RazorComponentResult> Preview(IFormCollection form, Reader reader, PreviewModel preview, CancellationToken ct)
    {
        var read = ModelForm.Read(form, reader.Locale);
        return Part(read.Unread.Count > 0 ? new ModelPreview([], [], null) : await preview.For(read.Model, null, ct), [], read.Unread);
    }

    private static async Task<IResult> Keep(IFormCollection form, Reader reader, EditModels models, PreviewModel preview, CancellationToken ct)
    {
        var read = ModelForm.Read(form, reader.Locale);
        var outcome = read.Unread.Count > 0 ? new ModelOutcome([], null) : await models.Keep(read.Model, read.By, ct);
        return outcome.Kept is { } kept
            ? TypedResults.LocalRedirect($"/models/{Uri.EscapeDataString(kept.Model.Name)}?version={kept.Model.Version}")
            : new RazorComponentResult<RefusedModelPage>(new
            {
                read.Model,
                Preview = read.Unread.Count > 0 ? new ModelPreview([], [], null) : await preview.For(read.Model, null, ct),
                outcome.Flaws,
                read.Unread,
            })
            { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static async Task<RedirectHttpResult> PutInForce(IFormCollection form, EditModels models, CancellationToken ct)
    {
        var kept = await models.PutInForce(form["name"].ToString(), int.TryParse(form["version"], out var version) ? version : null, ct);
        return TypedResults.LocalRedirect($"/models/{Uri.EscapeDataString(kept.Model.Name)}?version={kept.Model.Version}");
    }

    private static async Task<RedirectHttpResult> Take(IFormCollection form, Snapshots snapshots, CancellationToken ct)
    {
        await snapshots.Take(new PortfolioQuery(), form["by"].ToString().Trim(), ct);
        return TypedResults.LocalRedirect("/snapshots");
    }

    private static async Task<RedirectHttpResult> Sign(int id, IFormCollection form, Snapshots snapshots, CancellationToken ct)
    {
        await snapshots.Sign(id, form["by"].ToString().Trim(), ct);
        return TypedResults.LocalRedirect("/snapshots");
    }

    private static RazorComponentResult<ModelPreviewPart> Part(ModelPreview preview, IReadOnlyList<ModelFlaw> flaws, IReadOnlyList<string> unread) =>
        new(new { Preview = preview, Flaws = flaws, Unread = unread });
}
