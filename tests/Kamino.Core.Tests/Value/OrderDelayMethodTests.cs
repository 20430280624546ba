using System.Globalization;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class OrderDelayMethodTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/order-delay.md"));

    [Fact]
    public void The_printed_delays_come_out()
    {
        var rows = Page.SkipWhile(line => !line.StartsWith("| gaps |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(string.Join(' ', row[2..]), Computed(row[0], row[1])));
    }

    private static string Computed(string gaps, string days) =>
        OrderDelay.Of([.. gaps.Split(' ').Select(gap => int.Parse(gap, CultureInfo.InvariantCulture))], int.Parse(days, CultureInfo.InvariantCulture)).Match(
            delay => FormattableString.Invariant($"{delay.Usual} {delay.Longest} {delay.Ratio:0.000} {(delay.IsOverdue ? "yes" : "no")}"),
            why => why.ToString());
}
