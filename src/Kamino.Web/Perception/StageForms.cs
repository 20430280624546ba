using System.Globalization;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Perception;

/// <summary>What the forms of the stage page and of the privacy settings do.</summary>
internal static class StageForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/accounts/{account}/stage", Say).ExcludeFromDescription();
        routes.MapPost("/settings/privacy", Rule).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Say(string account, IFormCollection form, HttpContext context, TimeProvider clock, AssessStage stages, CancellationToken ct)
    {
        var (by, word) = (form["by"].ToString().Trim(), Member<StageWord>(form["word"].ToString()));
        var side = Member<StageSide>(form["side"].ToString());
        if (side == StageSide.Us)
        {
            Reader.Keep(context, Reader.NameCookie, by);
        }

        int[] points = word == StageWord.Scored ? [.. StageReading.Items.Select(item => int.TryParse(form[Locale.WordOf(item)].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0)] : [];
        var entry = new StageEntry(account, side, clock.Today(), by, word, points, PersonFields.Said(form["remark"].ToString()));
        var page = $"/accounts/{Uri.EscapeDataString(account)}/stage";
        return await stages.Say(entry, ct) is not { } outcome ? TypedResults.NotFound() : TypedResults.LocalRedirect(outcome.Flaw is { } flaw ? $"{page}?flaw={Locale.WordOf(flaw)}" : page);
    }

    private static async Task<RedirectHttpResult> Rule(IFormCollection form, EditPrivacy privacy, CancellationToken ct)
    {
        var months = int.TryParse(form["months"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
        return TypedResults.LocalRedirect(await privacy.Set(new PrivacyRules(form["purpose"].ToString(), months), ct) ? "/settings#privacy" : "/settings?privacy=refused#privacy");
    }

    private static T Member<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(member => Locale.WordOf(member) == word);
}
