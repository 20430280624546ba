using Kamino.Core.Perception;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Perception;

public sealed class StageReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly int[] Interdependent = [3, 3, 3, 3, 3, 3];

    [Fact]
    public void One_side_alone_agrees_on_nothing()
    {
        var view = StageReading.On([Scored(StageSide.Us, Today, Interdependent)], Today);

        Assert.Equal(new Answer<RelationshipStage>.Unknown(Doubt.OneSideOnly), view.Working);
        Assert.Null(StageReading.Agreed(view));
    }

    [Fact]
    public void Broken_trust_on_either_side_is_disintegrating_and_has_no_gap()
    {
        var view = StageReading.On([Scored(StageSide.Us, Today, Interdependent), new("a", StageSide.Customer, Today, "Eva", StageWord.TrustBroken, [])], Today);

        Assert.Equal(Answer.Of(RelationshipStage.Disintegrating), view.Working);
        Assert.Equal(new Answer<int>.Unknown(Doubt.Disintegrating), view.Gap);
        Assert.False(view.IsInsight);
        Assert.Equal(RelationshipStage.Disintegrating, StageReading.Agreed(view)?.Stage);
    }

    [Fact]
    public void S08_after_a_handover_our_view_is_basic_at_most_until_the_new_one_scores()
    {
        StageEntry[] history =
        [
            Scored(StageSide.Us, Today.AddDays(-30), Interdependent), Scored(StageSide.Customer, Today.AddDays(-30), Interdependent),
            new("a", StageSide.Us, Today.AddDays(-10), "Leo", StageWord.Handover, []),
        ];

        Assert.Equal(Answer.Of(RelationshipStage.Interdependent), StageReading.On(history, Today.AddDays(-11)).Working);
        Assert.Equal(Answer.Of(RelationshipStage.Basic), StageReading.On(history, Today).Working);
        Assert.True(StageReading.On(history, Today).Ours?.IsCapped);
        Assert.Equal(Answer.Of(RelationshipStage.Interdependent), StageReading.On([.. history, Scored(StageSide.Us, Today, Interdependent)], Today).Working);
    }

    [Fact]
    public void What_is_too_old_and_what_comes_later_counts_not()
    {
        StageEntry[] history = [Scored(StageSide.Us, Today.AddMonths(-24), Interdependent), Scored(StageSide.Customer, Today.AddDays(1), Interdependent)];

        var view = StageReading.On(history, Today);

        Assert.Null(view.Ours);
        Assert.Null(view.Theirs);
    }

    [Fact]
    public void The_working_stage_is_never_above_either_view()
    {
        foreach (var ours in Enumerable.Range(1, 4))
        {
            foreach (var theirs in Enumerable.Range(1, 4))
            {
                var view = StageReading.On([Scored(StageSide.Us, Today, [.. Enumerable.Repeat(ours, 6)]), Scored(StageSide.Customer, Today, [.. Enumerable.Repeat(theirs, 6)])], Today);
                var working = Assert.IsType<Answer<RelationshipStage>.Known>(view.Working).Value;

                Assert.True(working <= view.Ours?.Stage && working <= view.Theirs?.Stage);
            }
        }
    }

    [Fact]
    public void The_widest_difference_is_named_first() => Assert.Equal(
        [StageItem.Planning, StageItem.Trust],
        StageReading.On([Scored(StageSide.Us, Today, [3, 2, 2, 2, 2, 4]), Scored(StageSide.Customer, Today, [2, 2, 2, 2, 2, 1])], Today).Items.Select(gap => gap.Item));

    [Theory]
    [InlineData(StageWord.Scored, new[] { 1, 2, 3, 4, 1, 2 }, true)]
    [InlineData(StageWord.Scored, new[] { 1, 2, 3, 4, 1 }, false)]
    [InlineData(StageWord.Scored, new[] { 1, 2, 3, 5, 1, 2 }, false)]
    [InlineData(StageWord.NoBusiness, new int[0], true)]
    [InlineData(StageWord.TrustBroken, new[] { 1 }, false)]
    public void An_entry_says_what_its_word_needs(StageWord word, int[] points, bool isWhole) =>
        Assert.Equal(isWhole, StageReading.IsWhole(new("a", StageSide.Customer, Today, "Eva", word, points)));

    private static StageEntry Scored(StageSide side, DateOnly day, int[] points) => new("a", side, day, side == StageSide.Us ? "Luz" : "Eva", StageWord.Scored, points);
}
