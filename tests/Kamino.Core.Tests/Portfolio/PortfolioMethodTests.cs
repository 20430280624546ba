using System.Globalization;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class PortfolioMethodTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/portfolio.md"));

    [Fact]
    public void Weights_become_the_printed_points()
    {
        var rows = Table("| weights |").ToList();

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[2], string.Join(", ", Weights.Normalise([.. row[1].Split(", ").Select(text => decimal.Parse(text, CultureInfo.InvariantCulture))]))));
    }

    [Fact]
    public void Values_get_the_printed_scores()
    {
        var rows = Table("| zero |").Select(row => row[1..5].Select(Number).ToList()).ToList();

        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[3], new Anchors(row[0], row[1]).Score(row[2]), 1e-12));
    }

    [Fact]
    public void The_printed_strengths_come_out()
    {
        var rows = Table("| factor | weight |").ToList();
        var model = new ScoringModel("page", ModelAxis.None, new ModelAxis([.. rows.Select(row => new ModelFactor(row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)))]));
        IReadOnlyList<Answer<double>> Scores(int column) => [.. rows.Select(row => Answer.Of(Number(row[column])))];
        var account = new AccountScores(
            "a", "a", [], StrengthEvidence.CustomerStated, Scores(3),
            [new("A", Scores(4)), new("B", Scores(5)), new("C", Scores(6))],
            Answer.Unknown<Money>(Doubt.NoSales), Answer.Unknown<Money>(Doubt.NoAvailableSpend));

        var strength = PortfolioMatrix.Position(account, new ModelNumbers(model)).Strength.Known();

        Assert.Equal(Printed("relative: "), strength, 5e-5);
        Assert.Equal(Printed("Strength: ") / 7.8, strength, 1e-12);
    }

    [Fact]
    public void The_refused_weights_sum_to_what_is_printed()
    {
        decimal[] weights = [.. Page.Single(line => line.StartsWith("0.10 0.10", StringComparison.Ordinal)).Split('"')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => decimal.Parse(text, CultureInfo.InvariantCulture))];

        Assert.Equal(Printed("they sum to "), (double)weights.Sum());
        Assert.False(Weights.KeepTheirClaim(weights, null));
    }

    private static IEnumerable<string[]> Table(string heading) =>
        Page.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static double Printed(string after)
    {
        var text = string.Join(' ', Page);
        return Number(text[(text.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split("**")[1]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
