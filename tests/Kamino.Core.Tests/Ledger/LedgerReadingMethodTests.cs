using System.Globalization;
using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class LedgerReadingMethodTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/ledger-reading.md"));

    [Fact]
    public void The_printed_numbers_come_out() => Assert.All(Rows("| cell | decimal sign | number |"), row =>
    {
        Assert.Equal(NumberOutcome.Number, NumberReading.Read(row[0], new NumberFormat(row[1] == ","), out var number));
        Assert.Equal(decimal.Parse(row[2], CultureInfo.InvariantCulture), number);
    });

    [Fact]
    public void The_printed_cells_tell_what_is_printed() =>
        Assert.All(Rows("| cell | tells |"), row => Assert.Equal(row[1], NumberReading.Shape(row[0]).ToString()));

    [Fact]
    public void The_printed_days_come_out() => Assert.All(Rows("| cell | order | day |"), row =>
    {
        Assert.True(DateReading.TryName(row[1], out var order));
        var outcome = DateReading.Read(row[0], order, out var day);
        Assert.Equal(row[2], outcome == DateOutcome.Day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : outcome.ToString());
    });

    [Fact]
    public void The_printed_limits_are_those_of_the_code() =>
        Assert.Equal(
            (FormatChoice.MostSlips * 100, (double)NumberReading.MostDecimals, (double)DateReading.Pivot),
            (Bold("At most "), Bold("up to "), Bold("years below ")));

    private static List<string[]> Rows(string heading)
    {
        var rows = Page.SkipWhile(line => line != heading).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    private static double Bold(string after)
    {
        var text = string.Join(' ', Page);
        return double.Parse(text[(text.IndexOf(after + "**", StringComparison.Ordinal) + after.Length)..].Split("**")[1], CultureInfo.InvariantCulture);
    }
}
