using System.Globalization;
using System.Text.RegularExpressions;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Portfolio;

namespace Kamino.Core.Tests.Perception;

public sealed class PerceptionMethodTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs/methods/perception.md"));

    [Fact]
    public void V14_strength_is_the_printed_ratio_of_sums()
    {
        var rows = Table("| factor | points | us | rival |");
        int[] points = [.. rows.Select(row => int.Parse(row[2], CultureInfo.InvariantCulture))];
        double Strength(int column) => AnswerSum.Strength(points, [.. rows.Select(row => Answer.Of(Number(row[column])))]).Known();

        var ratio = Strength(3) / Strength(4);

        Assert.Equal(Printed("the ratio of sums is "), ratio, 5e-5);
        Assert.NotEqual(1.0353, ratio, 5e-5);
    }

    [Fact]
    public void People_are_weighed_as_printed()
    {
        SurveyAnswer[] answers = [Voices.Says("Ana", 5, [60, 40], "us 8 8", "Rival 7 7"), Voices.Says("Luis", 2, [30, 70], "us 5 5", "Rival 7 7")];

        var weighed = AnswerSum.Of(Voices.Factors("a", "b"), ["Rival"], answers, Weighing.Influence);
        var equal = AnswerSum.Of(Voices.Factors("a", "b"), ["Rival"], answers, Weighing.Equal);

        Assert.Equal((int)Printed("which becomes "), weighed?.Factors[0].Points);
        Assert.Equal(Printed("(5 × 8 + 2 × 5) / 7 = "), weighed?.Us.Scores[0].Mean.Known() ?? 0, 5e-5);
        Assert.Equal((int)Printed("weighed equally "), equal?.Factors[0].Points);
        Assert.Equal(Printed("points and "), equal?.Us.Scores[0].Mean.Known());
    }

    [Fact]
    public void Net_promoters_and_their_margins_are_those_printed()
    {
        var rows = Table("| promoters |");

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row =>
        {
            var (score, error) = RiderScores.NetPromoters((int)Number(row[1]), (int)Number(row[2]), (int)Number(row[3]));
            Assert.Equal(Number(row[4]), score, 1e-9);
            Assert.Equal(Number(row[5]), 1.96 * error, 5e-3);
        });
    }

    [Fact]
    public void The_printed_limits_are_those_of_the_code() =>
        Assert.Equal((AnswerReview.Shared, CustomerEvidence.FewestAnonymous, RiderScores.FewestScored), ((int)Printed("respondent shares "), (int)Printed("nothing of fewer than "), (int)Printed("Below ")));

    private static List<string[]> Table(string heading) =>
        [.. Page.Split('\n').SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    private static double Printed(string after) => Number(Regex.Match(Page, Regex.Escape(after) + @"\*\*(-?[\d.]+)\*\*").Groups[1].Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
