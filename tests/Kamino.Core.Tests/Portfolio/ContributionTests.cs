using CsCheck;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class ContributionTests
{
    private static readonly ModelAxis Axis = new([new("growth", 60), new("margin", 40)]);
    private static readonly Answer<double> Missing = Answer.Unknown<double>(Doubt.NotScored);

    [Fact]
    public void Each_factor_adds_its_share_of_the_weight_times_its_score() => Assert.Equal(
        [("growth", 60, Answer.Of(8.0), 0.6, 4.8), ("margin", 40, Answer.Of(3.0), 0.4, 1.2)], Of(MissingPolicy.Renormalise, Answer.Of(8.0), Answer.Of(3.0)));

    [Fact]
    public void A_missing_score_leaves_its_weight_to_the_others_or_is_the_middle_of_the_scale_or_forbids_all()
    {
        Assert.Equal([("growth", 60, Answer.Of(8.0), 1.0, 8.0), ("margin", 40, Missing, 0.0, 0.0)], Of(MissingPolicy.Renormalise, Answer.Of(8.0), Missing));
        Assert.Equal([("growth", 60, Answer.Of(8.0), 0.6, 4.8), ("margin", 40, Missing, 0.4, 2.0)], Of(MissingPolicy.Impute, Answer.Of(8.0), Missing));
        Assert.Equal([("growth", 60, Answer.Of(8.0), 0.0, 0.0), ("margin", 40, Missing, 0.0, 0.0)], Of(MissingPolicy.Block, Answer.Of(8.0), Missing));
    }

    [Fact]
    public void Contributions_add_up_to_the_last_bit() => Gen.Select(Gen.Double[0, 10].Array[5], Gen.Int[0, 100].Array[5], Gen.Int[0, 31]).Sample(
        (drawn, tenths, whole) =>
        {
            double[] scores = [.. drawn.Select((score, i) => (whole & (1 << i)) != 0 ? tenths[i] / 10.0 : score)];
            var axis = new ModelAxis([new("a", 31), new("b", 23), new("c", 19), new("d", 17), new("e", 10)]);
            var (total, weight) = (0.0, 0);
            foreach (var (score, points) in scores.Zip(axis.Points()))
            {
                (total, weight) = (total + (points * score), weight + points);
            }

            var adds = Contributions.Of(axis, Cases.Scores(scores), MissingPolicy.Renormalise).Select(own => own.Adds).ToList();

            Assert.Equal(total / weight, adds.Sum());
            Assert.All(adds.Zip(scores.Zip(axis.Points())), own => Assert.Equal(own.Second.Second * own.Second.First / weight, own.First, 1e-14));
        },
        iter: 2_000);

    [Fact]
    public void What_the_divisions_leave_over_goes_to_the_largest_contribution_alone()
    {
        // 0.093, 1.886, 0.627, 0.578 and 0.24 miss the quotient of the sum by a bit, which the second of them takes
        double[] scores = [0.3, 8.2, 3.3, 3.4, 2.4];
        var axis = new ModelAxis([new("a", 31), new("b", 23), new("c", 19), new("d", 17), new("e", 10)]);

        var adds = Contributions.Of(axis, Cases.Scores(scores), MissingPolicy.Renormalise).Select(own => own.Adds).ToList();
        var quotients = axis.Points().Zip(scores, (points, score) => points * score / 100).ToList();

        Assert.Equal(((31 * 0.3) + (23 * 8.2) + (19 * 3.3) + (17 * 3.4) + (10 * 2.4)) / 100, adds.Sum());
        Assert.NotEqual(quotients.Sum(), adds.Sum());
        Assert.Equal([true, false, true, true, true], adds.Zip(quotients, (own, quotient) => own == quotient));
    }

    [Fact]
    public void Where_no_bit_of_the_largest_contribution_makes_them_add_up_another_one_does()
    {
        // 23 × 0.3, 19 × 2 and 17 × 7/24: the sum of the quotients misses the quotient of the sum by its last bit, whatever bit of the largest is moved
        var axis = new ModelAxis([new("a", 31), new("b", 23), new("c", 19), new("d", 17), new("e", 10)]);

        Assert.Equal(((23 * 0.3) + (19 * 2.0) + (17 * (7 / 24.0))) / 100, Contributions.Of(axis, Cases.Scores([0, 0.3, 2, 7 / 24.0, 0]), MissingPolicy.Renormalise).Sum(own => own.Adds));
    }

    private static IEnumerable<(string, int, Answer<double>, double, double)> Of(MissingPolicy missing, params Answer<double>[] scores) =>
        Contributions.Of(Axis, scores, missing).Select(own => (own.Factor, own.Points, own.Score, own.Share, Math.Round(own.Adds, 12)));
}
