using System.Globalization;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.UseCases.Perception;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Perception;

/// <summary>Reads what a respondent's form sent.</summary>
internal static class AnswerReading
{
    /// <summary>The place of the supplier that a respondent may add.</summary>
    public const int Added = Questionnaire.MostRivals + 1;

    /// <summary>The draft as it was sent. What isn't a number is out of every scale.</summary>
    public static AnswerDraft Of(IFormCollection form, Questionnaire asked)
    {
        var added = form["added"].ToString().Trim();
        string[] suppliers = [SupplierName.Us, .. asked.Rivals];
        var places = suppliers.Select((supplier, at) => (supplier, at)).Concat(added.Length > 0 ? [(added, Added)] : []).ToList();
        return new AnswerDraft(
            Number(form["version"].ToString()) ?? 0,
            [.. asked.Factors.Select(factor => new FactorPoints(factor.Key, Number(form[PointsName(factor.Key)].ToString()) ?? 0))],
            [.. from place in places
                from factor in asked.Factors
                let score = Number(form[ScoreName(place.at, factor.Key)].ToString())
                where score is not null
                select new SupplierScore(place.supplier, factor.Key, score.Value)])
        {
            Remark = form["remark"].ToString().ReplaceLineEndings("\n"),
            Nps = Number(form[RiderName(RiderQuestion.Nps)].ToString()),
            Csat = Number(form[RiderName(RiderQuestion.Csat)].ToString()),
            Ces = Number(form[RiderName(RiderQuestion.Ces)].ToString()),
        };
    }

    /// <summary>An answer that is kept as a draft to be changed.</summary>
    public static AnswerDraft Of(SurveyAnswer answer, int version) =>
        new(version, answer.Points, answer.Scores) { Remark = answer.Remark, Nps = answer.Nps, Csat = answer.Csat, Ces = answer.Ces };

    /// <summary>The draft with its points made to add up to 100, in their proportion.</summary>
    public static AnswerDraft Shared(AnswerDraft draft)
    {
        var given = draft.Points.Select(points => (decimal)Math.Max(0, points.Points)).ToList();
        var whole = Weights.Normalise(given.Any(points => points > 0) ? given : [.. given.Select(_ => 1m)]);
        return draft with { Points = [.. draft.Points.Select((points, i) => points with { Points = whole[i] })] };
    }

    public static string PointsName(string factor) => "points." + factor;

    public static string ScoreName(int supplier, string factor) => string.Create(CultureInfo.InvariantCulture, $"score.{supplier}.{factor}");

    public static string RiderName(RiderQuestion question) => question.ToString().ToLowerInvariant();

    private static int? Number(string text) => text.Trim() is not { Length: > 0 } written ? null
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;
}
