using Kamino.Core.Allocation;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Allocation;

/// <summary>Recomputes the published examples of effort.</summary>
public static class AllocationExamples
{
    private const string Crawford = "Crawford Labs, after Winston";
    private const string Calls = "worked example, docs/methods/effort.md";

    private static readonly double[] Sales = [50, 53, 55, 75, 100, 120, 127, 132, 135];

    private static readonly (string Account, int Now, Judgment Judged, double Margin)[] Accounts =
    [
        ("Alfa", 6, new(40, null, 160, 190, 240), .30), ("Beta", 4, new(100, null, 140, 148, 160), .35), ("Gamma", 3, new(0, null, 60, 100, 150), .28), ("Delta", 7, new(80, null, 100, 102, 105), .32),
    ];

    private static readonly string[] Quadrants = ["strategic", "star", "strategic", "streamline"];

    /// <summary>Four accounts to try a plan on: the first two are Ana's, the others Luis's.</summary>
    public static IReadOnlyList<JudgedAccount> Judged =>
        [.. Accounts.Select((account, i) => new JudgedAccount(account.Account, account.Now, account.Judged, account.Margin, 0, null, 1, i < 2 ? "Ana" : "Luis", Quadrants[i], i + 2))];

    /// <summary>Every figure, with its source.</summary>
    public static IReadOnlyList<VerifiedFigure> All() => [.. Fits(), .. Curves(), .. Plans()];

    private static IEnumerable<VerifiedFigure> Fits()
    {
        var (curve, sum) = EffortCurve.Fitted([.. Sales.Select((sold, i) => (i * 0.25, sold / 100))]);
        var exact = EffortCurve.Exact(new Judgment(0.5, null, 1, 1.27, 1.35));
        return
        [
            VerifiedFigure.Of("V-23", "a", Crawford, "1.370582", curve.A), VerifiedFigure.Of("V-23", "b", Crawford, "0.510902", curve.B), VerifiedFigure.Of("V-23", "c", Crawford, "4.515336", curve.C),
            VerifiedFigure.Of("V-23", "d", Crawford, "0.733570", curve.D), VerifiedFigure.Of("V-23", "squared errors", Crawford, "0.00084284", sum),
            VerifiedFigure.Of("V-23", "sales at 115 %", Crawford, "1.129254", curve.Sales(1.15)),
            VerifiedFigure.Of("V-23", "c through four judgments", Crawford, "4.704940", exact.C), VerifiedFigure.Of("V-23", "d through four judgments", Crawford, "0.7", exact.D),
        ];
    }

    private static IEnumerable<VerifiedFigure> Curves() => Accounts.Zip("1.709511 0.666667 102.8865 1.709511 0.500000 122.7682 2.709511 1.500000 13.8741 1.494915 0.250000 94.6660".Split(' ').Chunk(3), (account, printed) =>
    {
        var curve = EffortCurve.Exact(account.Judged);
        return new[]
        {
            VerifiedFigure.Of("V-24", "c of " + account.Account, Calls, printed[0], curve.C), VerifiedFigure.Of("V-24", "d of " + account.Account, Calls, printed[1], curve.D),
            VerifiedFigure.Of("V-24", "sales of half the effort, " + account.Account, Calls, printed[2], curve.Sales(0.5)),
        };
    }).SelectMany(figures => figures);

    private static IEnumerable<VerifiedFigure> Plans()
    {
        CallChoice[] choices = [.. Accounts.Select(account => new CallChoice(account.Account, CallChoice.Contributions(EffortCurve.Exact(account.Judged), account.Now, account.Margin, 0, 14), 0, 14, 1))];
        yield return VerifiedFigure.Of("V-24", "contribution of today's calls", Calls, "145.8000", Accounts.Zip(choices, (account, choice) => choice.Contribution[account.Now]).Sum());
        foreach (var (capacity, plan, contribution) in new[] { (16, "7-3-6-0", "157.9953"), (20, "9-4-7-0", "168.0892"), (24, "11-5-8-0", "174.7806") })
        {
            var best = CallPlanner.Best(choices, capacity);
            yield return VerifiedFigure.Of("V-24", FormattableString.Invariant($"plan of {capacity} calls"), Calls, plan, string.Join('-', best.Calls));
            yield return VerifiedFigure.Of("V-24", FormattableString.Invariant($"contribution of {capacity} calls"), Calls, contribution, best.Contribution);
        }

        var trap = CallPlanner.OneByOne(choices, 20);
        yield return VerifiedFigure.Of("V-24", "one call at a time falls into the trap", Calls, "147.4598", trap.Contribution);
    }
}
