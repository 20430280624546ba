using System.Globalization;
using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Perception;

public sealed class RelationshipStageMethodTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/relationship-stage.md"));

    [Fact]
    public void Sums_fall_in_the_printed_bands()
    {
        var rows = Table("| from | to |").ToList();

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.All(Enumerable.Range(Number(row[1]), Number(row[2]) - Number(row[1]) + 1), sum => Assert.Equal(row[3], Word(StageReading.Band(sum)))));
    }

    [Fact]
    public void Two_views_give_the_printed_working_stage_and_gap()
    {
        foreach (var row in Table("| ours |"))
        {
            var view = StageReading.On([Said(StageSide.Us, row[1]), Said(StageSide.Customer, row[2])], Today);

            Assert.Equal(row[3], Word(Assert.IsType<Answer<RelationshipStage>.Known>(view.Working).Value));
            Assert.Equal(Answer.Of(Number(row[4])), view.Gap);
            Assert.Equal(row[4] != "0", view.IsInsight);
        }
    }

    [Fact]
    public void An_agreed_stage_has_the_printed_strength()
    {
        var weights = Table("| item |").Select(row => new ModelFactor(row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)));

        Assert.Equal(weights, StageStrength.Axis.Factors);
        Assert.Equal(Printed("has a strength of "), Strength("2 2 3 2 2 2"), 5e-7);
        Assert.Equal(Printed("throughout give "), Strength("4 4 4 4 4 4"), 1e-12);
        Assert.Equal(Printed("broken trust "), Strength("1 1 1 1 1 1"), 1e-12);
    }

    [Fact]
    public void What_is_as_old_as_printed_counts_no_more() => Assert.Equal(StageReading.FreshMonths, Printed("older than "));

    private static double Strength(string points)
    {
        var account = new AccountScores(
            "a", "a", [], StrengthEvidence.AgreedStage, StageStrength.Scores([.. Points(points).Select(given => (double)given)]), [],
            Answer.Unknown<Money>(Doubt.NoSales), Answer.Unknown<Money>(Doubt.NoAvailableSpend));
        return Assert.IsType<Answer<double>.Known>(PortfolioMatrix.Position(account, new ModelNumbers(new ScoringModel("page", ModelAxis.None, ModelAxis.None))).Strength).Value;
    }

    private static StageEntry Said(StageSide side, string points) => new("a", side, Today, "Ana", StageWord.Scored, Points(points));

    private static int[] Points(string text) => [.. text.Split(' ').Select(Number)];

    private static string Word(RelationshipStage stage) => JsonNamingPolicy.SnakeCaseLower.ConvertName(stage.ToString());

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Table(string heading) =>
        Page.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static double Printed(string after)
    {
        var text = string.Join(' ', Page);
        return double.Parse(text[(text.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split("**")[1], CultureInfo.InvariantCulture);
    }
}
