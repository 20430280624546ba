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

    /// <summary>The headings of the same as a table; calls that were really made where a log tells them.</summary>
    public static IReadOnlyList<string> Heads(AllocationView view, Locale locale) =>
    [
        locale["matrix.account"], locale["effort.verdict"], locale["effort.calls.now"], locale["effort.calls"], .. IsLogged(view) ? new[] { locale["effort.really"] } : [], locale["effort.now"], locale["effort.plan"],
        locale["effort.misfit"],
    ];

    /// <summary>Every account as a row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(AllocationView view, Locale locale) =>
    [
        .. view.Plan.Select(row => (IReadOnlyList<string>)
        [
            row.Account, row.Remote ? locale["effort.remote"] : locale.Of(row.Served), locale.Count(row.CallsNow), locale.Count(row.Calls), .. IsLogged(view) ? new[] { Really(row, locale) } : [],
            locale.Number(row.ContributionNow, 2), locale.Number(row.Contribution, 2), row.MisfitHalf is { } half ? $"{locale.Number(half.Stated, 1)} · {locale.Number(half.Implied, 1)}" : "",
        ]),
    ];

    private static bool IsLogged(AllocationView view) => view.Plan.Any(row => row.CallsReal is not null);

    private static string Really(PlannedCalls row, Locale locale) => row is { CallsReal: { } real, ServedReally: { } served } ? $"{locale.Number(real, 0)} · {locale.Of(served)}" : "";
}
