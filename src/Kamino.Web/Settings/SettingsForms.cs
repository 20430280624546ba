using Kamino.UseCases.Accounts;
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
    /// <summary>How the names begin of what somebody saw on a form.</summary>
    public const string Seen = "seen.";

    /// <summary>What the page's first form has.</summary>
    public static readonly string[] Fields = [EditSettings.ReportingCurrency, EditSettings.FiscalStart, EditSettings.TimeZone];

    /// <summary>What the form has that is about what leaves the company.</summary>
    public static readonly string[] MailFields =
        [EditSettings.OurName, EditSettings.FreshMonths, EditSettings.StageMonths, EditSettings.WeighAnswers, .. new MailSettings().Values().Keys];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/settings").ExcludeFromDescription();
        forms.MapPost("/save", (IFormCollection form, EditSettings settings, CancellationToken ct) => Save(Fields, form, settings, ct));
        forms.MapPost("/mail", (IFormCollection form, EditSettings settings, CancellationToken ct) => Save(MailFields, form, settings, ct));
        forms.MapPost("/logo", Logo);
    }

    private static async Task<RedirectHttpResult> Logo(IFormCollection form, EditSettings settings, CancellationToken ct)
    {
        var bytes = new byte[Picture.Most + 1];
        await using var sent = form.Files.Count > 0 ? form.Files[0].OpenReadStream() : Stream.Null;
        var count = await sent.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        var address = form["remove"] == "true" ? "" : Picture.Address(bytes.AsSpan(0, count)) ?? "no picture";
        return Kept(await settings.Set(new Dictionary<string, string> { [EditSettings.Logo] = address }, ct));
    }

    private static async Task<RedirectHttpResult> Save(string[] fields, IFormCollection form, EditSettings settings, CancellationToken ct)
    {
        var seen = fields.Where(field => form.ContainsKey(Seen + field)).ToDictionary(field => field, field => form[Seen + field].ToString());
        return Kept(await settings.Set(fields.ToDictionary(field => field, field => form[field].ToString().Trim()), seen, ct));
    }

    private static RedirectHttpResult Kept(SettingsOutcome outcome) =>
        TypedResults.LocalRedirect(outcome.Refused.Count == 0 ? "/settings?kept=true" : $"/settings?flaw={Locale.WordOf(outcome.Refused[0].Flaw)}");
}
