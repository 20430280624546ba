using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class WalletTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Fact]
    public void Nothing_said_is_five_grades_that_know_nothing()
    {
        var wallet = Wallet.Of([], 100);

        Assert.Equal(5, wallet.Grades.Count);
        Assert.Null(wallet.Best);
        Assert.Equal(Answer.Unknown<double>(Doubt.NoAvailableSpend), wallet.Share);
    }

    [Fact]
    public void A_later_word_of_the_same_grade_counts_and_a_better_grade_beats_a_later_one()
    {
        WalletStatement[] said =
        [
            new(Day, "", WalletEvidence.Survey, Spend: 400), new(Day.AddDays(1), "", WalletEvidence.Survey, Spend: 500), new(Day.AddDays(9), "", WalletEvidence.Guess, Spend: 200),
        ];

        Assert.Equal(Answer.Of(0.2), Wallet.Of(said, 100).Share);
    }

    [Fact]
    public void The_shares_of_ranked_suppliers_add_up_to_one()
    {
        WalletStatement[] said = [new(Day, "us", WalletEvidence.Survey, Score: 8), new(Day, "a", WalletEvidence.Survey, Score: 8), new(Day, "b", WalletEvidence.Survey, Score: 3)];
        var wallet = Wallet.Of(said, 100);

        Assert.Equal(1.5, wallet.Rank.Match(rank => rank, _ => 0));
        Assert.Equal(1.0, wallet.Share.Match(share => share, _ => 0) + wallet.Rivals.Sum(rival => rival.Share.Match(share => share, _ => 0)), 12);
    }

    [Fact]
    public void A_rank_is_a_score_upside_down_and_only_the_last_day_on_which_any_was_given_counts()
    {
        WalletStatement[] said =
        [
            new(Day.AddDays(-1), "old", WalletEvidence.Survey, Rank: 1), new(Day, "us", WalletEvidence.Survey, Rank: 2), new(Day, "a", WalletEvidence.Survey, Rank: 1), new(Day, "b", WalletEvidence.Survey, Rank: 3),
            new(Day, "", WalletEvidence.Survey, Score: 9),
        ];

        var wallet = Wallet.Of(said, 100);

        // Three suppliers in use: (1 − rank / 4) × 2/3
        Assert.Equal((Answer.Of(2.0), 3), (wallet.Rank, wallet.Suppliers));
        Assert.Equal(1.0 / 3, Known(wallet.Share), 1e-12);
        Assert.Equal((WalletEvidence.AllocationRule, Day), (wallet.Best?.Evidence, wallet.Best?.Day));
        Assert.Equal(["a", "b", "old"], wallet.Rivals.Select(rival => rival.Supplier));
        Assert.Equal([0.5, 1.0 / 6], wallet.Rivals.Take(2).Select(rival => Math.Round(Known(rival.Share), 12)), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal((Answer.Of(1.0), Answer.Of(3.0), Answer.Unknown<double>(Doubt.NotScored)), (wallet.Rivals[0].Rank, wallet.Rivals[1].Rank, wallet.Rivals[2].Rank));
        Assert.Equal((Answer.Unknown<double>(Doubt.NotScored), Answer.Unknown<double>(Doubt.NotScored)), (wallet.Rivals[2].Share, wallet.Rivals[2].Chance));
    }

    [Fact]
    public void A_rivals_share_is_that_of_the_best_evidence_and_its_chance_the_last_that_was_said()
    {
        WalletStatement[] said =
        [
            new(Day, "b", WalletEvidence.Guess, Share: 0.2, Chance: 0.5), new(Day.AddDays(-9), "b", WalletEvidence.Tender, Share: 0.3, Chance: 0.1), new(Day, "c", WalletEvidence.Guess, Share: 0.3), new(Day, "a", WalletEvidence.Guess, Share: 0.4),
            new(Day, "us", WalletEvidence.Guess, Share: 0.1),
        ];

        var wallet = Wallet.Of(said, 100);

        Assert.Equal([("a", Answer.Of(0.4)), ("b", Answer.Of(0.3)), ("c", Answer.Of(0.3))], wallet.Rivals.Select(rival => (rival.Supplier, rival.Share)));
        Assert.Equal((Answer.Of(0.5), Answer.Unknown<double>(Doubt.NotScored)), (wallet.Rivals[1].Chance, wallet.Rivals[2].Chance));
        Assert.Equal((Answer.Of(0.1), 0, Answer.Unknown<double>(Doubt.NoRival)), (wallet.Share, wallet.Suppliers, wallet.Rank));
    }

    [Fact]
    public void What_was_said_of_a_rivals_share_goes_before_what_its_rank_is_worth()
    {
        var rival = Assert.Single(Wallet.Of([new(Day, "us", WalletEvidence.Survey, Rank: 2), new(Day, "a", WalletEvidence.Survey, Rank: 1, Share: 0.55)], 100).Rivals);

        Assert.Equal((Answer.Of(1.0), Answer.Of(0.55)), (rival.Rank, rival.Share)); // its rank of two would be worth two thirds
    }

    [Fact]
    public void Of_one_grade_the_later_of_our_share_and_of_the_spend_counts()
    {
        WalletStatement share = new(Day, "us", WalletEvidence.Survey, Share: 0.4);
        WalletStatement spend = new(Day.AddDays(1), "", WalletEvidence.Survey, Spend: 400);

        Assert.Equal(Answer.Of(0.25), Wallet.Of([share, spend], 100).Share);
        Assert.Equal(Answer.Of(0.4), Wallet.Of([share with { Day = Day.AddDays(2) }, spend], 100).Share);
        Assert.Equal(Day.AddDays(1), Wallet.Of([share, spend], 100).Best?.Day);
        Assert.Equal(Answer.Unknown<double>(Doubt.NoAvailableSpend), Wallet.Of([new(Day, "rival", WalletEvidence.Survey, Share: 0.4), new(Day, "", WalletEvidence.Survey, Share: 0.4)], 100).Share);
    }

    [Fact]
    public void How_a_share_has_moved_is_told_within_one_grade()
    {
        Wallet Said(WalletEvidence evidence, double share) => Wallet.Of([new(Day, "us", evidence, Share: share)], 100);

        Assert.Equal(0.15, Known(Said(WalletEvidence.Survey, 0.4).Since(Said(WalletEvidence.Survey, 0.25))), 1e-12);
        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), Said(WalletEvidence.Survey, 0.4).Since(Said(WalletEvidence.Guess, 0.25)));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoAvailableSpend), Wallet.Of([], 100).Since(Said(WalletEvidence.Survey, 0.25)));
    }

    private static double Known(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;
}
