using System.Globalization;

namespace Kamino.Core.Tests.Lifetime;

/// <summary>A page of docs/methods, whose numbers the tests read.</summary>
internal sealed class MethodPage(string name)
{
    private readonly string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods", name));

    /// <summary>The rows of the table with that heading, as numbers; a cell that is none is NaN.</summary>
    public List<double[]> Rows(string heading)
    {
        var rows = lines.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1].Select(Number).ToArray()).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    /// <summary>The bold number after those words.</summary>
    public double Bold(string after)
    {
        var text = string.Join(' ', lines);
        return Number(text[(text.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split("**")[1]);
    }

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
