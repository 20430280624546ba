using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Portfolio;

/// <summary>The matrix for those who may not see margins, where a model scores by them: every box stays, and no figure tells a margin.</summary>
/// <remarks>Why it is so: <c>docs/decisions/0014-a-score-does-not-tell-a-margin.md</c>.</remarks>
public static class CoveredPlacement
{
    // So many of the ten points of a hidden score look alike.
    private const double Open = 4;
    private const double Points = 100;
    private const double Least = 1;

    /// <summary>Measures that are made of costs.</summary>
    public static IReadOnlySet<string> Costly { get; } = new HashSet<string> { "margin", "margin_share", FigureKeys.Contribution, FigureKeys.LifetimeValue };

    /// <summary>Whether a model scores by costs on either axis.</summary>
    public static bool IsNeeded(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Weight(model.Attractiveness) > 0 || Weight(model.Strength) > 0 || Weight(model.Proxy ?? ModelAxis.None) > 0;
    }

    /// <summary>The steps that attractiveness is told in: each as wide as four of the ten points of what the costs score.</summary>
    public static double Step(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Weight(model.Attractiveness) is var weight and > 0 ? Math.Max(Least, Math.Ceiling(Open * weight)) : 0;
    }

    /// <summary>The same places, told in steps; ranks follow what is told.</summary>
    public static PlacedPortfolio Of(PlacedPortfolio placed, ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(model);
        var (step, cut) = (Step(model), placed.Cut.Attractiveness);
        var told = placed.Cut.Rule == CutRule.Fixed || step <= 0 ? cut : cut.Then(line => Math.Round(line / step) * step);
        var rows = placed.Accounts.Select(row => Covered(row, model, step, cut, told))
            .OrderByDescending(row => Known(row.Attractiveness)).ThenByDescending(row => Known(row.Strength)).ThenByDescending(row => row.Sales is Answer<Money>.Known sales ? sales.Value.Amount : 0)
            .ThenBy(row => row.Account, StringComparer.Ordinal);
        return placed with { Cut = placed.Cut with { Attractiveness = told }, Accounts = [.. rows.Select((row, i) => row with { RankByMatrix = i + 1 })] };
    }

    private static PlacedAccount Covered(PlacedAccount row, ScoringModel model, double step, Answer<double> cut, Answer<double> told)
    {
        var hidden = Answer.Unknown<double>(Doubt.NotVisible);
        var isStrengthHidden = row.StrengthEvidence != StrengthEvidence.None && Weight(model.StrengthBy(row.StrengthEvidence)) > 0;
        return row with
        {
            Attractiveness = step > 0 ? row.Attractiveness.Then(score => Stepped(score, step, cut, told)) : row.Attractiveness,
            Strength = isStrengthHidden ? hidden : row.Strength,
            X = isStrengthHidden ? hidden : row.X,
            HoldRate = hidden,
            MarginToCut = new MarginToCut(step > 0 ? hidden : row.MarginToCut.Attractiveness, isStrengthHidden ? hidden : row.MarginToCut.Strength),
            Flip = null,
        };
    }

    // On the side of the line where it is, or the picture would contradict the box.
    private static double Stepped(double score, double step, Answer<double> cut, Answer<double> told)
    {
        var stepped = Math.Round(score / step) * step;
        return (cut, told) is not (Answer<double>.Known line, Answer<double>.Known drawn) ? stepped
            : score >= line.Value - CutLines.Tolerance ? Math.Max(stepped, drawn.Value)
            : stepped < drawn.Value ? stepped : Math.Max(0, (Math.Ceiling(drawn.Value / step) - 1) * step);
    }

    private static double Weight(ModelAxis axis)
    {
        var points = axis.Points();
        return axis.Factors.Select((factor, i) => factor.Kind == FactorKind.Measured && factor.Measure is { } key && Costly.Contains(key) ? points[i] : 0).Sum() / Points;
    }

    private static double Known(Answer<double> answer) => answer is Answer<double>.Known known ? known.Value : double.NegativeInfinity;
}
