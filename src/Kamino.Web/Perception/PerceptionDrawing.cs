using System.Globalization;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Perception;

/// <summary>Draws how a customer sees us against its other suppliers.</summary>
internal static class PerceptionDrawing
{
    private static readonly string[] Tones = ["strategic", "star", "status", "streamline"];

    /// <summary>A line for each supplier over the factors.</summary>
    public static SeriesChart Profile(CustomerView view, Locale locale) => new(
        [.. view.Factors.Select(factor => $"{factor.Name.In(locale.Language)} ({factor.Points})")],
        [.. Suppliers(view).Select((supplier, i) => new ChartSeries(
            Name(supplier, locale), "line", Tones[Math.Min(i, Tones.Length - 1)], [.. supplier.Scores.Select(score => score.Mean.Match(mean => (double?)mean, _ => null))],
            [.. supplier.Scores.Select(score => Cell(score, locale))]))],
        "", locale.Region.Decimal, locale.Region.Group);

    /// <summary>The headings of its table.</summary>
    public static IReadOnlyList<string> Heads(CustomerView view, Locale locale) =>
        [locale["table_field.factor"], locale["table_field.points"], .. Suppliers(view).Select(supplier => Name(supplier, locale))];

    /// <summary>The same as rows: mean, how many said so and how far they are apart.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(CustomerView view, Locale locale) =>
    [
        .. view.Factors.Select((factor, i) => (IReadOnlyList<string>)
        [
            factor.Name.In(locale.Language), factor.Points.ToString(CultureInfo.InvariantCulture) + Range(factor.Given, locale),
            .. Suppliers(view).Select(supplier => Cell(supplier.Scores[i], locale)),
        ]),
        [locale["perception.total"], "100", .. Suppliers(view).Select(supplier => supplier.Strength.Match(value => locale.Number(value, 2), _ => "—"))],
    ];

    /// <summary>What respondents read for a factor.</summary>
    public static string Name(CustomerView view, string factor, Locale locale) => view.Factors.FirstOrDefault(own => own.Key == factor)?.Name.In(locale.Language) ?? factor;

    /// <summary>A score of a question that rides along, in its own unit.</summary>
    public static string Rider(RiderQuestion question, double value, Locale locale) => question switch
    {
        RiderQuestion.Nps => locale.Number(value, 0),
        RiderQuestion.Csat => locale.Share(value, 0),
        RiderQuestion.Ces => locale.Number(value, 1),
    };

    private static IEnumerable<PerceivedSupplier> Suppliers(CustomerView view) => view.Rivals.Prepend(view.Us);

    private static string Name(PerceivedSupplier supplier, Locale locale) => SupplierName.IsUs(supplier.Supplier) ? locale["account.us"] : supplier.Supplier;

    private static string Cell(Tally score, Locale locale) => score.Mean.Match(mean => locale.Number(mean, 1) + Range(score, locale), why => locale.Of(why));

    private static string Range(Tally score, Locale locale) => score.Spread is Answer<double>.Known { Value: > 0 }
        ? $" ({locale.Number(score.Lowest, 0)}–{locale.Number(score.Highest, 0)}, n={score.Count})"
        : $" (n={score.Count})";
}
