using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Shape;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>The table of OWASP's requirements says of each what shows it: what it names is there.</summary>
public sealed class AsvsTests
{
    private static readonly string Table = File.ReadAllText(Path.Combine(Tree.Root, "docs", "security-asvs.md"));
    private static readonly Dictionary<string, string> Classes = Tree.Files("tests", "*Tests.cs").DistinctBy(Path.GetFileNameWithoutExtension).ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => File.ReadAllText(Path.Combine(Tree.Root, "tests", path)));

    // How many requirements of levels 1 and 2 each chapter of version 5.0.0 holds.
    private static readonly int[] Chapters = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

    [Fact]
    public void Every_test_that_the_table_names_exists()
    {
        var named = Regex.Matches(Table, @"`(?<class>\w+Tests)(?:\.(?<method>\w+))?`").ToList();
        Assert.True(named.Count > 80, $"{named.Count} named");
        Assert.Equal("", string.Join('\n', named.Where(match => !Classes.TryGetValue(match.Groups["class"].Value, out var source)
            || (match.Groups["method"].Success && !source.Contains($" {match.Groups["method"].Value}(", StringComparison.Ordinal))).Select(match => match.Value).Distinct()));
    }

    [Fact]
    public void How_soon_a_weak_part_is_replaced_is_written_down_for_each_weight()
    {
        var terms = Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, "SECURITY.md")), @"^\| (?<weight>critical|high|medium|low)\b[^|]*\|[^|]*?(?<days>\d+) days", RegexOptions.Multiline);

        Assert.Equal(["critical", "high", "medium", "low"], terms.Select(term => term.Groups["weight"].Value));
        Assert.Equal(terms.Select(Days).Order(), terms.Select(Days)); // the heavier, the sooner

        static int Days(Match term) => int.Parse(term.Groups["days"].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Every_requirement_has_one_line_with_a_state_and_what_shows_it()
    {
        var lines = Regex.Matches(Table, @"^\| V(?<chapter>\d+)\.(?<rest>\d+\.\d+) \| [12] \| (?<asks>[^|]+) \| (?<state>met|partly|\*\*open\*\*|operator|n/a) \| (?<shown>[^|]+) \|$", RegexOptions.Multiline).ToList();
        Assert.Equal(lines.Count, lines.DistinctBy(line => line.Groups["chapter"].Value + "." + line.Groups["rest"].Value).Count());
        Assert.Equal(Chapters, Enumerable.Range(1, Chapters.Length).Select(chapter => lines.Count(line => line.Groups["chapter"].Value == $"{chapter}")));
        Assert.All(lines, line => Assert.True(line.Groups["shown"].Value.Trim().Length > 2, line.Value));
        // And the sum that it begins with is that of its lines
        foreach (var state in new[] { "met", "partly", "open", "operator", "n/a" })
        {
            Assert.Contains($"{lines.Count(line => line.Groups["state"].Value.Trim('*') == state)} {state}", Table, StringComparison.Ordinal);
        }
    }
}
