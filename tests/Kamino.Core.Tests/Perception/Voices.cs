using Kamino.Core.Perception;

namespace Kamino.Core.Tests.Perception;

/// <summary>Short ways to write answers.</summary>
internal static class Voices
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static IReadOnlyList<SuccessFactor> Factors(params string[] keys) =>
        [.. keys.Select(key => new SuccessFactor(key, new(key, key), new("1", "1"), new("5", "5"), new("10", "10")))];

    public static Questionnaire Asked(params string[] keys) => new("Nosotros SA", Factors(keys), ["Rival"], [], false);

    /// <summary>An answer; scores as <c>us 8 5 7</c>, one for each factor a, b, c…, <c>-</c> where left out.</summary>
    public static SurveyAnswer Says(string name, int? influence, int[] points, params string[] scores) => new(
        "A", new Respondent(name, null, influence), Day, [.. points.Select((given, i) => new FactorPoints(Key(i), given))],
        [.. scores.Select(row => row.Split(' ')).SelectMany(row => row.Skip(1).Select((cell, i) => (cell, i)).Where(entry => entry.cell != "-")
            .Select(entry => new SupplierScore(row[0], Key(entry.i), int.Parse(entry.cell, System.Globalization.CultureInfo.InvariantCulture))))]);

    private static string Key(int i) => ((char)('a' + i)).ToString();
}
