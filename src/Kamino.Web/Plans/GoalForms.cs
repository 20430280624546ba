using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>What the form of the goals above the plans does.</summary>
internal static class GoalForms
{
    private static readonly string[] Numbers = ["goal_target", "year_others", "year_forecast"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/plans/goals", Save).ExcludeFromDescription();

    /// <summary>The targets as the form saw them, so that nothing that somebody else wrote meanwhile is overwritten.</summary>
    public static string Seen(PlanTargets targets) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(targets))));

    private static async Task<IResult> Save(IFormCollection form, Locale locale, EditPlanTerms terms, CancellationToken ct)
    {
        var sent = new PlanTargets(Goals(form, locale), Years(form, locale));
        PlanFlaw? flaw = form["seen"] != Seen(await terms.Targets(ct)) ? PlanFlaw.ChangedMeanwhile
            : IsWrong(form, sent, locale) ? PlanFlaw.BadValue
            : null;
        if (flaw is not null)
        {
            return new RazorComponentResult<PlanGoalsDocument>(new { Sent = sent, Now = await terms.Targets(ct), Flaw = flaw.Value })
            {
                StatusCode = flaw == PlanFlaw.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
            };
        }

        await terms.Set(sent, ct);
        return TypedResults.LocalRedirect("/plans/coverage");
    }

    private static List<PlanGoal> Goals(IFormCollection form, Locale locale) =>
    [
        .. from row in Enumerable.Range(0, form["goal_id"].Count)
            let text = At(form, "goal_text", row)
            where text.Length > 0
            select new PlanGoal(At(form, "goal_id", row))
            {
                Text = text,
                Level = Enum.GetValues<GoalLevel>().FirstOrDefault(level => Locale.WordOf(level) == At(form, "goal_level", row)),
                Unit = At(form, "goal_unit", row),
                Target = Number(At(form, "goal_target", row), locale),
                Serves = At(form, "goal_serves", row),
            },
    ];

    private static List<ForecastYear> Years(IFormCollection form, Locale locale) =>
    [
        .. from row in Enumerable.Range(0, form["year"].Count)
            let year = int.TryParse(At(form, "year", row), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 0
            where At(form, "year", row).Length > 0
            select new ForecastYear(year, Number(At(form, "year_others", row), locale) ?? 0, Number(At(form, "year_forecast", row), locale) ?? 0),
    ];

    private static bool IsWrong(IFormCollection form, PlanTargets sent, Locale locale) =>
        Numbers.SelectMany(name => form[name].OfType<string>()).Any(text => text.Trim().Length > 0 && Number(text, locale) is null)
        || sent.Goals.Any(goal => goal.Id.Length == 0 || goal.Id.Contains(' ', StringComparison.Ordinal)) || sent.Goals.DistinctBy(goal => goal.Id).Count() < sent.Goals.Count
        || sent.Years.Any(year => year.Year is < 1900 or > 2200) || sent.Years.DistinctBy(year => year.Year).Count() < sent.Years.Count;

    private static decimal? Number(string text, Locale locale) => locale.TryNumber(text, out var number) ? number : null;

    private static string At(IFormCollection form, string name, int row) => form[name] is var values && row < values.Count ? values[row]?.Trim() ?? "" : "";
}
