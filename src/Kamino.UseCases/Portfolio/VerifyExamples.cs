using System.Globalization;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>Recomputes every published example of the portfolio.</summary>
public static class VerifyExamples
{
    /// <summary>Every figure, with its source.</summary>
    public static IReadOnlyList<VerifiedFigure> All() =>
    [
        .. Normalisation("3 3 3", "34 33 33"), .. Normalisation("1 2 4", "14 29 57"), .. Normalisation("5 5 10 7", "19 18 37 26"),
        .. PublishedExamples.Scores.Select(score => Figure("scores", $"{score.What} {score.Value} ({score.Zero}→0, {score.Ten}→10)", PublishedExamples.Scale, score.Printed, new Anchors(score.Zero, score.Ten).Score(score.Value))),
        .. PublishedExamples.Strengths.SelectMany(Strengths),
        Refused(),
        .. Matrix(CutRule.Fixed, "cut 5", account => account.Box), .. Matrix(CutRule.MidRange, "mid-range cut 5.225", account => account.Box),
        .. Matrix(CutRule.Median, "median cut 6.275", account => account.MedianBox), .. Places(),
    ];

    private static IEnumerable<VerifiedFigure> Normalisation(string weights, string printed)
    {
        var computed = string.Join(' ', Weights.Normalise([.. Numbers(weights)]));
        yield return new VerifiedFigure("weights", $"largest remainder of {weights}", PublishedExamples.Constructed, printed, computed, printed == computed);
    }

    private static IEnumerable<VerifiedFigure> Strengths(StrengthExample example)
    {
        var model = new ScoringModel(example.Id, ModelAxis.None, Axis(example.Weights));
        for (var i = 0; i < example.Suppliers.Count; i++)
        {
            var total = Contributions.Of(model.Strength, Scores(example.Suppliers[i].Scores), MissingPolicy.Block).Sum(contribution => contribution.Adds);
            yield return Figure(example.Id, $"weighted total of {example.Suppliers[i].Name}", example.Source, example.Suppliers[i].Printed, total);
        }

        foreach (var (us, printed) in example.Relative)
        {
            var scored = Account("us", "", example.Suppliers[us].Scores, [.. example.Suppliers.Where((_, i) => i != us).Select(rival => rival.Scores)]);
            var strength = PortfolioMatrix.Position(scored, new ModelNumbers(model)).Strength.Match(value => value, _ => 0);
            yield return Figure(example.Id, $"relative strength of {example.Suppliers[us].Name}", example.Source, printed, strength);
        }
    }

    private static VerifiedFigure Refused()
    {
        var model = new ScoringModel("V-3", ModelAxis.None, Axis(PublishedExamples.FaultyWeights));
        var flaw = ModelReview.Flaws(model) is [var first, ..] ? first : null;
        var computed = flaw is null ? "accepted" : $"refused: {RecordWord.Of(flaw.Fault)}, {flaw.Found} ≠ {flaw.Wanted}";
        return new VerifiedFigure("V-3", "weights printed as \"sum 1.00\"", PublishedExamples.FaultySource, "refused: weights_miss_their_total, 1.05 ≠ 1", computed, computed == "refused: weights_miss_their_total, 1.05 ≠ 1");
    }

    private static IEnumerable<VerifiedFigure> Matrix(CutRule rule, string what, Func<MatrixExample, Quadrant> printed)
    {
        var placed = Place(rule);
        return PublishedExamples.Matrix.Select(example =>
        {
            var (wanted, got) = (RecordWord.Of(printed(example)), placed[example.Account].Quadrant.Match(quadrant => RecordWord.Of(quadrant), doubt => RecordWord.Of(doubt)));
            return new VerifiedFigure("V-5", $"box of {example.Account}, {what}", PublishedExamples.Constructed, wanted, got, wanted == got);
        });
    }

    private static IEnumerable<VerifiedFigure> Places()
    {
        var placed = Place(CutRule.Fixed);
        return PublishedExamples.Matrix.SelectMany(example =>
        {
            var account = placed[example.Account];
            return new[]
            {
                ("attractiveness", example.Attractiveness, account.Attractiveness), ("relative strength", example.Strength, account.Strength),
                ("x", example.X, account.X), ("share of wallet", example.ShareOfWallet, account.ShareOfWallet),
                ("bubble radius", example.Radius, Answer.Of(PortfolioMatrix.Radius(example.Sales, PublishedExamples.Matrix.Max(row => row.Sales), 40))),
            }.Select(figure => Figure("V-5", $"{figure.Item1} of {example.Account}", PublishedExamples.Constructed, figure.Item2, figure.Item3.Match(value => value, _ => -1)));
        });
    }

    private static Dictionary<string, PlacedAccount> Place(CutRule rule)
    {
        var model = new ScoringModel("V-5", Axis(PublishedExamples.AttractivenessWeights), Axis(PublishedExamples.StrengthWeights), Cut: new CutSetting(rule));
        var accounts = PublishedExamples.Matrix.Select(example => Account(example.Account, example.Attractive, example.Us, example.Rivals) with
        {
            Sales = Answer.Of(new Money(example.Sales, default)),
            Available = Answer.Of(new Money(example.Available, default)),
        });
        return Placement.All([.. accounts], new ModelNumbers(model)).Accounts.ToDictionary(account => account.Account);
    }

    private static AccountScores Account(string name, string attractive, string us, IReadOnlyList<string> rivals) => new(
        name, name, Scores(attractive), StrengthEvidence.CustomerStated, Scores(us),
        [.. rivals.Select((scores, i) => new SupplierScores(FormattableString.Invariant($"rival {i + 1}"), Scores(scores)))],
        Answer.Unknown<Money>(Doubt.NoSales), Answer.Unknown<Money>(Doubt.NoAvailableSpend));

    private static VerifiedFigure Figure(string id, string what, string source, string printed, double computed)
    {
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var text = Math.Round(computed + 0.0, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new VerifiedFigure(id, what, source, printed, text, printed == text);
    }

    private static ModelAxis Axis(string weights) =>
        new([.. Numbers(weights).Select((weight, i) => new ModelFactor(FormattableString.Invariant($"f{i + 1}"), weight))]);

    private static IReadOnlyList<Answer<double>> Scores(string scores) => [.. Numbers(scores).Select(score => Answer.Of((double)score))];

    private static IEnumerable<decimal> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => decimal.Parse(number, CultureInfo.InvariantCulture));
}
