using Kamino.UseCases.Quantities;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Settings;

/// <summary>What the form of the settings page does.</summary>
internal static class SettingsForms
{
    private static readonly string[] Fields = [EditSettings.ReportingCurrency, EditSettings.FiscalStart, EditSettings.TimeZone];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/settings/save", Save).ExcludeFromDescription();

    private static async Task<RedirectHttpResult> Save(IFormCollection form, EditSettings settings, CancellationToken ct)
    {
        var outcome = await settings.Set(Fields.ToDictionary(field => field, field => form[field].ToString().Trim()), ct);
        return TypedResults.LocalRedirect(outcome.Refused.Count == 0 ? "/settings?kept=true" : $"/settings?flaw={Locale.WordOf(outcome.Refused[0].Flaw)}");
    }
}
