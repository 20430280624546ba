using Kamino.Core.Programme;
using Kamino.UseCases.Programme;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Programme;

/// <summary>Draws where an account's health comes from.</summary>
internal static class HealthDrawing
{
    /// <summary>The total and its parts, quarter by quarter.</summary>
    public static SeriesChart Of(HealthView view, Locale locale)
    {
        ChartSeries Line(string name, string form, string tone, Func<HealthOn, double?> value) =>
            new(name, form, tone, [.. view.Days.Select(value)], [.. view.Days.Select(day => value(day) is { } known ? locale.Number(known, 1) : "")]);
        return new SeriesChart(
            [.. view.Days.Select(day => locale.Day(day.Day))],
            [
                Line(locale["programme.health"], "line", "strategic", day => day.Health.Match<double?>(total => total, _ => null)),
                .. Enum.GetValues<HealthPart>().Zip(["star", "status", "streamline"], (part, tone) => Line(locale.Of(part), "bar", tone, day => Points(day, part))),
            ],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>The same as rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(HealthView view, Locale locale) =>
    [
        .. view.Days.Select(day => (IReadOnlyList<string>)
        [
            locale.Day(day.Day), .. day.Parts.Select(part => part.Most > 0 ? locale.Number(part.Points, 1) : "—"), day.Health.Match(total => locale.Number(total, 1), _ => "—"),
        ]),
    ];

    /// <summary>The parts of a day, what each is read from, and their sum.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Parts(HealthView view, HealthOn now, Locale locale) =>
    [
        .. now.Parts.Select(part => (IReadOnlyList<string>)
        [
            locale.Of(part.Part), From(view, part.Part, locale), part.Measured.Match(ratio => locale.Number(ratio, 3), why => locale.Of(why)), locale.Number(part.Points, 1), locale.Number(part.Most, 1),
        ]),
        [locale["programme.health.total"], "", "", now.Health.Match(total => locale.Number(total, 1), _ => "—"), locale.Number(now.Parts.Sum(part => part.Most), 1)],
    ];

    private static string From(HealthView view, HealthPart part, Locale locale) => part switch
    {
        HealthPart.Trend => $"{locale.Money(view.LastYear)} / {locale.Money(view.YearBefore)}",
        HealthPart.Rhythm => view.LastOrder is { } last ? locale.Say("programme.health.order", locale.Day(last)) : "—",
        HealthPart.Returns => $"{locale.Money(view.Returned)} / {locale.Money(view.Gross)}",
    };

    private static double? Points(HealthOn day, HealthPart part) => day.Parts.Where(own => own.Part == part && own.Most > 0).Select(own => (double?)own.Points).FirstOrDefault();
}
