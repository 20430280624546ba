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
}
