using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class SnapshotComparisonTests
{
    private static readonly ScoringModel Model = new(
        "Ours", new ModelAxis([new("growth", 60), new("margin", 40)]), new ModelAxis([new("price", 50), new("service", 50)]), new ModelAxis([new("tenure", 100)]), new CutSetting());

    private static readonly AccountScores Sol = new(
        "Sol", "Hotel Sol", Cases.Scores([6, 6]), StrengthEvidence.CustomerStated, Cases.Scores([8, 8]), [new SupplierScores("Rival", Cases.Scores([4, 4]))], Answer.Of(new Money(10, default)), Answer.Of(new Money(20, default)));

    [Fact]
    public void What_did_not_move_has_no_reason()
    {
        var change = SnapshotComparison.Compare(Day(Model, Sol), Day(Model, Sol));

        Assert.True(change.SameModel);
        Assert.Equal(("Sol", "Hotel Sol", null), (change.Arrows[0].Account, change.Arrows[0].Name, change.Arrows[0].Reason));
        Assert.Equal(change.Arrows[0].From, change.Arrows[0].To);
        Assert.Empty(change.Entered);
        Assert.Empty(change.Left);
    }

    [Fact]
    public void The_factor_whose_contribution_changed_most_is_the_reason()
    {
        // Growth brings 0.6 × 2 = 1.2 points more, the margin takes 0.4 × 1 away
        Assert.Equal((MoveCause.Factor, Axis.Attractiveness, "growth", null, 1.2), Why(Sol with { Attractiveness = Cases.Scores([8, 5]) }));
        Assert.Equal((MoveCause.Factor, Axis.Attractiveness, "margin", null, -1.6), Why(Sol with { Attractiveness = Cases.Scores([8, 2]) }));
    }

    [Fact]
    public void On_the_strength_axis_the_reason_says_whose_score_it_is()
    {
        Assert.Equal((MoveCause.Factor, Axis.Strength, "price", SupplierScores.Us, -2.0), Why(Sol with { Attractiveness = Cases.Scores([8, 5]), Us = Cases.Scores([4, 8]) }));
        Assert.Equal((MoveCause.Factor, Axis.Strength, "service", "Rival", 2.5), Why(Sol with { Us = Cases.Scores([4, 8]), Rivals = [new SupplierScores("Rival", Cases.Scores([4, 9]))] }));
    }

    [Fact]
    public void Where_no_score_changed_the_line_did()
    {
        var (mid, weak) = (Model with { Cut = new CutSetting(CutRule.MidRange) }, Sol with { Account = "Luna", Attractiveness = Cases.Scores([2, 2]) });

        // The line was midway between 2 and 6, and is midway between 6 and 9
        var change = SnapshotComparison.Compare(Day(mid, Sol, weak), Day(mid, Sol, weak with { Attractiveness = Cases.Scores([9, 9]) }));

        Assert.Equal(new MoveReason(MoveCause.CutLine), change.Arrows.Single(arrow => arrow.Account == "Sol").Reason);
    }

    [Fact]
    public void A_rival_more_is_other_evidence_and_no_other_line() => Assert.Equal(
        new MoveReason(MoveCause.Evidence, Axis.Strength), Reason(Model, Sol, Model, Sol with { Rivals = [.. Sol.Rivals, new SupplierScores("Newcomer", Cases.Scores([9, 9]))] }));

    [Fact]
    public void Other_evidence_is_the_reason_before_any_score()
    {
        var byLedger = Sol with { Attractiveness = Cases.Scores([9, 9]), Evidence = StrengthEvidence.LedgerProxy, Us = Cases.Scores([7]), Rivals = [] };
        var own = Sol with { Attractiveness = Cases.Scores([9, 9]), Own = new ModelAxis([new("price", 50), new("advice", 50)]) };

        Assert.Equal(new MoveReason(MoveCause.Evidence, Axis.Strength), Reason(Model, Sol, Model, byLedger));
        Assert.Equal(new MoveReason(MoveCause.Evidence, Axis.Strength), Reason(Model, Sol, Model, own));
    }

    [Fact]
    public void Two_models_or_two_versions_of_one_are_the_reason_themselves()
    {
        var moved = Sol with { Attractiveness = Cases.Scores([9, 9]) };

        Assert.Equal(new MoveReason(MoveCause.Model), Reason(Model, Sol, Model with { Version = 2 }, moved));
        Assert.Equal(new MoveReason(MoveCause.Model), Reason(Model, Sol, Model with { Name = "Theirs" }, moved));
        Assert.Null(Reason(Model, Sol, Model with { Version = 2 }, Sol));
    }

    [Fact]
    public void Accounts_of_one_snapshot_entered_or_left_and_those_that_changed_box_come_first()
    {
        var (low, high) = (Cases.Scores([2, 2]), Cases.Scores([9, 9]));
        var change = SnapshotComparison.Compare(
            Day(Model, Named("a", high), Named("b", low), Named("c", high), Named("gone", low)), Day(Model, Named("a", high), Named("b", low), Named("c", low), Named("new", low)));

        Assert.Equal(["c", "a", "b"], change.Arrows.Select(arrow => arrow.Account));
        Assert.Equal(["new"], change.Entered.Select(row => row.Account));
        Assert.Equal(["gone"], change.Left.Select(row => row.Account));

        static AccountScores Named(string account, IReadOnlyList<Answer<double>> attractive) => Sol with { Account = account, Attractiveness = attractive };
    }

    private static (MoveCause, Axis?, string?, string?, double) Why(AccountScores later) =>
        Reason(Model, Sol, Model, later) is { } reason ? (reason.Cause, reason.Axis, reason.Factor, reason.Supplier, Math.Round(reason.Change, 9)) : default;

    private static MoveReason? Reason(ScoringModel before, AccountScores earlier, ScoringModel after, AccountScores later) =>
        Assert.Single(SnapshotComparison.Compare(Day(before, earlier), Day(after, later)).Arrows).Reason;

    private static ScoredDay Day(ScoringModel model, params AccountScores[] accounts) => new(model, accounts, Placement.All(accounts, new ModelNumbers(model)));
}
