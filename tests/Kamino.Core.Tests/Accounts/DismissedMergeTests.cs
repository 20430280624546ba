using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class DismissedMergeTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);
    private static readonly MergeProposal Proposal = new(new NamedAccount("b", "Acme SA", "900", "CO"), new NamedAccount("a", "Acme", null, "CO"), 0.9, MatchReason.SameName, []);
    private static readonly DismissedMerge Dismissed = DismissedMerge.Of(Proposal, "Ana", At);

    [Fact]
    public void A_dismissal_names_the_pair_in_order_and_who_said_so_when() => Assert.Equal(("a", "b", "Ana", At), (Dismissed.One, Dismissed.Other, Dismissed.By, Dismissed.At));

    [Fact]
    public void It_covers_the_pair_whichever_way_round_and_however_sure() => Assert.True(Dismissed.Covers(Proposal with { From = Proposal.Into, Into = Proposal.From, Score = 1 }));

    [Fact]
    public void New_evidence_on_either_side_opens_the_question_again()
    {
        Assert.False(Dismissed.Covers(Proposal with { From = Proposal.From with { Name = "Acme S.A.S." } }));
        Assert.False(Dismissed.Covers(Proposal with { Into = Proposal.Into with { TaxId = "900" } }));
        Assert.False(Dismissed.Covers(Proposal with { Into = Proposal.Into with { Country = "PE" } }));
        Assert.False(Dismissed.Covers(Proposal with { Why = MatchReason.SameTaxId }));
        Assert.False(Dismissed.Covers(Proposal with { From = Proposal.From with { Code = "c" } }));
    }

    [Fact]
    public void Two_codes_come_in_the_order_of_their_signs() => Assert.Equal((("B", "a"), ("B", "a")), (DismissedMerge.InOrder("a", "B"), DismissedMerge.InOrder("B", "a")));
}
