using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

/// <summary>The matrix of domain example V-5, and short ways to write scores.</summary>
internal static class Cases
{
    public static readonly ScoringModel Model = new(
        "V-5",
        new ModelAxis(
        [
            new("net_margin", 15), new("growth", 25), new("available_spend", 20), new("openness", 15), new("payment_quality", 10), new("volume_stability", 15),
        ]),
        new ModelAxis([new("quality", 30), new("service", 25), new("price", 20), new("delivery", 15), new("image", 10)]),
        Cut: new CutSetting());

    public static readonly IReadOnlyList<AccountScores> Accounts =
    [
        Of("Andina Foods", [7, 9, 8, 8, 6, 7], [8, 6, 7, 5, 6], [7, 8, 6, 7, 6], [5, 7, 5, 8, 4], 42, 120),
        Of("Bolívar Retail", [4, 5, 10, 3, 7, 8], [8, 9, 7, 6, 8], [6, 7, 6, 8, 5], [5, 6, 5, 9, 5], 90, 300),
        Of("Cafetal SA", [8, 6, 4, 7, 9, 6], [6, 7, 8, 5, 7], [7, 7, 6, 6, 6], [5, 5, 5, 7, 4], 18, 30),
        Of("Delta Pharma", [9, 8, 7, 9, 8, 5], [9, 8, 9, 6, 8], [8, 7, 7, 7, 6], [6, 8, 6, 8, 5], 60, 140),
        Of("Estrella Logistics", [3, 2, 3, 2, 4, 3], [5, 6, 5, 6, 4], [6, 7, 6, 8, 5], [7, 6, 6, 7, 6], 25, 40),
        Of("Faro Telecom", [6, 7, 9, 4, 3, 4], [5, 6, 4, 7, 3], [8, 7, 8, 6, 7], [6, 7, 6, 8, 6], 10, 260),
    ];

    public static AccountScores Of(string name, double[] attractive, double[] us, double[] first, double[] second, decimal sales, decimal available) => new(
        name, name, Scores(attractive), StrengthEvidence.CustomerStated, Scores(us),
        [new("rival 1", Scores(first)), new("rival 2", Scores(second))],
        Answer.Of(new Money(sales, default)), Answer.Of(new Money(available, default)));

    public static IReadOnlyList<Answer<double>> Scores(IEnumerable<double> scores) => [.. scores.Select(Answer.Of)];

    public static double Known(this Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;

    public static Quadrant Known(this Answer<Quadrant> answer) => Assert.IsType<Answer<Quadrant>.Known>(answer).Value;

    public static Doubt Why<T>(this Answer<T> answer) => Assert.IsType<Answer<T>.Unknown>(answer).Why;
}
