using Kamino.UseCases.Allocation;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Allocation;

/// <summary>Draws a plan of calls.</summary>
internal static class EffortDrawing
{
    private const int Drawn = 40;

    /// <summary>Calls of today and of the plan, of the accounts where most changes.</summary>
    public static SeriesChart Of(AllocationView view, Locale locale)
    {
        var rows = view.Plan.OrderByDescending(row => Math.Abs(row.Contribution - row.ContributionNow)).Take(Drawn).ToList();
        ChartSeries Bars(string word, string tone, Func<PlannedCalls, int> calls) =>
            new(locale[word], "bar", tone, [.. rows.Select(row => (double?)calls(row))], [.. rows.Select(row => locale.Count(calls(row)))]);
        return new SeriesChart(
            [.. rows.Select(row => row.Account)], [Bars("effort.calls.now", "streamline", row => row.CallsNow), Bars("effort.calls", "strategic", row => row.Calls)],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>Every account as a row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(AllocationView view, Locale locale) =>
    [
        .. view.Plan.Select(row => (IReadOnlyList<string>)
        [
            row.Account, row.Remote ? locale["effort.remote"] : locale.Of(row.Served), locale.Count(row.CallsNow), locale.Count(row.Calls), locale.Number(row.ContributionNow, 2), locale.Number(row.Contribution, 2),
            row.MisfitHalf is { } half ? $"{locale.Number(half.Stated, 1)} · {locale.Number(half.Implied, 1)}" : "",
        ]),
    ];
}
