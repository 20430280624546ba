using System.Globalization;
using Kamino.Core.Programme;
using Kamino.UseCases.Programme;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Programme;

/// <summary>What the form of the yearly self-assessment does.</summary>
internal static class AssessmentForms
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/programme/assessment", Keep).ExcludeFromDescription();

    private static async Task<RedirectHttpResult> Keep(IFormCollection form, HttpContext context, KeepAssessment assess, CancellationToken ct)
    {
        var (by, kind) = (form["by"].ToString().Trim(), form["kind"] == Locale.WordOf(AssessmentKind.CustomerCentricity) ? AssessmentKind.CustomerCentricity : AssessmentKind.Barriers);
        Reader.Keep(context, Reader.NameCookie, by);
        int? year = int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        var outcome = await assess.Keep(kind, year, [.. YearlyAssessment.Questions(kind).Select(question => new AssessedPoint(
            question.Key, int.TryParse(form["score-" + question.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : -1, form["note-" + question.Key].ToString().Trim()))], by, ct);
        var address = FormattableString.Invariant($"/programme/assessment?kind={Locale.WordOf(kind)}&year={outcome.View.Year}");
        return TypedResults.LocalRedirect(outcome.Flaw is { } flaw ? $"{address}&flaw={Locale.WordOf(flaw)}" : address);
    }
}
