using System.Globalization;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Portfolio;

/// <summary>What the forms of the selection pages do.</summary>
internal static class SelectionForms
{
    /// <summary>What a form says besides who decides; a refused one comes back with it.</summary>
    public static readonly string[] Fields = ["to", "reason", "sponsor", "until", "plan"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/accounts/{account}/selection/step", Step);
        forms.MapPost("/selection/limits", Limits);
    }

    private static async Task<RedirectHttpResult> Step(string account, IFormCollection form, HttpContext context, SelectKeyAccounts selection, CancellationToken ct)
    {
        string Field(string name) => form[name].ToString().Trim();
        var by = Field("by");
        Reader.Keep(context, Reader.NameCookie, by);
        var outcome = await selection.Step(
            new SelectionRequest(account, Stage(Field("to")), Field("reason"), by, Said(Field("sponsor")), Day(Field("until")), Said(Field("plan"))), ct);
        var page = $"/accounts/{Uri.EscapeDataString(account)}/selection";
        return TypedResults.LocalRedirect(outcome?.Flaw is { } flaw
            ? $"{page}?flaw={Locale.WordOf(flaw)}{string.Concat(Fields.Where(field => Field(field).Length > 0).Select(field => $"&{field}={Uri.EscapeDataString(Field(field))}"))}"
            : page);
    }

    private static async Task<RedirectHttpResult> Limits(IFormCollection form, SelectKeyAccounts selection, CancellationToken ct)
    {
        int Number(string name) => int.TryParse(form[name].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return TypedResults.LocalRedirect(await selection.Set(new SelectionLimits(Number("warn"), Number("refuse")), ct) ? "/selection" : "/selection?limits=refused#limits");
    }

    private static SelectionStage? Stage(string word) =>
        Enum.GetValues<SelectionStage>().Where(stage => Locale.WordOf(stage) == word).Select(stage => (SelectionStage?)stage).FirstOrDefault();

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
