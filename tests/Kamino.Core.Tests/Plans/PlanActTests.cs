using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanActTests
{
    private static readonly DateTimeOffset At = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_acceptance_holds_as_long_as_the_words_do()
    {
        var action = new PlanAction("a1") { Text = "Entregar datos", Due = new DateOnly(2027, 3, 1) };
        PlanAct[] acts = [Act(1, PlanActKind.Accepted, "actions/a1", PlanActs.Words(action))];

        Assert.Equal(new Signature("Eva", At), PlanActs.Of(acts, PlanActKind.Accepted, "actions/a1", PlanActs.Words(action)));
        Assert.False(PlanActs.Of(acts, PlanActKind.Accepted, "actions/a1", PlanActs.Words(action with { Due = new DateOnly(2027, 2, 1) }))?.Holds);
        Assert.Null(PlanActs.Of(acts, PlanActKind.Accepted, "actions/a2", ""));
    }

    [Fact]
    public void Nothing_that_one_of_us_did_signs_for_the_customer() =>
        Assert.Null(PlanActs.Agreed([Act(1, PlanActKind.Agreed, "", "") with { Share = 0 }], 1));

    [Fact]
    public void Agreement_holds_for_the_version_that_they_saw()
    {
        PlanAct[] acts = [Act(1, PlanActKind.Agreed, "", "")];

        Assert.Equal((true, false), (PlanActs.Agreed(acts, 1)?.Holds, PlanActs.Agreed(acts, 2)?.Holds));
    }

    [Fact]
    public void What_came_after_the_last_reading_is_unread_and_what_was_taken_over_waits_no_more()
    {
        PlanAct[] acts =
        [
            Act(1, PlanActKind.Proposed, "actions", "Un piloto"), Act(2, PlanActKind.Seen, "", "") with { Share = 0 }, Act(3, PlanActKind.Corrected, "insights/i1", "Del 8 al 4 %"),
            Act(4, PlanActKind.TakenOver, "acts/1", "") with { Share = 0 },
        ];

        Assert.Equal([3], PlanActs.Unread(acts).Select(act => act.Number));
        Assert.Equal([3], PlanActs.Waiting(acts).Select(act => act.Number));
    }

    private static PlanAct Act(long number, PlanActKind kind, string where, string text) => new(number, 1, 1, kind, "Eva", At) { Share = 1, Where = where, Text = text };

    [Fact]
    public void The_last_word_counts_and_one_of_another_kind_or_place_does_not()
    {
        PlanAct[] acts = [Act(3, PlanActKind.Accepted, "actions/a1", "new"), Act(1, PlanActKind.Accepted, "actions/a1", "old") with { Person = "Ivo" }, Act(4, PlanActKind.Confirmed, "actions/a1", "old"), Act(5, PlanActKind.Accepted, "actions/a1", "old") with { Share = 0 }];

        Assert.Equal(("Eva", true), (PlanActs.Of(acts, PlanActKind.Accepted, "actions/a1", "new")?.By, PlanActs.Of(acts, PlanActKind.Accepted, "actions/a1", "new")?.Holds));
        Assert.False(PlanActs.Of(acts, PlanActKind.Accepted, "actions/a1", "old")?.Holds);
    }

    [Fact]
    public void They_agree_with_the_version_of_their_last_signature()
    {
        PlanAct[] acts = [Act(2, PlanActKind.Agreed, "", "") with { Version = 3 }, Act(1, PlanActKind.Agreed, "", "") with { Version = 2, Person = "Ivo" }];

        Assert.Equal(new Signature("Eva", At), PlanActs.Agreed(acts, 3));
        Assert.Null(PlanActs.Agreed([Act(1, PlanActKind.Opened, "", "")], 1));
    }

    [Fact]
    public void The_newest_comes_first_to_be_read_and_the_oldest_to_be_taken_over()
    {
        PlanAct[] acts = [Act(1, PlanActKind.Proposed, "actions", ""), Act(2, PlanActKind.Commented, "plan", ""), Act(3, PlanActKind.Corrected, "insights/i1", ""), Act(4, PlanActKind.Proposed, "actions", "") with { Share = 0 }];

        Assert.Equal([3, 2, 1], PlanActs.Unread(acts).Select(act => act.Number));
        Assert.Equal([1, 3], PlanActs.Waiting(acts).Select(act => act.Number));
        Assert.Empty(PlanActs.Unread([acts[0], Act(1, PlanActKind.Seen, "", "")]));
    }

    [Fact]
    public void Words_are_told_with_their_day_where_they_have_one() => Assert.Equal(
        ("Call · 2027-03-01", "Call", "Review · 2027-04-02", "Review"),
        (PlanActs.Words(new PlanAction("a") { Text = "Call", Due = new DateOnly(2027, 3, 1) }), PlanActs.Words(new PlanAction("a") { Text = "Call" }),
            PlanActs.Words(new PlanMeeting("m") { Text = "Review", On = new DateOnly(2027, 4, 2) }), PlanActs.Words(new PlanMeeting("m") { Text = "Review" })));
}
