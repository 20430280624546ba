using System.Text.Json;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Plans;

public sealed class ForecastMatrixMethodTests
{
    [Fact]
    public void The_printed_verdicts_come_out_and_without_a_planned_box_there_is_none()
    {
        var from = new DateOnly(2026, 1, 1);
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/forecast-matrix.md")).Where(line => line.StartsWith("| s", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[4], JsonNamingPolicy.SnakeCaseLower.ConvertName(
            ForecastMatrix.Of(Box(row[0]), Box(row[1]), Box(row[2]), from, row[3] == "yes" ? from.AddYears(1) : from.AddDays(30)).ToString())));
        Assert.Equal(PlannedMove.NotPlanned, ForecastMatrix.Of(Quadrant.Star, null, Quadrant.Star, from, from));
        Assert.Equal(PlannedMove.NotPlanned, ForecastMatrix.Of(Quadrant.Star, Quadrant.Star, null, from, from));
    }

    private static Quadrant Box(string word) => Enum.Parse<Quadrant>(word, ignoreCase: true);
}
