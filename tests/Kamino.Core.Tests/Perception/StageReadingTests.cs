using Kamino.Core.Perception;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Perception;

public sealed class StageReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly int[] Interdependent = [3, 3, 3, 3, 3, 3];
    private static readonly StageEntry Handover = new("a", StageSide.Us, Today, "Leo", StageWord.Handover, []);

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

    [Theory]
    [InlineData(5)]
    [InlineData(25)]
    public void A_sum_is_that_of_six_items_from_one_to_four(int sum) => Assert.Throws<ArgumentOutOfRangeException>(() => StageReading.Band(sum));

    [Fact]
    public void Only_we_hand_over_and_every_item_has_a_point_at_least()
    {
        Assert.False(StageReading.IsWhole(new("a", StageSide.Customer, Today, "Eva", StageWord.Handover, [])));
        Assert.True(StageReading.IsWhole(new("a", StageSide.Us, Today, "Leo", StageWord.Handover, [])));
        Assert.False(StageReading.IsWhole(Scored(StageSide.Us, Today, [0, 1, 1, 1, 1, 1])));
        Assert.False(StageReading.IsWhole(new("a", StageSide.Us, Today, "Leo", StageWord.Handover, [1])));
    }

    [Fact]
    public void What_was_said_on_the_day_counts_for_two_years()
    {
        var first = Today.AddMonths(-24).AddDays(1);
        var view = StageReading.On([Scored(StageSide.Us, first, Interdependent), Scored(StageSide.Customer, Today, Interdependent)], Today);

        Assert.Equal((first, Today), (view.Ours?.Day, view.Theirs?.Day));
        Assert.Null(StageReading.On([Scored(StageSide.Us, first, Interdependent)], Today, freshMonths: 23).Ours);
    }

    [Fact]
    public void A_gap_is_how_much_higher_we_see_it_and_the_lower_view_is_worked_with()
    {
        var (high, low) = (new[] { 4, 4, 4, 4, 4, 4 }, new[] { 1, 1, 1, 1, 2, 2 });
        var flattered = StageReading.On([Scored(StageSide.Us, Today, high), Scored(StageSide.Customer, Today, low)], Today);
        var modest = StageReading.On([Scored(StageSide.Us, Today, low), Scored(StageSide.Customer, Today, high)], Today);
        var agreed = StageReading.On([Scored(StageSide.Us, Today, low), Scored(StageSide.Customer, Today, low)], Today);

        Assert.Equal((Answer.Of(3), Answer.Of(RelationshipStage.Basic), true), (flattered.Gap, flattered.Working, flattered.IsInsight));
        Assert.Equal((Answer.Of(-3), Answer.Of(RelationshipStage.Basic), true), (modest.Gap, modest.Working, modest.IsInsight));
        Assert.Equal((Answer.Of(0), Answer.Of(RelationshipStage.Basic), false), (agreed.Gap, agreed.Working, agreed.IsInsight));
        Assert.Equal(("Eva", "Luz", "Eva"), (StageReading.Agreed(flattered)?.By, StageReading.Agreed(modest)?.By, StageReading.Agreed(agreed)?.By));
    }

    [Fact]
    public void Of_two_views_at_one_stage_the_one_with_fewer_points_is_agreed_on()
    {
        var view = StageReading.On([Scored(StageSide.Us, Today, [2, 2, 2, 2, 2, 1]), Scored(StageSide.Customer, Today, [2, 2, 2, 2, 2, 2])], Today);

        Assert.Equal("Luz", StageReading.Agreed(view)?.By);
    }

    [Fact]
    public void Broken_trust_is_lower_than_no_business_yet()
    {
        var view = StageReading.On([new("a", StageSide.Us, Today, "Luz", StageWord.TrustBroken, []), new("a", StageSide.Customer, Today, "Eva", StageWord.NoBusiness, [])], Today);

        Assert.Equal((Answer.Of(RelationshipStage.Disintegrating), "Luz"), (view.Working, StageReading.Agreed(view)?.By));
        Assert.Equal((RelationshipStage.Exploratory, null, "Eva", Today, false), (view.Theirs?.Stage, view.Theirs?.Sum, view.Theirs?.By, view.Theirs?.Day, view.Theirs?.IsCapped));
        Assert.Equal([1.0, 1, 1, 1, 1, 1], view.Theirs?.Points ?? []);
        Assert.Empty(view.Items);
    }

    [Fact]
    public void A_handover_caps_what_was_scored_above_basic_and_leaves_the_rest()
    {
        var capped = After(Scored(StageSide.Us, Today, [4, 1, 3, 3, 3, 3]), Handover);
        Assert.Equal((RelationshipStage.Basic, true), (capped?.Stage, capped?.IsCapped));
        Assert.Equal([10.0 / 6, 1, 10.0 / 6, 10.0 / 6, 10.0 / 6, 10.0 / 6], capped?.Points ?? []);

        var basic = After(Scored(StageSide.Us, Today, [2, 2, 1, 1, 1, 1]), Handover);
        Assert.Equal((RelationshipStage.Basic, false), (basic?.Stage, basic?.IsCapped));

        Assert.True(After(Scored(StageSide.Us, Today, Interdependent), Handover, Handover)?.IsCapped);
        Assert.Equal((RelationshipStage.Exploratory, false), (After(new("a", StageSide.Us, Today, "Luz", StageWord.NoBusiness, []), Handover)?.Stage, After(new("a", StageSide.Us, Today, "Luz", StageWord.NoBusiness, []), Handover)?.IsCapped));
        Assert.Equal(RelationshipStage.Disintegrating, After(new("a", StageSide.Us, Today, "Luz", StageWord.TrustBroken, []), Handover)?.Stage);
        Assert.Null(After(Handover));

        static SideView? After(params StageEntry[] history) => StageReading.On(history, Today).Ours;
    }

    [Fact]
    public void Equal_differences_are_told_in_the_order_of_the_items() => Assert.Equal(
        [new ItemGap(StageItem.Information, 2, 1), new ItemGap(StageItem.Contacts, 1, 2)],
        StageReading.On([Scored(StageSide.Us, Today, [2, 2, 1, 2, 2, 2]), Scored(StageSide.Customer, Today, [2, 1, 2, 2, 2, 2])], Today).Items);
}
