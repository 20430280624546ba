using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class NameLikenessTests
{
    [Theory]
    [InlineData("Acero", "Acera", 0.8)]
    [InlineData("Acero", "Acreo", 0.8)]
    [InlineData("Acero", "Aceros", 0.8333)]
    [InlineData("Alimentad", "Alimentax", 0.8889)]
    [InlineData("Alimentado", "Alimentxdx", 0.8)]
    [InlineData("Granero", "Granero Sur", 0.8235)]
    public void A_word_may_have_one_slip_and_a_long_one_two(string one, string other, double score) =>
        Assert.Equal((score, MatchReason.SimilarName), Proposal(one, other) is { } proposal ? (proposal.Score, proposal.Why) : default);

    [Theory]
    [InlineData("Cafe", "Cafa")]
    [InlineData("Alimentad", "Alimentxx")]
    [InlineData("Alimentado", "Alimexxdx")]
    [InlineData("Acero", "Bcero")]
    [InlineData("Acer1", "Acer2")]
    [InlineData("Distribuidora", "Distribuidora 2")]
    [InlineData("Aceros Norte", "Aceros Sur")]
    [InlineData("", "")]
    public void Names_that_somebody_means_to_differ_are_not_proposed(string one, string other) => Assert.Null(Proposal(one, other));

    [Theory]
    [InlineData("Norte Acero", "Acero Norte", 0.95, MatchReason.SameWords)]
    [InlineData("Acme SA", "ACME, S.A.", 1, MatchReason.SameName)]
    [InlineData("Distribuidora del Nor", "Distribuidora del Norte", 0.9, MatchReason.CutName)]
    [InlineData("Distribuidora del Norte", "Distribuidora del Nor", 0.9, MatchReason.CutName)]
    [InlineData("Graneros", "Graneros Sur", 0.9, MatchReason.CutName)]
    public void The_reason_for_a_proposal_sets_its_score(string one, string other, double score, MatchReason why) =>
        Assert.Equal((score, why), Proposal(one, other) is { } proposal ? (proposal.Score, proposal.Why) : default);

    [Fact]
    public void Each_doubt_costs_a_tenth()
    {
        var doubted = NameMatching.Compare(new NamedAccount("1", "Acme SA", null, "CO"), new NamedAccount("2", "Acme Ltda", null, "PE"));

        Assert.Equal(0.8, doubted?.Score);
        Assert.Equal([MatchDoubt.LegalForm, MatchDoubt.Country], doubted?.Doubts);
        Assert.Equal([MatchDoubt.LegalForm], Proposal("Acme SA", "Acme Ltda")?.Doubts);
        Assert.Empty(Proposal("Acme SA", "Acme")!.Doubts);
    }

    private static MergeProposal? Proposal(string one, string other) => NameMatching.Compare(new NamedAccount("1", one), new NamedAccount("2", other));
}
