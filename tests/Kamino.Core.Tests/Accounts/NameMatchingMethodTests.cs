using System.Globalization;
using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class NameMatchingMethodTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/name-matching.md"));

    [Fact]
    public void The_printed_pairs_get_the_printed_scores()
    {
        var rows = Page.SkipWhile(line => !line.StartsWith("| one |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[2], Score(row[0], row[1])));
    }

    private static string Score(string left, string right) =>
        NameMatching.Compare(new("1", left), new("2", right)) is { Score: >= NameMatching.Least } proposal
            ? proposal.Score.ToString("0.00", CultureInfo.InvariantCulture)
            : "none";
}
