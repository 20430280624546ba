using System.Globalization;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class PublishedPortfoliosMethodTests
{
    private static readonly string Page = string.Join(' ', File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/published-portfolios.md")));
    private static readonly BothWords Name = new("x", "x");
    private static readonly PublishedIndex Index = new(Name, [new("a", Name, 60), new("b", Name, 40)], [10 / 3.0, 20 / 3.0], [Name, Name, Name]);

    [Fact]
    public void The_printed_scores_give_the_printed_value_and_level()
    {
        var value = PublishedPlacement.Value(Index, factor => Answer.Of(factor.Key == "a" ? 8.0 : 3.0), _ => Answer.Unknown<double>(Doubt.NotScored));

        Assert.Equal(Printed("scores 8 and 3 give "), value.Value.Known(), 1e-12);
        Assert.Equal(Answer.Of((int)Printed("that is level ")), value.Level);
    }

    [Fact]
    public void Too_little_of_the_weight_gives_nothing() => Assert.Equal(
        Doubt.TooLittleCoverage,
        PublishedPlacement.Value(Index, factor => factor.Key == "a" ? Answer.Of(8.0) : Answer.Unknown<double>(Doubt.NotScored), _ => Answer.Unknown<double>(Doubt.NotScored)).Value.Why());

    private static double Printed(string after) =>
        double.Parse(Page[(Page.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split("**")[1], CultureInfo.InvariantCulture);
}
